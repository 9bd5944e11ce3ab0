import type { Logger } from 'pino';
import type { BounceMailbox, ReturnedMessage } from '../../mail/bounce/bounce-mailbox.ts';
import { readBounce } from '../../mail/bounce/read-bounce.ts';
import { keepReadMark, readMarkOf } from '../../storage/bounces.ts';
import type { Database } from '../../storage/database.ts';
import { LOCKS } from '../../storage/locks.ts';
import { inNewTrace } from '../../tracing/trace.ts';
import { recordBounce } from './record-bounce.ts';

export interface BounceWatchOptions {
  database: Database;
  mailbox: BounceMailbox;
  now: () => Date;
  log: Logger;
}

const EVERY_MS = 5 * 60_000;
/** Of a mailbox that was never read: mail servers give up within five days (RFC 5321 §4.5.4.1). */
const LOOK_BACK_MS = 7 * 86_400_000;
const MOST_MESSAGES = 500;

/** Reads what came back, at the start and every five minutes. A mailbox that does not answer is tried again. */
export function startBounceWatch(options: BounceWatchOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const read = () =>
    readBounces(options, stopping.signal).catch((error: unknown) => {
      if (stopping.signal.aborted) return;
      const place = options.mailbox.place;
      options.log.error({ place, error }, 'undelivered mail was not read; it is tried again in five minutes');
    });
  let reads: Promise<unknown> = read();
  const timer = setInterval(() => {
    reads = reads.then(read);
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await reads;
    },
  };
}

/** One pass, unless another process is at it: two would do no harm, and double the work. @returns how many messages were read. */
export async function readBounces(options: BounceWatchOptions, signal: AbortSignal): Promise<number> {
  const session = await options.database.pool.connect();
  const ask = async (what: string) => {
    const { rows } = await session.query<{ done: boolean }>(`select ${what}($1) as done`, [LOCKS.bounces]);
    return rows[0]?.done ?? false;
  };
  let isHeld = false;
  try {
    isHeld = await ask('pg_try_advisory_lock');
    return isHeld ? await readFresh(options, signal) : 0;
  } finally {
    if (isHeld) isHeld = !(await ask('pg_advisory_unlock').catch(() => false));
    // What cannot be given back goes with its session.
    session.release(isHeld);
  }
}

async function readFresh(
  { database, mailbox, now, log }: BounceWatchOptions,
  signal: AbortSignal,
): Promise<number> {
  const { db } = database;
  const mark = await readMarkOf(db, mailbox.place);
  const since = new Date(now().getTime() - LOOK_BACK_MS);
  let count = 0;
  // A message and that it was read are one transaction: a crash between two reads none twice and none never.
  const takeIn = async (message: ReturnedMessage) => {
    const report = await readBounce(message.source);
    const outcome = await db.transaction(async (tx) => {
      const recorded = report && (await recordBounce(tx, report, now()));
      await keepReadMark(tx, mailbox.place, message.mark);
      return recorded;
    });
    count += 1;
    if (outcome) log.warn(outcome, 'a mail came back');
  };
  const take = (message: ReturnedMessage) =>
    inNewTrace({ name: 'take in returned mail' }, () => takeIn(message));
  if (!signal.aborted) await mailbox.read({ mark, since, limit: MOST_MESSAGES, signal }, take);
  return count;
}
