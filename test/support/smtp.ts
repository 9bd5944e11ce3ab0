import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach } from 'vitest';

export interface TestSmtpServer {
  port: number;
  url: string;
  /** The messages whose end came in, whether or not they were then accepted. */
  messages: Email[];
  /** The same as they came over the wire. */
  raw: Buffer[];
  /** How often somebody connected. */
  connections: number;
  /** Of each mail, where it would be returned to. */
  returnTo: string[];
  /** Each step that the server saw, in order. */
  steps: string[];
  /** What happens instead of the next acceptances: another reply, a cut connection, or no answer. */
  refusals: Refusal[];
  /** Awaited when a message has come in whole, before it is accepted. */
  beforeAnswer: () => Promise<void>;
  /** Cuts all connections as a crash does. */
  cut(): void;
  /** Returns when what was sent on other connections has been seen by either side. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

type Refusal =
  | { at: 'rcpt' | 'end'; code: number }
  | { at: 'data' | 'end'; cut: true }
  | { at: 'end'; silent: true };

export interface TestSmtpOptions {
  port?: number;
  starttls?: boolean;
  credentials?: { user: string; pass: string };
}

/** Real SMTP servers on loopback, ended after each test. */
export function useSmtpServers(): (options?: TestSmtpOptions) => Promise<TestSmtpServer> {
  const servers: TestSmtpServer[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });
  return async (options = {}) => {
    const server = await startSmtpServer(options);
    servers.push(server);
    return server;
  };
}

export async function startSmtpServer({
  port = 0,
  starttls,
  credentials,
}: TestSmtpOptions = {}): Promise<TestSmtpServer> {
  const sockets = new Set<net.Socket>();
  const running: TestSmtpServer = {
    port,
    url: '',
    messages: [],
    returnTo: [],
    raw: [],
    connections: 0,
    steps: [],
    refusals: [],
    beforeAnswer: async () => {},
    cut: () => {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    async settle() {
      const socket = net.connect(running.port, '127.0.0.1');
      await once(socket, 'data');
      socket.destroy();
    },
    async stop() {
      running.cut();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
  const server = new SMTPServer({
    logger: false,
    disabledCommands: starttls ? [] : ['STARTTLS'],
    disableReverseLookup: true,
    authOptional: !credentials,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, callback) => {
      const isKnown = username === credentials?.user && password === credentials?.pass;
      callback(isKnown ? null : new Error('unknown'), { user: username });
    },
    ...answersOf(running),
  });
  server.on('error', () => {});
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    running.connections++;
    socket.on('close', () => sockets.delete(socket));
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  running.port = (server.server.address() as AddressInfo).port;
  running.url = `smtp://127.0.0.1:${running.port}`;
  return running;
}

function answersOf(running: TestSmtpServer): SMTPServerOptions {
  const { steps, refusals, messages } = running;
  const answer = (at: Refusal['at'], callback: (error?: Error | null) => void) => {
    const refusal = refusals[0]?.at === at ? refusals.shift() : undefined;
    if (!refusal) callback();
    else if ('code' in refusal) callback(Object.assign(new Error('refused'), { responseCode: refusal.code }));
    else if ('cut' in refusal) running.cut();
  };
  return {
    onMailFrom: ({ address }, session, callback) => {
      running.returnTo.push(address);
      steps.push(session.secure ? 'MAIL over TLS' : 'MAIL');
      callback();
    },
    onRcptTo: (_address, _session, callback) => {
      steps.push('RCPT');
      answer('rcpt', callback);
    },
    onData: (stream, _session, callback) => {
      steps.push('DATA');
      answer('data', () => {});
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        if (chunks.length === 0) steps.push('first of the message');
        chunks.push(chunk);
      });
      stream.on('end', async () => {
        steps.push('end of the message');
        running.raw.push(Buffer.concat(chunks));
        messages.push(await PostalMime.parse(Buffer.concat(chunks)));
        await running.beforeAnswer();
        answer('end', callback);
      });
    },
  };
}
