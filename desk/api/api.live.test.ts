import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveSearch } from '../../storage/saved-searches.ts';
import { apiClient, tokenOf } from '../../test/support/api-client.ts';
import { apiDesk, visit } from '../../test/support/api-desk.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';

const database = useDatabase();
let token = '';

const desk = () => apiDesk(database());

const get = (path: string, headers: Record<string, string> = {}) =>
  apiClient(desk(), token).get(path, headers);
const changedAt = (minute: number) => new Date(Date.UTC(2026, 1, 5, 3, minute));

beforeEach(async () => {
  const { db } = database();
  await db.execute(sql`truncate dateline.pages, dateline.stories, dateline.accounts,
    dateline.saved_searches restart identity cascade`);
  token = await tokenOf(db, 'Mai');
});

describe('stories', () => {
  it('are found as the search of the desk finds them', async () => {
    const { db } = database();
    const story = await insertStory(db, { visit });
    await insertArticle(db, { storyId: story, title: 'Đoàn đến Velmora', language: 'vi', source: 'delta' });
    await insertStory(db, { attention: 'followed' });
    for (const query of [
      'q=doan+velmora',
      'person=lindqvist',
      'country=LA',
      'kind=state',
      'source=delta',
      'language=vi',
    ])
      expect((await get(`/stories?${query}`)).body.stories).toMatchObject([{ id: story }]);
    expect((await get('/stories?state=followed')).body.stories).toMatchObject([{ id: 2 }]);
    expect((await get('/stories?q=nothing')).body.stories).toEqual([]);
  });

  it('that changed since are told in the order of their changes, to the microsecond', async () => {
    const { db } = database();
    for (const minute of [3, 1, 2]) await insertStory(db, { changedAt: changedAt(minute) });
    // Two of one millisecond: a `Date` could not go on between them.
    await db.execute(
      sql`update dateline.stories set changed_at = '2026-02-05T03:02:00.000400Z' where id = 1`,
    );
    await db.execute(
      sql`update dateline.stories set changed_at = '2026-02-05T03:02:00.000300Z' where id = 3`,
    );
    const ids: number[] = [];
    let cursor = '';
    for (let page = 0; page < 4; page++) {
      const { body } = await get(`/stories?limit=1&changedSince=2026-02-05T10:01:00%2B07:00${cursor}`);
      ids.push(...body.stories.map(({ id }: { id: number }) => id));
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(ids).toEqual([2, 3, 1]);
    // In an address a plus sign is a blank.
    for (const since of ['2026-02-05T03:01:30Z', '2026-02-05T10:01:30+07:00'])
      expect((await get(`/stories?changedSince=${since}`)).body.stories).toHaveLength(2);
  });

  it('are new until the account has seen them', async () => {
    await insertStory(database().db, { changedAt: changedAt(0) });
    const { post } = apiClient(desk(), token);
    const [story] = (await get('/stories')).body.stories;
    expect(story.new).toBe(true);
    await post('/stories/seen', { stories: [{ story: story.id, changed: story.changed }] });
    expect((await get('/stories')).body.stories[0].new).toBe(false);
    expect((await get('/stories?state=new')).body.stories).toEqual([]);
  });

  it('come with all that is known of them', async () => {
    const { db } = database();
    const story = await insertStory(db, { visit });
    const lead = 'The president of Arvik landed in the capital on Thursday morning for two days of talks.';
    const article = await insertArticle(db, {
      storyId: story,
      published: '2026-02-05T08:30:00+09:00',
      content: { lead },
    });
    const copy = await insertArticle(db, { storyId: story, source: 'delta', copyOf: article });
    const before = await insertStory(db, { visit: { ...visit, start: '2025-12-01' }, day: '2025-12-01' });
    const { post } = apiClient(desk(), token);
    for (const mark of [
      { kind: 'star' },
      { kind: 'tag', tag: '  trade ' },
      { kind: 'note', body: 'Ask the embassy' },
      { kind: 'assign', person: 'Lan' },
    ])
      expect((await post(`/stories/${story}/decisions`, mark)).status).toBe(200);
    expect((await get(`/stories/${story}`)).body).toMatchObject({
      id: story,
      address: `https://desk.example/stories/${story}`,
      visit,
      counts: { articles: 2, outlets: 1 },
      starred: true,
      tags: ['trade'],
      assignee: 'Lan',
      notes: [{ id: 1, author: 'Mai', body: 'Ask the embassy', written: '2026-02-06T08:00:00+07:00' }],
      articles: [
        { id: article, outlet: 'The harbour-post', published: '2026-02-05T08:30:00+09:00', copyOf: null },
        { id: copy, copyOf: article },
      ],
      timeline: [
        { hour: '2026-02-05T06:00:00+07:00', source: 'harbour-post', articles: [article], copies: [] },
        { hour: '2026-02-05T08:00:00+07:00', source: 'delta', articles: [], copies: [copy] },
      ],
      latestLeads: [{ language: 'en', article, lead }],
      related: [{ id: before, kinship: 'previous-visit', visitor: 'Arvik Lindqvist' }],
    });
  });

  it('that were merged lead to where they went', async () => {
    await insertStory(database().db);
    await insertStory(database().db, { mergedInto: 1 });
    const { status, headers } = await get('/stories/2');
    expect([status, headers.get('location')]).toEqual([307, '/api/v1/stories/1']);
  });

  it('are the same in an export of their day, with what was put on those that were merged into them', async () => {
    const { db } = database();
    const story = await insertStory(db);
    await insertArticle(db, { storyId: story });
    const other = await insertStory(db);
    const { post } = apiClient(desk(), token);
    for (const mark of [
      { kind: 'tag', tag: 'trade' },
      { kind: 'note', body: 'call' },
    ])
      for (const id of [story, other]) await post(`/stories/${id}/decisions`, mark);
    await db.execute(sql`update dateline.stories set merged_into = ${story} where id = ${other}`);
    const { body } = await get('/days/2026-02-05');
    expect(body.stories).toMatchObject([{ id: story, tags: ['trade'], notes: [{ id: 1 }, { id: 2 }] }]);
    const { tags, notes } = (await get(`/stories/${story}`)).body;
    expect(body.stories).toMatchObject([{ tags, notes }]);
    const exported = await desk().request('/days/2026-02-05/export.json', {
      headers: { Authorization: token },
    });
    expect(body.stories).toEqual(((await exported.json()) as { stories: unknown }).stories);
  });
});

describe('an article', () => {
  it('comes with its text and versions', async () => {
    const story = await insertStory(database().db);
    const id = await insertArticle(database().db, { storyId: story, versions: 2 });
    const { body } = await get(`/articles/${id}`);
    expect(body).toMatchObject({
      id,
      story: { id: story },
      blocks: [{ kind: 'paragraph', text: 'He was met by the prime minister.' }],
      version: 2,
      versions: [{ number: 2 }, { number: 1, read: '2026-02-05T10:00:00+07:00' }],
    });
    expect((await get(`/articles/${id}/versions/1`)).body).toMatchObject({ article: id, number: 1 });
    expect((await get(`/articles/${id}/versions/3`)).status).toBe(404);
  });
});

describe('what is read', () => {
  it('is not sent again to who has it', async () => {
    await insertStory(database().db);
    const { headers } = await get('/stories');
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{40}"$/);
    expect(headers.get('cache-control')).toBe('private, no-cache');
    const again = await get('/stories', { 'If-None-Match': etag });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, null, etag]);
    await insertStory(database().db);
    expect((await get('/stories', { 'If-None-Match': etag })).status).toBe(200);
  });

  it('has the searches of the account, which it saves, names and forgets', async () => {
    const { db } = database();
    await saveSearch(db, { person: 'Lan', name: 'Other', query: 'country=VN', at: changedAt(0) });
    const client = apiClient(desk(), token);
    const send = (method: string, path: string, body?: unknown) =>
      client.ask(path, {
        method,
        ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
      });
    const saved = await send('POST', '/searches', { name: ' Laos ', query: 'country=LA&after=3' });
    expect(saved.body).toEqual({ id: 2, name: 'Laos', query: 'country=LA' });
    const wrong = await send('POST', '/searches', { name: 'Laos', query: 'country=laos' });
    expect([wrong.status, wrong.body.errors]).toMatchObject([400, [{ in: 'body', field: 'country' }]]);
    const renamed = await send('PUT', '/searches/2', { name: 'To Laos' });
    expect(renamed.body).toEqual({ searches: [{ id: 2, name: 'To Laos', query: 'country=LA' }] });
    expect((await send('DELETE', '/searches/1')).status).toBe(404);
    expect((await send('DELETE', '/searches/2')).body).toEqual({ searches: [] });
  });

  it('says who asks', async () => {
    expect((await get('/me')).body).toEqual({ name: 'Mai', role: 'reviewer', scopes: ['read', 'review'] });
  });
});
