import type { NoticeDetail } from '../core/watch/notice.ts';
import type { MailLanguage } from '../core/watch/schema.ts';
import type { HealthMail } from './health-mail.ts';
import { SAMPLE_DESK } from './samples-story.ts';
import type { BadSource } from './source-lines.ts';

const SOURCES: BadSource[] = [
  {
    title: 'Harbour Post',
    state: 'failing',
    since: new Date('2026-02-05T01:30:00Z'),
    cause: { about: 'lists', code: 'gone', url: 'https://www.harbour-post.example/feed.xml', bad: 1, of: 1 },
  },
  {
    title: 'River Times',
    state: 'late',
    since: new Date('2026-02-03T22:00:00Z'),
    cause: { about: 'silence', longestUsualHours: 9 },
  },
];

/** As watches tell of them. */
export function sampleSources(): Extract<NoticeDetail, { kind: 'source' }>[] {
  return SOURCES.map(({ title, state, since, cause }) => ({
    kind: 'source',
    source: title.toLowerCase().replace(' ', '-'),
    title,
    state,
    since: since.toISOString(),
    cause,
  }));
}

/** As those are told who run Dateline. */
export function sampleHealthMail(language: MailLanguage, zone: string): HealthMail {
  return { language, zone, unreached: [], sources: SOURCES, deskUrl: `${SAMPLE_DESK}/sources` };
}
