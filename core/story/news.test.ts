import { describe, expect, it } from 'vitest';
import { newsOf, type SeenStory } from './news.ts';

const lookedAt = new Date('2026-02-04T16:30:00Z');
const now = new Date('2026-02-05T01:00:00Z');
const seen: SeenStory = { visit: null, fresh: true, lookedAt, since: { articles: 0 } };
const visit = { start: '2026-02-05', end: '2026-02-06' };

describe('newsOf', () => {
  it.each<[string, Partial<SeenStory>, string | undefined]>([
    ['began for who never saw it', { lookedAt: null, since: { articles: 2 } }, 'began'],
    ['grew where articles joined', { since: { articles: 2 } }, 'grew'],
    ['changed where none did', {}, 'changed'],
    ['none where nothing changed', { fresh: false }, undefined],
    ['none where it is too old to be new', { fresh: false, lookedAt: null, visit }, undefined],
    ['phase, before growth', { visit, since: { articles: 2 } }, 'phase'],
    ['phase, though no article came', { visit, fresh: false }, 'phase'],
    ['none where the days are not known', { visit: { start: null, end: null }, fresh: false }, undefined],
  ])('is %s', (_name, story, kind) => {
    expect(newsOf({ ...seen, ...story }, now, 'Asia/Ho_Chi_Minh')?.kind).toBe(kind);
  });

  it('says from which phase to which, by the days of the zone', () => {
    const story = { ...seen, visit };
    const change = (at: string, zone = 'UTC') => {
      const news = newsOf(story, new Date(at), zone);
      return news?.kind === 'phase' ? news.change : null;
    };
    expect(change('2026-02-04T17:30:00Z')).toBeNull();
    expect(change('2026-02-04T17:30:00Z', 'Asia/Ho_Chi_Minh')).toEqual({
      from: 'announced',
      to: 'under-way',
    });
    expect(change('2026-02-07T00:00:00Z')).toEqual({ from: 'announced', to: 'concluded' });
  });
});
