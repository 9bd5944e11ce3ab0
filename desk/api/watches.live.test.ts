import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { findWatch } from '../../storage/watches.ts';
import { apiClient, tokenOf } from '../../test/support/api-client.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';
import { createDesk } from '../app.tsx';

const database = useDatabase();
const rule = { match: { any: ['Lindqvist'] } };
let client: ReturnType<typeof apiClient>;

const changed = (body: unknown) =>
  client.ask('/watches/arvik', {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });

beforeEach(async () => {
  const { db } = database();
  await db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.accounts, dateline.watches restart identity cascade`,
  );
  const now = () => new Date('2026-02-06T01:00:00Z');
  const desk = createDesk({
    db: database(),
    zone: 'UTC',
    now,
    onError: (error) => {
      throw error;
    },
  });
  client = apiClient(desk, await tokenOf(db, 'Mai', { role: 'admin' }));
});

it('a watch is made, changed by its revision, removed and restored', async () => {
  const made = await client.post('/watches', { title: 'Arvik', rule });
  expect([made.status, made.headers.get('location')]).toEqual([201, '/api/v1/watches/arvik']);
  expect(made.body).toMatchObject({ name: 'arvik', rule, revision: 1, changedBy: 'Mai', removed: null });
  const wider = { title: 'Arvik', rule: { match: { any: ['Lindqvist', 'Velmora'] } }, revision: 1 };
  expect((await changed(wider)).body).toMatchObject({ revision: 2, rule: wider.rule });
  const late = await changed(wider);
  expect([late.status, late.body.type]).toEqual([409, '/api#problem-overtaken']);
  const removed = await client.ask('/watches/arvik', { method: 'DELETE' });
  expect([removed.status, removed.body.removed]).toEqual([200, '2026-02-06T01:00:00Z']);
  expect((await client.get('/watches')).body).toEqual({ watches: [], next: null });
  expect((await client.post('/watches/arvik/restore')).body.removed).toBeNull();
  expect((await client.get('/watches')).body.watches).toMatchObject([{ name: 'arvik' }]);
});

it('whom a watch tells is neither said nor changed', async () => {
  await client.post('/watches', { title: 'Arvik', rule });
  const { db } = database();
  const recipients = [{ address: 'press@embassy.example', language: 'en' }];
  await db.execute(
    sql`update dateline.watches set definition = definition || ${JSON.stringify({ recipients })}::jsonb`,
  );
  const { body } = await changed({ title: 'Arvik in Velmora', rule, revision: 1 });
  expect(JSON.stringify(body)).not.toContain('embassy');
  expect((await findWatch(db, 'arvik'))?.watch).toMatchObject({ title: 'Arvik in Velmora', recipients });
  const refused = await changed({ title: 'Arvik', rule, revision: 2, recipients: [] });
  expect(refused.body.errors).toMatchObject([{ field: 'recipients' }]);
});

it('of what a watch tells and how fast is said, and stays where it is not given', async () => {
  const { db } = database();
  const mail = { instant: false, digest: { cron: '0 7 * * *' }, perHour: 20 };
  const made = await client.post('/watches', { title: 'Arvik', rule, tell: { outlets: [3] }, mail });
  expect(made.body).toMatchObject({ tell: { began: true, outlets: [3] }, mail, rule });
  const webhooks = ['https://hooks.news.example/in?key=quartz'];
  await db.execute(
    sql`update dateline.watches set definition = definition || ${JSON.stringify({ webhooks })}::jsonb`,
  );
  const { body } = await changed({ title: 'Arvik', rule, revision: 1, tell: { woke: true } });
  expect(body).toMatchObject({ tell: { woke: true, outlets: [] }, mail });
  expect(JSON.stringify(body)).not.toContain('quartz');
  await changed({ title: 'Velmora', rule, revision: 2 });
  expect((await findWatch(db, 'arvik'))?.watch).toMatchObject({ tell: { woke: true }, mail, webhooks });
});

it('a rule that would catch nearly everything is refused', async () => {
  const { status, body } = await client.post('/watches', { title: 'All', rule: { match: { none: ['x'] } } });
  expect([status, body.errors]).toMatchObject([400, [{ in: 'body', field: 'rule.match' }]]);
});

it('tells what it catches', async () => {
  const { db } = database();
  const story = await insertStory(db);
  await insertArticle(db, { storyId: story });
  await insertStory(db);
  await client.post('/watches', { title: 'Arvik', rule });
  expect((await client.get('/watches/arvik/stories')).body.stories).toMatchObject([{ id: story }]);
  expect((await client.get('/watches/none/stories')).status).toBe(404);
});
