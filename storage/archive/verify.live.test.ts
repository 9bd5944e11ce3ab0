import { createHash } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleSchema } from '../../core/article.ts';
import { writeResponseRecord } from '../../core/warc/record.ts';
import { useDatabase } from '../../test/support/database.ts';
import { asEarlierRelease } from '../../test/support/stories.ts';
import { archiveDays, articles, articleVersions, fetches, stories } from '../schema.ts';
import { addArticle, addStory } from './fixture.ts';
import { verifyArchive } from './verify.ts';
import { writeArchiveDay } from './write.ts';

const database = useDatabase();
const zone = 'Asia/Ho_Chi_Minh';
const day = '2026-02-05';

let root = '';
let storyId = 0;
let articleId = 0;

const at = (...names: string[]) => path.join(root, '2026', '02', ...names);
const write = (which = day) => writeArchiveDay({ db: database().db, root, day: which, zone });

/** The problems, one a line. */
async function verify(inZone = zone): Promise<string[]> {
  const lines: string[] = [];
  for await (const problem of verifyArchive({ db: database().db, root, zone: inZone })) {
    expect(problem.advice).not.toBe('');
    const file = problem.file ? path.relative(root, path.resolve(at('05'), problem.file)) : '-';
    lines.push(`${problem.kind} ${problem.day} ${file}: ${problem.what}`);
  }
  return lines;
}

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'archive-'));
  const { db } = database();
  storyId = await addStory(db, { title: 'Chuyến thăm mẫu', day });
  const article = { storyId, title: 'Hội đàm', published: '2026-02-05T08:30:00+07:00' };
  articleId = await addArticle(db, { ...article, url: 'https://tin.example/1', body: '<p>một</p>' });
  await addArticle(db, { ...article, url: 'https://tin.example/2', body: '<p>hai</p>' });
  await write();
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
  await database().pool.query(
    'truncate dateline.stories, dateline.pages, dateline.articles, dateline.archive_days cascade',
  );
});

async function editManifest(edit: (text: string) => string) {
  const file = at('05', 'stories.json');
  await writeFile(file, edit(await readFile(file, 'utf8')));
}

describe('verifying the archive', () => {
  it('finds nothing wrong with what was just written', async () => {
    expect(await verify()).toEqual([]);
  });

  it('finds nothing wrong with a day of an earlier release, nor after its articles were read by this one', async () => {
    const { db } = database();
    const versions = await db.select().from(articleVersions);
    for (const { articleId, content } of versions) {
      const earlier = asEarlierRelease(articleSchema.parse(content), '2026-02-05T12:00:00+07:00');
      await db
        .update(articleVersions)
        .set({ content: earlier })
        .where(eq(articleVersions.articleId, articleId));
    }
    await asWrittenEarlier();
    expect(await verify()).toEqual([]);
    await write();
    expect(await verify()).toEqual([]);
  });

  /** Gives the day's articles the front matter of earlier releases. */
  async function asWrittenEarlier() {
    for (const name of await readdir(at('05', 'articles'))) {
      const file = at('05', 'articles', name);
      const before = await readFile(file, 'utf8');
      const text = before.replace(/^(?:agencies|modified_origin|modified_guess): .*\n/gm, '');
      expect(text).not.toBe(before);
      await writeFile(file, text);
      const hashes = [before, text].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
      const sizes = [before, text].map((bytes) => Buffer.byteLength(bytes));
      await editManifest((manifest) =>
        manifest.replace(
          `"size": ${sizes[0]},\n      "sha256": "${hashes[0]}"`,
          `"size": ${sizes[1]},\n      "sha256": "${hashes[1]}"`,
        ),
      );
    }
  }

  it('names every file that was changed', async () => {
    const names = await readdir(at('05', 'articles'));
    for (const name of [...names.map((file) => `articles/${file}`), 'pages.warc.gz', 'stories.md']) {
      const file = at('05', name);
      const before = await readFile(file);
      const changed = Buffer.from(before);
      changed[20]! ^= 1;
      await writeFile(file, changed);
      expect(await verify()).toEqual([
        `error ${day} 2026/02/05/${name}: Its content is not what was written.`,
      ]);
      await appendFile(file, 'x');
      expect(await verify()).toEqual([
        expect.stringContaining(`2026/02/05/${name}: Has ${before.length + 1} bytes`),
      ]);
      await rm(file);
      expect(await verify()).toEqual([expect.stringContaining(`2026/02/05/${name}: Cannot be read: ENOENT`)]);
      await writeFile(file, before);
    }
    expect(await verify()).toEqual([]);
  });

  it('names files that do not belong there', async () => {
    await writeFile(at('05', 'note.txt'), '');
    await mkdir(at('05', 'articles', 'more'));
    expect(await verify()).toEqual([
      `error ${day} 2026/02/05/articles/more: Lies here, but is not listed in stories.json.`,
      `error ${day} 2026/02/05/note.txt: Lies here, but is not listed in stories.json.`,
    ]);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['is no JSON', () => '{', /^error 2026-02-05 2026\/02\/05\/stories\.json: Cannot be read: /],
    [
      'lacks a field',
      (text) => text.replace('"attention"', '"x"'),
      /Is not what Dateline writes: stories\.0\.attention: /,
    ],
    [
      'leads elsewhere',
      (text) => text.replace('"path": "stories.md"', '"path": "../x.md"'),
      /Is not what Dateline writes: files\.\d\.path/,
    ],
    [
      'says another title',
      (text) => text.replace('"Chuyến thăm mẫu"', '"Khác"'),
      /: Story \d+ differs from the database in: title\./,
    ],
    [
      'says another version',
      (text) => text.replace('"version": 1', '"version": 2'),
      /: Article \d+ differs from the database in: version\./,
    ],
    [
      'says another zone',
      (text) => text.replace(zone, 'UTC'),
      /: Its zone is UTC, but should be Asia\/Ho_Chi_Minh\./,
    ],
  ])('names a stories.json that %s', async (_, edit, problem) => {
    await editManifest(edit);
    expect(await verify()).toEqual([expect.stringMatching(problem)]);
  });

  it('names a file that was taken off the list', async () => {
    await editManifest((text) => {
      const manifest = JSON.parse(text);
      manifest.files = manifest.files.filter((file: { path: string }) => file.path !== 'pages.warc.gz');
      return JSON.stringify(manifest);
    });
    await rm(at('05', 'pages.warc.gz'));
    expect(await verify()).toEqual([
      `error ${day} 2026/02/05/pages.warc.gz: Belongs to this day, but is not listed in stories.json.`,
    ]);
  });

  it('names articles in another order', async () => {
    await editManifest((text) => {
      const manifest = JSON.parse(text);
      manifest.stories[0].articles.reverse();
      return JSON.stringify(manifest);
    });
    expect(await verify()).toEqual([
      expect.stringContaining(
        'pages.warc.gz: Page 1 is https://tin.example/1 instead of https://tin.example/2.',
      ),
      expect.stringContaining('stories.json: Stories or articles stand in another order.'),
    ]);
  });

  it.each<[string, (record: Buffer) => Buffer, string]>([
    [
      'is another page',
      () => recordOf('https://tin.example/1', 'x'),
      'The page of article %d is not the one that was fetched.',
    ],
    [
      'is of another address',
      () => recordOf('https://tin.example/9', 'x'),
      'Page 1 is https://tin.example/9 instead of',
    ],
    [
      'is there twice',
      (record) => Buffer.concat([record, record]),
      'Page 2 is https://tin.example/1 instead of',
    ],
    ['is missing', () => Buffer.alloc(0), 'Page 1 is https://tin.example/2 instead of'],
    ['is cut', (record) => record.subarray(0, -30), 'WARC file, byte'],
  ])('names a record that %s, though it was written so', async (_, spoil, what) => {
    const { db } = database();
    const ofArticle = eq(fetches.url, 'https://tin.example/1');
    const [row] = await db.select().from(fetches).where(ofArticle);
    await db
      .update(fetches)
      .set({ warcRecord: spoil(row!.warcRecord!) })
      .where(ofArticle);
    await write();
    expect(await verify()).toEqual([expect.stringContaining(what.replace('%d', String(articleId)))]);
  });

  function recordOf(url: string, body: string): Buffer {
    const recordId = '00000000-0000-4000-8000-000000000000';
    return writeResponseRecord({
      url,
      fetchedAt: new Date(0),
      status: 200,
      headers: {},
      body: Buffer.from(body),
      recordId,
    });
  }
});

describe('verifying the archive after the stories changed', () => {
  it('names what the files do not yet say', async () => {
    const { db } = database();
    await db.update(stories).set({ attention: 'followed' }).where(eq(stories.id, storyId));
    await db.update(articles).set({ copyOf: 99 }).where(eq(articles.id, articleId));
    const added = { storyId, title: 'Thêm', published: '2026-02-05T09:00:00+07:00', body: null };
    const addedId = await addArticle(db, { ...added, url: 'https://tin.example/4' });
    expect(await verify()).toEqual([
      `error ${day} 2026/02/05/stories.json: Story ${storyId} differs from the database in: attention.`,
      `error ${day} 2026/02/05/stories.json: Article ${articleId} differs from the database in: copyOf.`,
      `error ${day} 2026/02/05/stories.json: Article ${addedId} is missing.`,
    ]);
  });

  it('names days without a folder, and folders without a story', async () => {
    await database().db.update(stories).set({ day: '2026-02-04' }).where(eq(stories.id, storyId));
    expect(await verify()).toEqual([
      'error 2026-02-04 -: Stories are filed under this day, but it has no folder.',
      'error 2026-02-05 -: Has a folder, but no story is filed under this day.',
    ]);
    await write('2026-02-04');
    await write();
    expect(await verify()).toEqual([]);
  });

  it('knows which days wait to be written, and holds their files against their own list', async () => {
    const { db } = database();
    await db.update(stories).set({ title: 'Mới' }).where(eq(stories.id, storyId));
    await db.insert(archiveDays).values({ day, wanted: 3, written: 1 });
    expect(await verify()).toEqual([`waiting ${day} -: Waits to be written; it is 2 changes behind.`]);
    await writeFile(at('05', 'stories.md'), '');
    expect(await verify()).toEqual([
      `waiting ${day} -: Waits to be written; it is 2 changes behind.`,
      expect.stringMatching(/^error .*stories\.md: Has 0 bytes/),
    ]);
  });

  it('names what an interrupted write left behind', async () => {
    await mkdir(at('.05.writing-a'));
    const left = at('.05.writing-a');
    expect(await verify()).toEqual([`error ${day} -: An interrupted write left ${left} behind.`]);
  });

  it('names a row that cannot be read, and goes on to other days', async () => {
    const { db, pool } = database();
    await pool.query(`update dateline.article_versions set content = '{}' where article_id = $1`, [
      articleId,
    ]);
    await addStory(db, { title: 'Khác', day: '2026-02-09' });
    expect(await verify()).toEqual([
      `error ${day} -: Version 1 of article ${articleId} is no article.`,
      'error 2026-02-09 -: Stories are filed under this day, but it has no folder.',
    ]);
  });

  it('names a file in the place of a folder', async () => {
    await rm(at('05'), { recursive: true });
    await writeFile(at('05'), '');
    expect(await verify()).toEqual([
      `error ${day} -: Stories are filed under this day, but it has no folder.`,
    ]);
    await write();
    expect(await verify()).toEqual([]);
  });
});
