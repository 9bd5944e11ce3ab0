import type { SiteSurvey } from '../../core/source/site-survey.ts';

/** A survey of a fictional site for tests, with the given fields in place of its own. */
export function fictionalSurvey(fields: Partial<SiteSurvey> = {}): SiteSurvey {
  const feed = {
    kind: 'feed',
    url: 'https://daily.example/rss',
    via: 'http',
    origin: 'link-tag',
    title: null,
    language: null,
    links: [],
    dated: 9,
    newest: '2026-02-05T18:00:00+07:00',
    isStale: false,
  } as const;
  return {
    address: 'https://daily.example/',
    name: 'daily',
    title: 'The Daily',
    home: 'https://daily.example/',
    languages: ['vi'],
    zone: 'Asia/Ho_Chi_Minh',
    offsets: ['+07:00'],
    via: 'http',
    chosen: [{ ...feed, links: [] }],
    others: [],
    links: [],
    include: [],
    articles: [
      {
        url: 'https://daily.example/a',
        trouble: null,
        article: {
          url: 'https://daily.example/a',
          title: 'Talks in Viêng Chăn',
          lead: null,
          byline: [],
          agencies: [],
          published: null,
          modified: null,
          language: 'en',
          blocks: [{ kind: 'paragraph', text: 'They met at noon.' }],
          images: [],
          leadImage: null,
          links: [],
          confidence: null,
        },
      },
    ],
    looks: [],
    ...fields,
  };
}
