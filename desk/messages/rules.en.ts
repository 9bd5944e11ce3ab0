import type { RulesMessages } from './rules.ts';

const stories = (count: number) => (count === 1 ? '1 story' : `${count} stories`);

export const rulesEn: RulesMessages = {
  heading: 'Dismissal rules',
  intro:
    'Each rule was made with “and similar ones…” beside Dismiss. It dismisses a story as it begins or grows, before anybody is told of it, if at least half of the story’s latest articles match; but never one that somebody follows, starred, tagged, assigned, wrote a note on, or restored.',
  none: 'There are none. “and similar ones…” beside a story’s Dismiss makes one.',
  suchOnes: 'and similar ones…',

  newHeading: 'Dismiss this and similar ones',
  newIntro: 'The story is dismissed now, and from now on those that the rule catches, until it is revoked.',
  title: 'Name of the rule',
  titlesOnly: 'Look for the words below in titles only',
  inTitles: 'in titles',
  preview: 'Show what it would dismiss',
  previewHeading: 'In the last 30 days',
  wouldDismiss: (count, isCut) =>
    count === 0
      ? 'It would have dismissed no other story.'
      : `It would have dismissed ${isCut ? 'at least ' : ''}${count === 1 ? '1 other story' : `${count} other stories`}.`,
  tooMany: (percent) =>
    `That is ${percent} of all stories. Make the rule narrower if that is not what you want.`,
  sparedHeading: (count) =>
    count === 1
      ? 'It catches 1 story that stays all the same'
      : `It catches ${count} stories that stay all the same`,
  sparedBy: {
    followed: 'followed',
    starred: 'starred',
    assigned: 'assigned',
    noted: 'has a note',
    tagged: 'tagged',
    decided: 'a person decided about it',
  },
  further: (count) => `${count} more`,
  also: (count) => `Dismiss ${count === 1 ? 'this 1 story' : `these ${count} stories`} now too`,
  lookAgain: 'The rule was changed. Here is what it would dismiss now: look at it, and save again.',
  save: 'Dismiss and save the rule',
  cancel: 'Cancel',
  problem: 'The rule cannot be used yet. What is wrong stands at the fields.',

  by: (maker, when) => `By ${maker}, ${when}`,
  madeFrom: 'Made from this story',
  dismissedCount: (count) =>
    count === 0 ? 'No other story dismissed so far.' : `Dismissed ${stories(count)} so far.`,
  latest: 'The last ones',
  unreadable: 'Another release wrote this rule. This one cannot read it, and leaves it out.',
  revoke: 'Revoke',
  revokeOf: (title) => `Revoke the rule “${title}”`,
  revoked: (count) => `Revoked (${count})`,
  revokedBy: (person, when, count) =>
    `Revoked by ${person}, ${when}: ${count === 1 ? '1 story came' : `${count} stories came`} back.`,
  justRevoked: (title, count) =>
    `The rule “${title}” is revoked. ${count === 0 ? 'It had no story to give back.' : `${stories(count)} came back.`}`,

  unseenHeading: (count) => `Dismissed by rules since you last looked (${count})`,
  unseen: (count) =>
    count === 1
      ? '1 story was dismissed by rules since you last looked.'
      : `${count} stories were dismissed by rules since you last looked.`,
  seen: 'Mark these as seen',

  dismissedBy: (rule, maker, when) => `Dismissed by the rule “${rule}” of ${maker}, ${when}.`,
  didByRule: (title, rule, maker) => `“${title}” was dismissed by the rule “${rule}” of ${maker}.`,
  didWithRule: (maker, title, rule) =>
    `${maker} dismissed “${title}” and similar ones, by the rule “${rule}”.`,
  doneWithRule: (title, rule) =>
    `You dismissed “${title}”, and similar ones from now on, by the rule “${rule}”.`,
};
