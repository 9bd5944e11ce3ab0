import { z } from 'zod';
import { type Arrivals, latenessOf } from './lateness.ts';
import { listTroubleOf, type RunFacts } from './list-troubles.ts';
import { type PageOutcome, pageTroubleOf } from './page-troubles.ts';
import { ILLS } from './troubles.ts';

/** How a source is, the best first. */
export const HEALTHS = ['fine', 'late', 'changed', 'failing', 'blocked'] as const;
export type HealthState = (typeof HEALTHS)[number];

const count = z.number().nonnegative();
const trouble = { code: z.string(), url: z.string(), bad: count, of: count };

/** What a source's health was judged by, as it is kept with it. */
const causeSchema = z.discriminatedUnion('about', [
  z.object({ about: z.literal('lists'), ...trouble }),
  z.object({ about: z.literal('pages'), ...trouble }),
  z.object({ about: z.literal('silence'), longestUsualHours: count }),
  z.object({ about: z.literal('fewer'), days: count, count, expected: count }),
]);
export type HealthCause = z.infer<typeof causeSchema>;

const instant = z.iso.datetime().transform((text) => new Date(text));

/** What is kept beside a source's state. */
export const keptHealthSchema = z.object({
  /** Null while the source is fine. */
  cause: causeSchema.nullable(),
  /** When it was noticed that the source went bad, which may be long after it did. */
  noticedAt: instant.nullable(),
  /** The first of the runs in a row that had trouble; also of a source that is fine so far. */
  troubledSince: instant.nullable(),
  /** Of what kinds the troubles of the last run were; also of a source that is fine so far. */
  troubles: z.array(z.string()).default([]),
  /** When somebody had it checked again after a pause. */
  resumedAt: instant.nullable().default(null),
  /** When it was tried in vain, another having been reached since it was told of as out of this machine's reach. */
  failedAloneAt: instant.nullable().default(null),
});

/** `since` is null for a source that was never anything but fine, `cause` for one that is. */
export interface Health {
  state: HealthState;
  since: Date | null;
  cause: HealthCause | null;
}

/** What a source is judged by. */
export interface SourceFacts extends RunFacts {
  /** When its lists were last read; null for never. */
  lastReadAt: Date | null;
  /** When it was last checked again after a pause; null for never. */
  resumedAt: Date | null;
  arrivals: Arrivals;
  /** Of its latest pages, the latest first. */
  outcomes: readonly PageOutcome[];
  /** The IANA zone in which its days begin and end. */
  zone: string;
}

/**
 * How a source is, from what became of its runs and pages, and from how it was before: `blocked` before `failing` before
 * `changed` before `late`. A source that has not run is as it was.
 */
export function judgeHealth(facts: SourceFacts, before: Health): Health {
  const [worst] = [listHealth(facts, before), pageHealth(facts, before), lateHealth(facts, before)]
    .flatMap((health) => health ?? [])
    .sort((one, other) => rankOf(other) - rankOf(one));
  if (!worst) return before.state === 'fine' ? before : { state: 'fine', since: facts.at, cause: null };
  // What goes on began when it began, whatever is still seen of that.
  const since = before.state === worst.state && before.since ? before.since : worst.since;
  return { ...worst, since };
}

interface Bad {
  state: Exclude<HealthState, 'fine'>;
  since: Date;
  cause: HealthCause;
}

function rankOf({ state }: Health): number {
  return HEALTHS.indexOf(state);
}

/** Between runs nothing new is known of the lists. */
function listHealth(facts: SourceFacts, before: Health): Bad | null {
  if (facts.problems === null) return before.cause?.about === 'lists' ? asBad(before) : null;
  const trouble = listTroubleOf(facts);
  if (!trouble) return null;
  const { ill, since, ...cause } = trouble;
  return { state: ill, since, cause: { about: 'lists', ...cause } };
}

function pageHealth({ outcomes }: SourceFacts, before: Health): Bad | null {
  const isOfPages = before.cause?.about === 'pages';
  const trouble = pageTroubleOf(
    outcomes,
    isOfPages ? (ILLS.find((ill) => ill === before.state) ?? null) : null,
  );
  if (!trouble) return null;
  const { ill, since, ...cause } = trouble;
  return { state: ill, since, cause: { about: 'pages', ...cause } };
}

/** The longest time whose pages are held against the past. */
const LONGEST_LOOK_MS = 7 * 86_400_000;

/** Pages that nobody looked for during a pause are not missing. */
function lateHealth({ arrivals, lastReadAt, resumedAt, zone }: SourceFacts, before: Health): Bad | null {
  if (lastReadAt && resumedAt && lastReadAt.getTime() - resumedAt.getTime() < LONGEST_LOOK_MS) return null;
  const lateness = lastReadAt && latenessOf(arrivals, lastReadAt, zone, before.state === 'late');
  if (!lateness) return null;
  const { since, ...cause } = lateness;
  return { state: 'late', since, cause };
}

function asBad({ state, since, cause }: Health): Bad | null {
  return state !== 'fine' && since && cause ? { state, since, cause } : null;
}
