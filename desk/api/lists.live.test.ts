import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { addMails } from '../../storage/mails.ts';
import { apiClient, tokenOf } from '../../test/support/api-client.ts';
import { apiDesk, visit } from '../../test/support/api-desk.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertStory } from '../../test/support/stories.ts';

const database = useDatabase();
let token = '';

const desk = () => apiDesk(database());

const get = (path: string) => apiClient(desk(), token).get(path);
const changedAt = (minute: number) => new Date(Date.UTC(2026, 1, 5, 3, minute));

beforeEach(async () => {
  const { db } = database();
  await db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.accounts, dateline.mails restart identity cascade`,
  );
  token = await tokenOf(db, 'Mai');
});

describe('lists', () => {
  it('are handed out page by page, each entry once, whatever comes between', async () => {
    const { db } = database();
    for (let n = 0; n < 7; n++) await insertStory(db, { day: n < 4 ? '2026-02-05' : '2026-02-04' });
    const seen: number[] = [];
    let path = '/stories?limit=3';
    for (let page = 0; page < 3; page++) {
      const { status, headers, body } = await get(path);
      expect(status).toBe(200);
      seen.push(...body.stories.map(({ id }: { id: number }) => id));
      const link = /^<\/api\/v1(.*)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
      expect(link !== undefined).toBe(body.next !== null);
      if (link === undefined) break;
      expect(new URLSearchParams(link.split('?')[1]).get('cursor')).toBe(body.next);
      await insertStory(db, { day: '2026-02-05' });
      path = link;
    }
    expect(seen).toEqual([4, 3, 2, 1, 7, 6, 5]);
  });

  it('have 50 entries unless asked, and 100 at most', async () => {
    const { db } = database();
    for (let n = 1; n <= 51; n++) await insertStory(db, { day: '2026-02-05' });
    expect((await get('/stories')).body.stories).toHaveLength(50);
    expect((await get('/stories?limit=100')).body).toMatchObject({ next: null });
  });

  it('of days go on by day', async () => {
    for (const day of ['2026-02-03', '2026-02-04', '2026-02-05']) await insertStory(database().db, { day });
    await insertStory(database().db, { day: '2026-02-03', attention: 'dismissed' });
    const first = await get('/days?limit=2');
    expect(first.body.days.map(({ day }: { day: string }) => day)).toEqual(['2026-02-05', '2026-02-04']);
    const second = await get(`/days?limit=2&cursor=${first.body.next}`);
    expect(second.body).toEqual({
      days: [{ day: '2026-02-03', stories: 1, new: 1, dismissed: 1 }],
      next: null,
    });
  });

  it('of sources, mails and activity go on as well', async () => {
    const { db } = database();
    const story = await insertStory(db);
    const mail = { watch: 'w', storyId: story, kind: 'began' as const, subject: 's', text: '', html: '' };
    await addMails(
      db,
      ['a', 'b', 'c'].map((n) => ({ ...mail, recipient: `${n}@embassy.example`, messageId: n })),
      changedAt(0),
    );
    const { post } = apiClient(desk(), token);
    for (const tag of ['x', 'y', 'z']) await post(`/stories/${story}/decisions`, { kind: 'tag', tag });
    for (const [list, key, expected] of [
      ['sources', 'name', ['delta', 'gulf', 'harbour-post']],
      ['mails', 'recipient', ['c@embassy.example', 'b@embassy.example', 'a@embassy.example']],
      ['activity', 'about', ['z', 'y', 'x']],
    ] as const) {
      const first = (await get(`/${list}?limit=2`)).body;
      const second = (await get(`/${list}?limit=2&cursor=${first.next}`)).body;
      const keys = [...first[list], ...second[list]].map((entry) => entry[key]);
      expect([keys, second.next]).toEqual([expected, null]);
    }
  });

  it('of visits are in the order of their first known days, within the days that are asked for', async () => {
    const { db } = database();
    const on = (start: string | null, end: string | null) =>
      insertStory(db, { visit: { ...visit, start, end } });
    await on('2026-03-01', null);
    await on(null, '2026-02-10');
    await on('2026-02-05', '2026-02-20');
    await on(null, null);
    await insertStory(db, { visit, attention: 'dismissed' });
    const first = (await get('/visits?limit=2')).body;
    const second = (await get(`/visits?limit=2&cursor=${first.next}`)).body;
    const ids = (page: { visits: { story: number }[] }) => page.visits.map(({ story }) => story);
    expect([ids(first), ids(second), second.next]).toEqual([[3, 2], [1], null]);
    expect(ids((await get('/visits?from=2026-02-15&to=2026-02-28')).body)).toEqual([3]);
  });
});
