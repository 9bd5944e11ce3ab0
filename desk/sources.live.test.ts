import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { HealthCause, HealthState } from '../core/source/health.ts';
import { sourceStates } from '../storage/schema.ts';
import { useDatabase } from '../test/support/database.ts';
import { textOf } from '../test/support/desk-page.ts';
import { insertArticle } from '../test/support/stories.ts';
import { createDesk } from './app.tsx';

const database = useDatabase();
const now = new Date('2026-02-05T08:00:00Z');
const noticedAt = '2026-02-05T07:00:00.000Z';
const names = ['harbour-post', 'river-times', 'delta', 'gulf'];
const sources = new Map(
  names.map((name) => [
    name,
    { title: `The ${name}`, home: `https://${name}.example/`, scheduleZone: 'Asia/Ho_Chi_Minh' },
  ]),
);
const gone: HealthCause = { about: 'lists', code: 'gone', url: 'https://delta.example/feed', bad: 1, of: 1 };

function desk() {
  return createDesk({ db: database(), zone: 'Asia/Ho_Chi_Minh', now: () => now, onError: () => {}, sources });
}

async function show(path: string): Promise<string> {
  const response = await desk().request(path);
  expect(response.status).toBe(200);
  return response.text();
}

async function insertState(
  source: string,
  health: HealthState = 'fine',
  cause: HealthCause = gone,
): Promise<void> {
  const bad = health !== 'fine';
  await database()
    .db.insert(sourceStates)
    .values({
      source,
      health,
      failures: bad ? 3 : 0,
      lastRunAt: new Date('2026-02-05T07:30:00Z'),
      nextCheckAt: new Date('2026-02-05T09:00:00Z'),
      nextCheckReason: { kind: 'busy', perDay: 120 },
      ...(bad && {
        healthSince: new Date('2026-02-04T01:30:00Z'),
        healthCause: { noticedAt, troubledSince: null, cause },
      }),
    });
}

const markSeen = (fields: [string, string][], origin = 'http://localhost') =>
  desk().request('/sources/seen', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: origin },
  });
const seenAt = async (source: string) =>
  (await database().db.select().from(sourceStates).where(eq(sourceStates.source, source)))[0]?.healthSeenAt;

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.pages, dateline.source_states restart identity cascade`);
});

describe('/sources', () => {
  it('tells of every source, the worst first, with what happened and what to do', async () => {
    await insertState('harbour-post');
    await insertState('river-times', 'late', { about: 'silence', longestUsualHours: 30 });
    await insertState('delta', 'blocked', { ...gone, code: 'robots' });
    await insertArticle(database().db, { source: 'harbour-post', published: '2026-02-05T08:30:00+07:00' });
    await insertArticle(database().db, {
      source: 'harbour-post',
      published: '2026-02-01T08:30:00+07:00',
      url: 'https://harbour-post.example/2',
    });
    const html = await show('/sources');
    const order = ['The delta', 'The river-times', 'The gulf', 'The harbour-post'].map((title) =>
      html.indexOf(title),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const text = textOf(html);
    expect(text).toContain('2 of 4 sources are in trouble.');
    expect(text).toContain('robots.txt forbids it');
    expect(text).toMatch(/Since 4 Feb 2026, 08:30/);
    expect(text).toMatch(/Its longest usual pause is 30 hours/);
    expect(text).toContain(
      '1 article in a day, 2 in a week · last check 14:30 · next check 16:00 (publishes about 120',
    );
    expect(text).toContain('not checked yet');
    expect(html).toContain('href="/sources/harbour-post"');
  });

  it('speaks Vietnamese', async () => {
    await insertState('delta', 'failing');
    const text = textOf(await show('/sources?lang=vi'));
    expect(text).toContain('1 trong 4 nguồn gặp trục trặc.');
    expect(text).toContain('địa chỉ không còn dẫn đến đâu');
    expect(text).toContain('đăng khoảng 120 bài mỗi ngày');
  });

  it('makes no link of an address that is none of the web', async () => {
    await insertState('delta', 'failing', { ...gone, url: 'javascript:alert(1)' });
    expect(await show('/sources')).not.toContain('javascript:');
  });

  it('says that this machine is cut off', async () => {
    for (const name of names) await insertState(name, 'failing', { ...gone, code: 'dns' });
    expect(textOf(await show('/sources'))).toContain('this machine cannot reach the web');
  });

  it('is reached from every page', async () => {
    expect(await show('/')).toContain('href="/sources"');
  });
});

describe('the notice of sources that went bad', () => {
  it('stands on the front page until it is marked as seen', async () => {
    await insertState('delta', 'failing');
    await insertState('gulf');
    const html = await show('/');
    expect(textOf(html)).toContain(
      'A source is in trouble The delta · Failing since 4 Feb 2026, 08:30 : Its list',
    );
    const [, field = ''] = /name="source" value="([^"]+)"/.exec(html) ?? [];
    expect(field).toBe(`delta@${noticedAt}`);
    const response = await markSeen([
      ['source', field],
      ['back', '/'],
    ]);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
    expect(await seenAt('delta')).toEqual(now);
    expect(await show('/')).not.toContain('in trouble');
  });

  it('tells the worst first, since it does not tell all', async () => {
    await insertState('delta', 'late');
    await insertState('gulf', 'blocked');
    await insertState('river-times', 'changed');
    const html = await show('/');
    const order = ['The gulf', 'The river-times', 'The delta'].map((title) => html.indexOf(title));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('stays for what was noticed after the page was drawn', async () => {
    await insertState('delta', 'failing');
    await markSeen([['source', 'delta@2026-02-05T06:00:00.000Z']]);
    expect(await seenAt('delta')).toBeNull();
  });

  it('marks several at once', async () => {
    for (const name of names) await insertState(name, 'failing');
    await markSeen(names.map((name) => ['source', `${name}@${noticedAt}`]));
    expect(await show('/')).not.toContain('in trouble');
  });

  it('says one thing where this machine is cut off', async () => {
    for (const name of names) await insertState(name, 'failing', { ...gone, code: 'connect' });
    const text = textOf(await show('/'));
    expect(text).toContain('this machine cannot reach the web');
    expect(text).not.toContain('The delta · Failing');
  });

  it.each([['delta'], ['delta@yesterday'], ["x' or 1=1@2026-02-05T06:00:00.000Z"]])(
    'refuses %s',
    async (field) => {
      expect((await markSeen([['source', field]])).status).toBe(400);
    },
  );

  it('is not marked as seen by another site', async () => {
    await insertState('delta', 'failing');
    const response = await markSeen([['source', `delta@${noticedAt}`]], 'https://evil.example');
    expect(response.status).toBe(403);
    expect(await seenAt('delta')).toBeNull();
  });
});
