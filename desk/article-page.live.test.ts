import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../core/article.ts';
import { articleVersions } from '../storage/schema.ts';
import { useDatabase } from '../test/support/database.ts';
import { morningDesk, readPage } from '../test/support/read-page.ts';
import { asEarlierRelease, insertArticle, insertStory } from '../test/support/stories.ts';

const database = useDatabase();

const read = (path: string) => readPage(morningDesk(database()), path);

describe('an article', () => {
  it('is shown as clean text with its origin', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { title: 'The visit' });
    const id = await insertArticle(db, {
      storyId,
      url: 'https://harbourpost.example/news/talks',
      guess: true,
      versions: 2,
      content: {
        byline: ['Ola Brandt', 'Minh Châu'],
        agencies: ['Song Hong Wire'],
        modified: { instant: '2026-02-05T12:00:00+07:00', origin: 'meta', guess: true },
        blocks: [
          { kind: 'subhead', text: 'The morning' },
          { kind: 'paragraph', text: 'They met.' },
          { kind: 'quote', text: 'A good day.' },
          { kind: 'list-item', text: 'First point' },
          { kind: 'list-item', text: 'Điểm hai', language: 'vi' },
          { kind: 'pull-quote', text: 'A good day' },
          { kind: 'list-item', text: 'Alone' },
        ],
        images: [
          { url: 'https://harbourpost.example/1.jpg', caption: 'A handshake', credit: 'Minh Châu' },
          { url: 'https://harbourpost.example/2.jpg', caption: null, credit: null },
        ],
      },
    });
    const { html, text } = await read(`/articles/${id}`);
    expect(html).toContain('<a href="https://harbourpost.example/news/talks" rel="noreferrer">');
    expect(html).toContain('<h2>The morning</h2><p>They met.</p><blockquote>A good day.</blockquote>');
    expect(html).toContain('<ul><li>First point</li><li lang="vi">Điểm hai</li></ul>');
    expect(html).toContain('<aside class="pull-quote">A good day</aside><ul><li>Alone</li></ul>');
    expect(html).not.toContain('.jpg');
    expect(text).toContain('By Ola Brandt and Minh Châu Agencies Song Hong Wire');
    expect(text).toContain(
      'Published 5 Feb 2026, 08:30 (in part supposed) · taken from the page’s structured data (JSON-LD)',
    );
    expect(text).toContain('Modified 5 Feb 2026, 12:00 (in part supposed) · taken from the page’s metadata');
    expect(text).toContain('A handshake (Photo: Minh Châu)');
    expect(text).toContain('Versions (2)');
    expect(html).toContain(`href="/stories/${storyId}"`);
  });

  it('shows what each later version changed, unless that was not recorded', async () => {
    const { db } = database();
    const id = await insertArticle(db, { versions: 3 });
    const difference = {
      title: [
        { kind: 'removed' as const, text: 'Lindqvist ' },
        { kind: 'same' as const, text: 'President' },
      ],
      lead: null,
      byline: { removed: [], added: ['Ola Brandt'] },
      blocks: [{ unchanged: 4 }, { before: null, after: 'paragraph' as const, runs: [] }],
      captions: { removed: [], added: [] },
    };
    await db
      .update(articleVersions)
      .set({ difference })
      .where(and(eq(articleVersions.articleId, id), eq(articleVersions.number, 3)));
    const { text } = await read(`/articles/${id}`);
    expect(text).toMatch(
      /Version 3 [^V]*shown here Title Removed: Lindqvist President By Added: Ola Brandt Text 4 paragraphs unchanged 2 earlier versions Version 2 [^V]*What changed was not recorded\. Version 1 · 5 Feb 2026, 10:00 (?!What)/,
    );
  });

  it('lists the links of its text, those of the web alone', async () => {
    const links = [
      { url: 'https://treaty.example/2026', text: 'The treaty' },
      { url: 'javascript:alert(1)', text: 'Run' },
      { url: 'mailto:ola@harbourpost.example', text: 'Write' },
    ];
    const id = await insertArticle(database().db, { content: { links } });
    const { html, text } = await read(`/articles/${id}`);
    expect(text).toContain('Links in the text (1) The treaty treaty.example');
    expect(html).toContain('<a href="https://treaty.example/2026" rel="noreferrer">The treaty</a>');
    expect(html).not.toMatch(/javascript:|mailto:/);
    const without = await insertArticle(database().db, { content: { links: links.slice(1) } });
    expect((await read(`/articles/${without}`)).text).not.toContain('Links in the text');
  });

  it.each<[number | null, boolean]>([
    [0.59, true],
    [0.6, false],
    [null, false],
  ])('of confidence %s is called doubtful: %s', async (score, isDoubtful) => {
    const confidence = score === null ? null : { score, basis: 'two-opinions' as const };
    const id = await insertArticle(database().db, { content: { confidence } });
    const { text } = await read(`/articles/${id}`);
    expect(text.includes('The text may hold things')).toBe(isDoubtful);
  });

  it('does not say that it was modified when it was published', async () => {
    const modified = { instant: '2026-02-05T01:30:00Z', origin: 'meta' as const, guess: false };
    const id = await insertArticle(database().db, { content: { modified } });
    expect((await read(`/articles/${id}`)).text).not.toContain('Modified');
  });

  it('is shown as an earlier release stored it', async () => {
    const { db } = database();
    const id = await insertArticle(db);
    const isThis = eq(articleVersions.articleId, id);
    const [row] = await db.select().from(articleVersions).where(isThis);
    const content = asEarlierRelease(articleSchema.parse(row!.content), '2026-02-05T12:00:00+07:00');
    await db.update(articleVersions).set({ content }).where(isThis);
    expect((await read(`/articles/${id}`)).text).toContain('Modified 5 Feb 2026, 12:00 · taken from');
  });

  it('may lack a story, a language and a date of its own', async () => {
    const id = await insertArticle(database().db, { language: null, content: { published: null } });
    const { text } = await read(`/articles/${id}`);
    expect(text).toContain('Not filed under a story yet.');
    expect(text).toContain('the page does not state a date');
  });
});
