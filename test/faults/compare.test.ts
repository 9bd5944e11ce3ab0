import { describe, expect, it } from 'vitest';
import { compareOutcomes } from './compare.ts';
import { type Outcome, thingsOf } from './outcome.ts';

const OUTCOME: Outcome = {
  pages: thingsOf([
    ['http://post.example/1', { state: 'done' }],
    ['http://post.example/2', { state: 'done' }],
  ]),
  versions: thingsOf([
    ['http://post.example/1 v1', { contentHash: 'a' }],
    ['http://post.example/1 v2', { contentHash: 'b' }],
    ['http://post.example/2 v1', { contentHash: 'c' }],
  ]),
  stories: thingsOf([
    [
      'http://post.example/1',
      { title: 'A visit', articles: ['http://post.example/1', 'http://post.example/2'] },
    ],
  ]),
  archive: thingsOf([['2026-02-05 files', ['stories.json', 'articles/a-visit.md']]]),
};

const changed = (part: keyof Outcome, change: (things: Map<string, string>) => void): Outcome => {
  const things = new Map(OUTCOME[part]);
  change(things);
  return { ...OUTCOME, [part]: things };
};

describe('compareOutcomes', () => {
  it('finds nothing in what is the same', () => {
    expect(
      compareOutcomes(
        OUTCOME,
        changed('pages', () => {}),
      ),
    ).toEqual([]);
  });

  it.each([
    ['a lost page', 'pages', 'http://post.example/2'],
    ['a missing version', 'versions', 'http://post.example/1 v2'],
    ['a lost article', 'versions', 'http://post.example/2 v1'],
    ['a lost story', 'stories', 'http://post.example/1'],
    ['a day that is not in the archive', 'archive', '2026-02-05 files'],
  ] as const)('finds %s', (_, of, name) => {
    const had = changed(of, (things) => things.delete(name));
    expect(compareOutcomes(OUTCOME, had)).toEqual([{ of, what: `lost: ${name}` }]);
  });

  it('finds what is there twice', () => {
    const story = { title: 'A visit', articles: ['http://post.example/1'] };
    const twice = thingsOf([
      ['http://post.example/1', JSON.parse(OUTCOME.stories.get('http://post.example/1') ?? '')],
      ['http://post.example/1', story],
    ]);
    expect(compareOutcomes(OUTCOME, { ...OUTCOME, stories: twice })).toEqual([
      { of: 'stories', what: `too much: http://post.example/1 #2: ${JSON.stringify(story)}` },
    ]);
  });

  it('shows where two texts part', () => {
    const had = changed('versions', (things) =>
      things.set('http://post.example/1 v2', '{"contentHash":"x"}'),
    );
    expect(compareOutcomes(OUTCOME, had)).toEqual([
      {
        of: 'versions',
        what: 'other: http://post.example/1 v2: wanted …{"contentHash":"b"} had …{"contentHash":"x"}',
      },
    ]);
  });
});
