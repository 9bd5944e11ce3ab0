import { asc, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DatedArticle } from '../core/article.ts';
import { useDatabase } from '../test/support/database.ts';
import { asEarlierRelease } from '../test/support/stories.ts';
import { articlePage } from './article-page.ts';
import { versionContent } from './article-versions.ts';
import { articlesToCluster, currentArticles, keepArticle } from './articles.ts';
import { importPage } from './import.ts';
import { articles, articleVersions } from './schema.ts';

const database = useDatabase();
const now = new Date('2026-02-05T03:00:00Z');
const article: DatedArticle = {
  url: 'https://harbourpost.example/news/talks',
  title: 'Chủ tịch Lindqvist thăm Lào',
  lead: 'Sáng nay, chủ tịch đến Viêng Chăn.',
  byline: ['Ola Brandt'],
  published: { instant: '2026-02-05T08:30:00+07:00', origin: 'json-ld', guess: false },
  agencies: [],
  modified: null,
  language: 'vi',
  blocks: [
    { kind: 'paragraph', text: 'Hai bên hội đàm.' },
    { kind: 'paragraph', text: 'Buổi tối có tiệc chiêu đãi.' },
  ],
  images: [
    { url: 'https://harbourpost.example/1.jpg', caption: 'Lễ đón', credit: null },
    { url: 'https://harbourpost.example/2.jpg', caption: 'Hội đàm', credit: null },
  ],
  leadImage: null,
  links: [],
  confidence: null,
};

async function keep(change: Partial<DatedArticle> = {}) {
  const { db } = database();
  return db.transaction(async (tx) => {
    const pageId = await importPage(tx, article.url, 'harbour-post', now);
    const kept = { pageId, source: 'harbour-post', fetchId: null, article: { ...article, ...change } };
    return keepArticle(tx, kept, now);
  });
}

function versions() {
  return database().db.select().from(articleVersions).orderBy(asc(articleVersions.number));
}

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.pages restart identity cascade`);
});

describe('keepArticle', () => {
  it('keeps the first version without a difference', async () => {
    expect(await keep()).toMatchObject({ version: 1, changed: true });
    expect(await versions()).toMatchObject([{ number: 1, content: article, difference: null }]);
  });

  it('makes a new version of a changed article, with what changed by word', async () => {
    await keep();
    const title = 'Chủ tịch Lindqvist rời Lào';
    expect(await keep({ title })).toMatchObject({ version: 2, changed: true });
    const [, second] = await versions();
    expect(second).toMatchObject({
      number: 2,
      content: { title },
      difference: {
        title: [
          { kind: 'same', text: 'Chủ tịch Lindqvist ' },
          { kind: 'removed', text: 'thăm' },
          { kind: 'added', text: 'rời' },
          { kind: 'same', text: ' Lào' },
        ],
        lead: null,
        blocks: [],
      },
    });
    expect(await database().db.select().from(articles)).toMatchObject([{ title, version: 2 }]);
  });

  it('holds each version against the one before it, not against the first', async () => {
    await keep();
    await keep({ byline: ['Minh Châu'] });
    expect(await keep()).toMatchObject({ version: 3, changed: true });
    const differences = (await versions()).map((version) => version.difference?.byline);
    expect(differences).toEqual([
      undefined,
      { removed: ['Ola Brandt'], added: ['Minh Châu'] },
      { removed: ['Minh Châu'], added: ['Ola Brandt'] },
    ]);
  });

  it.each<[string, Partial<DatedArticle>]>([
    ['nothing', {}],
    ['white space', { title: ' Chủ tịch\u00A0Lindqvist  thăm Lào\n' }],
    ['Unicode normalisation', { title: article.title.normalize('NFD') }],
    ['image addresses', { images: article.images.map((image) => ({ ...image, url: `${image.url}?w=800` })) }],
    ['the order of the captions', { images: article.images.toReversed() }],
    ['where its date was read', { published: { ...article.published, origin: 'meta' } }],
    ['the modified time', { modified: { instant: '2026-02-05T12:00:00Z', origin: 'meta', guess: false } }],
    ['agencies', { agencies: ['TTX Sông Hồng'] }],
    ['links', { links: [{ url: 'https://harbourpost.example/treaty', text: 'hội đàm' }] }],
    ['confidence', { confidence: { score: 0.4, basis: 'two-opinions' } }],
  ])('makes no new version where %s changed', async (_, change) => {
    const first = await keep();
    expect(await keep(change)).toEqual({ ...first, changed: false });
    expect(await versions()).toHaveLength(1);
  });

  it('makes no new version because an earlier release hashed otherwise', async () => {
    await keep();
    await database().db.update(articleVersions).set({ contentHash: 'of an earlier release' });
    expect(await keep()).toMatchObject({ version: 1, changed: false });
  });

  it('makes one version where two jobs bring the same change at once', async () => {
    await keep();
    const kept = await Promise.all([keep({ lead: null }), keep({ lead: null })]);
    expect(kept.map(({ changed }) => changed).sort()).toEqual([false, true]);
    expect(await versions()).toHaveLength(2);
  });
});

describe('an article that an earlier release wrote', () => {
  const stored = asEarlierRelease(article, '2026-02-05T12:00:00+07:00');
  const read = {
    ...article,
    modified: { instant: '2026-02-05T12:00:00+07:00', origin: 'meta', guess: false },
  };

  it('is read in the shape of this one', async () => {
    const { articleId } = await keep();
    const { db } = database();
    await db.update(articleVersions).set({ content: stored });
    expect(await versionContent(db, articleId, 1)).toEqual(read);
    expect(await articlesToCluster(db, 10)).toMatchObject([{ id: articleId, content: read }]);
    expect(await currentArticles(db, [articleId])).toMatchObject([{ id: articleId, content: read }]);
    expect((await articlePage(db, articleId))?.content).toEqual(read);
  });

  it('gets no new version while its wording is the same', async () => {
    const first = await keep();
    await database().db.update(articleVersions).set({ content: stored });
    expect(await keep()).toEqual({ ...first, changed: false });
    expect(await keep({ lead: null })).toMatchObject({ version: 2, changed: true });
  });
});

describe('an article that could not be read back', () => {
  it('is not kept', async () => {
    const confidence = { score: Number.NaN, basis: 'one-opinion' as const };
    await expect(keep({ confidence })).rejects.toThrow(/score/);
    expect(await versions()).toEqual([]);
  });
});
