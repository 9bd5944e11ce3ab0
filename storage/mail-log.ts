import {
  and,
  count,
  desc,
  eq,
  getTableColumns,
  ilike,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { isMailStopped } from './mail-stops.ts';
import type { MailRow } from './mails.ts';
import { deliveries, mailState, mails, stories } from './schema.ts';

const MAIL_STATES = mailState.enumValues;
export type MailState = MailRow['state'];

/** States in which a mail can be sent again. */
export const RESENDABLE: readonly MailState[] = ['failed', 'uncertain'];
const isUndelivered = inArray(mails.state, [...RESENDABLE]);
/** Sent again to who is mailed no more, it would only fail again: nothing is left to a person. */
const isOpen = sql<boolean>`(${and(isUndelivered, isNull(mails.settledAt))} and not ${isMailStopped})`;
/** All that it tells for. */
const toldFor = sql<string[]>`array(
  select ${mails}.watch union select told.watch from ${deliveries} told where told.mail_id = ${mails}.id order by 1)`;

/** A mail without its bodies. */
export type LoggedMail = Omit<MailRow, 'text' | 'html'> & MailFacts;

export type WholeMail = MailRow & MailFacts;

interface MailFacts {
  watches: string[];
  /** Whether it is left to a person: failed or uncertain, not settled, and to somebody who is still mailed. */
  isOpen: boolean;
}

/** `open` is what is left to a person. */
export const MAIL_FILTERS = ['open', ...MAIL_STATES, 'bounced', 'settled'] as const;
export type MailFilter = (typeof MAIL_FILTERS)[number];

export interface MailChoice {
  limit: number;
  /** The last id of the page before. */
  before?: number | undefined;
  state?: MailFilter | undefined;
  watch?: string | undefined;
  /** In the subject, without regard to case and accents, or a part of the recipient's address. */
  words?: string | undefined;
}

const { text: _text, html: _html, ...logged } = getTableColumns(mails);

/** Mails, the newest first. `next` is null where there is nothing older. */
export async function listMailLog(
  db: Queryable,
  { limit, before, state, watch, words }: MailChoice,
): Promise<{ mails: LoggedMail[]; next: number | null }> {
  const rows = await db
    .select({ ...logged, watches: toldFor, isOpen })
    .from(mails)
    .where(and(before === undefined ? undefined : lt(mails.id, before), isChosen({ state, watch, words })))
    .orderBy(desc(mails.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  return { mails: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

function isChosen({ state, watch, words }: Omit<MailChoice, 'limit' | 'before'>): SQL | undefined {
  return and(
    state && isIn(state),
    watch === undefined
      ? undefined
      : or(
          eq(mails.watch, watch),
          sql`${mails}.id in (select mail_id from ${deliveries} where watch = ${watch} and mail_id is not null)`,
        ),
    words === undefined ? undefined : hasWords(words),
  );
}

function isIn(filter: MailFilter): SQL | undefined {
  if (filter === 'open') return isOpen;
  if (filter === 'bounced') return isNotNull(mails.bouncedAt);
  return filter === 'settled' ? isNotNull(mails.settledAt) : eq(mails.state, filter);
}

/** As `article_versions.words` has it: marks beyond ASCII would count as letters. */
function withoutMarks(text: unknown) {
  return sql`translate(${text}, '“”‘’„‟‹›«»…–—·•', '               ')`;
}

function hasWords(words: string) {
  const literal = words.replace(/[\\%_]/g, '\\$&');
  return or(
    sql`to_tsvector('dateline.words', ${withoutMarks(mails.subject)})
      @@ plainto_tsquery('dateline.words', ${withoutMarks(words)})`,
    ilike(mails.recipient, `%${literal}%`),
  );
}

/** The watches that mails were written for, by name. */
export async function watchesOfMails(db: Queryable): Promise<string[]> {
  const rows = await db
    .select({ watch: mails.watch })
    .from(mails)
    .union(db.select({ watch: deliveries.watch }).from(deliveries).where(isNotNull(deliveries.mailId)));
  return rows.map(({ watch }) => watch).sort();
}

/** How many mails are in each state, of those that failed or are uncertain only what is open; others are left out. */
export async function countMails(db: Queryable): Promise<Map<MailState, number>> {
  const rows = await db
    .select({ state: mails.state, count: count() })
    .from(mails)
    .where(or(not(isUndelivered), isOpen))
    .groupBy(mails.state);
  return new Map(rows.map((row) => [row.state, row.count]));
}

/** When a mail was last taken by the server; null where none ever was. */
export async function lastSentAt(db: Queryable): Promise<Date | null> {
  const [row] = await db.select({ at: max(mails.sentAt) }).from(mails);
  return row?.at ?? null;
}

/** A mail as a whole, with the story that it is about. */
export async function findMail(
  db: Queryable,
  id: number,
): Promise<{ mail: WholeMail; story: { id: number; title: string } | null } | null> {
  const [row] = await db
    .select({
      mail: { ...getTableColumns(mails), watches: toldFor, isOpen },
      story: { id: stories.id, title: stories.title },
    })
    .from(mails)
    .leftJoin(stories, eq(stories.id, mails.storyId))
    .where(eq(mails.id, id));
  return row ?? null;
}

/**
 * Gives a mail that failed, or may have, back to be sent: under its old Message-ID, by which many mail programs know a
 * second one for the same. Null where it is none of these, such as where somebody else was faster.
 * @returns how often it was tried before
 */
export async function giveBackMail(tx: Queryable, id: number): Promise<number | null> {
  const [row] = await tx
    .update(mails)
    .set({ state: 'queued', response: null, handedOverAt: null, settledBy: null, settledAt: null })
    .where(and(eq(mails.id, id), inArray(mails.state, [...RESENDABLE]), isNull(mails.bodyRemovedAt)))
    .returning({ attempts: mails.attempts });
  return row?.attempts ?? null;
}

/** Open mails of a list, up to the newest that a person saw in it. */
export interface OpenMails extends Omit<MailChoice, 'limit' | 'before'> {
  upTo: number;
}

const areMeant = ({ upTo, ...choice }: OpenMails) => and(isOpen, isChosen(choice), lte(mails.id, upTo));

/** How many of a list are open, and the newest of them; null where none is. */
export async function countOpenMails(
  db: Queryable,
  choice: Omit<OpenMails, 'upTo'>,
): Promise<{ count: number; newest: number } | null> {
  const [row] = await db
    .select({ count: count(), newest: max(mails.id) })
    .from(mails)
    .where(and(isOpen, isChosen(choice)));
  return row?.newest ? { count: row.count, newest: row.newest } : null;
}

/** Gives all open mails of a list back to be sent, as `giveBackMail` does. Returns each with how often it was tried. */
export async function giveBackMails(
  tx: Queryable,
  meant: OpenMails,
): Promise<{ id: number; attempts: number }[]> {
  return tx
    .update(mails)
    .set({ state: 'queued', response: null, handedOverAt: null })
    .where(areMeant(meant))
    .returning({ id: mails.id, attempts: mails.attempts });
}

/** A person takes all open mails of a list for settled. Returns how many there were. */
export async function settleMails(db: Queryable, meant: OpenMails, by: string, at: Date): Promise<number> {
  const rows = await db
    .update(mails)
    .set({ settledBy: by, settledAt: at })
    .where(areMeant(meant))
    .returning({ id: mails.id });
  return rows.length;
}
