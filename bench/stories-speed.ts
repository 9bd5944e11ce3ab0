import { StoryClusterer } from '../core/story/clusterer.ts';
import { prepareArticle } from '../core/story/prepare.ts';
import { foldText, wordsOf } from '../core/text.ts';
import type { StorySet } from './story-sets.ts';
import { storyOf, storyWindow } from './story-window.ts';

export interface SpeedOfSet {
  /** Articles a second, of the median and of the best pass. */
  median: number;
  best: number;
  /** Time for an article against that for folding its text and finding its words: the same on a slower machine. */
  timesFolding: number;
}

export interface SpeedOfWindow {
  articles: number;
  /** As they were made, and as they were found. */
  stories: number;
  storiesFound: number;
  /** Over the last articles: a second, with the window full; `withReading` counts what is read of each one too. */
  perSecond: number;
  perSecondWithReading: number;
  /** Milliseconds that adding and settling one article took. */
  median: number;
  p99: number;
  slowest: number;
  /** Of the whole process. */
  peakMegabytes: number;
}

const PASSES = 9;

/** Reads, adds and settles every article of a set, in passes that take turns with folding; one more warms up. */
export function measureSpeed({ articles }: StorySet): SpeedOfSet {
  const cluster = () => {
    const clusterer = new StoryClusterer();
    for (const { article } of articles) {
      clusterer.add(prepareArticle(article));
      clusterer.settle();
    }
  };
  const fold = () => {
    for (const { article } of articles) wordsOf(foldText(`${article.title}\n${article.text}`));
  };
  const passes = Array.from({ length: PASSES + 1 }, () => [millisecondsOf(cluster), millisecondsOf(fold)]);
  const [own = [], folding = []] = [0, 1].map((which) =>
    ascending(passes.slice(1).map((pass) => pass[which] ?? 0)),
  );
  const rate = (milliseconds: number) => (articles.length * 1000) / milliseconds;
  return {
    median: rate(at(own, 0.5)),
    best: rate(at(own, 0)),
    timesFolding: at(own, 0.5) / at(folding, 0.5),
  };
}

const LAST_ARTICLES = 5000;
const SEED = 7;

/** Streams a generated window; making its texts is not counted. For a process of its own: memory is a process's peak. */
function measureWindow(articles: number): SpeedOfWindow {
  const clusterer = new StoryClusterer();
  const first = articles - LAST_ARTICLES;
  const times: number[] = [];
  const made = new Set<string>();
  let reading = 0;
  let streamed = 0;
  for (const article of storyWindow(articles, SEED)) {
    made.add(storyOf(article));
    const start = performance.now();
    const prepared = prepareArticle(article);
    const read = performance.now();
    clusterer.add(prepared);
    clusterer.settle();
    if (streamed++ < first) continue;
    times.push(performance.now() - read);
    reading += read - start;
  }
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const clustering = times.reduce((sum, time) => sum + time, 0);
  const sorted = ascending(times);
  return {
    articles,
    stories: made.size,
    storiesFound: new Set([...clusterer.placements().values()].map(({ cluster }) => cluster)).size,
    perSecond: (times.length * 1000) / clustering,
    perSecondWithReading: (times.length * 1000) / (clustering + reading),
    median: at(sorted, 0.5),
    p99: at(sorted, 0.99),
    slowest: at(sorted, 1),
    peakMegabytes,
  };
}

function millisecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function ascending(times: readonly number[]): number[] {
  return times.toSorted((a, b) => a - b);
}

/** @param share 0 for the first, 1 for the last */
function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

if (import.meta.filename === process.argv[1])
  console.log(JSON.stringify(measureWindow(Number(process.argv[2]))));
