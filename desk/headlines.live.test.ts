import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { createDesk } from './app.tsx';

const database = useDatabase();

async function read(path: string, language = 'en'): Promise<string> {
  const now = () => new Date('2026-02-06T01:00:00Z');
  const desk = createDesk({ db: database(), zone: 'Asia/Ho_Chi_Minh', now, onError: () => {} });
  return (await desk.request(path, { headers: { 'Accept-Language': language } })).text();
}

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.pages, dateline.stories restart identity cascade`);
});

describe('headlines', () => {
  const headline = (language: string, title: string, lead: string | null, from: string) => ({
    language,
    title,
    titleFrom: from,
    lead,
    leadFrom: lead && from,
  });
  const vi = headline('vi', 'Lindqvist thăm Lào', 'Ông đến Viêng Chăn.', 'https://baocang.example/1');
  const en = headline('en', 'Lindqvist visits Laos', 'He <landed> early.', 'https://harbourpost.example/1');

  async function insertBilingual(headlines = [vi, en]): Promise<number> {
    const { db } = database();
    const storyId = await insertStory(db, { title: vi.title, headlines });
    await insertArticle(db, { storyId, url: vi.titleFrom, source: 'bao-cang', language: 'vi' });
    await insertArticle(db, { storyId, url: en.titleFrom });
    return storyId;
  }

  it.each([
    ['vi', vi, 'Ông đến Viêng Chăn.', en],
    ['en', en, 'He &lt;landed&gt; early.', vi],
  ])('are in the reader’s language, %s, with the other below', async (language, own, lead, other) => {
    const id = await insertBilingual();
    for (const path of ['/', '/days/2026-02-05']) {
      const html = await read(path, language);
      expect(html).toMatch(new RegExp(`href="/stories/${id}" lang="${language}"[^>]*>${own.title}</a>`));
      expect(html).toContain(`<p class="card-lead" lang="${language}">${lead}</p>`);
      expect(html).not.toContain(other.title);
    }
    const html = await read(`/stories/${id}`, language);
    expect(html).toContain(`lang="${language}">${own.title}</h1>`);
    expect(html).toContain(`<title>${own.title} · Dateline</title>`);
    expect(html).toContain(`<span lang="${language}">${lead}</span>`);
    expect(html).toContain(`<b lang="${other.language}">${other.title}</b>`);
  });

  it('are in the language of most articles where the reader’s is not there', async () => {
    const id = await insertBilingual([vi]);
    const html = await read(`/stories/${id}`);
    expect(html).toContain(`lang="vi">${vi.title}</h1>`);
    expect(html).not.toContain('other-headline');
  });

  it('name the outlet whose lead it is', async () => {
    const html = await read(`/stories/${await insertBilingual()}`);
    expect(html).toContain('early.</span> <a class="lead-source" href="/articles/2">harbour-post</a>');
  });

  it('lead from an article to its story', async () => {
    await insertBilingual();
    expect(await read('/articles/1')).toContain(`lang="en">${en.title}</a>`);
  });
});
