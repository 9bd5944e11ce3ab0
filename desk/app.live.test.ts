import { asc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../storage/database.ts';
import { decisions, looks, stories } from '../storage/schema.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertStory } from '../test/support/stories.ts';
import { createDesk, type DeskOptions } from './app.tsx';
import { ASSETS } from './assets.ts';

const database = useDatabase();
const shown = new Date('2026-02-05T03:00:00Z');
const now = new Date('2026-02-06T01:00:00Z');

function desk(options: Partial<DeskOptions> = {}) {
  return createDesk({
    db: database(),
    zone: 'Asia/Ho_Chi_Minh',
    now: () => now,
    onError: () => {},
    ...options,
  });
}

const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

type Fields = Record<string, string> | [string, string][];

function post(fields: Fields, headers: Record<string, string> = { Origin: 'http://localhost' }) {
  return { method: 'POST', body: new URLSearchParams(fields), headers };
}

const send = (path: string, fields: Fields, headers?: Record<string, string>) =>
  desk().request(path, post(fields, headers));

async function storyRow(id: number) {
  const [row] = await database().db.select().from(stories).where(eq(stories.id, id));
  return row;
}

async function seenAt(storyId: number): Promise<Date | null> {
  const rows = await database().db.select().from(looks).where(eq(looks.storyId, storyId));
  return rows[0]?.seenAt ?? null;
}

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.pages, dateline.stories restart identity cascade`);
});

describe('decisions', () => {
  it('are taken by form and lead back to where one was', async () => {
    const storyId = await insertStory(database().db);
    const back = `/days/2026-02-05#story-${storyId}`;
    const response = await send(`/stories/${storyId}/decisions`, { kind: 'follow', back });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `/days/2026-02-05?done=1#story-${storyId}`,
    ]);
    expect((await storyRow(storyId))?.attention).toBe('followed');
    expect(await database().db.select().from(decisions)).toMatchObject([
      { storyId, kind: 'follow', actor: 'desk', decidedAt: now },
    ]);
  });

  it('change what the story offers next', async () => {
    const storyId = await insertStory(database().db);
    const offers = async () => {
      const html = await (await desk().request(`/stories/${storyId}`)).text();
      const [form = ''] = /action="[^"]+\/decisions".*?<\/form>/s.exec(html) ?? [];
      return [...form.matchAll(/name="kind" value="(\w+)"/g)].map((match) => match[1]);
    };
    const changedAt = shown.toISOString();
    expect(await offers()).toEqual(['seen', 'follow', 'dismiss']);
    await send(`/stories/${storyId}/decisions`, { kind: 'seen', changedAt });
    expect(await offers()).toEqual(['follow', 'dismiss']);
    await send(`/stories/${storyId}/decisions`, { kind: 'follow' });
    expect(await offers()).toEqual(['unfollow', 'dismiss']);
    await send(`/stories/${storyId}/decisions`, { kind: 'dismiss' });
    expect(await offers()).toEqual(['follow', 'restore']);
  });

  it('leave a story new that changed after the page was drawn', async () => {
    const storyId = await insertStory(database().db, { changedAt: new Date('2026-02-05T04:00:00Z') });
    await send(`/stories/${storyId}/decisions`, { kind: 'seen', changedAt: shown.toISOString() });
    expect(await seenAt(storyId)).toEqual(shown);
    expect(await (await desk().request('/')).text()).toContain(`id="story-${storyId}"`);
  });

  it('mark all that a day shows as seen', async () => {
    const { db } = database();
    const one = await insertStory(db);
    const other = await insertStory(db);
    const dismissed = await insertStory(db, { attention: 'dismissed' });
    const html = await (await desk().request('/days/2026-02-05')).text();
    const fields = [...html.matchAll(/name="(story)" value="([^"]+)"/g)].map<[string, string]>((match) => [
      match[1]!,
      match[2]!,
    ]);
    const response = await send('/stories/seen', [['back', '/days/2026-02-05'], ...fields]);
    expect(response.headers.get('location')).toBe('/days/2026-02-05?done=1');
    expect(await seenAt(one)).toEqual(shown);
    expect(await seenAt(other)).toEqual(shown);
    expect(await seenAt(dismissed)).toBeNull();
    const kinds = await db.select({ kind: decisions.kind }).from(decisions).orderBy(asc(decisions.id));
    expect(kinds).toEqual([{ kind: 'seen' }, { kind: 'seen' }]);
  });

  it('never lead to another site', async () => {
    const storyId = await insertStory(database().db);
    for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      const response = await send(`/stories/${storyId}/decisions`, { kind: 'follow', back });
      expect(response.headers.get('location')).toMatch(/^\/(\?done=1)?$/);
    }
  });

  it('are refused where they make no sense', async () => {
    const storyId = await insertStory(database().db);
    const statusOf = async (path: string, fields: Fields) => (await send(path, fields)).status;
    expect(await statusOf(`/stories/${storyId}/decisions`, {})).toBe(400);
    expect(await statusOf(`/stories/${storyId}/decisions`, { kind: 'explode' })).toBe(400);
    expect(await statusOf(`/stories/${storyId}/decisions`, { kind: 'seen' })).toBe(400);
    expect(await statusOf('/stories/seen', { back: '/' })).toBe(400);
    expect(await statusOf('/stories/999/decisions', { kind: 'follow' })).toBe(404);
    expect(await statusOf('/stories/x/decisions', { kind: 'follow' })).toBe(404);
    expect(await statusOf('/stories/seen', { story: 'x'.repeat(1_100_000) })).toBe(413);
  });
});

describe('the bar after a decision', () => {
  const bar = async (query: string, actor: string) => {
    const headers = { 'Accept-Language': 'en', Authorization: basic(actor, 'open sesame') };
    const html = await (await desk({ password: 'open sesame' }).request(`/${query}`, { headers })).text();
    return /<div class="done-bar">.*?<\/div>/s.exec(html)?.[0];
  };

  it('is the person’s own, and of others where one came later', async () => {
    const storyId = await insertStory(database().db, { title: 'The <talks>' });
    const decidedAt = new Date(now.getTime() - 3_600_000);
    await database().db.insert(decisions).values({ storyId, kind: 'dismiss', actor: 'Lan', decidedAt });
    expect(await bar('?done=1', 'Lan')).toContain('You dismissed “The &lt;talks&gt;”.');
    expect(await bar('?done=1', 'Lan')).toContain('action="/decisions/1/undo"');
    expect(await bar('?done=1', 'An')).toBeUndefined();
    expect(await bar('?late=1', 'An')).toContain('Lan dismissed “The &lt;talks&gt;” 1 hour ago.');
    expect(await bar('?late=1', 'An')).not.toContain('undo');
    expect(await bar('?late=1', 'Lan')).toBeUndefined();
    expect(await bar('?done=999', 'An')).toBeUndefined();
    expect(await bar('?done=x', 'An')).toBeUndefined();
    expect(await bar('', 'Lan')).toBeUndefined();
  });
});

describe('forms from other sites', () => {
  it.each<[string, Record<string, string>]>([
    ['another origin', { Origin: 'https://evil.example' }],
    ['a cross-site request', { 'Sec-Fetch-Site': 'cross-site', Origin: 'null' }],
    ['a sibling of this host', { 'Sec-Fetch-Site': 'same-site', Origin: 'http://other.localhost' }],
    ['nowhere', {}],
  ])('are refused when they come from %s', async (_name, headers) => {
    const storyId = await insertStory(database().db);
    const response = await send(`/stories/${storyId}/decisions`, { kind: 'dismiss' }, headers);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Nothing was changed.');
    expect((await storyRow(storyId))?.attention).toBe('none');
  });
});

describe('addresses that lead nowhere', () => {
  it.each([
    '/nothing',
    '/stories/999',
    '/stories/0',
    '/stories/abc',
    '/stories/99999999999999999999',
    '/articles/999',
    '/articles/1.5',
    '/days/2026-02-30',
    '/days/0000-01-01',
    '/days?before=yesterday',
    '/mails?q=%00',
    '/watches/%00',
  ])('%s is explained, with a way back', async (path) => {
    const response = await desk().request(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(
      /There is nothing at this address.*<a href="\/">Back to the desk<\/a>/,
    );
  });

  it('never make the desk link to another site', async () => {
    const html = await (await desk().request('http://localhost//evil.example/')).text();
    expect(html).not.toContain('evil.example');
  });
});

describe('headers', () => {
  it('allow nothing but what the desk itself serves', async () => {
    for (const path of ['/', '/nothing']) {
      const { headers } = await desk().request(path);
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('private, no-cache');
    }
  });

  it('let assets be kept for ever, under names that change with them', async () => {
    const pages = await Promise.all(
      ['/', '/watches/new'].map(async (path) => (await desk().request(path)).text()),
    );
    for (const { path, type } of Object.values(ASSETS)) {
      expect(pages.join()).toContain(path);
      const response = await desk().request(path);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('cache-control')).toContain('immutable');
    }
  });

  it('leave no inline script or style in a page', async () => {
    await insertStory(database().db);
    const html = await (await desk().request('/')).text();
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/);
  });
});

describe('the password', () => {
  const guarded = () => desk({ password: 'open sesame' });

  it('guards everything but health and assets', async () => {
    for (const path of ['/', '/days', '/stories/1', '/nothing']) {
      const response = await guarded().request(path);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Basic realm="Dateline"');
    }
    expect((await guarded().request('/healthz')).status).toBe(200);
    expect(await (await guarded().request('/readyz')).json()).toEqual({
      ready: true,
      roles: { desk: { ready: true, why: null, leads: null } },
    });
    expect((await guarded().request(ASSETS.style.path)).status).toBe(200);
  });

  it('guards decisions too', async () => {
    const storyId = await insertStory(database().db);
    const path = `/stories/${storyId}/decisions`;
    expect((await guarded().request(path, post({ kind: 'follow' }))).status).toBe(401);
    expect((await storyRow(storyId))?.attention).toBe('none');
  });

  it('lets in who knows it, and signs with the user name', async () => {
    const storyId = await insertStory(database().db);
    const path = `/stories/${storyId}/decisions`;
    const headers = { Origin: 'http://localhost', Authorization: basic('Bình', 'open sesame') };
    expect((await guarded().request(path, post({ kind: 'follow' }, headers))).status).toBe(303);
    expect(await database().db.select().from(decisions)).toMatchObject([{ actor: 'Bình' }]);
    const wrong = await guarded().request('/', { headers: { Authorization: basic('Bình', 'open') } });
    expect(wrong.status).toBe(401);
  });

  it('cannot be guessed at leisure: after 50 wrong ones a right one is refused too', async () => {
    const app = guarded();
    const enter = (password: string) =>
      app.request('/keys', { headers: { Authorization: basic('Bình', password) } });
    for (let look = 0; look < 60; look++) await enter('open sesame');
    for (let guess = 0; guess < 50; guess++) expect((await enter(`guess ${guess}`)).status).toBe(401);
    const refused = await enter('open sesame');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '900']);
    expect(await refused.text()).toContain('Too many attempts');
  });
});

describe('a desk for this machine alone', () => {
  it('answers to its own names only', async () => {
    const local = desk({ loopbackOnly: true });
    for (const host of ['localhost:8700', '127.0.0.1:8700', '[::1]:8700']) {
      expect((await local.request(`http://${host}/`)).status).toBe(200);
    }
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example']) {
      expect((await local.request(`http://${host}/`)).status).toBe(421);
    }
  });
});

describe('when the database is gone', () => {
  it('says so without telling what broke, and logs it', async () => {
    const gone = openDatabase({ host: '/nonexistent' }, () => {});
    const errors: Error[] = [];
    const broken = desk({ db: gone, onError: (error) => errors.push(error) });
    expect((await broken.request('/healthz')).status).toBe(200);
    const readiness = await broken.request('/readyz');
    expect(readiness.status).toBe(503);
    expect(await readiness.text()).toContain('the database does not answer');
    const response = await broken.request('/');
    expect(response.status).toBe(500);
    const html = await response.text();
    expect(html).toContain('Something went wrong on our side');
    expect(html).not.toMatch(/select|ENOENT|nonexistent|\.ts/);
    expect(errors).toHaveLength(1);
    await gone.close();
  });
});
