import type { NoticeDetail } from '../core/watch/notice.ts';
import type { MailLanguage } from '../core/watch/schema.ts';
import type { DigestMail } from './digest-mail.ts';
import { type RenderedMail, renderStoryMail } from './render.ts';
import { renderDigestMail } from './render-digest.ts';
import { renderHealthMail } from './render-source-health.tsx';
import { sampleHealthMail, sampleSources } from './samples-sources.ts';
import {
  SAMPLE_DESK,
  sampleReports,
  sampleStory,
  sampleWatch,
  sampleWords,
  titlesOf,
} from './samples-story.ts';
import type { StoryMail } from './story-mail.ts';

/** A mail of each kind on made-up events, for people to look at. */
export interface SampleMail {
  name: string;
  /** Whether it comes later in a thread. */
  isReply: boolean;
  mail: RenderedMail;
}

const ZONE = 'Asia/Ho_Chi_Minh';
const LAST_MAIL = new Date('2026-02-05T01:30:00Z');

const DISAGREEMENT: NoticeDetail = {
  kind: 'disagreement',
  quantity: 'trade',
  unit: 'USD',
  period: '2025',
  goal: false,
  values: [
    { text: '3 billion USD', outlets: ['Delta Courier', 'Harbour Post'] },
    { text: '2,6 tỷ USD', outlets: ['Báo Cảng'] },
  ],
};
const OUTLETS: NoticeDetail = { kind: 'outlets', threshold: 3, outlets: 3 };
const BEGAN: NoticeDetail = { kind: 'began' };
const UNDER_WAY: NoticeDetail = { kind: 'phase', phase: 'under-way' };
const CONCLUDED: NoticeDetail = { kind: 'phase', phase: 'concluded' };
const WOKE: NoticeDetail = { kind: 'woke', lastDay: '2026-01-24' };

export function sampleMails(language: MailLanguage): SampleMail[] {
  const later = { since: LAST_MAIL };
  const stories: Record<string, Partial<StoryMail>> = {
    'story-first': {},
    'story-outlets': { ...later, news: [OUTLETS] },
    'story-begun': { ...later, news: [UNDER_WAY], reports: sampleReports(0) },
    'story-over': { ...later, news: [CONCLUDED] },
    'story-disagreement': { ...later, news: [DISAGREEMENT] },
    'story-woke': { ...later, news: [WOKE] },
    'story-two-watches': {
      ...later,
      news: [BEGAN, OUTLETS, UNDER_WAY, DISAGREEMENT],
      watches: [
        { ...sampleWatch('visits', language), words: sampleWords('lindqvist', language) },
        { ...sampleWatch('trade', language), words: [] },
      ],
    },
  };
  return [
    ...Object.entries(stories).map(([name, change]) => ({
      name,
      isReply: 'since' in change,
      mail: renderStoryMail({ ...sampleStoryMail(language), ...change }),
    })),
    ...digests(language).map(([name, mail]) => ({ name, isReply: false, mail: renderDigestMail(mail) })),
    { name: 'operator-sources', isReply: false, mail: renderHealthMail(sampleHealthMail(language, ZONE)) },
  ];
}

function sampleStoryMail(language: MailLanguage): StoryMail {
  return {
    language,
    zone: ZONE,
    story: sampleStory('lindqvist'),
    reports: sampleReports(3),
    news: [BEGAN],
    outletName: (source) => source,
    since: null,
    watches: [{ ...sampleWatch('visits', language), words: sampleWords('lindqvist', language) }],
  };
}

function digests(language: MailLanguage): [string, DigestMail][] {
  const mail = sampleDigest(language);
  const [visits, trade] = mail.groups;
  const only = (groups: DigestMail['groups']) => ({ ...mail, groups });
  const few = visits ? [{ ...visits, stories: visits.stories.slice(0, 1) }] : [];
  const sources = visits ? [{ ...visits, stories: [], sources: sampleSources().slice(0, 1) }] : [];
  const many = trade ? [{ ...trade, stories: manyStories(80, language) }] : [];
  return [
    ['digest', mail],
    ['digest-one-story', only(few)],
    ['digest-many', only([...mail.groups.slice(0, 1), ...many])],
    [
      'round-up-quiet-hours',
      { ...mail, kind: 'round-up', why: 'quiet', from: new Date('2026-02-05T15:00:00Z') },
    ],
    [
      'round-up-ceiling',
      { ...mail, kind: 'round-up', why: 'ceiling', from: new Date('2026-02-05T23:10:00Z') },
    ],
    ['sources', { ...only(sources), kind: 'round-up', why: 'at-once', deskUrl: `${SAMPLE_DESK}/sources` }],
  ];
}

function sampleDigest(language: MailLanguage): DigestMail {
  const story = (name: Parameters<typeof sampleStory>[0], news: NoticeDetail[], outlets: number) => ({
    story: sampleStory(name),
    news,
    outlets,
    articles: outlets * 2 + 1,
    words: sampleWords(name, language),
  });
  return {
    kind: 'digest',
    language,
    zone: ZONE,
    from: new Date('2026-02-05T00:00:00Z'),
    to: new Date('2026-02-06T00:00:00Z'),
    why: 'schedule',
    groups: [
      {
        watch: sampleWatch('visits', language),
        stories: [
          story('lindqvist', [OUTLETS, UNDER_WAY, DISAGREEMENT], 4),
          story('salter', [BEGAN], 2),
          story('bridge', [WOKE], 3),
        ],
        sources: [],
      },
      {
        watch: sampleWatch('trade', language),
        stories: [story('rice', [BEGAN], 1)],
        sources: sampleSources(),
      },
    ],
    outletName: (source) => source,
    deskUrl: SAMPLE_DESK,
  };
}

function manyStories(count: number, language: MailLanguage): DigestMail['groups'][number]['stories'] {
  return Array.from({ length: count }, (_, at) => ({
    story: {
      ...sampleStory('rice'),
      headlines: titlesOf('rice', at + 1),
      deskUrl: `${SAMPLE_DESK}/stories/${100 + at}`,
    },
    news: [BEGAN],
    outlets: 2,
    articles: 3,
    words: sampleWords('rice', language),
  }));
}
