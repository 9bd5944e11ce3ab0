import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';

export interface ScriptedSmtp {
  url: string;
  /** Each line that is no part of a message, as it came over the wire. */
  lines: string[];
  /** Messages whose end came in, as they came over the wire. */
  messages: string[];
  connections: number;
  /** Replies that are given in place of the usual ones, or ways in which the connection is lost, each once. */
  answers: ({ to: RegExp } & ({ reply: string } | { cut: 'reset' | 'end' }))[];
  /** Returns when what was sent on other connections has been seen by either side. */
  settle(): Promise<void>;
  /** Returns when no connection is open. */
  abandoned(): Promise<void>;
  stop(): Promise<void>;
}

/** A mail server that takes whatever it is told literally: what a client sends is seen as it is, and nothing is mended. */
export async function startScriptedSmtp(): Promise<ScriptedSmtp> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    running.connections++;
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    converse(socket, running);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const running: ScriptedSmtp = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lines: [],
    messages: [],
    connections: 0,
    answers: [],
    async settle() {
      const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
      await once(socket, 'data');
      socket.destroy();
    },
    async abandoned() {
      for (const socket of sockets) if (!socket.destroyed) await once(socket, 'close');
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return running;
}

function converse(socket: net.Socket, { lines, messages, answers }: ScriptedSmtp): void {
  let rest = '';
  let message: string | null = null;
  const reply = (line: string) => {
    const index = answers.findIndex(({ to }) => to.test(line));
    const [answer = { reply: usualReply(line) }] = index < 0 ? [] : answers.splice(index, 1);
    if ('cut' in answer) return cut(socket, answer.cut);
    const given = answer.reply;
    socket.write(`${given}\r\n`);
    if (/^(221|421)/.test(given)) socket.end();
    return given;
  };
  const take = (line: string) => {
    if (message === null) {
      lines.push(line);
      if (reply(line).startsWith('354')) message = '';
    } else if (line === '.') {
      messages.push(message);
      message = null;
      reply('.');
    } else {
      message += `${line}\r\n`;
    }
  };
  socket.write('220 scripted.example\r\n');
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\r\n');
    rest = parts.pop() ?? '';
    for (const line of parts) if (socket.writable) take(line);
  });
}

/** As a crash does it, or in good order; what comes in afterwards is not read. */
function cut(socket: net.Socket, how: 'reset' | 'end'): string {
  socket.removeAllListeners('data').resume();
  if (how === 'reset') socket.resetAndDestroy();
  else socket.end();
  return '';
}

function usualReply(line: string): string {
  if (line === 'DATA') return '354 go on';
  return line === 'QUIT' ? '221 bye' : '250 fine';
}
