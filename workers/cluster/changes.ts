import { setImmediate as breathe } from 'node:timers/promises';
import type { Day } from '../../core/article.ts';
import type { Headline, HeadlineChoice } from '../../core/story/headlines.ts';
import { rests } from '../../core/story/life.ts';
import { summariseStory } from '../../core/story/summary.ts';
import { alertQueue } from '../../queues/alert.ts';
import { taskOf } from '../../queues/definition.ts';
import { currentArticles } from '../../storage/articles.ts';
import type { Queryable } from '../../storage/database.ts';
import { headlinesFrom } from '../../storage/headlines.ts';
import { addTasks } from '../../storage/outbox.ts';
import { compareOutlets, figuresOf, MOST_COMPARED } from '../../storage/outlets-say.ts';
import { activeRules, dismissByRules, dismissedBy } from '../../storage/rule-dismissals.ts';
import {
  addStoryEvents,
  assign,
  createStory,
  daysOfStories,
  mergeStory,
  type NewStoryEvent,
  nextChange,
  type StoryContent,
  takeAttention,
  updateStory,
} from '../../storage/stories.ts';
import {
  beginningOf,
  type ChangedCluster,
  changedClusters,
  changeOf,
  type StoryChanges,
} from './changed-clusters.ts';
import type { Clustered } from './count-clustered.ts';
import type { RememberedArticle, StoryMemory } from './story-memory.ts';
import { wordedMembers } from './worded-members.ts';

/**
 * Writes stories, assignments and events, and brings the memory in line with them.
 * @returns the days whose stories changed, those that a story left included, and what happened to stories
 */
export async function writeChanges(
  tx: Queryable,
  memory: StoryMemory,
  changes: StoryChanges,
  zone: string,
  now: Date,
): Promise<{ days: Set<Day>; events: Clustered['events'] }> {
  const changed = changedClusters(memory, changes);
  const before = [...changed.values()].flatMap((cluster) => cluster.storiesBefore);
  const gone = changes.identities.merged.map(({ from }) => from);
  const days = new Set(await daysOfStories(tx, [...before, ...gone]));

  await readFiguresOf(tx, memory, [...changed.values()]);
  const events: TracedEvent[] = [];
  const created: number[] = [];
  for (const [key, cluster] of changed) {
    const summary = await contentOf(tx, cluster.articles, memory, changes, zone);
    const known = changes.identities.clusters.get(key);
    const storyId = known ?? (await createStory(tx, summary, now));
    if (known) await updateStory(tx, storyId, summary, nextChange(now));
    days.add(summary.day);
    await assignArticles(tx, cluster.articles, storyId, memory, changes, now);
    if (!known) {
      created.push(storyId);
      await keepAttention(tx, cluster, storyId);
    }
    const isResting = rests(new Date(summary.lastPublished), now);
    const kind = known
      ? changeOf({ id: known, isResting }, cluster, memory, changes)
      : beginningOf(cluster, isResting);
    if (kind) events.push({ event: { storyId, kind }, trace: traceOf(cluster, changes) });
  }
  await announce(tx, events, now);
  await assignRegrouped(tx, changed, memory, changes, now);
  for (const { from, into } of changes.identities.merged) await mergeStory(tx, from, into, now);
  const grown = events.flatMap(({ event: { storyId, kind } }) => (kind === 'changed' ? [] : [storyId]));
  await dismissByRules(tx, [...new Set([...created, ...grown])], await activeRules(tx), now);
  const merged = changes.identities.merged.map(() => 'merged' as const);
  return { days, events: [...events.map(({ event }) => event.kind), ...merged] };
}

/** What fell off a story, and nothing else, is followed or dismissed as people had that; rules judge it by itself. */
async function keepAttention(
  tx: Queryable,
  { joined, storiesBefore }: ChangedCluster,
  storyId: number,
): Promise<void> {
  const [before] = storiesBefore.toSorted(
    (a, b) => countOf(storiesBefore, b) - countOf(storiesBefore, a) || a - b,
  );
  if (joined.length > 0 || before === undefined || (await dismissedBy(tx, before))) return;
  await takeAttention(tx, { from: before, to: storyId });
}

function countOf(stories: readonly number[], story: number): number {
  return stories.filter((one) => one === story).length;
}

/** Reads the figures of the articles that are to be compared and have not been read yet. */
async function readFiguresOf(tx: Queryable, memory: StoryMemory, clusters: ChangedCluster[]): Promise<void> {
  const unread = clusters
    .flatMap(({ articles }) => comparedOf(articles, memory))
    .filter(({ figures }) => figures === null);
  const rows = await currentArticles(
    tx,
    unread.map(({ row }) => row.id),
  );
  for (const row of rows) {
    const remembered = memory.articles.get(row.url);
    // What is cut out of a text keeps the whole of it in memory (V8): 3 to 5 KB an article were measured.
    if (remembered) remembered.figures = structuredClone(figuresOf(row));
    await breathe();
  }
}

/** The latest of a story. */
function comparedOf(articles: string[], memory: StoryMemory): RememberedArticle[] {
  const remembered = articles.flatMap((article) => memory.articles.get(article) ?? []);
  return remembered.sort((a, b) => a.prepared.time - b.prepared.time).slice(-MOST_COMPARED);
}

async function contentOf(
  tx: Queryable,
  articles: string[],
  memory: StoryMemory,
  { placements }: StoryChanges,
  zone: string,
): Promise<StoryContent> {
  const copyOf = (article: string) => placements.get(article)?.copyOf ?? null;
  const members = await wordedMembers(tx, articles, memory);
  const summary = summariseStory(
    members.map((member) => ({ ...member, copyOf: copyOf(member.id) })),
    zone,
  );
  const say = compareOutlets(
    comparedOf(articles, memory).map(({ prepared: { id, source, published, frame }, figures }) => ({
      id,
      source,
      published,
      copyOf: copyOf(id),
      figures: figures ?? [],
      frame,
    })),
    summary.visit,
  );
  return { ...summary, ...say, headlines: await headlinesOf(tx, summary.headlines, memory) };
}

/** Texts are not kept in memory: those that may give a lead are read again. */
async function headlinesOf(
  tx: Queryable,
  choices: HeadlineChoice[],
  memory: StoryMemory,
): Promise<Headline[]> {
  const wanted = choices.flatMap(({ leadsFrom }) => leadsFrom);
  const ids = wanted.flatMap((article) => memory.articles.get(article)?.row.id ?? []);
  return headlinesFrom(choices, await currentArticles(tx, ids));
}

/** All of a changed cluster are written, for what joined may be the reason why others belong. */
async function assignArticles(
  tx: Queryable,
  articles: string[],
  storyId: number,
  memory: StoryMemory,
  { placements }: StoryChanges,
  now: Date,
): Promise<void> {
  const rows = articles.flatMap((article) => {
    const row = memory.articles.get(article)?.row;
    const placement = placements.get(article);
    if (!row || !placement) return [];
    return [{ articleId: row.id, storyId, reasons: placement.reasons, groupKey: placement.group }];
  });
  await assign(tx, rows, now);
  for (const article of articles) {
    memory.storyOf.set(article, storyId);
    memory.groupOf.set(article, placements.get(article)?.group ?? null);
  }
}

/** A late article can regroup what stays in the same story, which is no news to anybody. */
async function assignRegrouped(
  tx: Queryable,
  written: ReadonlyMap<string, ChangedCluster>,
  memory: StoryMemory,
  changes: StoryChanges,
  now: Date,
): Promise<void> {
  const regrouped = new Map<number, string[]>();
  for (const [article, { cluster, group }] of changes.placements) {
    const storyId = memory.storyOf.get(article);
    if (storyId === undefined || written.has(cluster) || memory.groupOf.get(article) === group) continue;
    regrouped.set(storyId, [...(regrouped.get(storyId) ?? []), article]);
  }
  for (const [storyId, articles] of regrouped)
    await assignArticles(tx, articles, storyId, memory, changes, now);
}

interface TracedEvent {
  event: NewStoryEvent;
  trace: string | null;
}

/** That of the article by which the story began or went on: the first that joined, or else that came with the others. */
function traceOf({ joined, articles }: ChangedCluster, { traces }: StoryChanges): string | null {
  const cause = [...joined, ...articles].find((article) => traces.has(article));
  return (cause !== undefined && traces.get(cause)) || null;
}

/** One task for all, since they settle together. */
async function announce(tx: Queryable, traced: TracedEvent[], now: Date): Promise<void> {
  if (traced.length === 0) return;
  const events = traced.map(({ event }) => event);
  const eventIds = await addStoryEvents(tx, events, now);
  const known = traced.map(({ trace }, index) => [String(eventIds[index]), trace] as const);
  const traces = Object.fromEntries(known.flatMap(([id, trace]) => (trace ? [[id, trace]] : [])));
  const [first] = Object.values(traces);
  const task = taskOf(alertQueue, first ? { eventIds, traces } : { eventIds });
  await addTasks(tx, [first ? { ...task, trace: first } : task], now);
}
