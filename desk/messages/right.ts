import type { DecisionKind } from '../../storage/decision-notices.ts';
import type { RearrangementOutcome } from '../../storage/rearrangement.ts';
import type { Undone } from '../../storage/undo.ts';

export type RefusalKind = Exclude<RearrangementOutcome['outcome'], 'decided'> | 'no-target';
export type NotUndone = Exclude<Undone['outcome'], 'undone' | 'undone-before' | 'missing'>;

interface Explanation {
  title: string;
  /** What to do. */
  advice: string;
}

/** What the desk says where people set stories right, and of who did what. */
export interface RightMessages {
  heading: string;
  advice: string;
  choose: (title: string) => string;
  split: string;
  moveTo: string;
  notThisStory: string;
  notThisStoryOf: (title: string) => string;
  merge: string;
  mergeHeading: string;
  mergeAdvice: string;
  moveHeading: (articles: string) => string;
  moveAdvice: string;
  target: string;
  noCandidates: string;
  address: string;
  addressHint: string;
  mergeNow: string;
  moveNow: string;
  cancel: string;
  refusals: Record<RefusalKind, Explanation>;
  nothingDone: string;
  openStory: (title: string) => string;
  backToStory: string;
  notUndone: Record<NotUndone, Explanation>;

  /** What can be done with a story of a list beside the first few. */
  more: string;
  star: string;
  unstar: string;
  starred: string;
  tags: string;
  newTag: string;
  addTag: string;
  removeTag: (tag: string) => string;
  assignee: string;
  nobody: string;
  colleague: string;
  assign: string;
  unassign: string;
  notes: string;
  noNotes: string;
  newNote: string;
  writeNote: string;
  removeNote: string;

  activity: string;
  noActivity: string;
  older: string;
  latest: string;
  undo: string;
  undoneBy: (actor: string, at: string) => string;
  /** `about` is the tag or the colleague; `other` the title of the other story. */
  did: Record<DecisionKind, (actor: string, title: string, about: string, other: string) => string>;
  program: {
    began: (title: string) => string;
    grew: (title: string) => string;
    woke: (title: string) => string;
    changed: (title: string) => string;
    phase: (title: string) => string;
    merged: (title: string, other: string) => string;
  };
}
