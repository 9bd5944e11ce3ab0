import { describe, expect, it } from 'vitest';
import { type HeldPage, verdictOn } from './page-merging.ts';
import type { Page, PageProblem } from './pages.ts';

function held(state: Page['state'], hasArticle: boolean, problem: PageProblem | null = null): HeldPage {
  const page: Page = {
    id: 1,
    url: 'https://daily.example/ferry',
    source: 'daily',
    state,
    hint: null,
    discoveredAt: new Date(0),
    slot: null,
    fetchedAt: null,
    etag: null,
    lastModified: null,
    round: 0,
    failures: 0,
    attempts: {},
    problem,
  };
  return { page, article: hasArticle ? { id: 1, version: 1 } : null };
}

const gone = { code: 'gone', message: 'It is gone.' };
const list = { code: 'not-an-article', message: 'It is a list.' };

describe('verdictOn', () => {
  it.each([
    // own has an article, the other's state, article and problem, whether the texts are the same
    [false, held('done', true), true, 'go-into'],
    [true, held('done', true), true, 'yield'],
    [true, held('fetched', true), true, 'yield'],
    [false, held('done', true), false, 'strangers'],
    [true, held('done', true), false, 'strangers'],
    [false, held('rejected', true, gone), true, 'take-keys'],
    [true, held('failed', true, gone), true, 'take-keys'],
    [false, held('rejected', true, list), false, 'strangers'],
    [false, held('waiting', false), true, 'go-into'],
    [false, held('fetched', false), true, 'go-into'],
    [false, held('waiting', false, gone), true, 'take-in'],
    [true, held('waiting', false), true, 'take-in'],
    [false, held('waiting', true, gone), true, 'go-into'],
    [false, held('failed', false, gone), true, 'take-in'],
    [true, held('rejected', false, gone), true, 'take-in'],
    [false, held('waiting', false), false, 'strangers'],
    [true, held('waiting', false), false, 'strangers'],
    [false, held('failed', false, gone), false, 'strangers'],
    [false, held('rejected', false, list), true, 'strangers'],
    [true, held('rejected', false, list), true, 'strangers'],
  ] as const)(
    'with an article of its own: %s, beside %o, same: %s: %s',
    (hasArticle, other, isSame, verdict) => {
      expect(verdictOn(held('fetched', hasArticle), other, isSame)).toBe(verdict);
    },
  );
});
