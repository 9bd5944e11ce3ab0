import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import net, { type AddressInfo, type Server } from 'node:net';

/** A server that takes nothing, and says in its refusal all that it was given. */
export interface TelltaleServer {
  port: number;
  /** All that came in. */
  heard: () => string;
  stop(): Promise<void>;
}

/** Answers each line with what `answer` makes of it. */
async function startLineServer(greeting: string, answer: (line: string) => string): Promise<TelltaleServer> {
  let heard = '';
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    if (greeting) socket.write(greeting);
    socket.on('data', (chunk) => {
      const text = chunk.toString('latin1');
      heard += text;
      const lines = text.split('\r\n').filter(Boolean);
      socket.write(lines.map(answer).join(''));
    });
  });
  return listening(
    server,
    () => heard,
    () => {
      for (const socket of sockets) socket.destroy();
    },
  );
}

export function startTelltaleSmtp(): Promise<TelltaleServer> {
  return startLineServer('220 telltale.example\r\n', (line) => {
    if (/^EHLO/.test(line)) return '250-telltale.example\r\n250 AUTH PLAIN LOGIN\r\n';
    return `535 5.7.8 no to: ${line} (${Buffer.from(line.split(' ').at(-1) ?? '', 'base64')
      .toString('latin1')
      .replace(/[^ -~]/g, ' ')})\r\n`;
  });
}

export function startTelltaleImap(): Promise<TelltaleServer> {
  return startLineServer('* OK telltale.example\r\n', (line) => {
    const [tag = '*', command = ''] = line.split(' ');
    if (command === 'CAPABILITY') return `* CAPABILITY IMAP4rev1\r\n${tag} OK done\r\n`;
    return `${tag} NO [AUTHENTICATIONFAILED] no to: ${line}\r\n`;
  });
}

/** Each argument of a command comes on a line of its own (RESP): one answer for all that came together will do. */
export function startTelltaleRedis(): Promise<TelltaleServer> {
  return startLineServer('', (line) => (/^[*$]/.test(line) ? '' : `-WRONGPASS no to: ${line}\r\n`));
}

export async function startTelltaleHttp(status: number): Promise<TelltaleServer> {
  let heard = '';
  const server = createHttpServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const said = `no to: ${request.url} ${JSON.stringify(request.headers)} ${Buffer.concat(chunks).toString()}`;
    heard += said;
    response.writeHead(status, { 'content-type': 'text/plain' }).end(said);
  });
  return listening(
    server,
    () => heard,
    () => server.closeAllConnections(),
  );
}

async function listening(server: Server, heard: () => string, cut: () => void): Promise<TelltaleServer> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    async stop() {
      cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
