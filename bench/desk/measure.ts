import { addDays } from '../../core/time.ts';
import { LAST_DAY, STORIES } from './fill.ts';
import { randomFrom, vocabulary } from './text.ts';

/** Answers a request without a network in between. */
export type Answer = (path: string, headers?: Record<string, string>) => Response | Promise<Response>;

export interface Measured {
  name: string;
  /** Milliseconds until the last byte, in ascending order. */
  times: number[];
}

const WARM_UP = 15;

/** Pages in turns, so that a machine that is busy for a while is so for all. */
export async function measurePages(answer: Answer, rounds: number): Promise<Measured[]> {
  const random = randomFrom(11);
  const measured = Object.entries(PAGES).map(([name, pathOf]) => ({ name, pathOf, times: [] as number[] }));
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const { pathOf, times } of measured) {
      const path = pathOf(random);
      const time = await timeOf(answer, path);
      if (round >= 0) times.push(time);
    }
  }
  return measured.map(({ name, times }) => ({ name, times: times.toSorted((a, b) => a - b) }));
}

const words = vocabulary();
const pick = <Value>(values: readonly Value[], random: () => number) =>
  values[Math.floor(random() * values.length)];
const someDay = (random: () => number) => addDays(LAST_DAY, -Math.floor(random() * 700));
/** From words in every other article to rare ones. */
const someWord = (random: () => number) => words[Math.floor(words.length * random() ** 2)];

const PAGES: Record<string, (random: () => number) => string> = {
  'front page': () => '/',
  'day page': (random) => `/days/${someDay(random)}`,
  'story of 200 articles': () => `/stories/${STORIES}`,
  'search, two filters': (random) => {
    const filters = [
      { from: someDay(random), language: 'vi' },
      { source: `outlet-${Math.floor(random() * 40)}`, from: addDays(LAST_DAY, -365) },
      { country: 'LA', kind: 'state' },
      { person: 'lindqvist', language: 'en' },
      { state: 'followed', to: someDay(random) },
    ];
    const q = [someWord(random), random() < 0.5 ? someWord(random) : ''].join(' ').trim();
    return `/search?${new URLSearchParams({ q, ...pick(filters, random) })}`;
  },
  'search, words alone': (random) => `/search?${new URLSearchParams({ q: someWord(random) ?? '' })}`,
  'search, filters alone': (random) =>
    `/search?${new URLSearchParams({ country: 'JP', source: `outlet-${Math.floor(random() * 40)}` })}`,
  calendar: (random) => `/calendar?month=${someDay(random).slice(0, 7)}`,
};

async function timeOf(answer: Answer, path: string): Promise<number> {
  const start = performance.now();
  const response = await answer(path);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
  return performance.now() - start;
}

/** Bytes of a first visit as they go over the wire, headers apart: the page and all that it names. */
export async function bytesOfFirstVisit(answer: Answer, path: string): Promise<number> {
  const html = await (await answer(path)).text();
  const assets = [...html.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map(([, asset]) => asset ?? '');
  const sizes = [path, ...new Set(assets)].map(async (address) => {
    const response = await answer(address, { 'Accept-Encoding': 'gzip, deflate, br' });
    return (await response.arrayBuffer()).byteLength;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
