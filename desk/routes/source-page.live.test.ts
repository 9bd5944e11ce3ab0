import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DatelineError } from '../../core/errors.ts';
import type { Look } from '../../core/source/site-survey.ts';
import { fictionalSurvey } from '../../sources/survey/fixture.ts';
import { addAccount } from '../../storage/accounts.ts';
import { pages, sourceStates } from '../../storage/schema.ts';
import { startSession } from '../../storage/sessions.ts';
import { useDatabase } from '../../test/support/database.ts';
import { textOf } from '../../test/support/desk-page.ts';
import { fictionalSourceDesk } from '../../test/support/source-desk.ts';
import { insertArticle } from '../../test/support/stories.ts';
import { createDesk } from '../app.tsx';
import type { SourceCheck, SourceDesk } from '../source-desk.ts';

const database = useDatabase();
const ORIGIN = 'http://localhost';
const now = new Date('2026-02-05T08:00:00Z');
const sources = new Map([
  ['delta', { title: 'The Delta', home: 'https://delta.example/', scheduleZone: 'Asia/Ho_Chi_Minh' }],
]);
const file = { file: '/srv/sources/delta.yaml', yaml: 'name: delta\ntitle: The Delta <b>\n' };
const checked: SourceCheck = {
  articles: 12,
  entries: [{ url: 'https://delta.example/feed', articles: 12 }],
  problems: [],
  tried: fictionalSurvey().articles,
  changes: [
    {
      isBad: true,
      what: { kind: 'moved', from: 'https://delta.example/rss', to: 'https://delta.example/feed' },
    },
  ],
  trouble: null,
};

function open(fields: Partial<SourceDesk> = {}, headers: Record<string, string> = {}) {
  const onError = vi.fn();
  const app = createDesk({
    db: database(),
    zone: 'Asia/Ho_Chi_Minh',
    now: () => now,
    onError,
    sources,
    sourceDesk: fictionalSourceDesk({ fileOf: async () => file, ...fields }),
  });
  const given = { 'accept-language': 'en', ...headers };
  return {
    onError,
    get: (path: string, more = {}) => app.request(ORIGIN + path, { headers: { ...given, ...more } }),
    post: (path: string, form: Record<string, string> = {}, more = {}) =>
      app.request(ORIGIN + path, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { ...given, origin: ORIGIN, ...more },
      }),
  };
}

async function loggedIn(role: 'reader' | 'reviewer' | 'admin', fields: Partial<SourceDesk> = {}) {
  const { db } = database();
  await addAccount(db, { name: `An ${role}`, role, passwordHash: '-', at: now });
  const token = await startSession(db, `An ${role}`, now);
  return open(fields, { cookie: `dateline_session=${token}` });
}

const state = async () => (await database().db.select().from(sourceStates))[0];
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.pages, dateline.source_states, dateline.accounts, dateline.sessions restart identity cascade`,
  );
});

describe('a source’s page', () => {
  it('tells how it is, what it gave, when it is looked at next and why, and shows its file', async () => {
    const { db } = database();
    await db.insert(sourceStates).values({
      source: 'delta',
      lastRunAt: new Date('2026-02-05T07:30:00Z'),
      nextCheckAt: new Date('2026-02-05T09:00:00Z'),
      nextCheckReason: { kind: 'busy', perDay: 120 },
    });
    await insertArticle(db, {
      source: 'delta',
      title: 'Low tide & high hopes',
      published: '2026-02-05T08:30:00+07:00',
    });
    await db.insert(pages).values({
      url: 'https://delta.example/lost',
      source: 'delta',
      state: 'failed',
      discoveredAt: new Date('2026-02-04T08:00:00Z'),
      problem: { code: 'gone', message: 'The page is gone.' },
    });
    const html = await (await open().get('/sources/delta')).text();
    const text = textOf(html);
    expect(text).toContain('Next check 16:00 (publishes about 120');
    expect(text).toContain('Low tide &amp; high hopes');
    expect(text).toContain('Could not be had 1 (one: The page is gone.)');
    expect(html).toContain('<pre class="file">name: delta\ntitle: The Delta &lt;b&gt;\n</pre>');
    expect(html).toContain('href="https://delta.example/"');
    expect(textOf(await (await open().get('/sources/delta?lang=vi')).text())).toContain('Lần đọc tới 16:00');
  });

  it('is there for a source that was never read, and without its file where that is gone', async () => {
    const desk = open({ fileOf: () => Promise.reject(new DatelineError('source-file', 'gone')) });
    const html = await (await desk.get('/sources/delta')).text();
    expect(textOf(html)).toContain('not checked yet');
    expect(html).not.toContain('<pre');
    expect(desk.onError).not.toHaveBeenCalled();
  });

  it('is nowhere for what is no source', async () => {
    for (const path of ['/sources/gulf', '/sources/..%2f..%2fetc', '/sources/delta.yaml'])
      expect((await open().get(path)).status).toBe(404);
    expect((await open().post('/sources/gulf/pause')).status).toBe(404);
    expect(await state()).toBeUndefined();
  });
});

describe('pausing', () => {
  it('is noted with who did it, told on the list and the page, and taken back', async () => {
    const desk = await loggedIn('admin');
    const answer = await desk.post('/sources/delta/pause');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sources/delta']);
    expect(await state()).toMatchObject({ pausedAt: now, pausedBy: 'An admin' });
    expect(textOf(await (await desk.get('/sources/delta')).text())).toContain(
      'Paused since 15:00 , by An admin',
    );
    const list = textOf(await (await desk.get('/sources')).text());
    expect(list).toMatch(/1 source is paused\. .*Paused The Delta .* since 15:00 , by An admin/);
    await desk.post('/sources/delta/resume');
    expect(await state()).toMatchObject({ pausedAt: null, pausedBy: null });
  });

  it('takes a source that is bad out of the front page’s notice and of the count', async () => {
    await database()
      .db.insert(sourceStates)
      .values({
        source: 'delta',
        lastRunAt: now,
        health: 'failing',
        healthSince: now,
        healthCause: {
          noticedAt: now.toISOString(),
          troubledSince: null,
          cause: { about: 'lists', code: 'gone', url: 'https://delta.example/feed', bad: 1, of: 1 },
        },
      });
    const desk = open();
    expect(await (await desk.get('/')).text()).toContain('in trouble');
    await desk.post('/sources/delta/pause');
    expect(await (await desk.get('/')).text()).not.toContain('in trouble');
    expect(textOf(await (await desk.get('/sources')).text())).toContain('1 source is paused.');
  });

  it.each(['reader', 'reviewer'] as const)('is not for a %s, nor is testing', async (role) => {
    const desk = await loggedIn(role);
    expect((await desk.post('/sources/delta/pause')).status).toBe(403);
    expect((await desk.post('/source-tests', { source: 'delta' })).status).toBe(403);
    expect(await state()).toBeUndefined();
    const html = await (await desk.get('/sources/delta')).text();
    expect(html).not.toContain('/sources/delta/pause');
    expect(html).not.toContain('/source-tests');
  });

  it('is not done by another site', async () => {
    expect((await open().post('/sources/delta/pause', {}, { origin: 'https://evil.example' })).status).toBe(
      403,
    );
    expect(await state()).toBeUndefined();
  });
});

describe('a test of a source', () => {
  const look: Look = {
    url: 'https://delta.example/feed',
    as: 'feed',
    articles: null,
    newest: null,
    trouble: null,
  };

  it('tells what was read while it goes on, and then what the source gives now', async () => {
    let end: (check: SourceCheck) => void = () => {};
    const desk = open({
      check(_, report) {
        report(look);
        return new Promise((resolve) => {
          end = resolve;
        });
      },
    });
    const at = (await desk.post('/source-tests', { source: 'delta' })).headers.get('location') ?? '';
    const underWay = await desk.get(at);
    expect(underWay.headers.get('refresh')).toBe('3');
    expect(textOf(await underWay.text())).toContain('feed https://delta.example/feed : read');
    end(checked);
    await settled();
    const done = await desk.get(at);
    expect(done.headers.get('refresh')).toBeNull();
    const text = textOf(await done.text());
    expect(text).toContain('Its lists lead to 12 articles.');
    expect(text).toContain(
      'https://delta.example/rss has moved to https://delta.example/feed; name that one',
    );
    expect(text).toContain('Talks in Viêng Chăn');
    const vietnamese = textOf(await (await desk.get(`${at}?lang=vi`)).text());
    expect(vietnamese).toContain('https://delta.example/rss đã chuyển sang https://delta.example/feed');
  });

  it('tells what kept it from its end', async () => {
    const trouble = { code: 'dns', message: 'delta.example has no address' };
    const empty = { ...checked, articles: 0, entries: [], tried: [], changes: null, trouble };
    const desk = open({ check: async () => empty });
    const at = (await desk.post('/source-tests', { source: 'delta' })).headers.get('location') ?? '';
    await settled();
    const text = textOf(await (await desk.get(at)).text());
    expect(text).toContain('There is no site of that name delta.example has no address');
    expect(text).toContain('It has no good run yet to compare with.');
  });

  it('tells of nothing that broke in the program but that it broke', async () => {
    const desk = open({ check: () => Promise.reject(new Error('secret')) });
    const at = (await desk.post('/source-tests', { source: 'delta' })).headers.get('location') ?? '';
    await settled();
    expect(await (await desk.get(at)).text()).not.toContain('secret');
    expect(desk.onError).toHaveBeenCalledOnce();
  });

  it('waits while three others are under way', async () => {
    const desk = open({ check: () => new Promise(() => {}) });
    const start = () => desk.post('/source-tests', { source: 'delta' });
    for (let n = 0; n < 3; n++) expect((await start()).status).toBe(303);
    expect((await start()).status).toBe(503);
  });

  it('asks nothing of what is no source', async () => {
    const check = vi.fn();
    const desk = open({ check });
    expect((await desk.post('/source-tests', { source: 'gulf' })).status).toBe(404);
    expect((await desk.post('/source-tests', { source: '../x.yaml' })).status).toBe(400);
    expect((await desk.get('/source-tests/none')).status).toBe(404);
    expect(check).not.toHaveBeenCalled();
  });
});
