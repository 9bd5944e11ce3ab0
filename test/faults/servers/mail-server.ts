import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { Email } from 'postal-mime';
import { startSmtpServer } from '../../support/smtp.ts';
import type { MailServer } from '../stage.ts';

export interface Mailbox extends MailServer {
  /** What was accepted, whether the sender heard so or not. */
  accepted(): Email[];
  close(): Promise<void>;
}

const BUSY = { at: 'rcpt', code: 451 } as const;
/** More than are tried before it comes up again. */
const MANY = 10_000;

/** A mail server that can be away, and keeps what it accepted before. */
export async function openMailbox(): Promise<Mailbox> {
  let server = await startSmtpServer();
  const earlier: Email[] = [];
  let isUp = true;
  let silent: { close(): Promise<void> } | null = null;
  const { port, url } = server;
  const mailbox: Mailbox = {
    port,
    url,
    // A message that was refused after its end came in is in the list all the same; the refusals below come before.
    accepted: () => [...earlier, ...(isUp ? server.messages : [])],
    async goDown() {
      if (!isUp) return;
      isUp = false;
      earlier.push(...server.messages);
      await server.stop();
    },
    async hang() {
      await mailbox.goDown();
      silent = await listenSilently(port);
    },
    async beBusy() {
      server.refusals.push(...Array<typeof BUSY>(MANY).fill(BUSY));
    },
    async comeUp() {
      await silent?.close();
      silent = null;
      server.refusals.length = 0;
      if (isUp) return;
      server = await startSmtpServer({ port });
      isUp = true;
    },
    async close() {
      await silent?.close();
      if (isUp) await server.stop();
    },
  };
  return mailbox;
}

/** Takes connections, and says nothing on them. */
async function listenSilently(port: number): Promise<{ close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    socket.resume();
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
