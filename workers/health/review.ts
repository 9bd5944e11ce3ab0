import { type Health, judgeHealth } from '../../core/source/health.ts';
import { type ListProblem, troublesAmong } from '../../core/source/list-troubles.ts';
import { unreachedByUs } from '../../core/source/offline.ts';
import type { Source } from '../../sources/schema.ts';
import type { Queryable } from '../../storage/database.ts';
import {
  everyHealth,
  type KnownHealth,
  lockHealth,
  type ReviewedHealth,
  writeHealth,
} from '../../storage/source-health.ts';
import { arrivalsOf, outcomesOf } from '../../storage/source-history.ts';

/**
 * Judges how a source is, and writes it down where that changed. Belongs in the transaction that ends a run, and may be
 * called at any time. A paused source stays as it is.
 * @param problems of the run that has just ended; null where none has
 */
export async function reviewSource(
  tx: Queryable,
  source: Source,
  at: Date,
  problems: readonly ListProblem[] | null,
): Promise<void> {
  const before = await lockHealth(tx, source.name);
  if (!before?.lastRunAt || before.pausedAt) return;
  const troubledSince = troubledSinceOf(before, at, problems);
  const { failures, lastSuccessAt, resumedAt } = before;
  const health = judgeHealth(
    {
      at,
      problems,
      failures,
      lastSuccessAt,
      troubledSince,
      lists: Math.max(1, source.read.filter(({ kind }) => kind !== 'page').length),
      // What failed in part was read in part: the lists that came say whether something is new.
      lastReadAt: failures === 0 ? before.lastRunAt : lastSuccessAt,
      resumedAt,
      arrivals: (await arrivalsOf(tx, source.name)) ?? { since: at, last: null, hours: new Map() },
      outcomes: await outcomesOf(tx, source.name, at),
      zone: source.zone,
    },
    before,
  );
  const failedAloneAt = await failedAlone(tx, before, at, problems);
  const troubles = problems === null ? before.troubles : codesOf(problems);
  const reviewed = {
    ...health,
    troubledSince,
    troubles,
    resumedAt,
    failedAloneAt,
    ...newsOf(health, before, at),
  };
  if (!isSame(reviewed, before)) await writeHealth(tx, source.name, reviewed);
}

function troubledSinceOf(
  before: KnownHealth,
  at: Date,
  problems: readonly ListProblem[] | null,
): Date | null {
  if (problems === null) return before.troubledSince;
  return troublesAmong(problems).length > 0 ? (before.troubledSince ?? at) : null;
}

/** Asked as a run ends: sources that share their slots are all read at about the same time, and only the last is kept. */
async function failedAlone(
  tx: Queryable,
  { source, failures, offlineMailedAt, failedAloneAt }: KnownHealth,
  at: Date,
  problems: readonly ListProblem[] | null,
): Promise<Date | null> {
  if (problems === null || failures === 0 || !offlineMailedAt) return failedAloneAt;
  if (failedAloneAt && failedAloneAt > offlineMailedAt) return failedAloneAt;
  const all = await everyHealth(tx);
  const isAnyRead = all.some(
    (other) => other.source !== source && other.lastSuccessAt && other.lastSuccessAt > offlineMailedAt,
  );
  // In a second outage it fails with the others, whichever of them was read before.
  return isAnyRead && unreachedByUs(all, at).length === 0 ? at : failedAloneAt;
}

/** In one order, since they are told apart by it. */
function codesOf(problems: readonly ListProblem[]): string[] {
  return [...new Set(troublesAmong(problems).map(({ code }) => code))].sort();
}

/** What is worse than being late or changed is told of although the source was bad before. */
const GRAVE = new Set(['failing', 'blocked']);

/** Since when there is something to be told, and whether somebody saw it. */
function newsOf(health: Health, before: KnownHealth, at: Date): Pick<ReviewedHealth, 'noticedAt' | 'seenAt'> {
  if (health.state === 'fine') return { noticedAt: null, seenAt: null };
  const isNews = before.state === 'fine' || (GRAVE.has(health.state) && !GRAVE.has(before.state));
  return isNews || !before.noticedAt
    ? { noticedAt: at, seenAt: null }
    : { noticedAt: before.noticedAt, seenAt: before.seenAt };
}

/** Counts that drift while a trouble goes on are not worth a row. */
function isSame(health: ReviewedHealth, before: KnownHealth): boolean {
  const keyOf = ({
    state,
    since,
    cause,
    noticedAt,
    troubledSince,
    troubles,
    failedAloneAt,
  }: ReviewedHealth) =>
    JSON.stringify([
      state,
      since,
      cause?.about,
      cause && 'code' in cause ? [cause.code, cause.bad === cause.of] : null,
      noticedAt,
      troubledSince,
      troubles,
      failedAloneAt,
    ]);
  return keyOf(health) === keyOf(before);
}
