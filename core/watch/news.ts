import type { QuantityFigures, StoryFigures } from '../figures/figure.ts';
import type { VisitPhase } from '../story/life.ts';
import { dayInZone } from '../time.ts';
import type { NoticeDetail } from './notice.ts';
import type { Tell } from './telling.ts';
import { isFurther, type ToldOfStory, toldOfAny } from './told.ts';

/** A rest of a story: when the last article before it was published, and the first after it. */
export interface Rest {
  from: Date;
  to: Date;
}

/** What of a story a watch may tell, as it stands. */
export interface StoryFacts {
  /** Outlets with a report of their own. */
  outlets: number;
  /** Where the visit stands; null where there is none, or its days are not known. */
  phase: VisitPhase | null;
  /** Whether the visit has just come to that phase, from an earlier one. */
  movedOn: boolean;
  figures: StoryFigures;
  /** The last of its rests; null where it never rested. */
  rest: Rest | null;
  /** Whether an article has just ended that rest. */
  woke: boolean;
  isFollowed: boolean;
}

/** What is told of a story. */
export type StoryNotice = Exclude<NoticeDetail, { kind: 'source' }>;

export interface News {
  /** In the order in which they are told. */
  notices: StoryNotice[];
  /** What need not be told any more. */
  told: ToldOfStory;
}

/**
 * What a watch has to tell of a story that it catches, beyond what it told before. Where it tells that a story began,
 * nothing else is news: the story is told of as it stands.
 *
 * @param told null where the watch had not caught it
 * @param zone the desk's, for the day of a last article
 */
export function newsOf(tell: Tell, facts: StoryFacts, told: ToldOfStory | null, zone: string): News {
  const now = toldAfter(facts, told);
  if (!told && tell.began) return { notices: [{ kind: 'began' }], told: now };
  const before = told ?? beforeFirst(now);
  const notices = [
    tell.phase ? phaseNews(facts, before) : [],
    tell.outlets.length > 0 ? outletNews(tell.outlets, facts, before) : [],
    tell.disagreement ? disagreementNews(facts, before) : [],
    tell.woke ? wakingNews(facts, before, zone) : [],
  ].flat();
  return { notices, told: toldOfAny([before, now]) ?? now };
}

/**
 * Once all that there is to tell of a story was told. That it rested is not told until it is known that it woke, for an
 * article of long ago that is found late leaves such a gap too.
 */
function toldAfter(
  { outlets, phase, figures, rest, woke }: StoryFacts,
  told: ToldOfStory | null,
): ToldOfStory {
  const isWakingSettled = woke || !told;
  return {
    outlets,
    phase,
    disagreements: disagreementsIn(figures).map(disagreementKey),
    wokeAt: isWakingSettled && rest ? rest.to.toISOString() : null,
  };
}

/** A watch that is silent on beginnings has not said what was so from the beginning; that it woke is no news of it. */
function beforeFirst({ phase, wokeAt }: ToldOfStory): ToldOfStory {
  return { outlets: 0, phase, disagreements: [], wokeAt };
}

/** One where several thresholds are passed at once. */
function outletNews(
  thresholds: readonly number[],
  { outlets }: StoryFacts,
  told: ToldOfStory,
): StoryNotice[] {
  const threshold = Math.max(...thresholds.filter((one) => one <= outlets));
  return threshold > told.outlets ? [{ kind: 'outlets', threshold, outlets }] : [];
}

/**
 * Only of a visit of which an earlier phase was known: here, or where nobody noted it, as in earlier releases, by who saw it move
 * on. One that is put off goes back to no phase.
 */
function phaseNews({ phase, movedOn }: StoryFacts, told: ToldOfStory): StoryNotice[] {
  if (phase === null || phase === 'announced' || (told.phase === null && !movedOn)) return [];
  return isFurther(phase, told.phase) ? [{ kind: 'phase', phase }] : [];
}

function disagreementNews({ figures }: StoryFacts, told: ToldOfStory): StoryNotice[] {
  return disagreementsIn(figures)
    .filter((one) => !told.disagreements.includes(disagreementKey(one)))
    .map(({ quantity, unit, period, goal, values }) => ({
      kind: 'disagreement',
      quantity,
      unit,
      period,
      goal,
      values: values.map(({ said }) => ({
        text: said[0]?.text ?? '',
        outlets: [...new Set(said.map(({ source }) => source))],
      })),
    }));
}

function wakingNews({ rest, woke, isFollowed }: StoryFacts, told: ToldOfStory, zone: string): StoryNotice[] {
  if (!woke || !isFollowed || !rest) return [];
  const isTold = told.wokeAt !== null && rest.to.getTime() <= Date.parse(told.wokeAt);
  return isTold ? [] : [{ kind: 'woke', lastDay: dayInZone(rest.from, zone) }];
}

function disagreementsIn(figures: StoryFigures): QuantityFigures[] {
  return figures.filter(({ disagreement, prominent }) => disagreement && prominent);
}

type Quantity = Pick<QuantityFigures, 'quantity' | 'unit' | 'period' | 'goal'>;

function disagreementKey({ quantity, unit, period, goal }: Quantity): string {
  return JSON.stringify([quantity, unit, period, goal]);
}

/** What a notice on a story is about: a watch has no two of the same. */
export function keyOf(detail: StoryNotice, storyId: number): string {
  return [`story-${storyId}`, detail.kind, ...pointOf(detail)].join(' ');
}

function pointOf(detail: StoryNotice): (string | number)[] {
  switch (detail.kind) {
    case 'began':
      return [];
    case 'outlets':
      return [detail.threshold];
    case 'phase':
      return [detail.phase];
    case 'disagreement':
      return [disagreementKey(detail)];
    case 'woke':
      return [detail.lastDay];
  }
}

/** The same for a source: once each time that it goes bad. */
export function sourceKeyOf(source: string, noticedAt: Date): string {
  return `source-${source} ${noticedAt.toISOString()}`;
}
