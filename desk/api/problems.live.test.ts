import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { addAccount } from '../../storage/accounts.ts';
import { decide } from '../../storage/decisions.ts';
import { decisions } from '../../storage/schema.ts';
import { startSession } from '../../storage/sessions.ts';
import { apiClient, tokenOf } from '../../test/support/api-client.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertStory } from '../../test/support/stories.ts';
import { createDesk, type DeskOptions } from '../app.tsx';
import { problemSchema } from './problem.ts';

const database = useDatabase();
const errors: Error[] = [];
const NOW = new Date('2026-02-06T01:00:00Z');

function desk(options: Partial<DeskOptions> = {}) {
  return createDesk({
    db: database(),
    zone: 'UTC',
    now: () => NOW,
    onError: (error) => errors.push(error),
    ...options,
  });
}

async function ask(path: string, init: RequestInit = {}, app = desk()) {
  const response = await app.request(path, init);
  return { response, text: await response.text() };
}

async function expectProblem(path: string, init: RequestInit, kind: string, status: number, app = desk()) {
  const { response, text } = await ask(path, init, app);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    status,
    'application/problem+json',
  ]);
  const problem = JSON.parse(text);
  expect(problemSchema.parse(problem)).toEqual(problem);
  expect([problem.type, problem.status]).toEqual([`/api#problem-${kind}`, status]);
  return { problem, headers: response.headers };
}

const json = (body: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': 'application/json', ...headers },
});

beforeEach(async () => {
  errors.length = 0;
  await database().db.execute(
    sql`truncate dateline.stories, dateline.accounts, dateline.sessions restart identity cascade`,
  );
});

describe('a program that is not known', () => {
  it.each(['', 'Bearer dateline_wrong', 'Basic bWFpOndyb25n'])(
    'is told so, with %j',
    async (Authorization) => {
      await addAccount(database().db, { name: 'Mai', role: 'admin', at: NOW });
      const headers = { Authorization, Accept: 'text/html, */*' };
      const told = await expectProblem('/api/v1/stories', { headers }, 'not-known', 401);
      expect(told.headers.get('www-authenticate')).toBe('Bearer realm="Dateline"');
    },
  );

  it('is told so of a token that counts no more, and not of where it comes from', async () => {
    await addAccount(database().db, { name: 'Mai', role: 'admin', at: NOW });
    const request = json('{"kind":"follow"}', { Authorization: 'Bearer dateline_revoked' });
    await expectProblem('/api/v1/stories/1/decisions', request, 'not-known', 401);
  });

  it('is asked on every route', async () => {
    await addAccount(database().db, { name: 'Mai', role: 'admin', at: NOW });
    const app = desk();
    const routes = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/'));
    expect(routes.length).toBeGreaterThan(30);
    for (const { method, path } of routes)
      await expectProblem(path, { method, headers: { Origin: 'http://localhost' } }, 'not-known', 401, app);
  });

  it('is told so where there is one password for all, and where the name is another', async () => {
    const app = desk({ password: 'open sesame' });
    const told = await expectProblem('/api/v1/days', {}, 'not-known', 401, app);
    expect(told.headers.get('www-authenticate')).toContain('Basic');
    const local = desk({ loopbackOnly: true });
    await expectProblem('http://desk.example/api/v1/days', {}, 'other-name', 421, local);
  });
});

describe('a token', () => {
  it('does what its scopes and its account may', async () => {
    const { db } = database();
    await insertStory(db);
    const reading = { headers: { Authorization: await tokenOf(db, 'Mai', { scopes: ['read'] }) } };
    const deciding = { Authorization: await tokenOf(db, 'Lan', { scopes: ['review'] }) };
    const reader = { Authorization: await tokenOf(db, 'Bình', { role: 'reader' }) };
    const follow = JSON.stringify({ kind: 'follow' });
    expect((await ask('/api/v1/stories/1', reading)).response.status).toBe(200);
    const path = '/api/v1/stories/1/decisions';
    await expectProblem(path, json(follow, reading.headers), 'not-allowed', 403);
    expect((await ask(path, json(follow, deciding))).response.status).toBe(200);
    await expectProblem('/api/v1/stories/1', { headers: deciding }, 'not-allowed', 403);
    await expectProblem(path, json(follow, reader), 'not-allowed', 403);
    await expectProblem('/api/v1/mails', { headers: reader }, 'not-allowed', 403);
    expect((await ask('/api/v1/mails', reading)).response.status).toBe(200);
  });

  it('lets a reader mark as seen, for themselves', async () => {
    await insertStory(database().db);
    const { post } = apiClient(desk(), await tokenOf(database().db, 'Bình', { role: 'reader' }));
    const seen = { stories: [{ story: 1, changed: '2026-02-05T03:00:00Z' }] };
    expect((await post('/stories/seen', seen)).body).toEqual({ decisions: [1] });
    expect((await post('/decisions/1/undo')).body).toMatchObject({ undone: '2026-02-06T01:00:00Z' });
    await decide(database().db, { kind: 'follow', storyId: 1, actor: 'Lan', at: NOW });
    expect((await post('/decisions/2/undo')).body.type).toBe('/api#problem-not-allowed');
  });
});

describe('a cookie', () => {
  async function cookie(role: 'reviewer' | 'admin' = 'reviewer') {
    await addAccount(database().db, { name: 'Mai', role, at: NOW });
    return { Cookie: `dateline_session=${await startSession(database().db, 'Mai', NOW)}` };
  }
  const follow = JSON.stringify({ kind: 'follow' });

  it('decides from the desk itself', async () => {
    await insertStory(database().db);
    const headers = { ...(await cookie()), Origin: 'http://localhost' };
    const { response } = await ask('/api/v1/stories/1/decisions', json(follow, headers));
    expect(response.status).toBe(200);
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { Origin: 'https://evil.example' }],
    ['a neighbour', { 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost' }],
    ['a sandbox', { Origin: 'null' }],
    ['nowhere', {}],
  ])('decides nothing from %s, whatever the type of the body', async (_name, origin) => {
    await insertStory(database().db);
    const headers = { ...(await cookie()), ...origin };
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded'])
      await expectProblem(
        '/api/v1/stories/1/decisions',
        json(follow, { ...headers, 'Content-Type': type }),
        'other-site',
        403,
      );
    expect(await database().db.$count(decisions)).toBe(0);
  });

  it('does not help a token that is wrong', async () => {
    const headers = {
      ...(await cookie()),
      Authorization: 'Bearer dateline_wrong',
      Origin: 'http://localhost',
    };
    await expectProblem('/api/v1/stories/1/decisions', json(follow, headers), 'not-known', 401);
  });
});

describe('a request that does not fit', () => {
  async function authorized() {
    return { Authorization: await tokenOf(database().db, 'Mai') };
  }

  it.each([
    ['/stories?limit=0', 'limit'],
    ['/stories?limit=many', 'limit'],
    ['/stories?cursor=nonsense', 'cursor'],
    ['/stories?cursor=WyIyMDI2LTAyLTA1IiwxXQ&changedSince=2026-02-05T00:00:00Z', 'cursor'],
    ['/stories?kind=holiday', 'kind'],
    ['/stories?from=2026-02-30', 'from'],
    ['/stories?from=0000-01-01', 'from'],
    ['/stories?from=2026-02-05&to=2026-02-04', 'to'],
    ['/stories?q=%21', 'q'],
    ['/stories?country=laos', 'country'],
    ['/stories?changedSince=yesterday', 'changedSince'],
    ['/stories?changedSicne=2026-02-05T00:00:00Z', 'changedSicne'],
    ['/visits?to=soon', 'to'],
    ['/activity?story=x', 'story'],
    ['/days?cursor=WzFd', 'cursor'],
  ])('%s is refused for its field', async (path, field) => {
    const { problem } = await expectProblem(
      `/api/v1${path}`,
      { headers: await authorized() },
      'bad-request',
      400,
    );
    expect(problem.errors).toMatchObject([{ in: 'query', field }]);
  });

  it.each([
    ['{', ''],
    ['[]', ''],
    ['{}', 'kind'],
    ['{"kind":"burn"}', 'kind'],
    ['{"kind":"tag","tag":" "}', 'tag'],
    ['{"kind":"follow","back":"/"}', 'back'],
    ['{"kind":"seen","changed":"0000-01-01T00:00:00Z"}', 'changed'],
    ['{"kind":"move","into":1,"articles":[0]}', 'articles.0'],
    ['{"kind":"merge","into":1000000000000000}', 'into'],
    ['{"kind":"note","body":"\\u0000"}', 'body'],
  ])('the body %s is refused for its field', async (body, field) => {
    const { problem } = await expectProblem(
      '/api/v1/stories/1/decisions',
      json(body, await authorized()),
      'bad-request',
      400,
    );
    expect(problem.errors).toMatchObject([{ in: 'body', field }]);
  });

  it('names the other story that is none', async () => {
    const headers = await authorized();
    await insertStory(database().db);
    const merge = await expectProblem(
      '/api/v1/stories/1/decisions',
      json('{"kind":"merge","into":9}', headers),
      'bad-request',
      400,
    );
    expect(merge.problem.errors).toEqual([{ in: 'body', field: 'into', detail: 'is no story' }]);
    const rule = json('{"title":"a","rule":{"match":{"any":["a"]}},"story":9}', headers);
    const such = await expectProblem('/api/v1/rules', rule, 'bad-request', 400);
    expect(such.problem.errors).toMatchObject([{ field: 'story' }]);
  });

  it('holds characters that no text can hold', async () => {
    const headers = await authorized();
    await insertStory(database().db);
    for (const character of ['\\u0000', '\\ud800']) {
      const watch = json(`{"title":"a","rule":{"match":{"any":["a${character}"]}}}`, headers);
      await expectProblem('/api/v1/watches', watch, 'bad-request', 400);
      const rule = json(`{"title":"a${character}b","rule":{"match":{"any":["a"]}},"story":1}`, headers);
      expect((await ask('/api/v1/rules', rule)).response.status).toBe(200);
    }
    for (const method of ['GET', 'DELETE'])
      await expectProblem('/api/v1/watches/%00', { method, headers }, 'not-found', 404);
    const pages = ['/watches/%00', '/feeds/watches/%00.atom'];
    for (const page of pages) expect((await ask(page, { headers })).response.status).toBe(404);
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'a body of %s is none',
    async (type) => {
      const headers = { ...(await authorized()), 'Content-Type': type };
      for (const path of ['/stories/1/decisions', '/stories/seen', '/decisions/1/undo'])
        await expectProblem(`/api/v1${path}`, json('kind=follow', headers), 'not-json', 415);
    },
  );

  it('is told of sizes, methods and addresses', async () => {
    const headers = await authorized();
    await expectProblem(
      '/api/v1/stories/1/decisions',
      json('x'.repeat(1_000_001), headers),
      'too-large',
      413,
    );
    const put = await expectProblem('/api/v1/stories/1', { method: 'PUT', headers }, 'wrong-method', 405);
    expect(put.headers.get('allow')).toBe('GET, HEAD');
    for (const path of [
      '/nothing',
      '/stories/0',
      '/stories/x',
      '/stories/9',
      '/articles/9',
      '/decisions/9',
      '/days/x',
    ])
      await expectProblem(`/api/v1${path}`, { headers }, 'not-found', 404);
  });
});

it('what breaks says nothing of the inside', async () => {
  const headers = { Authorization: await tokenOf(database().db, 'Mai') };
  const app = desk({
    outletName: () => {
      throw new Error('secret');
    },
  });
  await insertStory(database().db);
  await database().db.execute(sql`update dateline.stories set visit = '"nonsense"'`);
  const { problem } = await expectProblem('/api/v1/stories/1', { headers }, 'broken', 500, app);
  expect(JSON.stringify(problem)).not.toMatch(/secret|zod|visit/i);
  expect(errors).toHaveLength(1);
});
