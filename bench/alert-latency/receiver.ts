import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface Receiver {
  url: string;
  /** The next mail, from now on: its subject, and when it was accepted, in milliseconds. */
  next(): Promise<{ message: string; acceptedAt: number }>;
  close(): Promise<void>;
}

/** A mail server on loopback that accepts everything. */
export async function startReceiver(): Promise<Receiver> {
  let tell = (_mail: { message: string; acceptedAt: number }) => {};
  const server = new SMTPServer({
    logger: false,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    authOptional: true,
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        callback();
        tell({ message: Buffer.concat(chunks).toString('latin1'), acceptedAt: Date.now() });
      });
    },
  });
  server.on('error', () => {});
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    next: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
