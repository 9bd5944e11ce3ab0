import { connect } from 'node:net';

/**
 * What a Redis says to somebody who connects, before it is asked anything: nothing, unless it is to end at once. Its client
 * knows only that the connection broke off.
 * @returns null where it says nothing in time, or is not there; over TLS too, where nothing comes before the handshake
 */
export function redisGreeting(url: string, patienceMs: number): Promise<string | null> {
  const { protocol, hostname, port } = new URL(url);
  if (protocol === 'rediss:') return Promise.resolve(null);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/[[\]]/g, ''), port: Number(port) || 6379 });
    const end = (said: string | null) => {
      socket.destroy();
      resolve(said);
    };
    socket.setTimeout(patienceMs, () => end(null));
    socket.once('data', (data) => end(data.toString()));
    socket.once('close', () => end(null)).once('error', () => end(null));
  });
}
