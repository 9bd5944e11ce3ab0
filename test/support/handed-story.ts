import type { HandedArticle, WholeStory } from '../../storage/handed-stories.ts';

const at = (time: string) => new Date(`2026-02-05T${time}Z`);

export function handedArticle(article: Partial<HandedArticle> = {}): HandedArticle {
  return {
    id: 1,
    title: 'Tổng thống Lindqvist đến Velmora',
    source: 'harbour-post',
    url: 'https://harbourpost.example/news/1',
    language: 'vi',
    publishedAt: at('01:30:00'),
    publishedOffset: 420,
    publishedGuess: false,
    copyOf: null,
    ...article,
  };
}

/** A story of 5 February 2026 as it leaves the desk. */
export function wholeStoryOf(story: Partial<WholeStory> = {}): WholeStory {
  return {
    id: 12,
    title: 'Arvik Lindqvist visits Velmora',
    headlines: [
      {
        language: 'vi',
        title: 'Tổng thống Lindqvist đến Velmora',
        titleFrom: 'https://harbourpost.example/news/1',
        lead: 'Đoàn đến thủ đô vào sáng nay.',
        leadFrom: 'https://harbourpost.example/news/1',
      },
      {
        language: 'en',
        title: 'Lindqvist lands in Velmora',
        titleFrom: 'https://delta.example/2',
        lead: null,
        leadFrom: null,
      },
    ],
    day: '2026-02-05',
    visit: {
      visitors: ['Arvik Lindqvist'],
      host: 'LA',
      kind: 'state',
      start: '2026-02-05',
      end: '2026-02-06',
    },
    attention: 'followed',
    createdAt: at('02:00:00'),
    changedAt: at('03:00:00'),
    firstPublishedAt: at('01:30:00'),
    lastPublishedAt: at('02:30:00'),
    say: { figures: [], visitKinds: [], stays: [] },
    tags: [],
    notes: [],
    articles: [handedArticle()],
    ...story,
  };
}
