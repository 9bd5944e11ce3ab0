import { once } from 'node:events';
import type net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { createGreylist, type Fault, pickFault, type Step } from './faults.ts';

/** What a mail server saw of one attempt to hand it a mail. */
export interface Attempt {
  /** Empty where none was named. */
  recipient: string;
  /** Null where nothing of the message came. */
  messageId: string | null;
  /** On the real clock, in milliseconds, as all times here. */
  beganAt: number;
  /** When the end of the message came in. */
  endedAt: number | null;
  /** Whether the server keeps the message and so delivers it, whatever the client heard. */
  isKept: boolean;
  /** The last reply; null where none went out. */
  reply: number | null;
  repliedAt: number | null;
}

export interface FaultyServer {
  url: string;
  attempts: readonly Attempt[];
  /** Called at each thing that the server sees or does. */
  onStep: () => void;
  /** Stops listening, and cuts all connections. */
  goDown(): Promise<void>;
  comeUp(): Promise<void>;
}

export interface FaultyServerOptions {
  random: () => number;
  /** On the simulated clock, by which its greylist goes. */
  now: () => Date;
}

const LONGEST_THOUGHT_MS = 20;

/** A real SMTP server on loopback that accepts most mails and does to the others what mail servers do. */
export async function startFaultyServer(options: FaultyServerOptions): Promise<FaultyServer> {
  const attempts: Attempt[] = [];
  const running: FaultyServer = {
    url: '',
    attempts,
    onStep: () => {},
    async goDown() {
      for (const socket of sockets.values()) socket.resetAndDestroy();
      await new Promise<void>((resolve) => server.close(resolve));
    },
    async comeUp() {
      server = await listen(port);
    },
  };
  const sockets = new Map<number, net.Socket>();
  const cut = (session: SMTPServerSession) => sockets.get(session.remotePort)?.resetAndDestroy();
  const listen = async (at: number) => {
    const listening: SMTPServer = new SMTPServer({
      logger: false,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      authOptional: true,
      ...handlers({ ...options, attempts, cut, onStep: () => running.onStep(), connectionOf }),
    });
    function connectionOf({ id }: SMTPServerSession): Connection | undefined {
      const connections: ReadonlySet<Connection> = listening.connections;
      return [...connections].find((connection) => connection.id === id);
    }
    listening.on('error', () => {});
    listening.server.on('connection', (socket) => {
      const { remotePort } = socket;
      if (remotePort === undefined) return;
      sockets.set(remotePort, socket);
      socket.on('close', () => sockets.delete(remotePort));
    });
    await once(listening.listen(at, '127.0.0.1'), 'listening');
    return listening;
  };
  let server = await listen(0);
  const address = server.server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  running.url = `smtp://127.0.0.1:${port}`;
  return running;
}

/** What smtp-server keeps of a connection. It asks nobody before it answers DATA, so that its handler is replaced. */
interface Connection {
  id: string;
  send(code: number, text: string): void;
  handler_DATA(command: unknown, done: () => void): void;
}

interface Handling extends FaultyServerOptions {
  attempts: Attempt[];
  cut(session: SMTPServerSession): void;
  onStep(): void;
  connectionOf(session: SMTPServerSession): Connection | undefined;
}

interface Mail {
  fault: Fault | null;
  attempt: Attempt;
}

type Callback = (error?: Error | null) => void;

function handlers(handling: Handling): SMTPServerOptions {
  const { random, now, attempts, cut, onStep } = handling;
  const greylist = createGreylist();
  const mails = new Map<string, Mail>();

  /** Does what was planned for a step, if anything. @returns whether that was so */
  const fail = (at: Step | 'within', session: SMTPServerSession, refuse: (code: number) => void) => {
    onStep();
    const mail = mails.get(session.id);
    if (mail?.fault?.at !== at) return false;
    const { reply } = mail.fault;
    if (reply === 'cut') cut(session);
    else if (reply !== 'none') {
      replied(mail.attempt, reply);
      refuse(reply);
    }
    return true;
  };
  const refusing = (callback: Callback) => (code: number) =>
    callback(Object.assign(new Error('not now, or not ever'), { responseCode: code }));

  return {
    onConnect(session, callback) {
      refuseDataOf(handling.connectionOf(session), (refuse) => fail('data', session, refuse));
      callback();
    },
    onMailFrom(_address, session, callback) {
      const attempt = newAttempt();
      attempts.push(attempt);
      mails.set(session.id, { fault: pickFault(random), attempt });
      if (!fail('mail', session, refusing(callback))) callback();
    },
    onRcptTo({ address }, session, callback) {
      const attempt = mails.get(session.id)?.attempt;
      if (attempt) attempt.recipient = address;
      if (fail('rcpt', session, refusing(callback))) return;
      if (!greylist.putsOff(address, now())) return callback();
      if (attempt) replied(attempt, 450);
      refusing(callback)(450);
    },
    onData(stream, session, callback) {
      const mail = mails.get(session.id);
      const chunks: Buffer[] = [];
      stream.on('error', () => {});
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (mail) mail.attempt.messageId ??= messageIdIn(Buffer.concat(chunks));
        fail('within', session, () => {});
      });
      stream.on('end', async () => {
        if (!mail) return callback();
        mail.attempt.endedAt = Date.now();
        onStep();
        await sleep(random() * LONGEST_THOUGHT_MS);
        const isRefused = typeof mail.fault?.reply === 'number' && mail.fault.at === 'end';
        const isUnanswered = mail.fault?.at === 'end' && !isRefused;
        mail.attempt.isKept = !isRefused && (!isUnanswered || random() < 0.5);
        if (fail('end', session, refusing(callback))) return;
        replied(mail.attempt, 250);
        callback();
        onStep();
      });
    },
  };
}

function newAttempt(): Attempt {
  return {
    recipient: '',
    messageId: null,
    beganAt: Date.now(),
    endedAt: null,
    isKept: false,
    reply: null,
    repliedAt: null,
  };
}

function replied(attempt: Attempt, code: number): void {
  attempt.reply = code;
  attempt.repliedAt = Date.now();
}

function refuseDataOf(
  connection: Connection | undefined,
  fail: (refuse: (code: number) => void) => boolean,
): void {
  if (!connection) throw new Error('smtp-server does not know its own connection');
  const accept = connection.handler_DATA.bind(connection);
  connection.handler_DATA = (command, done) => {
    const refuse = (code: number) => {
      connection.send(code, 'not now, or not ever');
      done();
    };
    if (!fail(refuse)) accept(command, done);
  };
}

function messageIdIn(message: Buffer): string | null {
  return /^message-id:\s*(<[^>]+>)/im.exec(message.toString('latin1'))?.[1] ?? null;
}
