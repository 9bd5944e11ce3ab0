import { asc } from 'drizzle-orm';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { Article } from '../../core/article.ts';
import { fictionalSource } from '../../sources/fixture.ts';
import type { Source } from '../../sources/schema.ts';
import { markWritten } from '../../storage/archive-days.ts';
import { importArticle } from '../../storage/import.ts';
import { markFailed, markRejected } from '../../storage/pages.ts';
import { type PageChoice, pagesToReextract } from '../../storage/reextract.ts';
import { articles, articleVersions, fetches, outbox, pages } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { clusterWork } from '../cluster/cluster.ts';
import { articleOfFetch } from './article-of-fetch.ts';
import { extractWork } from './extract.ts';
import { bringPage, ferryPage, NOTE, PARAGRAPHS } from './fixture.ts';
import { reextractPage } from './reextract.ts';

const database = useDatabase();
const log = pino({ level: 'silent' });
const zone = 'Asia/Ho_Chi_Minh';
const FIRST = new Date('2026-02-05T02:00:00Z');
const LATER = new Date('2026-02-06T02:00:00Z');
const TODAY = new Date('2026-05-01T00:00:00Z');
const ADDRESS = 'https://daily.example/ferry';
const ATTEMPT = { number: 1, last: false };
const ALL: PageChoice = { sources: null, since: null, until: null, zone };

type Selectors = Partial<Source['selectors']>;

/** What reads pages, with the source's selectors for what differs between two releases. */
function context(selectors: Selectors) {
  const sources = new Map([['daily', fictionalSource({ selectors })]]);
  return { database: database(), sources, zone, ask: async () => null };
}

/** Drops everything, so that no page has an article. */
const NOTHING = { drop: ['body > *'] };
const WITHOUT_NOTE = { drop: ['.note'] };

/** Brings a page and has it extracted, as the workers do. */
async function read(html: string, selectors: Selectors = {}, at = FIRST, url = ADDRESS): Promise<number> {
  const { pageId, fetchId } = await bringPage(database().db, { url, html, at });
  await extractWork({
    ...context(selectors),
    read: (page) => articleOfFetch(page, async () => null),
    now: () => at,
    log,
  }).handle({ fetchId }, ATTEMPT);
  return pageId;
}

async function reextract(selectors: Selectors, isDryRun = false) {
  const { db } = database();
  const dependencies = { ...context(selectors), now: () => TODAY, archiveDelayMs: 0, isDryRun };
  const results = [];
  for (const page of await pagesToReextract(db, ALL, 0, 100))
    results.push(await reextractPage(dependencies, page));
  return results;
}

const outcomes = async (selectors: Selectors) => (await reextract(selectors)).map(({ outcome }) => outcome);
const versions = () => database().db.select().from(articleVersions).orderBy(asc(articleVersions.number));
const pageRow = async () => (await database().db.select().from(pages))[0];
const tasks = async () =>
  (await database().db.select().from(outbox).orderBy(asc(outbox.id))).map(
    ({ queue, key }) => `${queue} ${key}`,
  );
const everything = async () => {
  const { db } = database();
  return Promise.all([pages, articles, articleVersions, outbox].map((table) => db.select().from(table)));
};
const textsOf = (content: unknown) => (content as Article).blocks.map(({ text }) => text);

afterEach(async () => {
  await database().db.execute(
    'truncate dateline.pages, dateline.stories, dateline.outbox, dateline.archive_days restart identity cascade',
  );
});

describe('reextractPage', () => {
  it('changes nothing where the extractor reads what it read', async () => {
    await read(ferryPage());
    const before = await everything();
    expect(await reextract({})).toEqual([{ outcome: 'unchanged', words: null, reason: null }]);
    expect(await everything()).toEqual(before);
  });

  it('keeps other words as a new version with what changed, and has it clustered', async () => {
    await read(ferryPage());
    const [{ outcome, words } = { outcome: null, words: null }] = await reextract(WITHOUT_NOTE);
    expect({ outcome, words }).toEqual({ outcome: 'new-version', words: { added: 0, removed: 18 } });
    const [first, second] = await versions();
    expect(textsOf(first?.content)).toEqual([...PARAGRAPHS, NOTE]);
    expect(textsOf(second?.content)).toEqual(PARAGRAPHS);
    expect(second).toMatchObject({
      number: 2,
      fetchId: first?.fetchId,
      createdAt: TODAY,
      difference: { blocks: [{ unchanged: 3 }, { before: 'paragraph', after: null }] },
    });
    expect(await tasks()).toEqual(['cluster article-1-v1', 'cluster article-1-v2']);
  });

  it('changes nothing the second time', async () => {
    await read(ferryPage());
    await reextract(WITHOUT_NOTE);
    const before = await everything();
    expect(await outcomes(WITHOUT_NOTE)).toEqual(['unchanged']);
    expect(await everything()).toEqual(before);
  });

  it('keeps another time of publication as a new version of the same words', async () => {
    const above = '<p class="when">Wednesday, 4 February 2026, 20:00 (GMT+7)</p>';
    await read(ferryPage({ above }));
    expect(await reextract({ drop: ['meta'] })).toMatchObject([
      { outcome: 'new-version', words: { added: 0, removed: 0 } },
    ]);
    expect(await database().db.select().from(articles)).toMatchObject([
      { publishedAt: new Date('2026-02-04T13:00:00Z'), version: 2 },
    ]);
  });

  it('writes what else is told into the version that has the words, and has its day archived anew', async () => {
    const { db } = database();
    await read(ferryPage());
    await clusterWork({ database: database(), zone, now: () => LATER, archiveDelayMs: 0 }).handle(
      { articleId: 1, version: 1 },
      ATTEMPT,
    );
    const [kept] = await versions();
    const content = (kept as { content: Article }).content;
    const { agencies, leadImage, links, confidence, modified, ...earlier } = content;
    await db.update(articleVersions).set({ content: { ...earlier, modifiedAt: null } });
    await db.delete(outbox);
    await markWritten(db, '2026-02-05', 1, LATER);
    expect(await outcomes({})).toEqual(['details']);
    expect(await versions()).toEqual([kept]);
    expect(await tasks()).toEqual(['archive 2026-02-05-r2']);
    expect(await outcomes({})).toEqual(['unchanged']);
  });

  it('rejects a page that is no article any more, and leaves its article', async () => {
    await read(ferryPage());
    expect(await reextract(NOTHING)).toEqual([
      { outcome: 'no-longer-article', words: null, reason: 'no-text' },
    ]);
    expect(await pageRow()).toMatchObject({
      state: 'rejected',
      problem: { code: 'not-an-article', reason: 'no-text' },
      fetchedAt: FIRST,
    });
    expect(await versions()).toHaveLength(1);
    expect(await outcomes(NOTHING)).toEqual(['still-none']);
  });

  it('keeps the article of a page that gave none', async () => {
    await read(ferryPage(), NOTHING);
    expect(await pageRow()).toMatchObject({ state: 'rejected' });
    expect(await reextract({})).toMatchObject([{ outcome: 'article-now', words: { removed: 0 } }]);
    expect(await pageRow()).toMatchObject({ state: 'done', problem: null });
    expect(await versions()).toMatchObject([{ number: 1 }]);
    expect(await tasks()).toEqual(['cluster article-1-v1']);
    expect(await outcomes({})).toEqual(['unchanged']);
  });

  it('takes a page back that gave an article, then none, and gives one now', async () => {
    const pageId = await read(ferryPage());
    await read(ferryPage({ title: 'Night ferry sails' }), NOTHING, LATER);
    expect(await outcomes({})).toEqual(['article-now']);
    expect(await versions()).toMatchObject([
      { number: 1 },
      { number: 2, content: { title: 'Night ferry sails' } },
    ]);
    expect(await pageRow()).toMatchObject({ id: pageId, state: 'done' });
    expect(await outcomes({})).toEqual(['unchanged']);
  });

  it('keeps the reason of a page that an earlier release rejected without one', async () => {
    const { db } = database();
    const pageId = await read(ferryPage(), NOTHING);
    await markRejected(db, pageId, { code: 'not-an-article', message: 'No article.' }, FIRST);
    expect(await outcomes(NOTHING)).toEqual(['still-none']);
    expect(await pageRow()).toMatchObject({ problem: { reason: 'no-text' } });
  });

  it('takes up a page whose extraction failed', async () => {
    const { db } = database();
    const { pageId } = await bringPage(db, { url: ADDRESS, html: ferryPage(), at: FIRST });
    await markFailed(db, pageId, { code: 'extract', message: 'a bug' }, FIRST);
    expect(await outcomes({})).toEqual(['article-now']);
    expect(await pageRow()).toMatchObject({ state: 'done', problem: null });
  });

  it('keeps an article of a page whose extraction failed and that is to be fetched again', async () => {
    const { db } = database();
    const { pageId } = await bringPage(db, { url: ADDRESS, html: ferryPage(), at: FIRST });
    await markFailed(db, pageId, { code: 'extract', message: 'a bug' }, FIRST);
    await db.update(pages).set({ state: 'waiting', round: 1 });
    expect(await outcomes({})).toEqual(['article-now']);
    expect(await pageRow()).toMatchObject({ state: 'waiting' });
    expect(await versions()).toHaveLength(1);
  });

  it('writes nothing in a dry run, and says the same', async () => {
    await read(ferryPage());
    await read(ferryPage({ title: 'Pier opens' }), NOTHING, FIRST, 'https://daily.example/pier');
    const before = await everything();
    const said = await reextract(WITHOUT_NOTE, true);
    expect(said.map(({ outcome }) => outcome)).toEqual(['new-version', 'article-now']);
    expect(await everything()).toEqual(before);
    expect(await reextract(WITHOUT_NOTE)).toEqual(said);
  });

  it('reads what the current version was read from, where the site took a change back', async () => {
    await read(ferryPage());
    await read(ferryPage({ title: 'Night ferry sinks' }), {}, LATER);
    await read(ferryPage(), {}, TODAY);
    expect(await outcomes({})).toEqual(['unchanged']);
    await outcomes(WITHOUT_NOTE);
    expect((await versions()).map(({ content }) => (content as Article).title)).toEqual([
      'Night ferry returns',
      'Night ferry sinks',
      'Night ferry returns',
      'Night ferry returns',
    ]);
  });

  it('leaves alone what was brought as text', async () => {
    const { db } = database();
    await read(ferryPage());
    const [kept] = await versions();
    const article = {
      ...(kept?.content as Article),
      published: { instant: '2026-02-05T08:30:00+07:00', origin: 'given' as const, guess: false },
    };
    await importArticle(db, { ...article, title: 'As it was sent' }, 'daily', LATER);
    await importArticle(db, { ...article, url: 'urn:ferry:text' }, 'import', LATER);
    const before = await everything();
    expect(await outcomes(WITHOUT_NOTE)).toEqual(['left-alone', 'left-alone']);
    expect(await everything()).toEqual(before);
  });

  it('tells of a raw page that cannot be read, and changes nothing', async () => {
    await read(ferryPage());
    await database()
      .db.update(fetches)
      .set({ warcRecord: Buffer.from('damaged') });
    const before = await everything();
    expect(await reextract(WITHOUT_NOTE)).toEqual([
      { outcome: 'unreadable', words: null, reason: expect.stringMatching(/gzip/) },
    ]);
    expect(await everything()).toEqual(before);
  });

  it('keeps the state of a page that waits for a fetch, or that the site refused', async () => {
    const { db } = database();
    await read(ferryPage());
    await db.update(pages).set({ state: 'waiting', round: 1 });
    expect(await outcomes(NOTHING)).toEqual(['no-longer-article']);
    expect(await pageRow()).toMatchObject({ state: 'waiting' });
    const refused = { code: 'http-status', message: 'The site answered 410.' };
    await db.update(pages).set({ state: 'rejected', problem: refused });
    expect(await outcomes(WITHOUT_NOTE)).toEqual(['new-version']);
    expect(await outcomes(NOTHING)).toEqual(['no-longer-article']);
    expect(await pageRow()).toMatchObject({ state: 'rejected', problem: refused });
  });

  it('leaves alone what a worker changes at the same time', async () => {
    const { db } = database();
    await read(ferryPage());
    const [stored] = await pagesToReextract(db, ALL, 0, 1);
    await read(ferryPage({ title: 'Night ferry sails' }), {}, LATER);
    const before = await everything();
    const dependencies = { ...context(WITHOUT_NOTE), now: () => TODAY, archiveDelayMs: 0, isDryRun: false };
    expect(stored && (await reextractPage(dependencies, stored))).toMatchObject({ outcome: 'left-alone' });
    expect(await everything()).toEqual(before);
  });

  it('does each change once where two run side by side', async () => {
    await read(ferryPage());
    const results = (await Promise.all([reextract(WITHOUT_NOTE), reextract(WITHOUT_NOTE)])).flat();
    expect(results.map(({ outcome }) => outcome).sort()).toContain('new-version');
    expect(await versions()).toHaveLength(2);
  });
});
