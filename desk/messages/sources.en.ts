import { sayCheckReason } from '../../core/source/check-reason.ts';
import { sayChange } from '../../core/source/source-change.ts';
import type { SourceMessages } from './sources.ts';

export const sourcesEn: SourceMessages = {
  heading: 'Sources',
  none: 'There are no sources yet.',
  summary: (bad, all) =>
    bad === 0
      ? `${all === 1 ? 'The source is' : `All ${all} sources are`} fine.`
      : `${bad} of ${all} sources ${bad === 1 ? 'is' : 'are'} in trouble.`,
  badHeading: 'In trouble',
  fineHeading: 'Fine',
  since: 'Since',
  sinceWithin: 'since',
  example: 'For example',
  published: (day, week) => `${articles(day)} in a day, ${week} in a week`,
  lastCheck: 'last check',
  nextCheck: 'next check',
  neverChecked: 'not checked yet',
  checkReason: sayCheckReason,
  noticeHeading: (count) => (count === 1 ? 'A source is in trouble' : `${count} sources are in trouble`),
  more: (count) => `and ${count} more`,
  seeAll: 'All sources',

  pausedHeading: 'Paused',
  paused: 'Paused',
  pausedCount: (count) => (count === 1 ? '1 source is paused.' : `${count} sources are paused.`),
  pausedBy: (name) => (name === null ? 'on the command line' : `by ${name}`),
  pauseHint: 'It is not checked until somebody resumes it. Pages that it led to before are still fetched.',
  pause: 'Pause',
  resume: 'Resume',
  site: 'Site',
  lastCheckTerm: 'Last check',
  lastSuccess: 'Last without trouble',
  nextCheckTerm: 'Next check',
  nextAtSlot: 'at the next turn of its schedule',
  lastTrouble: 'Last trouble',
  weekHeading: 'In the last seven days',
  pagesFound: 'New pages',
  articlesRead: 'Articles',
  noArticles: 'No articles',
  notHad: 'Could not be had',
  mostOften: (pages, message) => `${pages === 1 ? 'one' : pages}: ${message}`,
  latestHeading: 'Its latest articles',
  noneYet: 'None yet.',
  file: 'Its file',
  fileHint: 'It is changed on the machine that runs Dateline, and takes effect without a restart:',

  test: 'Test now',
  testHint: 'A test reads its lists and three of its articles, politely, and keeps nothing.',
  testOf: (title) => `Test of ${title}`,
  testUnderWay:
    'Under way: one request every few seconds, so that the site is not troubled. This page loads itself again until it is done, which takes up to two minutes.',
  testFound: (count) =>
    count === 0 ? 'Its lists lead to no article.' : `Its lists lead to ${articles(count)}.`,
  testLists: 'Its lists',
  testTried: 'Articles, as they would be read now',
  testNothingTried: 'None could be tried.',
  unknownCount: 'not known',
  changesHeading: 'Since its last good run',
  noChanges: 'It is as it was.',
  noComparison: 'It has no good run yet to compare with.',
  change: sayChange,
  backToSource: (title) => `Back to ${title}`,
};

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}
