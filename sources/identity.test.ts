import { describe, expect, it } from 'vitest';
import { fictionalSource } from './fixture.ts';
import { identityOfSource, pageKeyOf } from './identity.ts';
import { sourceSchema } from './schema.ts';

function problems(articleId: string): string[] {
  const { success, error } = sourceSchema.safeParse({ ...fictionalInput, articleId });
  return success ? [] : error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const fictionalInput = {
  name: 'daily',
  title: 'The Daily',
  home: 'https://daily.example/',
  languages: ['vi'],
  zone: 'Asia/Ho_Chi_Minh',
  read: [{ feed: 'https://daily.example/rss' }],
};

describe('articleId', () => {
  it.each(['/story/(\\d+)/', '[?&]newsid=(\\d+)', '-(?:a|post)(\\d{4,9})$'])('may be %s', (pattern) => {
    expect(problems(pattern)).toEqual([]);
  });

  it.each([
    ['/story/\\d+/', /articleId: .* needs one group: the id/],
    ['/(story|post)/(\\d+)/', /articleId: .* needs one group: the id/],
    ['/story/(\\d+', /articleId: .* is not a regular expression/],
    ['(?<=/story/)(\\d+)', /articleId: .* is not a regular expression/],
  ])('may not be %s', (pattern, complaint) => {
    expect(problems(pattern)).toEqual([expect.stringMatching(complaint)]);
  });

  it('tells articles apart, where it matches; else looks do', () => {
    const keyOf = pageKeyOf(fictionalSource({ articleId: '/story/(\\d+)(?:/|$)' }));
    expect(keyOf('https://www.daily.example/story/815/ferry-returns?utm_source=x')).toBe(
      'daily.example/#815',
    );
    expect(keyOf('https://m.daily.example/story/815/ferry-sails/amp')).toBe('daily.example/#815');
    expect(keyOf('https://daily.example/en/story/815')).toBe('daily.example/en#815');
    expect(keyOf('https://daily.example/ferry-4712345.html')).toBe('daily.example/#4712345');
    expect(keyOf('https://daily.example/story/ferry')).toBe('daily.example/story/ferry');
  });
});

describe('identityOfSource', () => {
  it('knows the front page and what is read for links, and takes no watched page for a list', () => {
    const { lists } = identityOfSource(
      fictionalSource({
        home: 'https://www.daily.example/en/',
        read: [
          { listing: 'https://daily.example/world/index.html' },
          { page: 'https://daily.example/tide-table' },
        ],
      }),
    );
    expect([...lists]).toEqual(['daily.example/en', 'daily.example/world']);
  });
});
