import { setImmediate as breathe } from 'node:timers/promises';
import type { Figure } from '../../core/figures/figure.ts';
import { Bonds } from '../../core/story/bonds.ts';
import { StoryClusterer } from '../../core/story/clusterer.ts';
import { DAYS_COUNTED } from '../../core/story/frequencies.ts';
import { JOIN_MODEL } from '../../core/story/join-model.ts';
import type { Meaning, MeaningScale } from '../../core/story/meaning.ts';
import type { PreparedArticle } from '../../core/story/prepare.ts';
import { labelOf, type Standing } from '../../core/story/restored-stories.ts';
import { LONGEST_SPAN } from '../../core/story/span.ts';
import { type CurrentArticle, currentArticles } from '../../storage/articles.ts';
import { bondsOfArticles } from '../../storage/bonds.ts';
import type { Queryable } from '../../storage/database.ts';
import { preparedArticle } from '../../storage/prepared-article.ts';
import { membersOfStories, type StoryMember } from '../../storage/stories.ts';
import type { Meanings } from './meanings.ts';
import { hasWords } from './worded-members.ts';

const DAY_MS = 86_400_000;
/**
 * How far back what an article is measured against was written, and before that the words by which it is weighed. A
 * story that may still take an article has its first within the span, so its last lies nearer.
 */
const REACH_MS = (LONGEST_SPAN + DAYS_COUNTED) * DAY_MS;
/** How far ahead a late article can change what came after it. */
const FORWARD_REACH_MS = LONGEST_SPAN * DAY_MS;
/** Room on both sides, so that the memory serves the next days as well. */
const ROOM_MS = 7 * DAY_MS;
/** Between the first and the last of the articles that are taken at once. */
const LONGEST_RUN_MS = 2 * ROOM_MS;
/** Articles that are read in one go; some 50 ms. */
const BREATH = 50;
/** Some ten milliseconds. */
const PLACED_AT_ONCE = 16;

/** An article as the clusterer holds it, and its row. Its id for the clusterer is its URL: rows are numbered as they happen to come. */
export interface RememberedArticle {
  row: Pick<CurrentArticle, 'id' | 'version' | 'copyOf'>;
  prepared: PreparedArticle;
  /** What it says in figures; null until a story of it is compared. */
  figures: readonly Figure[] | null;
}

/** The stories of a span of time, as they stood at a revision. */
export interface StoryMemory {
  revision: number;
  /** Publication times between which new articles may be added. */
  from: number;
  to: number;
  clusterer: StoryClusterer;
  /** Of the meanings that the clusterer weighs; null while it weighs none. */
  scale: MeaningScale | null;
  articles: Map<string, RememberedArticle>;
  storyOf: Map<string, number>;
  /** By article, the group that is stored with it. */
  groupOf: Map<string, string | null>;
}

export function serves(
  memory: StoryMemory,
  revision: number,
  waiting: readonly Pick<CurrentArticle, 'publishedAt'>[],
  meanings: Meanings | null,
): boolean {
  const { first, last } = spanOf(waiting);
  if (memory.revision !== revision || memory.scale !== scaleOf(meanings)) return false;
  return first.getTime() >= memory.from && last.getTime() <= memory.to;
}

function scaleOf(meanings: Meanings | null): MeaningScale | null {
  return meanings?.scale() ?? null;
}

function spanOf(articles: readonly Pick<CurrentArticle, 'publishedAt'>[]): { first: Date; last: Date } {
  const times = articles.map((article) => article.publishedAt.getTime());
  return { first: new Date(Math.min(...times)), last: new Date(Math.max(...times)) };
}

/**
 * The first of waiting articles, and those that lie near it: one of years ago and one of today would have all stories
 * in between read, and placed anew.
 * @param waiting in order of publication
 */
export function leadingRun<Waiting extends Pick<CurrentArticle, 'publishedAt'>>(
  waiting: readonly Waiting[],
): Waiting[] {
  const end = (waiting[0]?.publishedAt.getTime() ?? 0) + LONGEST_RUN_MS;
  return waiting.filter(({ publishedAt }) => publishedAt.getTime() <= end);
}

/** Where an article stands, as it is stored; null for one that stands nowhere yet. */
export function standingOf(memory: StoryMemory, url: string): Standing | null {
  const story = memory.storyOf.get(url);
  return story === undefined ? null : { story: String(story), group: memory.groupOf.get(url) ?? null };
}

/**
 * Reads the stories that articles can join or change, and those that they stand in.
 * @param known articles that were read before: they need not be read again where their versions still hold
 */
export async function remember(
  tx: Queryable,
  known: ReadonlyMap<string, RememberedArticle>,
  revision: number,
  waiting: readonly Pick<CurrentArticle, 'id' | 'publishedAt'>[],
  meanings: Meanings | null,
): Promise<StoryMemory> {
  const { first, last } = spanOf(waiting);
  const from = first.getTime() - ROOM_MS;
  const to = last.getTime() + ROOM_MS;
  const members = await membersOfStories(
    tx,
    { from: new Date(from - REACH_MS), to: new Date(to + FORWARD_REACH_MS) },
    waiting.map(({ id }) => id),
  );
  const rowIds = members.map(({ articleId }) => articleId);
  const bonds = new Bonds(await bondsOfArticles(tx, rowIds));
  const scale = scaleOf(meanings);
  const memory: StoryMemory = {
    revision,
    from,
    to,
    clusterer: new StoryClusterer({ bonds, model: { ...JOIN_MODEL, meanings: scale }, since: from / DAY_MS }),
    scale,
    articles: new Map(),
    storyOf: new Map(),
    groupOf: new Map(),
  };
  const groupEnds = endsOfGroups(members);
  for (let start = 0; start < members.length; start += BREATH) {
    await recollect(tx, memory, members.slice(start, start + BREATH), { known, meanings, groupEnds });
    memory.clusterer.settle();
    // A month of articles takes seconds, and the queue must hear meanwhile that its job is alive.
    await breathe();
  }
  return memory;
}

/** When the last article of each group was published, in days since 1970. Members come in order of publication. */
function endsOfGroups(members: readonly StoryMember[]): Map<string, number> {
  return new Map(
    members.map((member) => [labelOf(standingIn(member), member.url), member.publishedAt.getTime() / DAY_MS]),
  );
}

function standingIn({ storyId, groupKey }: StoryMember): Standing {
  return { story: String(storyId), group: groupKey };
}

/** Takes up members of stories where they stood. */
async function recollect(
  tx: Queryable,
  memory: StoryMemory,
  members: StoryMember[],
  {
    known,
    meanings,
    groupEnds,
  }: {
    known: ReadonlyMap<string, RememberedArticle>;
    meanings: Meanings | null;
    groupEnds: ReadonlyMap<string, number>;
  },
): Promise<void> {
  const isKnown = ({ url, version }: StoryMember) => {
    const article = known.get(url);
    return article?.row.version === version && hasWords(article.prepared);
  };
  const unread = members.filter((member) => !isKnown(member)).map(({ articleId }) => articleId);
  const read = new Map((await currentArticles(tx, unread)).map((row) => [row.url, row]));
  const meant = await meanings?.of(tx, [...read.values()]);
  for (const member of members) {
    const { articleId, storyId, groupKey, url, version, copyOf } = member;
    const row = read.get(url);
    const kept = row
      ? { prepared: preparedArticle(row, meant?.get(articleId) ?? null), figures: null }
      : known.get(url);
    if (!kept) continue;
    memory.articles.set(url, { ...kept, row: { id: articleId, version, copyOf } });
    memory.storyOf.set(url, storyId);
    memory.groupOf.set(url, groupKey);
    const standing = standingIn(member);
    const ends = groupEnds.get(labelOf(standing, url));
    memory.clusterer.restore([{ article: kept.prepared, ...standing, ...(ends && { groupEnds: ends }) }]);
  }
}

/** Adds the waiting articles to the stories in memory, after new versions of those that are there. */
export async function takeUp(
  memory: StoryMemory,
  waiting: CurrentArticle[],
  meanings: ReadonlyMap<number, Meaning> = new Map(),
): Promise<void> {
  const { clusterer, articles } = memory;
  const [added, revised]: [PreparedArticle[], PreparedArticle[]] = [[], []];
  for (const row of waiting) {
    const prepared = preparedArticle(row, meanings.get(row.id) ?? null);
    const { id, version, copyOf } = row;
    const known = articles.get(prepared.id);
    // What was read with its story may be newer than what waited.
    if (known && known.row.version > version) continue;
    if (known?.row.version === version && isAskedAlike(known.prepared, prepared)) continue;
    articles.set(prepared.id, { row: { id, version, copyOf }, prepared, figures: null });
    (known ? revised : added).push(prepared);
    // Other queues of this process must hear meanwhile that their jobs are alive.
    await breathe();
  }
  if (revised.length > 0) clusterer.revise(revised, (url) => standingOf(memory, url));
  while (clusterer.placeSome(PLACED_AT_ONCE)) await breathe();
  for (const prepared of added) clusterer.add(prepared);
  while (clusterer.placeSome(PLACED_AT_ONCE)) await breathe();
  clusterer.settle();
}

/** Whether a model was asked what both mean, or neither. */
function isAskedAlike(a: PreparedArticle, b: PreparedArticle): boolean {
  return (a.meaning === null) === (b.meaning === null);
}
