import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { articleSchema } from '../../core/article.ts';
import { readWarc } from '../../core/warc/read.ts';
import { useDatabase } from '../../test/support/database.ts';
import { asEarlierRelease } from '../../test/support/stories.ts';
import { articleVersions, stories } from '../schema.ts';
import { addArticle, addStory } from './fixture.ts';
import { recoverArchive, writeArchiveDay } from './write.ts';

const database = useDatabase();
const zone = 'Asia/Ho_Chi_Minh';
const day = '2026-02-05';

let root = '';
let storyId = 0;
let originalId = 0;
let copyId = 0;

const at = (...names: string[]) => path.join(root, '2026', '02', ...names);
const write = (which = day, into = root) =>
  writeArchiveDay({ db: database().db, root: into, day: which, zone });

/** Every file of a folder with its bytes. */
async function bytesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const read = names.map(async (name) => [path.relative(folder, name), await readFile(name, 'base64')]);
  return Object.fromEntries(await Promise.all(read));
}

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'archive-'));
  const { db } = database();
  storyId = await addStory(db, { title: 'Chuyến thăm Lào *mẫu*', day });
  originalId = await addArticle(db, {
    storyId,
    url: 'https://tin.example/1',
    title: 'Hội đàm: "thành công" --- #1',
    published: '2026-02-05T08:30:00+07:00',
    body: '<p>một</p>',
  });
  copyId = await addArticle(db, {
    storyId,
    url: 'https://bao.example/2',
    title: 'Hội đàm thành công',
    published: '2026-02-05T02:00:00Z',
    copyOf: originalId,
    body: '<p>hai</p>',
  });
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
  await database().pool.query(
    'truncate dateline.stories, dateline.pages, dateline.articles, dateline.archive_days cascade',
  );
});

const fileOf = (id: number, slug: string) => `articles/${String(id).padStart(4, '0')}-${slug}.md`;

describe('writing a day of the archive', () => {
  it('writes stories.json', async () => {
    await write();
    const manifest = JSON.parse(await readFile(at('05', 'stories.json'), 'utf8'));
    expect(manifest).toMatchObject({ format: 'dateline-archive-1', day, zone });
    expect(manifest.stories).toMatchObject([
      {
        id: storyId,
        title: 'Chuyến thăm Lào *mẫu*',
        attention: 'none',
        visit: { host: 'LA' },
        firstPublished: '2026-02-05T08:00:00+07:00',
        articles: [
          { id: originalId, version: 1, copyOf: null, page: { url: 'https://tin.example/1' } },
          {
            id: copyId,
            copyOf: originalId,
            published: { instant: '2026-02-05T02:00:00Z', origin: 'json-ld' },
          },
        ],
      },
    ]);
    expect(manifest.files.map((file: { path: string }) => file.path)).toEqual([
      fileOf(originalId, 'hoi-dam-thanh-cong-1'),
      fileOf(copyId, 'hoi-dam-thanh-cong'),
      'pages.warc.gz',
      'stories.md',
    ]);
  });

  it('writes the headlines of a story; none where an earlier release noted none', async () => {
    const { db } = database();
    const headlinesWritten = async () => {
      await write();
      return JSON.parse(await readFile(at('05', 'stories.json'), 'utf8')).stories[0].headlines;
    };
    expect(await headlinesWritten()).toEqual([]);
    const from = 'https://tin.example/1';
    const headlines = [{ language: 'vi', title: 'Hội đàm', titleFrom: from, lead: null, leadFrom: null }];
    await db.update(stories).set({ headlines }).where(eq(stories.id, storyId));
    expect(await headlinesWritten()).toEqual(headlines);
  });

  it('writes a page for a person, the copy under what it copies', async () => {
    await write();
    const original = fileOf(originalId, 'hoi-dam-thanh-cong-1');
    expect(await readFile(at('05', 'stories.md'), 'utf8')).toBe(`# 2026-02-05

1 story, 2 articles. Times are those of Asia/Ho\\_Chi\\_Minh.

## Chuyến thăm Lào \\*mẫu\\*

State visit of Trần Văn Mẫu to Laos, 2026-02-05

- 2026-02-05 08:30 tin-mau: [Hội đàm: "thành công" --- #1](${original}) ([page](<https://tin.example/1>))
  - copy: 2026-02-05 09:00 tin-mau: [Hội đàm thành công](${fileOf(copyId, 'hoi-dam-thanh-cong')}) ([page](<https://bao.example/2>))
`);
  });

  it('writes an article with front matter and text that stays text', async () => {
    await write();
    const text = await readFile(at('05', fileOf(originalId, 'hoi-dam-thanh-cong-1')), 'utf8');
    const [, front = '', body] = text.split(/^---\n/m);
    expect(parse(front)).toEqual({
      id: originalId,
      url: 'https://tin.example/1',
      source: 'tin-mau',
      title: 'Hội đàm: "thành công" --- #1',
      byline: ['Nguyễn Thị Mẫu'],
      agencies: ['TTX Mẫu'],
      published: '2026-02-05T08:30:00+07:00',
      published_origin: 'json-ld',
      published_guess: false,
      modified: null,
      modified_origin: null,
      modified_guess: null,
      language: 'vi',
      story: storyId,
      version: 1,
      copy_of: null,
    });
    expect(body).toBe(`
# Hội đàm: "thành công" --- #1

Lãnh đạo hai nước hội đàm.

## Hợp tác

1\\. Kim ngạch đạt \\*3 tỷ USD\\*

`);
    expect(text).toMatch(
      /---\n\n- Lễ đón \\\[ảnh mẫu\\\] \(\[image\]\(<https:\/\/anh\.example\/1\.jpg>\)\)\n$/,
    );
  });

  it('writes lists, quotations, pull quotes and captions, each in its own way', async () => {
    const id = await addArticle(database().db, {
      storyId,
      url: 'https://tin.example/3',
      title: 'Ba',
      published: '2026-02-05T10:00:00+07:00',
      body: null,
      content: {
        modified: { instant: '2026-02-05T12:00:00+07:00', origin: 'json-ld', guess: false },
        blocks: [
          { kind: 'list-item', text: 'Một' },
          { kind: 'list-item', text: 'Hai', language: 'en' },
          { kind: 'quote', text: 'Một ngày *đẹp*.' },
          { kind: 'pull-quote', text: '“Đẹp” ** ngày' },
        ],
        images: [
          { url: 'https://anh.example/1.jpg', caption: 'Lễ đón. Ảnh: TTX Mẫu', credit: 'TTX Mẫu' },
          { url: '', caption: 'Lễ tiễn', credit: 'An_Bình' },
          { url: 'https://anh.example/3.jpg', caption: 'Hội đàm', credit: 'An' },
          { url: '', caption: 'Cờ', credit: null },
          { url: 'https://anh.example/5.jpg', caption: null, credit: null },
        ],
      },
    });
    await write();
    const text = await readFile(at('05', fileOf(id, 'ba')), 'utf8');
    expect(text).toContain(`
modified: "2026-02-05T12:00:00+07:00"
modified_origin: "json-ld"
modified_guess: false
`);
    expect(text.split('hội đàm.\n\n')[1]).toBe(`- Một

- Hai

> Một ngày \\*đẹp\\*.

> **“Đẹp” \\*\\* ngày**

---

- Lễ đón. Ảnh: TTX Mẫu ([image](<https://anh.example/1.jpg>))
- Lễ tiễn (An\\_Bình)
- Hội đàm (An, [image](<https://anh.example/3.jpg>))
- Cờ
`);
  });

  it('writes an article that an earlier release stored', async () => {
    const { db } = database();
    const [row] = await db.select().from(articleVersions).where(eq(articleVersions.articleId, originalId));
    const content = asEarlierRelease(articleSchema.parse(row!.content), '2026-02-05T12:00:00+07:00');
    await db.update(articleVersions).set({ content }).where(eq(articleVersions.articleId, originalId));
    await write();
    const text = await readFile(at('05', fileOf(originalId, 'hoi-dam-thanh-cong-1')), 'utf8');
    expect(parse(text.split(/^---\n/m)[1] ?? '')).toMatchObject({
      agencies: [],
      modified: '2026-02-05T12:00:00+07:00',
      modified_origin: 'meta',
      modified_guess: false,
    });
  });

  it('writes the pages as they came', async () => {
    await write();
    const pages: string[] = [];
    for await (const { url, body } of readWarc(await readFile(at('05', 'pages.warc.gz'))))
      pages.push(`${url} ${body}`);
    expect(pages).toEqual(['https://tin.example/1 <p>một</p>', 'https://bao.example/2 <p>hai</p>']);
  });

  it('writes the version that was clustered last, not one that still waits for it', async () => {
    const { db } = database();
    const [row] = await db.select().from(articleVersions).where(eq(articleVersions.articleId, originalId));
    const content = { ...articleSchema.parse(row!.content), title: 'Mới' };
    await db.insert(articleVersions).values({ ...row!, number: 2, content });
    await write();
    expect(await readFile(at('05', 'stories.json'), 'utf8')).not.toContain('Mới');
  });

  it('writes no pages where all articles were imported', async () => {
    const { db } = database();
    const imported = await addStory(db, { title: 'Nhập', day: '2026-02-07' });
    const article = { title: 'Nhập', published: '2026-02-07T08:30:00+07:00', body: null };
    await addArticle(db, { ...article, storyId: imported, url: 'https://tin.example/3' });
    await write('2026-02-07');
    expect((await readdir(at('07'))).sort()).toEqual(['articles', 'stories.json', 'stories.md']);
  });

  it('gives the same bytes for the same stories', async () => {
    await write();
    const first = await bytesOf(root);
    await write();
    expect(await bytesOf(root)).toEqual(first);
    await write(day, path.join(root, 'elsewhere'));
    expect(await bytesOf(path.join(root, 'elsewhere'))).toEqual(first);
  });

  it('takes a day away when its stories went to another', async () => {
    await write();
    await database().db.update(stories).set({ day: '2026-02-04' }).where(eq(stories.id, storyId));
    await write();
    await write('2026-02-04');
    expect(await readdir(at())).toEqual(['04']);
    expect(JSON.parse(await readFile(at('04', 'stories.json'), 'utf8')).stories).toHaveLength(1);
  });

  it('leaves merged stories out', async () => {
    const { db } = database();
    const into = await addStory(db, { title: 'Khác', day: '2026-02-09' });
    await db.update(stories).set({ mergedInto: into }).where(eq(stories.id, storyId));
    await write();
    expect(await readdir(root)).toEqual([]);
  });

  it('lets writers of one day take turns', async () => {
    await Promise.all(Array.from({ length: 6 }, () => write()));
    expect(await readdir(at())).toEqual(['05']);
    const alone = path.join(root, 'alone');
    await write(day, alone);
    expect(await bytesOf(at('05'))).toEqual(await bytesOf(path.join(alone, '2026', '02', '05')));
  });
});

describe('when a day cannot be written', () => {
  it('leaves the day as it was, and nothing half-written', async () => {
    await write();
    const before = await bytesOf(root);
    // The last article's record is gone bad: by then, most files are written.
    await database().pool.query(`alter table dateline.fetches rename column warc_record to gone`);
    await expect(write()).rejects.toThrow();
    await database().pool.query(`alter table dateline.fetches rename column gone to warc_record`);
    expect(await bytesOf(root)).toEqual(before);
    expect(await readdir(at())).toEqual(['05']);
  });

  it('says what to do where the folder is none', async () => {
    const file = path.join(root, 'file');
    await writeFile(file, '');
    await expect(write(day, file)).rejects.toMatchObject({
      code: 'archive-not-writable',
      advice: expect.stringContaining('this user may write'),
    });
  });

  it('names a row that it cannot read', async () => {
    await database().pool.query(`update dateline.article_versions set content = '{}'`);
    await expect(write()).rejects.toMatchObject({ code: 'archive-unreadable-row' });
  });
});

describe('after a crash', () => {
  const recover = () => recoverArchive({ db: database().db, root });

  it.each<[string, () => Promise<void>]>([
    [
      'while files were written',
      async () => {
        await mkdir(at('.05.writing-a', 'articles'), { recursive: true });
      },
    ],
    ['when the new day was whole', async () => makeReady()],
    [
      'when the old day was set aside',
      async () => {
        await makeReady();
        await rename(at('05'), at('.05.old'));
      },
    ],
    [
      'when the new day was in its place',
      async () => {
        await mkdir(at('.05.old'));
        await writeFile(at('.05.old', 'stories.md'), 'old');
      },
    ],
    [
      'and a second crash while it was being repaired',
      async () => {
        await makeReady();
        await mkdir(at('.05.old'));
      },
    ],
  ])('%s, the day is whole', async (_, crash) => {
    await write();
    const whole = await bytesOf(at('05'));
    await crash();
    await recover();
    expect(await readdir(at())).toEqual(['05']);
    expect(await bytesOf(at('05'))).toEqual(whole);
  });

  /** A whole new day beside an outdated one. */
  async function makeReady() {
    await rename(at('05'), at('.05.ready'));
    await mkdir(at('05'));
    await writeFile(at('05', 'stories.md'), 'outdated');
  }

  it('a day that was being taken away is gone', async () => {
    await write();
    await rename(at('05'), at('.05.old'));
    await recover();
    expect(await readdir(at())).toEqual([]);
  });

  it('the next write clears up as well', async () => {
    await mkdir(at('.05.writing-a'), { recursive: true });
    await mkdir(at('.05.ready'));
    await write();
    expect(await readdir(at())).toEqual(['05']);
    expect(await readdir(at('05'))).toContain('stories.json');
  });
});
