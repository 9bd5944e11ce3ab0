import type { Day } from '../core/article.ts';

/** What a person decides of stories and their articles; it outranks the program for ever. */
export type Rearrangement = {
  /** The story that they had before them. */
  from: number;
  /** Who decided: a person's name, as the desk knows it. */
  actor: string;
  at: Date;
} & (
  | { kind: 'merge'; into: number }
  /** The articles leave for a story of their own. */
  | { kind: 'split'; articles: readonly number[] }
  | { kind: 'move'; into: number; articles: readonly number[] }
);

export type RearrangementOutcome = Rearranged | Refusal;

export type Refusal =
  /** The story was merged meanwhile into the one that `into` names: what the person saw is no more. */
  | { outcome: 'merged-meanwhile'; story: number; into: number }
  | { outcome: 'missing'; story: number }
  | { outcome: 'not-in-story'; articles: number[] }
  /** No article is chosen; or all are, and none would be left: that is a merge, or nothing. */
  | { outcome: 'same-story' | 'nothing-chosen' | 'nothing-left' };

export interface Rearranged {
  outcome: 'decided';
  /** The decision's id. */
  decision: number;
  /** Where the articles are now. */
  story: number;
  /** Days whose stories changed, in order: their archives are to be written again. */
  days: Day[];
  /** Events that people are to be told of. */
  eventIds: number[];
}

/** A story as it is to be; `id` is null for the new one. */
export interface Part {
  id: number | null;
  members: Member[];
}

export interface Member {
  articleId: number;
  storyId: number;
  publishedAt: Date;
  url: string;
}

export function storiesNamed(rearrangement: Rearrangement): number[] {
  const { from } = rearrangement;
  return rearrangement.kind === 'split' ? [from] : [from, rearrangement.into];
}

/** The articles that go, or why none can. */
export function chosenOf(
  rearrangement: Rearrangement,
  members: Member[],
): { articles: ReadonlySet<number> } | Refusal {
  const there = members.filter(({ storyId }) => storyId === rearrangement.from);
  const ids = new Set(there.map(({ articleId }) => articleId));
  const chosen = rearrangement.kind === 'merge' ? ids : new Set(rearrangement.articles);
  if (chosen.size === 0) return { outcome: 'nothing-chosen' };
  const strangers = [...chosen].filter((id) => !ids.has(id));
  if (strangers.length > 0) return { outcome: 'not-in-story', articles: strangers };
  if (rearrangement.kind !== 'merge' && chosen.size === ids.size) return { outcome: 'nothing-left' };
  return { articles: chosen };
}

/** @param members of the stories named, the earliest first */
export function partsOf(
  rearrangement: Rearrangement,
  members: Member[],
  chosen: ReadonlySet<number>,
): Part[] {
  const leave = members.filter(({ articleId }) => chosen.has(articleId));
  const stay = members.filter(
    ({ articleId, storyId }) => storyId === rearrangement.from && !chosen.has(articleId),
  );
  if (rearrangement.kind === 'split') {
    const leaverIsOlder = leave.length === stay.length && members[0] === leave[0];
    const [keeps, goes] = leave.length > stay.length || leaverIsOlder ? [leave, stay] : [stay, leave];
    return [
      { id: rearrangement.from, members: keeps },
      { id: null, members: goes },
    ];
  }
  const joined = members.filter(
    (member) => member.storyId === rearrangement.into || chosen.has(member.articleId),
  );
  const into = { id: rearrangement.into, members: joined };
  return rearrangement.kind === 'merge' ? [into] : [{ id: rearrangement.from, members: stay }, into];
}
