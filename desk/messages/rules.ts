import type { SparedBy } from '../../storage/rule-dismissals.ts';

/** What the desk says of rules by which stories are dismissed. */
export interface RulesMessages {
  heading: string;
  intro: string;
  none: string;
  suchOnes: string;

  newHeading: string;
  newIntro: string;
  title: string;
  titlesOnly: string;
  /** After a rule's sentence. */
  inTitles: string;
  preview: string;
  previewHeading: string;
  /** Of the last thirty days, the story itself apart. */
  wouldDismiss: (stories: number, isCut: boolean) => string;
  tooMany: (percent: string) => string;
  sparedHeading: (stories: number) => string;
  sparedBy: Record<SparedBy, string>;
  further: (stories: number) => string;
  also: (stories: number) => string;
  lookAgain: string;
  save: string;
  cancel: string;
  problem: string;

  by: (maker: string, when: string) => string;
  madeFrom: string;
  dismissedCount: (stories: number) => string;
  latest: string;
  unreadable: string;
  revoke: string;
  revokeOf: (title: string) => string;
  revoked: (rules: number) => string;
  revokedBy: (person: string, when: string, stories: number) => string;
  justRevoked: (title: string, stories: number) => string;

  unseenHeading: (stories: number) => string;
  /** On the front page: one line. */
  unseen: (stories: number) => string;
  seen: string;

  /** On a story's page, with a link to the rule in the place of its title. */
  dismissedBy: (rule: string, maker: string, when: string) => string;
  /** In the log of who did what. */
  didByRule: (title: string, rule: string, maker: string) => string;
  didWithRule: (maker: string, title: string, rule: string) => string;
  /** After a dismissal. */
  doneWithRule: (title: string, rule: string) => string;
}
