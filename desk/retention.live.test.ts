import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { noteRemoved, noteRules, noteRun } from '../storage/retention/removals.ts';
import { articleVersions, mails } from '../storage/schema.ts';
import { useDatabase } from '../test/support/database.ts';
import { morningDesk, readPage } from '../test/support/read-page.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';

const database = useDatabase();
const at = new Date('2026-02-01T20:31:00Z');
const DAY = '2025-12-03';

const read = async (path: string, language = 'en') =>
  (await readPage(morningDesk(database()), `${path}?lang=${language}`)).text;

describe('the desk, of what retention took away', () => {
  it('says on the pages of an article and its story that the text is gone, and why', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { title: 'The derby' });
    const id = await insertArticle(db, { storyId, versions: 2 });
    expect(await read(`/articles/${id}`)).not.toContain('DATELINE_KEEP_DISMISSED');
    await db
      .update(articleVersions)
      .set({ bodyRemovedAt: at, difference: null })
      .where(eq(articleVersions.articleId, id));
    const article = await read(`/articles/${id}`);
    expect(article).toMatch(/The text was removed .* the story was dismissed.* DATELINE_KEEP_DISMISSED/);
    expect(article).not.toContain('What changed was not recorded');
    expect(await read(`/articles/${id}`, 'vi')).toMatch(/Nội dung đã bị xóa .*DATELINE_KEEP_DISMISSED/);
    expect(await read(`/stories/${storyId}`)).toContain('The text of one article of this story was removed');
    expect(await read(`/stories/${storyId}`, 'vi')).toContain('Nội dung 1 bài của tin này đã bị xóa');
  });

  it('shows no empty mail where its text is gone', async () => {
    const { db } = database();
    const mail = {
      watch: 'w',
      recipient: 'a@embassy.example',
      kind: 'began' as const,
      text: '',
      html: '',
      createdAt: at,
    };
    const [row] = await db
      .insert(mails)
      .values({ ...mail, messageId: '<1>', subject: 'Talks', state: 'sent', sentAt: at, bodyRemovedAt: at })
      .returning({ id: mails.id });
    expect(await read(`/mails/${row?.id}`)).toMatch(/Its text was removed .*DATELINE_KEEP_LOGS/);
  });

  it('lists what went, by which rule, and when it was last looked through', async () => {
    const { db } = database();
    expect(await read('/house')).toContain('Everything is kept: no rule is set.');
    const rule = { name: 'DATELINE_KEEP_RAW_PAGES=60', now: at };
    await noteRules(db, { day: '2026-02-01', rules: rule.name, now: at });
    expect(await read('/house')).toContain('Rules are set; they begin with the coming night.');
    await noteRemoved(db, 'raw-pages', rule, [{ day: DAY, items: 3, bytes: 61_000 }]);
    await noteRemoved(db, 'raw-pages', rule, [
      { day: DAY, items: 2, bytes: 40_000 },
      { day: '2025-12-01', items: 1, bytes: 20_000_000 },
    ]);
    await noteRun(db, { day: '2026-02-02', rules: rule.name, now: at });
    expect(await read('/house')).toContain('Looked through last');
    const page = await read('/house/removals');
    expect(page).toMatch(/Pages as they came\s*6\s*20\.1 MB/);
    expect(page).toContain('1 Dec 2025 – 3 Dec 2025');
    expect(page).toContain('DATELINE_KEEP_RAW_PAGES=60');
    expect(await read('/house/removals', 'vi')).toContain('Trang gốc như khi tải về');
  });
});
