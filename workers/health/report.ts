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
import {
  healthsOf,
  type KnownHealth,
  lockBad,
  markHealthMailed,
  markOfflineMailed,
} from '../../storage/source-health.ts';

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
 * that this machine cannot reach together with most others, the mail says that instead; those that stay bad once others
 * are reached again are told of like any.
 * @returns how many mails were noted
 */
export async function reportBadSources(tx: Queryable, setting: ReportSetting, at: Date): Promise<number> {
  const { sources, operators, mailDomain } = setting;
  if (mailDomain === null || operators.length === 0) return 0;
  const bad = (await lockBad(tx, [...sources.keys()])).flatMap((health) => badHealth(health, sources));
  if (bad.length === 0) return 0;
  const all = await healthsOf(tx, [...sources.keys()]);
  const offline = namesOf(unreachedByUs(all, at));
  const [unreached, others] = partition(bad, ({ source }) => offline.includes(source));
  const newlyUnreached = unreached.filter((source) => isDue(source, source.offlineMailedAt, at));
  // Sources that are looked at more rarely find out later what was told before; one may be dead since an earlier time.
  const isOfflineTold = unreached.some(
    (source) => isTold(source, source.offlineMailedAt) && !failsByItself(source, all),
  );
  const told = {
    unreached: isOfflineTold ? [] : newlyUnreached,
    sources: others.filter((source) => isDue(source, source.mailedAt, at) && failsByItself(source, all)),
  };
  await markOfflineMailed(tx, namesOf(newlyUnreached), at);
  await markHealthMailed(tx, namesOf(told.sources), at);
  if (told.unreached.length + told.sources.length === 0) return 0;
  return noteMails(tx, told, { ...setting, mailDomain }, at);
}

function partition<One>(all: readonly One[], belongs: (one: One) => boolean): [One[], One[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}

/**
 * Whether a source that was told of as out of this machine's reach was tried in vain since another was reached. Until
 * then it may just not have been looked at.
 */
function failsByItself(source: BadHealth, all: readonly KnownHealth[]): boolean {
  const { offlineMailedAt, lastRunAt, failedAloneAt } = source;
  if (!isTold(source, offlineMailedAt) || !offlineMailedAt) return true;
  if (failedAloneAt && failedAloneAt > offlineMailedAt) return true;
  return all.some(
    ({ lastSuccessAt }) =>
      lastSuccessAt && lastRunAt && lastSuccessAt > offlineMailedAt && lastSuccessAt < lastRunAt,
  );
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

function isTold({ noticedAt }: BadHealth, mailedAt: Date | null): boolean {
  return mailedAt !== null && mailedAt >= noticedAt;
}

/** @param mailedAt when it was told of last, in the way in which it is to be told of */
function isDue(source: BadHealth, mailedAt: Date | null, at: Date): boolean {
  const rested = mailedAt === null || at.getTime() - mailedAt.getTime() >= SHORTEST_REST_MS;
  return !isTold(source, mailedAt) && rested && isSettled(source, at);
}

/** Whether what went bad with it has been noticed too. */
export function isSettled({ noticedAt }: BadHealth, at: Date): boolean {
  return at.getTime() - noticedAt.getTime() >= SETTLING_MS;
}
