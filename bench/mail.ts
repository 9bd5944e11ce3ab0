/**
 * Measures how fast queued mails leave on the real way: outbox, dispatcher, queue, mail worker, connections that are
 * kept, a mail server in another process; and whether the memory of the sending process grows.
 *
 *     npm run -s bench:mail [-- MAILS]       # 10,000 unless given; with REDIS_URL also by way of Redis
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { environmentVariables } from '../config/environment.ts';
import { prepareQueueSchema } from '../queues/backends.ts';
import { taskOf } from '../queues/definition.ts';
import { mailQueue } from '../queues/mail.ts';
import type { Queryable } from '../storage/database.ts';
import { openStorage, type Storage } from '../storage/open-storage.ts';
import { addTasks } from '../storage/outbox.ts';
import { mails } from '../storage/schema.ts';
import { receivedSchema, type senderSchema, usageSchema } from './mail/messages.ts';
import { watchMemory } from './pipeline/process-memory.ts';

const MAILS = Number(process.argv[2] ?? 10_000);
/** When memory is looked at first: a fifth of the way. */
const EARLY = MAILS / 5;
const LEAST_PER_SECOND = 200;
const MOST_GROWTH = 1.15;
/** Mails of a story with a dozen reports. */
const TEXT = 'Talks on the harbour went on in Velmora, say three outlets.\n'.repeat(40);
const HTML = `<table>${'<tr><td>Talks on the harbour went on in Velmora.</td></tr>'.repeat(120)}</table>`;

interface Measured {
  queue: string;
  perSecond: number;
  processorMs: number;
  early: number;
  late: number;
  connections: number;
}

async function main(): Promise<void> {
  const home = await mkdtemp(path.join(tmpdir(), 'dateline-mail-'));
  // PostgreSQL runs as another user where Dateline is root.
  await chmod(home, 0o755);
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  try {
    await prepareQueueSchema(storage.connection);
    const { REDIS_URL: redisUrl } = environmentVariables();
    const runs = [await measure(storage, null), ...(redisUrl ? [await measure(storage, redisUrl)] : [])];
    report(runs);
  } finally {
    await storage.close();
    await rm(home, { recursive: true, force: true });
  }
}

async function measure(storage: Storage, redisUrl: string | null): Promise<Measured> {
  const receiver = fork(new URL('./mail/receiver.ts', import.meta.url));
  const told = receivedSchema.parse((await once(receiver, 'message'))[0]);
  const port = 'port' in told ? told.port : 0;
  const { connection } = storage;
  const options = { connection: { ...connection }, redisUrl, smtpUrl: `smtp://127.0.0.1:${port}` };
  const sender = await startSender(options);
  try {
    await queueMails(storage.db);
    const memory = watchMemory(sender.pid ?? 0);
    const began = performance.now();
    sender.send('begin');
    await received(receiver, EARLY);
    const early = memory.now();
    const { connections } = await received(receiver, MAILS);
    const seconds = (performance.now() - began) / 1000;
    const late = memory.now();
    memory.stop();
    const { processorSeconds } = await usageOf(sender);
    await allSent(storage.db);
    return {
      queue: redisUrl ? 'Redis' : 'PostgreSQL',
      perSecond: MAILS / seconds,
      processorMs: (1000 * processorSeconds) / MAILS,
      early,
      late,
      connections,
    };
  } finally {
    await Promise.all([sender, receiver].map(letGo));
  }
}

async function startSender(options: z.input<typeof senderSchema>): Promise<ChildProcess> {
  const sender = fork(new URL('./mail/sender.ts', import.meta.url), [JSON.stringify(options)]);
  await once(sender, 'message');
  return sender;
}

async function usageOf(sender: ChildProcess): Promise<{ processorSeconds: number }> {
  sender.send('usage');
  return usageSchema.parse((await once(sender, 'message'))[0]);
}

async function letGo(child: ChildProcess): Promise<void> {
  if (child.connected) child.disconnect();
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Waits until so many mails have come in. */
async function received(receiver: ChildProcess, least: number): Promise<{ connections: number }> {
  for (;;) {
    const told = receivedSchema.parse((await once(receiver, 'message'))[0]);
    if ('mails' in told && told.mails >= least) return told;
  }
}

/** The last answers are still to be written down. */
async function allSent(db: Queryable): Promise<void> {
  while ((await db.$count(mails, eq(mails.state, 'sent'))) < MAILS) await sleep(100);
}

/** As an alert does it, a hundred recipients at a time. */
async function queueMails(db: Queryable): Promise<void> {
  await db.delete(mails);
  const now = new Date();
  for (let first = 0; first < MAILS; first += 100) {
    await db.transaction(async (tx) => {
      const rows = Array.from({ length: 100 }, (_, index) => mailRow(first + index, now));
      const added = await tx.insert(mails).values(rows).returning({ id: mails.id });
      const tasks = added.map(({ id }) => taskOf(mailQueue, { mailId: id }));
      await addTasks(tx, tasks, now);
    });
  }
}

function mailRow(number: number, createdAt: Date): typeof mails.$inferInsert {
  return {
    watch: 'harbours',
    recipient: `reader-${number}@news.example`,
    kind: 'began',
    messageId: `<bench-${number}@desk.example>`,
    references: [],
    unsubscribeUrl: `https://desk.example/unsubscribe/${number}`,
    subject: 'Đàm phán về cảng Velmora',
    text: TEXT,
    html: HTML,
    createdAt,
  };
}

function report(runs: Measured[]): void {
  console.log('| queue | mails/s | processor a mail | memory at a fifth | at the end | connections |');
  console.log('|---|---|---|---|---|---|');
  for (const { queue, perSecond, processorMs, early, late, connections } of runs) {
    const isFine = perSecond >= LEAST_PER_SECOND && late <= MOST_GROWTH * early;
    if (!isFine) process.exitCode = 1;
    const cells = [
      `${queue}${isFine ? '' : ' — NOT as it should be'}`,
      perSecond.toFixed(0),
      `${processorMs.toFixed(2)} ms`,
      `${early.toFixed(0)} MB`,
      `${late.toFixed(0)} MB`,
      connections,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

await main();
