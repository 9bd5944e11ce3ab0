import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentStoryId } from '../storage/review.ts';
import { archiveDays, articles, assignments, decisions } from '../storage/schema.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { createDesk } from './app.tsx';
import { MESSAGES } from './messages/messages.ts';

const database = useDatabase();
const now = new Date('2026-02-06T01:00:00Z');
const desk = () =>
  createDesk({ db: database(), zone: 'Asia/Ho_Chi_Minh', now: () => now, onError: () => {} });

type Fields = [string, string][];
const post = (path: string, fields: Fields, language = 'en') =>
  desk().request(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: 'http://localhost', 'Accept-Language': language },
  });
const read = async (path: string) =>
  (await desk().request(path, { headers: { 'Accept-Language': 'en' } })).text();

async function story(count: number, title = 'Arvik Lindqvist visits Velmora') {
  const id = await insertStory(database().db, { title });
  const ids: number[] = [];
  for (let number = 0; number < count; number++)
    ids.push(await insertArticle(database().db, { storyId: id, title: `${title} ${number}` }));
  return { id, articles: ids };
}

async function storyOf(articleId: number) {
  const [row] = await database().db.select().from(assignments).where(eq(assignments.articleId, articleId));
  return row?.storyId;
}

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.bonds, dateline.archive_days restart identity cascade`,
  );
});

describe('setting a story right', () => {
  it('splits off the articles that are ticked, with their copies, and offers to undo it', async () => {
    const { db } = database();
    const one = await story(4);
    const [first, second, copy] = one.articles;
    await db.update(articles).set({ copyOf: second! }).where(eq(articles.id, copy!));
    const html = await read(`/stories/${one.id}`);
    expect(html.match(/type="checkbox" form="set-right" name="article"/g)).toHaveLength(4);
    const response = await post(`/stories/${one.id}/rearrange`, [
      ['kind', 'split'],
      ['article', String(second)],
    ]);
    expect(response.status).toBe(303);
    const location = response.headers.get('location')!;
    expect(location).toBe(`/stories/${one.id}?done=1`);
    expect(await storyOf(copy!)).toBe(await storyOf(second!));
    expect(await storyOf(first!)).not.toBe(await storyOf(second!));
    expect(await read(location)).toContain('action="/decisions/1/undo"');
    const back = `/stories/${one.id}`;
    const undone = await post('/decisions/1/undo', [['back', back]]);
    expect([undone.status, undone.headers.get('location')]).toEqual([303, `${back}?done=1`]);
    expect(await storyOf(second!)).toBe(await storyOf(first!));
    expect(await db.$count(archiveDays)).toBeGreaterThan(0);
    expect((await post('/decisions/1/undo', [['back', back]])).status).toBe(303);
    const [noted] = await db.select().from(decisions);
    expect(noted).toMatchObject({ undoneBy: 'desk', undoneAt: now });
  });

  it('offers the stories of the days nearby, the most alike first, and moves where is told', async () => {
    const one = await story(2, 'Ferry to Eastport');
    const other = await story(1, 'Orchard fair opens');
    const alike = await story(1, 'Night ferry to Eastport');
    const html = await read(`/stories/${one.id}/rearrange?kind=move&article=${one.articles[0]}`);
    const offered = [...html.matchAll(/name="into" value="(\d+)"/g)].map((match) => Number(match[1]));
    expect(offered).toEqual([alike.id, other.id]);
    for (const [field, value] of [
      ['into', String(alike.id)],
      ['address', `https://desk.example/stories/${other.id}?lang=vi`],
    ] as Fields) {
      const fields: Fields = [
        ['kind', 'move'],
        ['article', String(one.articles[0])],
        [field, value],
      ];
      expect((await post(`/stories/${one.id}/rearrange`, fields)).status).toBe(303);
      const to = field === 'into' ? alike.id : other.id;
      expect(await storyOf(one.articles[0]!)).toBe(to);
      const last = await database().db.$count(decisions);
      await post(`/decisions/${last}/undo`, [['back', '/']]);
    }
  });

  it('merges, and leads to where the story went', async () => {
    const [one, other] = [await story(1), await story(1)];
    const fields: Fields = [
      ['kind', 'merge'],
      ['address', `#${other.id}`],
    ];
    const response = await post(`/stories/${one.id}/rearrange`, fields);
    expect(response.headers.get('location')).toBe(`/stories/${other.id}?done=1`);
    expect(await currentStoryId(database().db, one.id)).toBe(other.id);
  });

  it.each(['vi', 'en'] as const)('tells in %s why something cannot be, and what to do', async (language) => {
    const [one, other] = [await story(2), await story(1)];
    const merged = await story(1);
    await post(`/stories/${merged.id}/rearrange`, [
      ['kind', 'merge'],
      ['into', String(other.id)],
    ]);
    const { refusals } = MESSAGES[language].right;
    const cases: [number, Fields, keyof typeof refusals][] = [
      [one.id, [['kind', 'split']], 'nothing-chosen'],
      [
        one.id,
        [['kind', 'split'], ...one.articles.map((id): [string, string] => ['article', `${id}`])],
        'nothing-left',
      ],
      [
        one.id,
        [
          ['kind', 'split'],
          ['article', `${other.articles[0]}`],
        ],
        'not-in-story',
      ],
      [one.id, [['kind', 'merge']], 'no-target'],
      [
        one.id,
        [
          ['kind', 'merge'],
          ['address', 'the other one'],
        ],
        'no-target',
      ],
      [
        one.id,
        [
          ['kind', 'merge'],
          ['into', '999'],
        ],
        'missing',
      ],
      [
        one.id,
        [
          ['kind', 'merge'],
          ['into', `${one.id}`],
        ],
        'same-story',
      ],
      [
        merged.id,
        [
          ['kind', 'merge'],
          ['into', `${one.id}`],
        ],
        'merged-meanwhile',
      ],
    ];
    const decided = await database().db.$count(decisions);
    for (const [id, fields, refusal] of cases) {
      const response = await post(`/stories/${id}/rearrange`, fields, language);
      const html = await response.text();
      expect([response.status, refusal]).toEqual([409, refusal]);
      expect(html).toContain(refusals[refusal].title);
      expect(html).toContain(refusals[refusal].advice);
    }
    expect(await database().db.$count(decisions)).toBe(decided);
  });

  it('says why a decision cannot be undone', async () => {
    const [one, other] = [await story(2), await story(1)];
    const merge = (id: number, into: number) =>
      post(`/stories/${id}/rearrange`, [
        ['kind', 'merge'],
        ['into', String(into)],
      ]);
    await merge(one.id, other.id);
    const third = await story(1);
    await merge(other.id, third.id);
    const response = await post('/decisions/1/undo', [['back', '/']]);
    expect(response.status).toBe(409);
    expect(await response.text()).toContain(MESSAGES.en.right.notUndone.overtaken.title);
    expect((await post('/decisions/99/undo', [['back', '/']])).status).toBe(404);
  });
});

describe('marks on a story', () => {
  it('are put by form, are shown as text, and lead back', async () => {
    const one = await story(1);
    const back = `/stories/${one.id}`;
    const mark = (...fields: Fields) => post(`${back}/marks`, [['back', back], ...fields]);
    const response = await mark(['kind', 'note'], ['body', '<script>alert(1)</script>\nSecond line']);
    expect(response.headers.get('location')).toBe(`${back}?done=1`);
    await mark(['kind', 'tag'], ['tag', '  border   trade ']);
    await mark(['kind', 'assign'], ['person', 'Binh']);
    await mark(['kind', 'star']);
    const html = await read(back);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;\nSecond line');
    for (const part of ['border trade', 'Binh', 'value="unstar"', 'value="remove-note"'])
      expect(html).toContain(part);
    for (const key of ['m', 's', 'n', 'e']) expect(html).toContain(`data-key="${key}"`);
    expect((await mark(['kind', 'tag'], ['tag', '  '])).status).toBe(400);
    expect(
      (
        await post('/stories/99/marks', [
          ['back', '/'],
          ['kind', 'star'],
        ])
      ).status,
    ).toBe(404);
  });
});

describe('/activity', () => {
  it('tells who did what, in whole sentences, with a way to undo it', async () => {
    const one = await story(1);
    await post(`/stories/${one.id}/marks`, [
      ['back', '/'],
      ['kind', 'tag'],
      ['tag', 'trade'],
    ]);
    expect(await read('/activity')).toContain('desk tagged “Arvik Lindqvist visits Velmora” as trade.');
    await post('/decisions/1/undo', [['back', '/activity']]);
    const html = await read(`/activity?story=${one.id}`);
    expect(html).toContain('Undone by desk');
    expect(html).not.toContain('action="/decisions/1/undo"');
    expect((await desk().request('/activity?before=x')).status).toBe(404);
  });
});
