import { sayCheckReason } from '../../core/source/check-reason.ts';
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
};

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}
