import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';

/** A port that takes connections and says nothing to them, until it is opened: from then on it leads to another. */
export interface ShutGate {
  port: number;
  /** Connections that were left without a word. */
  left(): number;
  open(): void;
  close(): Promise<void>;
}

export async function startShutGate(target: number): Promise<ShutGate> {
  const sockets = new Set<net.Socket>();
  let isOpen = false;
  let left = 0;
  const keep = (socket: net.Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  };
  const server = net.createServer((socket) => {
    keep(socket);
    if (!isOpen) return void left++;
    const further = net.connect(target, '127.0.0.1');
    keep(further);
    socket.pipe(further).pipe(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    left: () => left,
    open: () => {
      isOpen = true;
    },
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
