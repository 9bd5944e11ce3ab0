import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bodyHash } from '../../core/warc/digest.ts';
import { writeResponseRecord } from '../../core/warc/record.ts';
import { addArticle, addStory } from '../../storage/archive/fixture.ts';
import { verifyArchive } from '../../storage/archive/verify.ts';
import { articlePage } from '../../storage/article-page.ts';
import { keepArticle } from '../../storage/articles.ts';
import type { Queryable } from '../../storage/database.ts';
import { decide } from '../../storage/decisions.ts';
import { keepFetch } from '../../storage/fetches.ts';
import { giveBackMail } from '../../storage/mail-log.ts';
import { writeNote } from '../../storage/notes.ts';
import { listRemovals } from '../../storage/retention/removals.ts';
import {
  archiveDays,
  articles,
  articleVersions,
  fetches,
  mails,
  outbox,
  pages,
  removals,
  storyEvents,
} from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { archiveWork } from '../archive/archive.ts';
import { type KeptDays, retain } from './retain.ts';
import { retainWhenDue, rulesSince } from './watch.ts';

const database = useDatabase();
const zone = 'Asia/Ho_Chi_Minh';
const day = '2026-02-05';
/** Long after the articles of the fixture were fetched, on 6 February 2026. */
const later = new Date('2026-06-01T00:00:00Z');
const keepsAll: KeptDays = { rawPagesDays: null, dismissedDays: null, logsDays: null };

let root = '';
let kept = { story: 0, article: 0 };
let dismissed = { story: 0, article: 0 };
let other = { story: 0, article: 0 };

async function report(title: string) {
  const { db } = database();
  const story = await addStory(db, { title, day });
  const url = `https://tin.example/${story}`;
  const published = `${day}T08:00:00+07:00`;
  return {
    story,
    article: await addArticle(db, { storyId: story, url, title, published, body: `<p>${title}</p>` }),
  };
}

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'retain-'));
  const { db } = database();
  kept = await report('Hội đàm ở Viêng Chăn');
  dismissed = await report('Kết quả bóng đá');
  other = await report('Phà đêm chạy lại');
  await db.update(pages).set({ state: 'done' });
  const at = new Date('2026-02-07T00:00:00Z');
  await decide(db, { kind: 'follow', storyId: kept.story, actor: 'Bình', at });
  await decide(db, { kind: 'dismiss', storyId: dismissed.story, actor: 'Bình', at });
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
  await database().pool.query(
    'truncate dateline.pages, dateline.stories, dateline.articles, dateline.removals, dateline.archive_days, dateline.outbox, dateline.mails cascade',
  );
});

const run = (keep: Partial<KeptDays>, more: { isDryRun?: boolean; now?: Date } = {}) =>
  retain({
    database: database(),
    keep: { ...keepsAll, ...keep },
    zone,
    archiveDelayMs: 0,
    now: () => more.now ?? later,
    signal: new AbortController().signal,
    isDryRun: more.isDryRun ?? false,
  });

/** Retains while somebody does something, and ends only after it. */
async function runDuring(keep: Partial<KeptDays>, act: (tx: Queryable) => Promise<unknown>) {
  const { db, pool } = database();
  let running: ReturnType<typeof run> | null = null;
  await db.transaction(async (tx) => {
    await act(tx);
    running = run(keep);
    await vi.waitFor(async () => {
      const { rowCount } = await pool.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      expect(rowCount).toBeGreaterThan(0);
    });
  });
  return running as ReturnType<typeof run> | null;
}

/** The articles whose raw page is there. */
async function withPages(): Promise<number[]> {
  const rows = await database()
    .db.select({ id: articles.id })
    .from(articles)
    .innerJoin(fetches, eq(fetches.pageId, articles.pageId))
    .where(sql`${fetches.warcRecord} is not null`)
    .orderBy(articles.id);
  return rows.map(({ id }) => id);
}

async function writeArchive(): Promise<void> {
  const work = archiveWork({ database: database(), root, zone, archiveDelayMs: 0, now: () => later });
  const { wanted = 1 } =
    (await database().db.select().from(archiveDays).where(eq(archiveDays.day, day)))[0] ?? {};
  await work.handle({ day, revision: wanted }, { number: 1, last: true });
}

async function problems() {
  const found = [];
  for await (const problem of verifyArchive({ db: database().db, root, zone })) found.push(problem);
  return found;
}

describe('retain', () => {
  it('keeps everything for ever unless a setting says otherwise', async () => {
    expect(await run({})).toEqual([]);
    expect(await database().db.select().from(removals)).toEqual([]);
    expect(await withPages()).toHaveLength(3);
  });

  it('takes old raw pages, save those of stories that somebody follows, and writes down what', async () => {
    await database().db.insert(archiveDays).values({ day, wanted: 1, written: 0 });
    await writeArchive();
    const [taken] = await run({ rawPagesDays: 30 });
    expect(await withPages()).toEqual([kept.article]);
    expect(taken).toMatchObject({ what: 'raw-pages', items: 2, rule: 'DATELINE_KEEP_RAW_PAGES=30' });
    expect(await listRemovals(database().db, 10)).toEqual([
      {
        what: 'raw-pages',
        rule: 'DATELINE_KEEP_RAW_PAGES=30',
        removedAt: later,
        firstDay: '2026-02-06',
        lastDay: '2026-02-06',
        items: 2,
        bytes: taken?.bytes,
      },
    ]);
    expect((await database().db.select().from(outbox)).map(({ key }) => key)).toEqual([`${day}-r2`]);
    expect(await problems()).toMatchObject([{ kind: 'waiting' }]);
    await writeArchive();
    expect(await problems()).toEqual([]);
    // Again, nothing is left to take.
    expect((await run({ rawPagesDays: 30 }))[0]?.items).toBe(0);
  });

  it('leaves young pages, pages under way, and in a dry run all', async () => {
    expect((await run({ rawPagesDays: 30 }, { isDryRun: true }))[0]?.items).toBe(2);
    expect((await run({ rawPagesDays: 365 }))[0]?.items).toBe(0);
    await database().db.update(pages).set({ state: 'fetched' });
    expect((await run({ rawPagesDays: 30 }))[0]?.items).toBe(0);
    expect(await withPages()).toHaveLength(3);
    expect(await listRemovals(database().db, 10)).toEqual([]);
  });

  it('takes the texts of dismissed stories alone, and their pages; the desk says so', async () => {
    const [taken] = await run({ dismissedDays: 30 });
    expect(taken).toMatchObject({ what: 'bodies', items: 1, firstDay: day });
    expect(await withPages()).toEqual([kept.article, other.article]);
    const page = await articlePage(database().db, dismissed.article);
    expect(page).toMatchObject({ bodyRemovedAt: later, content: { title: 'Kết quả bóng đá', blocks: [] } });
    expect((await articlePage(database().db, other.article))?.content.blocks).not.toEqual([]);
    const [version] = await database()
      .db.select()
      .from(articleVersions)
      .where(eq(articleVersions.articleId, dismissed.article));
    expect(version?.words).not.toContain('kim');
    expect((await run({ dismissedDays: 30 }))[0]?.items).toBe(0);
  });

  it('takes of a dismissed story also the pages that came again without other words', async () => {
    const { db } = database();
    const [row] = await db.select().from(articles).where(eq(articles.id, dismissed.article));
    const [first] = await db
      .select()
      .from(fetches)
      .where(eq(fetches.pageId, row?.pageId ?? 0));
    if (!first) throw new Error('There is no page.');
    const { id: _, ...again } = first;
    await db.insert(fetches).values({ ...again, bodyHash: bodyHash(Buffer.from('with another counter')) });
    await db.update(pages).set({ state: 'fetched' });
    expect((await run({ dismissedDays: 30 }))[0]?.items).toBe(0);
    await db.update(pages).set({ state: 'done' });
    expect((await run({ dismissedDays: 30 }))[0]?.items).toBe(1);
    expect(await withPages()).not.toContain(dismissed.article);
  });

  it('keeps what somebody wrote a note on, also between looking and taking', async () => {
    const { db, pool } = database();
    const writer = await pool.connect();
    await writer.query('begin');
    await writer.query('select from dateline.stories where id = $1 for update', [dismissed.story]);
    const retaining = run({ dismissedDays: 30, rawPagesDays: 30 });
    await expect
      .poll(async () => (await pool.query('select from pg_locks where not granted')).rowCount, {
        timeout: 20_000,
      })
      .toBeGreaterThan(0);
    await writer.query(
      `insert into dateline.notes (story_id, author, body, written_at) values ($1, 'Bình', 'Đọc lại', now())`,
      [dismissed.story],
    );
    await writer.query('commit');
    writer.release();
    await retaining;
    expect((await articlePage(db, dismissed.article))?.bodyRemovedAt).toBeNull();
    expect(await withPages()).toEqual([kept.article, dismissed.article]);
  });

  it('keeps a dismissed story with a decision of a person, and takes one that a rule alone decided of', async () => {
    const { db } = database();
    await writeNote(db, { storyId: dismissed.story, actor: 'Bình', at: later, body: 'Xem sau' });
    expect((await run({ dismissedDays: 30 }, { now: new Date('2027-01-01T00:00:00Z') }))[0]?.items).toBe(0);
  });

  it('ends between batches where it is stopped, and goes on with the rest', async () => {
    const stopped = await retain({
      database: database(),
      keep: { ...keepsAll, rawPagesDays: 30 },
      zone,
      archiveDelayMs: 0,
      now: () => later,
      signal: AbortSignal.abort(),
      isDryRun: false,
    });
    expect(stopped[0]?.items).toBe(0);
    expect((await run({ rawPagesDays: 30 }))[0]?.items).toBe(2);
  });

  it('takes the texts of mails that are done with, and not what tells that they were sent', async () => {
    const { db } = database();
    const mail = {
      watch: 'w',
      recipient: 'a@embassy.example',
      kind: 'began' as const,
      subject: 'S',
      text: 'T',
      html: '<p>T</p>',
    };
    const createdAt = new Date('2026-02-05T00:00:00Z');
    await db.insert(mails).values([
      { ...mail, messageId: '<1>', state: 'sent', createdAt, sentAt: createdAt },
      { ...mail, messageId: '<2>', state: 'failed', createdAt },
      { ...mail, messageId: '<3>', state: 'sent', createdAt: later, sentAt: later },
    ]);
    const [taken] = await run({ logsDays: 30 });
    expect(taken).toMatchObject({ what: 'mails', items: 1, bytes: 9 });
    const rows = await db.select().from(mails).orderBy(mails.id);
    expect(
      rows.map(({ messageId, text, html, bodyRemovedAt }) => [messageId, text, html, bodyRemovedAt]),
    ).toEqual([
      ['<1>', '', '', later],
      ['<2>', 'T', '<p>T</p>', null],
      ['<3>', 'T', '<p>T</p>', null],
    ]);
  });

  it('leaves a mail whole that somebody sends again in that moment', async () => {
    const { db } = database();
    const createdAt = new Date('2026-02-05T00:00:00Z');
    const [mail] = await db
      .insert(mails)
      .values({
        watch: 'w',
        recipient: 'a@embassy.example',
        kind: 'began',
        messageId: '<1>',
        subject: 'S',
        text: 'T',
        html: '<p>T</p>',
        state: 'failed',
        createdAt,
        settledAt: createdAt,
        settledBy: 'Bình',
      })
      .returning();
    const taken = await runDuring({ logsDays: 30 }, (tx) => giveBackMail(tx, mail?.id ?? 0));
    expect(taken?.[0]).toMatchObject({ what: 'mails', items: 0 });
    expect(await db.select().from(mails)).toMatchObject([{ state: 'queued', text: 'T', html: '<p>T</p>' }]);
  });

  it('takes what happened to stories, and nothing of one that somebody follows in that moment', async () => {
    const { db } = database();
    const happenedAt = new Date('2026-02-05T00:00:00Z');
    const events = [kept, dismissed, other].map(({ story }) => ({
      storyId: story,
      kind: 'began' as const,
      happenedAt,
    }));
    await db.insert(storyEvents).values(events);
    const follow = { kind: 'follow', storyId: other.story, actor: 'Bình', at: later } as const;
    const taken = await runDuring({ logsDays: 30 }, (tx) => decide(tx, follow));
    expect(taken?.find(({ what }) => what === 'story-events')?.items).toBe(1);
    const left = await db.select().from(storyEvents).orderBy(storyEvents.storyId);
    expect(left.map(({ storyId }) => storyId)).toEqual([kept.story, other.story]);
  });
});

describe('an article whose text is gone', () => {
  it('is the same article when its page comes again, and has another version where that changed', async () => {
    const { db } = database();
    const [row] = await db.select().from(articles).where(eq(articles.id, dismissed.article));
    const [before] = await db
      .select()
      .from(articleVersions)
      .where(eq(articleVersions.articleId, dismissed.article));
    const whole = await articlePage(db, dismissed.article);
    if (!row || !before || !whole?.content.published) throw new Error('There is no article.');
    const article = { ...whole.content, published: whole.content.published };
    const keep = (title: string) =>
      keepArticle(
        db,
        { pageId: row.pageId, source: row.source, fetchId: null, article: { ...article, title } },
        later,
      );
    // As extraction hashes it; the fixture does not.
    await keep('Kết quả');
    await keep('Kết quả bóng đá');
    await db.update(articles).set({ clusteredVersion: 3 }).where(eq(articles.id, row.id));
    await run({ dismissedDays: 30 });
    expect(await keep('Kết quả bóng đá')).toMatchObject({ version: 3, changed: false });
    expect(await keep('Kết quả bóng đá 2')).toMatchObject({ version: 4, changed: true });
    const [newest, last] = (await articlePage(db, row.id))?.versions ?? [];
    expect(newest).toMatchObject({ number: 4, difference: null, bodyRemovedAt: null });
    expect(last).toMatchObject({ number: 3, difference: null, bodyRemovedAt: later });
  });
});

describe('a page whose raw page is gone', () => {
  it('has it again when the same comes again', async () => {
    const { db } = database();
    await run({ rawPagesDays: 30 });
    const [row] = await db.select().from(articles).where(eq(articles.id, other.article));
    const body = Buffer.from('<p>Phà đêm chạy lại</p>');
    const record = {
      url: row?.url ?? '',
      fetchedAt: later,
      status: 200,
      headers: {},
      body,
      recordId: '00000000-0000-4000-8000-000000000001',
    };
    const kept = await keepFetch(db, {
      pageId: row?.pageId ?? 0,
      url: record.url,
      status: 200,
      fetchedAt: later,
      bodyHash: bodyHash(body),
      warcRecord: writeResponseRecord(record),
      etag: null,
      lastModified: null,
    });
    expect(kept).toMatchObject({ isNew: false, isBack: true });
    expect(await withPages()).toContain(other.article);
  });
});

describe('retainWhenDue', () => {
  /** By a program that was started just then. */
  const look = async (at: string, keep: Partial<KeptDays> = { rawPagesDays: 30 }) => {
    const options = {
      database: database(),
      keep: { ...keepsAll, ...keep },
      zone,
      archiveDelayMs: 0,
      now: () => new Date(at),
      log: pino({ level: 'silent' }),
    };
    await retainWhenDue(options, await rulesSince(options), new AbortController().signal);
  };

  it('begins with the night after the first look, once a night, and catches up one that was missed', async () => {
    const { db } = database();
    await look('2026-06-01T12:00:00+07:00');
    await look('2026-06-02T03:29:00+07:00');
    expect(await withPages()).toHaveLength(3);
    await look('2026-06-02T03:31:00+07:00');
    expect(await withPages()).toEqual([kept.article]);
    await look('2026-06-02T03:32:00+07:00');
    expect(await db.select().from(removals).where(eq(removals.what, 'run'))).toHaveLength(1);
    await look('2026-06-05T11:00:00+07:00');
    expect(await db.select().from(removals).where(eq(removals.what, 'run'))).toHaveLength(2);
  });

  it('leaves a night to look at a rule that is new or another, however long others have been at work', async () => {
    await look('2026-02-01T12:00:00+07:00', { logsDays: 90 });
    await look('2026-02-02T12:00:00+07:00', { logsDays: 90 });
    await look('2026-06-01T12:00:00+07:00', { logsDays: 90, rawPagesDays: 9 });
    expect(await withPages()).toHaveLength(3);
    await look('2026-06-01T13:00:00+07:00', { logsDays: 90, rawPagesDays: 90 });
    await look('2026-06-02T03:29:00+07:00', { logsDays: 90, rawPagesDays: 90 });
    expect(await withPages()).toHaveLength(3);
    await look('2026-06-02T03:31:00+07:00', { logsDays: 90, rawPagesDays: 90 });
    expect(await withPages()).toEqual([kept.article]);
  });

  it('goes on by the clock that is right where one was ahead', async () => {
    const { db } = database();
    await look('2026-06-01T12:00:00+07:00', { rawPagesDays: 9_000 });
    await look('2027-06-01T12:00:00+07:00', { rawPagesDays: 9_000 });
    await look('2026-06-02T03:31:00+07:00', { rawPagesDays: 9_000 });
    const runs = await db.select().from(removals).where(eq(removals.what, 'run')).orderBy(removals.id);
    expect(runs.map(({ day }) => day)).toEqual(['2027-06-01', '2026-06-02']);
  });

  it('leaves a night also to a rule that was away in between', async () => {
    await look('2026-02-01T12:00:00+07:00');
    await look('2026-02-01T13:00:00+07:00', {});
    await look('2026-06-01T12:00:00+07:00');
    expect(await withPages()).toHaveLength(3);
    await look('2026-06-02T03:31:00+07:00');
    expect(await withPages()).toEqual([kept.article]);
  });
});
