import { visitPhase } from '../../core/story/life.ts';
import { matchWatch, type WatchMatch } from '../../core/watch/match.ts';
import { type News, newsOf, type StoryFacts } from '../../core/watch/news.ts';
import type { Watch } from '../../core/watch/schema.ts';
import type { ToldOfStory } from '../../core/watch/told.ts';
import type { WatchedArticle } from '../../core/watch/watched-article.ts';
import type { Queryable } from '../../storage/database.ts';
import { outletsSayOf } from '../../storage/outlets-say.ts';
import type { StoryEventKind, StoryRow } from '../../storage/stories.ts';
import { latestToCome, type StoryCounts } from '../../storage/story-facts.ts';
import { articlesThatMayMatch } from '../../storage/watch-candidates.ts';

/** What a watch has to tell of a story, with the words by which it catches it. */
export interface WatchNews extends News {
  watch: Watch;
  words: string[];
}

/** A story at the time when something happened to it. */
export interface HappenedStory {
  story: StoryRow;
  counts: StoryCounts;
  happened: ReadonlySet<StoryEventKind>;
  /** When the first of that happened. */
  since: Date;
  now: Date;
  zone: string;
}

/**
 * How many articles are read where watches have not caught a story: all that came with what happened, and of the others,
 * which were held against the watches when they came, the latest. Mostly that is the whole story, as it is to be where it
 * was dismissed meanwhile, or a watch is new. No more than 200 come at once (`workers/cluster`).
 */
const READ = { least: 40, most: 200 };
/** Where a watch has something to tell: one that matches is enough, and the index finds those that may. */
const MOST_MATCHING = 40;

/**
 * What there is to tell of a story, by watch; watches that do not catch it are left out. Articles are read only
 * where a watch has not caught the story yet, or has something to tell.
 */
export async function newsOfStory(
  tx: Queryable,
  happening: HappenedStory,
  watches: readonly Watch[],
  told: ReadonlyMap<string, ToldOfStory>,
): Promise<WatchNews[]> {
  const { story, happened, since, zone } = happening;
  const facts = factsOf(happening);
  // A visit that goes on has no words that it had not before.
  const mayBegin = [...happened].some((kind) => kind !== 'phase');
  const isUncaught = ({ name }: Watch) => !told.has(name);
  const latest =
    mayBegin && watches.some(isUncaught) ? await latestToCome(tx, story.id, { since, ...READ }) : [];
  const found: WatchNews[] = [];
  for (const watch of watches) {
    const before = told.get(watch.name) ?? null;
    const news = newsOf(watch.tell, facts, before, zone);
    const isSilent = before !== null && news.notices.length === 0;
    const articles = async () => (before ? articlesThatMayMatch(tx, watch, story.id, MOST_MATCHING) : latest);
    const match = isSilent ? UNASKED : matchOf(watch, story, await articles());
    if (match.matched) found.push({ watch, words: match.words, ...news });
  }
  return found;
}

/** Where nothing is told, it does not matter whether a watch that caught a story still does. */
const UNASKED: Pick<WatchMatch, 'matched' | 'words'> = { matched: true, words: [] };

function matchOf(watch: Watch, { visit }: StoryRow, articles: readonly WatchedArticle[]): WatchMatch {
  return matchWatch(watch, { visit, articles });
}

function factsOf({ story, counts, happened, now, zone }: HappenedStory): StoryFacts {
  return {
    outlets: counts.outlets,
    phase: story.visit && visitPhase(story.visit, now, zone),
    movedOn: happened.has('phase'),
    figures: outletsSayOf(story).figures,
    rest: counts.rest,
    woke: happened.has('woke'),
    isFollowed: story.attention === 'followed',
  };
}
