import type { NewsKind, PhaseChange } from '../../core/story/news.ts';
import type { DecisionKind } from '../../storage/decision-notices.ts';

/** What the front page, the bar after a decision and the keyboard say. */
export interface MorningMessages {
  groups: Record<NewsKind, string>;
  began: (articles: string, outlets: string, first: string) => string;
  /** `articles` joined since the person looked. */
  grew: (articles: number, outlets: string, looked: string) => string;
  changed: (looked: string) => string;
  phase: (change: PhaseChange) => string;

  /** What the person did, of the story of that title. */
  done: Record<DecisionKind, (title: string) => string>;
  seenTogether: (stories: number) => string;
  undone: string;
  undo: string;
  /** What somebody else did before. */
  others: Record<
    'follow' | 'unfollow' | 'dismiss' | 'restore',
    (actor: string, title: string, ago: string) => string
  >;
  nothingDone: string;

  keysHeading: string;
  keysAdvice: string;
  key: string;
  effect: string;
  keys: Record<KeyName, string>;
  useKeys: string;
  close: string;
}

/** In the order of the help. */
export const KEYS = ['j', 'k', 'o', 'x', 'f', 'd', 's', 'n', 'm', 'e', 't', 'a', 'u', '/', '?'] as const;
export type KeyName = (typeof KEYS)[number];
