import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TOLD_TWICE } from '../../core/story/meaning-scale.ts';
import { createEmbeddingsClient, type EmbeddingsClient } from '../../net/embeddings.ts';
import { startTestSite, type TestSite } from '../../net/test-site.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle } from '../../test/support/stories.ts';
import { clusterWork } from './cluster.ts';
import { createMeanings } from './meanings.ts';

const database = useDatabase();
const LANTERNS = {
  title: 'Lanterns light up the canals of Kyoto',
  text: 'Thousands of paper boats drifted through the old town in Japan on Friday night, and children sang until dawn.',
  published: '2026-02-05T08:00:00+07:00',
};
const HOA_DANG = {
  title: 'Nhật Bản: hàng vạn đèn hoa đăng thả trôi đêm cuối tuần',
  text: 'Người dân cố đô đổ ra bờ kênh ngắm thuyền giấy mang nến, tiếng hát vang tới sáng.',
  published: '2026-02-09T08:00:00+07:00',
};
const FERRY = {
  title: 'Night ferry returns',
  text: 'The night ferry to Eastport sails again after a winter of repairs.',
  published: '2026-02-06T08:00:00+07:00',
};

/** A stand-in for an embeddings server: one axis an event, for the events that every model is asked about too. */
let site: TestSite;
let isDown = false;
let texts: string[] = [];
let mostAtOnce = 0;
let beforeAnswer = async () => {};
let vectorOf = (text: string): number[] => axis(eventOf(text));

const axis = (event: number) => Array.from({ length: 16 }, (_unused, place) => (place === event ? 1 : 0));

function eventOf(text: string): number {
  const known = TOLD_TWICE.findIndex((told) => told.includes(text));
  if (known >= 0) return known;
  return [LANTERNS, HOA_DANG].some(({ title }) => text.startsWith(title)) ? 12 : 13;
}

let clock = new Date('2026-02-10T00:00:00Z');
let logged: string[] = [];
let clients: EmbeddingsClient[] = [];

beforeAll(async () => {
  site = await startTestSite(async (request, response) => {
    if (isDown) return response.destroy();
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    await once(request, 'end');
    const { input } = JSON.parse(Buffer.concat(chunks).toString()) as { input: string[] };
    texts.push(...input);
    mostAtOnce = Math.max(mostAtOnce, input.length);
    await beforeAnswer();
    response.end(
      JSON.stringify({ data: input.map((text, index) => ({ index, embedding: vectorOf(text) })) }),
    );
  });
});
afterAll(() => site.close());
beforeEach(() => {
  isDown = false;
  texts = [];
  logged = [];
  beforeAnswer = async () => {};
  vectorOf = (text) => axis(eventOf(text));
});
afterEach(async () => {
  await Promise.all(clients.map((client) => client.close()));
  clients = [];
  await database().db.execute(
    'truncate dateline.pages, dateline.stories, dateline.outbox, dateline.embedding_models restart identity cascade',
  );
});

const off = () =>
  clusterWork({ database: database(), zone: 'Asia/Ho_Chi_Minh', now: () => clock, archiveDelayMs: 0 });

function asking(model = 'stand-in', limits: { signal?: AbortSignal; gatherMs?: number } = {}) {
  const client = createEmbeddingsClient({ url: `http://127.0.0.1:${site.port}/v1`, model, key: null });
  clients.push(client);
  const log = pino({}, { write: (line: string) => logged.push(JSON.parse(line).msg) });
  const now = () => clock;
  const meanings = createMeanings({ database: database(), client, now, log, ...limits });
  return clusterWork({ database: database(), zone: 'Asia/Ho_Chi_Minh', now, archiveDelayMs: 0, meanings });
}

async function arrive({ title, text, published }: typeof FERRY, url?: string): Promise<void> {
  await insertArticle(database().db, {
    title,
    published,
    ...(url ? { url } : {}),
    content: {
      title,
      lead: null,
      language: null,
      published: { instant: published, origin: 'meta', guess: false },
      blocks: [{ kind: 'paragraph', text }],
    },
  });
}

const catchUp = (work: ReturnType<typeof off>) => work.catchUp(AbortSignal.timeout(30_000));

/** Titles, by stories. */
async function stories(): Promise<string[][]> {
  const { rows } = await database().db.execute<{ titles: string[] }>(sql`
    select array_agg(article.title order by article.title) as titles
    from dateline.assignments join dateline.articles article on article.id = article_id
    group by story_id order by titles`);
  return rows.map(({ titles }) => titles);
}

async function placements() {
  const { rows } = await database().db.execute(sql`
    select page.url, first_value(page.url) over (partition by story_id order by page.url) as story,
      group_key, reasons
    from dateline.assignments join dateline.articles article on article.id = article_id
    join dateline.pages page on page.id = page_id order by page.url`);
  return rows;
}

const TOGETHER = [[LANTERNS.title, HOA_DANG.title]];
const APART = [[LANTERNS.title], [HOA_DANG.title]];

describe('clusterWork with an embedding model', () => {
  it('joins reports without a word in common that mean the same; without it they stay apart', async () => {
    for (const [work, expected] of [
      [off(), APART],
      [asking(), TOGETHER],
    ] as const) {
      await arrive(LANTERNS);
      await arrive(HOA_DANG);
      await catchUp(work);
      expect(await stories()).toEqual(expected);
      await database().db.execute('truncate dateline.pages, dateline.stories restart identity cascade');
    }
  });

  it('tells in the reasons how close the meanings are', async () => {
    await arrive(LANTERNS, 'https://harbourpost.example/lanterns');
    await arrive(HOA_DANG, 'https://harbourpost.example/hoa-dang');
    await catchUp(asking());
    expect(await placements()).toContainEqual(
      expect.objectContaining({
        url: 'https://harbourpost.example/hoa-dang',
        reasons: expect.objectContaining({ scores: expect.objectContaining({ meaning: 1 }) }),
      }),
    );
  });

  it('leaves the same stories when every article finds a new worker, and asks for nothing twice', async () => {
    const all = [LANTERNS, FERRY, HOA_DANG];
    const run = async (workOf: () => ReturnType<typeof asking>) => {
      for (const [index, one] of all.entries()) {
        await arrive(one, `https://harbourpost.example/${index}`);
        await catchUp(workOf());
      }
      const placed = await placements();
      await database().db.execute('truncate dateline.pages, dateline.stories restart identity cascade');
      return placed;
    };
    const one = asking();
    const lived = await run(() => one);
    const asked = texts.length;
    expect(asked).toBe(2 * TOLD_TWICE.length + all.length);
    expect(await run(asking)).toEqual(lived);
    expect(texts).toHaveLength(asked + all.length);
  });

  it('asks for many articles in small requests, and for all of them', async () => {
    for (let number = 0; number < 60; number++)
      await arrive({ ...FERRY, title: `Night ferry, trip ${number}` });
    await catchUp(asking());
    expect((await stories()).flat()).toHaveLength(60);
    expect(texts).toHaveLength(2 * TOLD_TWICE.length + 60);
    expect(mostAtOnce).toBe(16);
  });

  it('leaves articles waiting when the process ends while the model is asked', async () => {
    const ending = new AbortController();
    beforeAnswer = async () => {
      ending.abort();
      await new Promise((answer) => setTimeout(answer, 5_000).unref());
    };
    await arrive(LANTERNS);
    await expect(catchUp(asking('stand-in', { signal: ending.signal }))).rejects.toThrow();
    expect(await stories()).toEqual([]);
  });

  it('goes on without a server that is too slow for all that is asked, whatever memory is freed meanwhile', async () => {
    setFlagsFromString('--expose-gc');
    const freeMemory: () => void = runInNewContext('gc');
    beforeAnswer = async () => {
      freeMemory();
      await new Promise((answer) => setTimeout(answer, 5_000).unref());
    };
    await arrive(LANTERNS);
    const began = performance.now();
    await catchUp(asking('stand-in', { gatherMs: 500 }));
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(await stories()).toEqual([[LANTERNS.title]]);
    expect(logged).toEqual(['no embeddings: articles go into stories without them']);
  });

  it('goes on without a server that is down, says so once, and asks again after a while', async () => {
    isDown = true;
    const work = asking();
    await arrive(LANTERNS);
    await catchUp(work);
    const triedOnce = site.asked.length;
    await arrive(FERRY);
    await catchUp(work);
    expect(await stories()).toEqual([[LANTERNS.title], [FERRY.title]]);
    expect(site.asked).toHaveLength(triedOnce);

    clock = new Date(clock.getTime() + 6 * 60_000);
    await arrive({ ...FERRY, title: 'Night ferry sails again' });
    await catchUp(work);
    expect(logged).toEqual(['no embeddings: articles go into stories without them']);

    isDown = false;
    clock = new Date(clock.getTime() + 6 * 60_000);
    await arrive(HOA_DANG);
    await arrive({ ...LANTERNS, title: `${LANTERNS.title} again`, text: 'Japan sang.' });
    await catchUp(work);
    expect(logged.slice(1)).toEqual(['embeddings are back']);
    const { rows } = await database().db.execute(sql`select article_id from dateline.embeddings`);
    expect(rows).toHaveLength(2);
  });

  it('asks anew for a new version, which stays in its story', async () => {
    await arrive(LANTERNS);
    await arrive(HOA_DANG);
    const work = asking();
    await catchUp(work);
    await database().db.execute(sql`insert into dateline.article_versions
        (article_id, number, content_hash, content, created_at)
      select article_id, 2, 'other', jsonb_set(content, '{lead}', '"Nến đã tắt."'), created_at
      from dateline.article_versions where article_id = 2`);
    await database().db.execute(sql`update dateline.articles set version = 2 where id = 2`);
    texts = [];
    await catchUp(work);
    expect(texts).toEqual([expect.stringContaining('Nến đã tắt.')]);
    expect(await stories()).toEqual(TOGETHER);
  });

  it('never compares what two models make of articles', async () => {
    await arrive(LANTERNS);
    await catchUp(asking('one'));
    await arrive(HOA_DANG);
    await catchUp(asking('another'));
    expect(await stories()).toEqual(APART);
  });

  it('does not use a model that knows one of the languages alone', async () => {
    vectorOf = (text) => axis(/[ăâđêôơư]/i.test(text) ? 15 : eventOf(text));
    await arrive(LANTERNS);
    await arrive(HOA_DANG);
    await catchUp(asking());
    expect(await stories()).toEqual(APART);
    expect(logged).toEqual(['the embedding model does not tell events apart: not used']);
    expect(texts).toHaveLength(2 * TOLD_TWICE.length);
  });

  it('does without vectors of other dimensions than the model had', async () => {
    await arrive(LANTERNS);
    await catchUp(asking());
    vectorOf = (text) => [...axis(eventOf(text)), 0];
    await arrive(HOA_DANG);
    await catchUp(asking());
    expect(await stories()).toEqual(APART);
    expect(logged).toEqual(['no embeddings: articles go into stories without them']);
  });

  it('leaves an article that comes while the server thinks to its own turn', async () => {
    const work = asking();
    await catchUp(work);
    beforeAnswer = async () => {
      beforeAnswer = async () => {};
      await arrive(LANTERNS);
    };
    await arrive(HOA_DANG);
    const task = { articleId: 1, version: 1 };
    await work.handle(task, { number: 1, last: false });
    expect(await stories()).toEqual([[HOA_DANG.title]]);
    await work.handle({ ...task, articleId: 2 }, { number: 1, last: false });
    expect(await stories()).toEqual(TOGETHER);
  });
});
