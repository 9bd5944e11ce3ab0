import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { StoryClusterer } from './clusterer.ts';
import { prepareArticle } from './prepare.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const WORDS = 150;
const ARTICLES = 180;
const LATE = 60;

/** Each of words of its own, so that none is of another's event. */
function articleOf(number: number, minute: number) {
  const words = Array.from({ length: WORDS }, (_, index) => `word${number}x${index}`);
  const published = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  const [title, text] = [words.slice(0, 8).join(' '), words.join(' ')];
  return prepareArticle({ id: `a${number}`, source: 'post', title, text, published, language: 'en' });
}

function bytesOfArrays(): number {
  // What one collection frees is given back while the next one begins.
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

/** @returns what the arrays of the articles and of their clusterer take, in bytes */
function bytesTaken(minuteOf: (number: number) => number): number {
  const clusterer = new StoryClusterer();
  const before = bytesOfArrays();
  for (let number = 0; number < ARTICLES; number++) {
    clusterer.add(articleOf(number, minuteOf(number)));
    clusterer.settle();
  }
  const taken = bytesOfArrays() - before;
  expect(clusterer.placements().size).toBe(ARTICLES);
  return taken;
}

it('takes no more room for articles that come late, and have others placed again', () => {
  const inOrder = bytesTaken((number) => number);
  // Of each sixty the last comes first.
  const late = bytesTaken((number) => number + LATE - 1 - 2 * (number % LATE));
  expect(late / inOrder).toBeLessThan(1.3);
}, 60_000);
