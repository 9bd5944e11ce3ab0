import { unreachedByUs } from '../../core/source/offline.ts';
import type { Recipient } from '../../core/watch/schema.ts';
import { healthMessageIdOf } from '../../mail/message-id.ts';
import { renderHealthMail } from '../../mail/render-source-health.tsx';
import type { BadSource } from '../../mail/source-lines.ts';
import { taskOf } from '../../queues/definition.ts';
import { mailQueue } from '../../queues/mail.ts';
import type { Queryable } from '../../storage/database.ts';
import { addMails } from '../../storage/mails.ts';
import { addTasks } from '../../storage/outbox.ts';
import { healthsOf, type KnownHealth, lockBad, markHealthMailed } from '../../storage/source-health.ts';

export interface ReportSetting {
  /** By name; those that are not there any more are not told of. */
  sources: ReadonlyMap<string, { title: string }>;
  /** Who is told. */
  operators: readonly Recipient[];
  /** The domain of the sender, for Message-IDs. Null where no mail server is set: no mail is made then. */
  mailDomain: string | null;
  deskUrl: string;
  zone: string;
}

/** What goes bad within so long is told of in one mail. */
const SETTLING_MS = 10 * 60_000;
/** A source that gets well and bad again all day is told of once a day. */
export const SHORTEST_REST_MS = 24 * 3_600_000;

/** A source that is bad, with all that is known of that. */
export type BadHealth = KnownHealth & BadSource & { noticedAt: Date };

/**
 * Notes the mails on sources that went bad, one a recipient for all of them, and one for each time that they do. Of those
 * that this machine cannot reach together with most others, the mail says that instead.
 * @returns how many mails were noted
 */
export async function reportBadSources(tx: Queryable, setting: ReportSetting, at: Date): Promise<number> {
  const { sources, operators, mailDomain } = setting;
  if (mailDomain === null || operators.length === 0) return 0;
  const bad = (await lockBad(tx, [...sources.keys()])).flatMap((health) => badHealth(health, sources));
  const due = bad.filter((source) => isDue(source, at));
  if (due.length === 0) return 0;
  await markHealthMailed(tx, namesOf(due), at);
  const offline = namesOf(unreachedByUs(await healthsOf(tx, [...sources.keys()]), at));
  // Sources that are looked at more rarely find out later what was told before.
  const isOfflineTold = bad.some((source) => isTold(source) && offline.includes(source.source));
  const told = {
    unreached: isOfflineTold ? [] : due.filter(({ source }) => offline.includes(source)),
    sources: due.filter(({ source }) => !offline.includes(source)),
  };
  if (told.unreached.length + told.sources.length === 0) return 0;
  return noteMails(tx, told, { ...setting, mailDomain }, at);
}

interface Told {
  unreached: BadHealth[];
  sources: BadHealth[];
}

async function noteMails(
  tx: Queryable,
  { unreached, sources }: Told,
  { operators, mailDomain, zone, deskUrl }: ReportSetting & { mailDomain: string },
  at: Date,
): Promise<number> {
  const turns = [...unreached, ...sources].map(({ source, noticedAt }) => ({ source, noticedAt }));
  const mails = operators.map(({ address, language }) => ({
    watch: 'source-health',
    storyId: null,
    recipient: address,
    kind: 'source-health' as const,
    messageId: healthMessageIdOf({ turns, recipient: address }, mailDomain),
    ...renderHealthMail({
      language,
      zone,
      unreached: unreached.map(({ title }) => title),
      sources,
      deskUrl: new URL('/sources', deskUrl).href,
    }),
  }));
  const added = await addMails(tx, mails, at);
  await addTasks(
    tx,
    added.map((mailId) => taskOf(mailQueue, { mailId })),
    at,
  );
  return added.length;
}

function namesOf(sources: readonly { source: string }[]): string[] {
  return sources.map(({ source }) => source);
}

export function badHealth(health: KnownHealth, sources: ReportSetting['sources']): BadHealth[] {
  const { state, since, cause, noticedAt, source } = health;
  if (state === 'fine' || !since || !cause || !noticedAt) return [];
  return [{ ...health, title: sources.get(source)?.title ?? source, state, since, cause, noticedAt }];
}

function isTold({ mailedAt, noticedAt }: BadHealth): boolean {
  return mailedAt !== null && mailedAt >= noticedAt;
}

function isDue(source: BadHealth, at: Date): boolean {
  const { mailedAt } = source;
  const rested = mailedAt === null || at.getTime() - mailedAt.getTime() >= SHORTEST_REST_MS;
  return !isTold(source) && rested && isSettled(source, at);
}

/** Whether what went bad with it has been noticed too. */
export function isSettled({ noticedAt }: BadHealth, at: Date): boolean {
  return at.getTime() - noticedAt.getTime() >= SETTLING_MS;
}
