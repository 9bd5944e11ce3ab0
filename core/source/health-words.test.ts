import { describe, expect, it } from 'vitest';
import { HEALTH_WORDS, sayCause } from './health-words.ts';

const { vi, en } = HEALTH_WORDS;
const lists = { about: 'lists' as const, code: 'dns', url: 'https://a.example/feed', bad: 1, of: 1 };

describe('HEALTH_WORDS', () => {
  it('know the same reasons in both languages', () => {
    expect(Object.keys(vi.reasons).sort()).toEqual(Object.keys(en.reasons).sort());
  });

  it.each([
    'no-text',
    'too-deep',
    'consent-wall',
    'challenge',
    'login',
    'paywall',
    'listing',
    'not-found',
    'video',
  ])('know why a page is no article: %s', (reason) => {
    expect(en.reasons[reason]).toBeDefined();
  });
});

describe('sayCause', () => {
  it('says what happened to the lists', () => {
    expect(sayCause(lists, en)).toEqual({
      what: 'Its list cannot be read: the host’s name cannot be resolved.',
      advice: 'Check the spelling of the host, and that this machine resolves names.',
    });
    expect(sayCause({ ...lists, of: 4 }, en).what).toMatch(/^1 of its 4 lists cannot be read:/);
    expect(sayCause(lists, vi).what).toBe('Không đọc được danh sách bài: không phân giải được tên máy chủ.');
    expect(sayCause({ ...lists, code: 'empty' }, vi).what).toBe(
      'Danh sách đọc được nhưng không dẫn đến bài nào.',
    );
  });

  it('says what happened to the pages', () => {
    const cause = { about: 'pages' as const, code: 'no-text', url: 'https://a.example/1', bad: 9, of: 10 };
    expect(sayCause(cause, en).what).toBe(
      '9 of its latest 10 pages gave no article, most because nothing on it reads as text.',
    );
  });

  it('says how late a source is', () => {
    expect(sayCause({ about: 'silence', longestUsualHours: 72 }, en).what).toContain('3 days');
    expect(sayCause({ about: 'fewer', days: 1, count: 1, expected: 30.4 }, en).what).toBe(
      '1 new page in a day, where about 30 are usual.',
    );
  });

  it('does not fall silent over a code of another release', () => {
    expect(sayCause({ ...lists, code: 'martian' }, en).what).toContain('martian');
  });
});
