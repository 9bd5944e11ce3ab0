import { ImapFlow } from 'imapflow';
import { z } from 'zod';
import { DatelineError } from '../../core/errors.ts';
import { imapAddressOf } from './imap-address.ts';
import { MOST_BYTES } from './read-bounce.ts';

/** How far a mailbox was read (RFC 9051 §2.3.1.1). */
export interface ReadMark {
  uidValidity: string;
  lastUid: number;
}

export interface ReturnedMessage {
  /** What is read once this message is done with. */
  mark: ReadMark;
  /** Its beginning. */
  source: Uint8Array;
}

export interface ReadOptions {
  /** Null where it was never read. */
  mark: ReadMark | null;
  /** Of a mailbox that was never read, or was made anew, what came in since. */
  since: Date;
  /** The oldest that are new, up to so many. */
  limit: number;
  signal: AbortSignal;
}

/** The mailbox into which undelivered mail comes back. It is only looked at: nothing is deleted or marked as read. */
export interface BounceMailbox {
  /** What it is, without the password. */
  readonly place: string;
  /** Gives what is new, in order, to `take`. @throws what the connection or `take` throws. */
  read(options: ReadOptions, take: (message: ReturnedMessage) => Promise<void>): Promise<void>;
  /** Logs on. @returns how many messages there are. */
  verify(): Promise<number>;
}

/** @throws DatelineError if the address is none */
export function openBounceMailbox(url: string): BounceMailbox {
  const { connection, mailbox, place } = imapAddressOf(url);
  const withMailbox = async <Result>(
    signal: AbortSignal | null,
    use: (client: ImapFlow, box: { uidValidity: bigint; exists: number }) => Promise<Result>,
  ): Promise<Result> => {
    const client = new ImapFlow(connection);
    // What is lost between two commands fails the next.
    client.on('error', () => {});
    const close = () => client.close();
    signal?.addEventListener('abort', close);
    try {
      const box = await open(client, mailbox, place);
      const result = await use(client, box);
      await client.logout();
      return result;
    } finally {
      signal?.removeEventListener('abort', close);
      client.close();
    }
  };
  return {
    place,
    verify: () => withMailbox(null, async (_, { exists }) => exists),
    read: (options, take) =>
      withMailbox(options.signal, (client, box) => readNew(client, String(box.uidValidity), options, take)),
  };
}

async function open(client: ImapFlow, mailbox: string, place: string) {
  try {
    await client.connect();
    return await client.mailboxOpen(mailbox, { readOnly: true });
  } catch (error) {
    const said = refusalSchema.safeParse(error);
    const reason = said.success ? said.data.responseText : String(error);
    throw new DatelineError('bounces', `Undelivered mail cannot be read, ${place}: ${reason}`, {
      advice: 'Correct DATELINE_BOUNCES (imaps://user:password@host/INBOX), or unset it.',
      cause: error,
    });
  }
}

/** What imapflow adds to `Command failed`. */
const refusalSchema = z.object({ responseText: z.string().min(1) });

async function readNew(
  client: ImapFlow,
  uidValidity: string,
  { mark, since, limit, signal }: ReadOptions,
  take: (message: ReturnedMessage) => Promise<void>,
): Promise<void> {
  const last = mark?.uidValidity === uidValidity ? mark.lastUid : null;
  const found = await client.search(last === null ? { since } : { uid: `${last + 1}:*` }, { uid: true });
  // `n:*` names the last message even where its number is lower (RFC 9051 §9, seq-range).
  const fresh = (found || []).filter((uid) => uid > (last ?? 0)).sort((a, b) => a - b);
  for (const uid of fresh.slice(0, limit)) {
    if (signal.aborted) return;
    const source = { start: 0, maxLength: MOST_BYTES };
    const message = await client.fetchOne(`${uid}`, { source }, { uid: true });
    // One that was deleted meanwhile is read too.
    const content = message ? message.source : undefined;
    await take({ mark: { uidValidity, lastUid: uid }, source: content ?? new Uint8Array() });
  }
}
