import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { outbox } from '../../storage/schema.ts';
import { type Answer, apiClient, tokenOf } from '../../test/support/api-client.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';
import { createDesk } from '../app.tsx';

const database = useDatabase();
type Client = ReturnType<typeof apiClient>;
let mai: Client;
let lan: Client;

beforeEach(async () => {
  const { db } = database();
  await db.execute(sql`truncate dateline.pages, dateline.stories, dateline.accounts, dateline.outbox,
    dateline.archive_days, dateline.dismissal_rules restart identity cascade`);
  const desk = createDesk({
    db: database(),
    zone: 'UTC',
    now: () => new Date('2026-02-06T01:00:00Z'),
    onError: (error) => {
      throw error;
    },
  });
  mai = apiClient(desk, await tokenOf(db, 'Mai'));
  lan = apiClient(desk, await tokenOf(db, 'Lan'));
});

/** A story with three articles, the third a copy of the second. */
async function insertWhole(): Promise<number> {
  const { db } = database();
  const story = await insertStory(db);
  await insertArticle(db, { storyId: story });
  const original = await insertArticle(db, { storyId: story });
  await insertArticle(db, { storyId: story, copyOf: original });
  return story;
}

const articlesOf = async (story: number) =>
  (await mai.get(`/stories/${story}`)).body.articles.map(({ id }: { id: number }) => id);

function expectProblem({ status, body }: Answer, kind: string, expected: number): void {
  expect([status, body.type]).toEqual([expected, `/api#problem-${kind}`]);
}

describe('what a program decides of a story', () => {
  it('has effect and is undone, once, as on the desk', async () => {
    await insertStory(database().db);
    const followed = await mai.post('/stories/1/decisions', { kind: 'follow' });
    expect([followed.status, followed.body]).toEqual([200, { decision: 1, story: 1 }]);
    expect((await mai.get('/stories/1')).body.attention).toBe('followed');
    // The archive of the day tells of it.
    expect(await database().db.select({ queue: outbox.queue }).from(outbox)).toEqual([{ queue: 'archive' }]);
    const again = await mai.post('/stories/1/decisions', { kind: 'follow' });
    expect(again.body).toEqual({ decision: null, story: 1 });
    expect((await mai.get('/decisions/1')).body).toMatchObject({
      kind: 'follow',
      actor: 'Mai',
      undone: null,
    });
    for (let time = 0; time < 2; time++) {
      const undone = await lan.post('/decisions/1/undo');
      expect([undone.status, undone.body.undone]).toEqual([200, '2026-02-06T01:00:00Z']);
    }
    expect((await mai.get('/stories/1')).body.attention).toBe('none');
  });

  it('does not overrule somebody who came first', async () => {
    await insertStory(database().db);
    const { attention, changed } = (await mai.get('/stories/1')).body;
    const shown = { attention, changed };
    expect((await lan.post('/stories/1/decisions', { kind: 'dismiss', shown })).status).toBe(200);
    const late = await mai.post('/stories/1/decisions', { kind: 'follow', shown });
    expectProblem(late, 'overtaken', 409);
    expect(late.body.decision).toBe(1);
    expect((await mai.get('/stories/1')).body.attention).toBe('dismissed');
  });

  it('counts as seen, as of the change that was read', async () => {
    await insertStory(database().db);
    const { changed } = (await mai.get('/stories/1')).body;
    const seen = await mai.post('/stories/1/decisions', { kind: 'seen', changed });
    expect(seen.body.decision).toBe(1);
    expect((await mai.get('/stories/1')).body.new).toBe(false);
    expect((await lan.get('/stories/1')).body.new).toBe(true);
    expect((await lan.get('/decisions/1')).status).toBe(404);
    expectProblem(await lan.post('/decisions/1/undo'), 'not-own', 403);
    expect((await mai.post('/decisions/1/undo')).status).toBe(200);
  });

  it('stars, tags, notes and assigns, and takes back', async () => {
    await insertStory(database().db);
    const decide = async (body: unknown) => (await mai.post('/stories/1/decisions', body)).status;
    const marks = async () => {
      const { starred, tags, notes, assignee } = (await mai.get('/stories/1')).body;
      return [starred, tags, notes.length, assignee];
    };
    for (const body of [
      { kind: 'star' },
      { kind: 'tag', tag: 'trade' },
      { kind: 'note', body: 'call back' },
      { kind: 'assign', person: 'Lan' },
    ])
      expect(await decide(body)).toBe(200);
    expect(await marks()).toEqual([true, ['trade'], 1, 'Lan']);
    for (const body of [
      { kind: 'unstar' },
      { kind: 'untag', tag: 'trade' },
      { kind: 'remove-note', note: 1 },
      { kind: 'unassign' },
    ])
      expect(await decide(body)).toBe(200);
    expect(await marks()).toEqual([false, [], 0, null]);
  });

  it('of a story that is nowhere is refused', async () => {
    for (const kind of ['follow', 'star'])
      expectProblem(await mai.post('/stories/7/decisions', { kind }), 'not-found', 404);
    expectProblem(await mai.post('/stories/7/decisions', { kind: 'merge', into: 8 }), 'not-found', 404);
    expectProblem(await mai.post('/decisions/7/undo'), 'not-found', 404);
  });
});

describe('a dismissal rule', () => {
  const rule = { match: { any: ['Lindqvist'] } };

  it('is made with a story that it dismisses, and revoked', async () => {
    const story = await insertWhole();
    const made = await mai.post('/rules', { title: 'Such', rule, story });
    expect([made.status, made.body]).toEqual([200, { rule: 1, decision: 1 }]);
    expect((await mai.get(`/stories/${story}`)).body.attention).toBe('dismissed');
    expect((await mai.get('/rules')).body.rules).toMatchObject([
      { id: 1, rule, story, madeBy: 'Mai', revoked: null },
    ]);
    expect((await mai.get('/activity')).body.activity).toMatchObject([{ rule: { id: 1, title: 'Such' } }]);
    for (let time = 0; time < 2; time++) expect((await lan.post('/rules/1/revoke')).status).toBe(200);
    expect((await mai.get('/rules')).body.rules).toMatchObject([{ revokedBy: 'Lan' }]);
    expectProblem(await lan.post('/rules/2/revoke'), 'not-found', 404);
  });

  it('does not overrule somebody who came first', async () => {
    const story = await insertWhole();
    const { attention, changed } = (await mai.get(`/stories/${story}`)).body;
    await lan.post(`/stories/${story}/decisions`, { kind: 'follow' });
    const late = await mai.post('/rules', { title: 'Such', rule, story, shown: { attention, changed } });
    expectProblem(late, 'overtaken', 409);
    expect((await mai.get('/rules')).body.rules).toEqual([]);
  });
});

describe('what a program sets right', () => {
  it('splits off what is not this story, with its copies, and takes it back', async () => {
    const story = await insertWhole();
    const split = await mai.post(`/stories/${story}/decisions`, { kind: 'split', articles: [2] });
    expect(split.status).toBe(200);
    const { decision, story: other } = split.body;
    // The larger part keeps the id.
    expect([await articlesOf(story), other]).toEqual([[2, 3], story]);
    expect((await mai.post(`/decisions/${decision}/undo`)).status).toBe(200);
    expect(await articlesOf(story)).toEqual([1, 2, 3]);
  });

  it('moves and merges, and says where what is no more went', async () => {
    const story = await insertWhole();
    const other = await insertStory(database().db);
    await insertArticle(database().db, { storyId: other });
    const moved = await mai.post(`/stories/${story}/decisions`, { kind: 'move', into: other, articles: [2] });
    expect(moved.body.story).toBe(other);
    expect((await articlesOf(other)).sort()).toEqual([2, 3, 4]);
    const merged = await mai.post(`/stories/${story}/decisions`, { kind: 'merge', into: other });
    expect(merged.body.story).toBe(other);
    const late = await lan.post(`/stories/${story}/decisions`, { kind: 'split', articles: [1] });
    expectProblem(late, 'merged-meanwhile', 409);
    expect(late.body.story).toBe(other);
    // What is decided of a story goes where the story went.
    expect((await lan.post(`/stories/${story}/decisions`, { kind: 'follow' })).body.story).toBe(other);
  });

  it('is refused where it cannot be, and nothing is done', async () => {
    const story = await insertWhole();
    const decide = (body: unknown) => mai.post(`/stories/${story}/decisions`, body);
    expectProblem(await decide({ kind: 'merge', into: story }), 'same-story', 409);
    expectProblem(await decide({ kind: 'split', articles: [9] }), 'not-in-story', 409);
    expectProblem(await decide({ kind: 'split', articles: [1, 2] }), 'nothing-left', 409);
    expect(await articlesOf(story)).toEqual([1, 2, 3]);
  });

  it('is not undone where it was decided otherwise since', async () => {
    await insertStory(database().db);
    await mai.post('/stories/1/decisions', { kind: 'follow' });
    await lan.post('/stories/1/decisions', { kind: 'dismiss' });
    expectProblem(await mai.post('/decisions/1/undo'), 'overtaken', 409);
  });
});
