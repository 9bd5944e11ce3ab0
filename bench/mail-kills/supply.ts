import type { DatedArticle } from '../../core/article.ts';
import type { Watch } from '../../core/watch/schema.ts';
import { watchSchema } from '../../core/watch/schema.ts';
import { alertQueue } from '../../queues/alert.ts';
import { taskOf } from '../../queues/definition.ts';
import { keepArticle } from '../../storage/articles.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { addTasks } from '../../storage/outbox.ts';
import { markDone, notePages } from '../../storage/pages.ts';
import { addStoryEvents, assign, createStory, type NewStoryEvent } from '../../storage/stories.ts';

const readers = (from: number, to: number): Watch['recipients'] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    address: `reader-${from + index}@news.example`,
    language: index % 2 ? 'vi' : 'en',
  }));
const watch = (fields: Pick<Watch, 'name' | 'recipients'> & { mail: object }): Watch =>
  watchSchema.parse({ title: `Visits: ${fields.name}`, match: { any: ['Velmora'] }, ...fields });

/** All of them catch every story of the run; some readers are in two, and are told once all the same. */
export const WATCHES: readonly Watch[] = [
  watch({ name: 'velmora', recipients: readers(1, 5), mail: { perHour: 1_000 } }),
  watch({ name: 'velmora-too', recipients: readers(1, 3), mail: { perHour: 1_000 } }),
  watch({
    name: 'velmora-hourly',
    recipients: readers(5, 6),
    mail: { instant: false, digest: { cron: '0 * * * *' } },
  }),
];

const NEVER_AGAIN = { watchedForMs: 0, everyMs: 0, failures: 0 };

export type Channel = 'instant' | 'digest';

/** Who is to be told of each story, and how. */
export const READERS: Readonly<Record<Channel, readonly string[]>> = {
  instant: readers(1, 5).map(({ address }) => address),
  digest: readers(5, 6).map(({ address }) => address),
};

/** Stories that begin, as the clusterer writes them: with their events and the task to tell of them, in one transaction. */
export async function beginStories(
  { db }: Pick<Database, 'db'>,
  count: number,
  now: Date,
): Promise<number[]> {
  if (count === 0) return [];
  return db.transaction(async (tx) => {
    const began: NewStoryEvent[] = [];
    for (let index = 0; index < count; index++)
      began.push({ storyId: await storyOf(tx, now), kind: 'began' });
    const eventIds = await addStoryEvents(tx, began, now);
    await addTasks(tx, [taskOf(alertQueue, { eventIds })], now);
    return began.map(({ storyId }) => storyId);
  });
}

/** A story of two outlets. */
async function storyOf(tx: Queryable, now: Date): Promise<number> {
  const published = now.toISOString();
  const storyId = await createStory(
    tx,
    {
      title: 'A president visits Velmora',
      headlines: [],
      day: published.slice(0, 10),
      visit: null,
      firstPublished: published,
      lastPublished: published,
      figures: [],
      visitKinds: [],
      stays: [],
    },
    now,
  );
  for (const source of ['harbour-post', 'delta-times']) {
    const articleId = await articleOf(tx, source, `https://${source}.example/news/${storyId}`, now);
    const reasons = { rule: 'first' as const, beside: null, scores: {} };
    await assign(tx, [{ articleId, storyId, reasons, groupKey: String(storyId) }], now);
  }
  return storyId;
}

async function articleOf(tx: Queryable, source: string, url: string, now: Date): Promise<number> {
  const finding = { source, slot: now, keyOf: (address: string) => address };
  const { due } = await notePages(tx, finding, [{ url, title: null, published: null }], NEVER_AGAIN, now);
  const pageId = due[0]?.id;
  if (pageId === undefined) throw new Error(`The page ${url} is not new.`);
  const article: DatedArticle = {
    url,
    title: 'President Lindqvist arrives in Velmora',
    lead: 'The president landed in the morning.',
    byline: [],
    published: { instant: now.toISOString(), origin: 'json-ld', guess: false },
    agencies: [],
    modified: null,
    language: 'en',
    blocks: [{ kind: 'paragraph', text: `She was met by the prime minister, ${source} writes.` }],
    images: [],
    leadImage: null,
    links: [],
    confidence: null,
  };
  const { articleId } = await keepArticle(tx, { pageId, source, fetchId: null, article }, now);
  await markDone(tx, pageId);
  return articleId;
}
