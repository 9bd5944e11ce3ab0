import { asc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { PLAIN_TELLING } from '../../core/watch/telling.ts';
import { clusterQueue } from '../../queues/cluster.ts';
import { taskOf } from '../../queues/definition.ts';
import { decide } from '../../storage/decisions.ts';
import { makeDismissalRule } from '../../storage/dismissal-rules.ts';
import { addTasks } from '../../storage/outbox.ts';
import { archiveDays, decisions, mails, stories, storyEvents } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';
import { alertWork } from '../alert/alert.ts';
import { clusterWork } from './cluster.ts';

const database = useDatabase();
const ZONE = 'Asia/Ho_Chi_Minh';
const at = new Date('2026-02-20T00:00:00Z');
const newWorker = () => clusterWork({ database: database(), zone: ZONE, now: () => at, archiveDelayMs: 0 });
const FERRY =
  'The night ferry to Eastport sails again after a winter of repairs, with two hundred passengers.';
const FAIR = 'Growers brought forty kinds of apples to the orchard fair, and children pressed the juice.';

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.outbox, dateline.dismissal_rules,
      dateline.archive_days, dateline.mails restart identity cascade`,
  );
  const rule = { match: { any: ['night ferry'], all: [], none: [] } };
  const storyId = await insertStory(database().db, { title: 'An earlier ferry', day: '2026-01-02' });
  const made = { title: 'Ferries', rule, storyId, also: [], madeBy: 'An', at };
  await makeDismissalRule(database().db, made, ZONE);
});

/** Puts an article in, published at an hour of 5 February. */
async function article(title: string, text: string, hour: number): Promise<number> {
  const { db } = database();
  const published = `2026-02-05T${String(hour).padStart(2, '0')}:00:00+07:00`;
  const articleId = await insertArticle(db, {
    title,
    published,
    content: {
      title,
      lead: null,
      published: { instant: published, origin: 'meta', guess: false },
      blocks: [{ kind: 'paragraph', text }],
    },
  });
  await addTasks(db, [taskOf(clusterQueue, { articleId, version: 1 })], at);
  return articleId;
}
const cluster = (articleId: number, worker = newWorker()) =>
  worker.handle({ articleId, version: 1 }, { number: 1, last: false });

const attentions = async () => {
  const rows = await database().db.select().from(stories).orderBy(asc(stories.id));
  return rows.slice(1).map(({ attention }) => attention);
};
const byRule = () =>
  database().db.select().from(decisions).where(eq(decisions.ruleId, 1)).orderBy(asc(decisions.id));

describe('a rule by which such stories are dismissed', () => {
  it('dismisses a story as it begins, with what follows from it, and nobody is told', async () => {
    const { db } = database();
    const fair = await article('Orchard fair opens', FAIR, 8);
    const ferry = await article('Night ferry returns', FERRY, 9);
    const worker = newWorker();
    await cluster(fair, worker);
    await cluster(ferry, worker);
    expect(await attentions()).toEqual(['none', 'dismissed']);
    expect(await byRule()).toMatchObject([{ kind: 'dismiss', actor: 'An', before: { attention: 'none' } }]);
    expect(await db.$count(archiveDays)).toBe(1);

    const events = await db.select().from(storyEvents).orderBy(asc(storyEvents.id));
    expect(events.map(({ kind }) => kind)).toEqual(['began', 'began']);
    const address = { address: 'desk@news.example', language: 'en' as const };
    const match = { any: ['ferry', 'fair'], all: [], none: [] };
    const watch = { ...PLAIN_TELLING, name: 'all', title: 'All', match, recipients: [address] };
    const alert = alertWork({
      database: database(),
      watches: async () => [watch],
      sources: new Map(),
      mailDomain: 'desk.example',
      deskUrl: 'https://desk.example/',
      zone: ZONE,
      now: () => at,
    });
    await alert.handle({ eventIds: events.map(({ id }) => id) }, { number: 1, last: false });
    const told = await db.select().from(mails);
    expect(told.map(({ storyId }) => storyId)).toEqual([2]);
  });

  it('dismisses once, whoever clusters and how often', async () => {
    const first = await article('Night ferry returns', FERRY, 9);
    await Promise.all([cluster(first), cluster(first)]);
    await cluster(await article('Night ferry returns at last', `${FERRY} Tickets are sold out.`, 10));
    expect(await attentions()).toEqual(['dismissed']);
    expect(await byRule()).toHaveLength(1);
  });

  it('dismisses a story that grew into one that it catches, but none that a person decided on', async () => {
    const boats = FERRY.replace('night ferry', 'boat');
    await cluster(await article('The boat to Eastport returns', boats, 8));
    expect(await attentions()).toEqual(['none']);
    await cluster(await article('Night ferry to Eastport returns', FERRY, 9));
    expect(await attentions()).toEqual(['dismissed']);
    await decide(database().db, { storyId: 2, kind: 'restore', actor: 'Bình', at });
    await cluster(await article('Night ferry to Eastport returns today', `${FERRY} It is today.`, 10));
    expect(await attentions()).toEqual(['none']);
    expect(await byRule()).toHaveLength(1);
  });
});
