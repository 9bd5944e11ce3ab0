import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { insertStory } from '../test/support/stories.ts';
import { addNotices } from './notices.ts';
import {
  addWebhookCalls,
  countWebhookCalls,
  findQueuedCall,
  giveBackCall,
  listWebhookCalls,
  markCallDelivered,
  markCallFailed,
  noteCallAttempt,
} from './webhook-calls.ts';

const database = useDatabase();
const now = new Date('2026-02-05T03:00:00Z');
const url = 'https://hooks.example/dateline';

beforeEach(() =>
  database().db.execute(sql`truncate dateline.notices, dateline.stories restart identity cascade`),
);

/** Notes as many notices of a watch, and a call for each. Returns the calls' ids. */
async function callsOf(watch: string, count: number): Promise<number[]> {
  const { db } = database();
  const storyId = await insertStory(db);
  const detail = { kind: 'began' as const };
  const rows = Array.from({ length: count }, (_unused, index) => ({
    watch,
    storyId,
    detail,
    key: `${index}`,
  }));
  const notices = await addNotices(db, rows, now);
  return addWebhookCalls(
    db,
    notices.map(({ id }) => ({ noticeId: id, watch, url, payload: { id } })),
    now,
  );
}

describe('webhook calls', () => {
  it('are listed by watch and state, the newest first, page by page, without what is posted', async () => {
    const { db } = database();
    const ids = await callsOf('laos', 5);
    await callsOf('apec', 2);
    const first = await listWebhookCalls(db, { limit: 2, watch: 'laos' });
    expect(first.calls.map(({ id }) => id)).toEqual([ids[4], ids[3]]);
    expect(first.calls[0]).toMatchObject({ kind: 'began', storyId: 1, state: 'queued', url });
    expect(first.calls[0]).not.toHaveProperty('payload');
    const second = await listWebhookCalls(db, { limit: 3, watch: 'laos', before: first.next ?? 0 });
    expect(second).toMatchObject({ calls: [{ id: ids[2] }, { id: ids[1] }, { id: ids[0] }], next: null });
    await markCallFailed(db, ids[1]!, 'gone');
    const failed = await listWebhookCalls(db, { limit: 9, state: 'failed' });
    expect(failed.calls).toMatchObject([{ id: ids[1], response: 'gone' }]);
  });

  it('are counted by state, of one watch and of all', async () => {
    const { db } = database();
    const [one = 0, two = 0] = await callsOf('laos', 3);
    await callsOf('apec', 1);
    await markCallDelivered(db, one, '200', now);
    await markCallFailed(db, two, 'no');
    expect(await countWebhookCalls(db, 'laos')).toEqual({ queued: 1, delivered: 1, failed: 1 });
    expect(await countWebhookCalls(db)).toEqual({ queued: 2, delivered: 1, failed: 1 });
    expect(await countWebhookCalls(db, 'none')).toEqual({ queued: 0, delivered: 0, failed: 0 });
  });

  it('are given back once where they failed, and nowhere else', async () => {
    const { db } = database();
    const [id = 0] = await callsOf('laos', 1);
    expect(await giveBackCall(db, id)).toBe(false);
    await noteCallAttempt(db, id, '500');
    await markCallFailed(db, id, null);
    expect(await findQueuedCall(db, id)).toBeNull();
    expect([await giveBackCall(db, id), await giveBackCall(db, id)]).toEqual([true, false]);
    expect(await findQueuedCall(db, id)).toMatchObject({ attempts: 1, response: '500' });
    await markCallDelivered(db, id, '200', now);
    expect(await giveBackCall(db, id)).toBe(false);
  });

  it('stay delivered, whatever a slower run has to say', async () => {
    const { db } = database();
    const [id = 0] = await callsOf('laos', 1);
    await markCallFailed(db, id, 'given up');
    await markCallDelivered(db, id, '200', now);
    await noteCallAttempt(db, id, 'timeout');
    await markCallFailed(db, id, 'timeout');
    await markCallDelivered(db, id, '204', new Date('2026-02-06T00:00:00Z'));
    const { calls } = await listWebhookCalls(db, { limit: 1 });
    expect(calls).toMatchObject([{ state: 'delivered', response: '200', deliveredAt: now, attempts: 1 }]);
  });
});
