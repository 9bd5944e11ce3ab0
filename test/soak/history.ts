import type pg from 'pg';
import { articleText } from '../../core/article.ts';
import { StoryClusterer } from '../../core/story/clusterer.ts';
import { type PreparedArticle, prepareArticle } from '../../core/story/prepare.ts';
import type { Placement } from '../../core/story/story.ts';
import { summariseStory } from '../../core/story/summary.ts';
import type { WireArticle } from './news-wire.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const AT_ONCE = 1_000;

/** An article as the extractor leaves it. */
interface HistoricArticle {
  id: number;
  source: string;
  content: ReturnType<typeof contentOf>;
}

/**
 * Puts articles into an empty database as they stand after months: read, in the stories that the clusterer makes of
 * them, archived and seen.
 * @param urlOf where an article is printed
 */
export async function fillHistory(
  pool: pg.Pool,
  printed: readonly WireArticle[],
  urlOf: (article: WireArticle) => string,
): Promise<void> {
  const articles = printed.map((article, index) => ({
    id: index + 1,
    source: `outlet-${article.outlet}`,
    content: contentOf(article, urlOf(article)),
  }));
  for (let start = 0; start < articles.length; start += AT_ONCE)
    await insertArticles(pool, articles.slice(start, start + AT_ONCE));
  await insertStories(pool, articles, clusterAll(articles));
  await pool.query(`
    insert into dateline.readers values ('desk', '2024-01-01');
    insert into dateline.looks select 'desk', id, changed_at, changed_at from dateline.stories`);
  for (const table of ['pages', 'articles', 'stories'])
    await pool.query(
      `select setval(pg_get_serial_sequence('dateline.${table}', 'id'), (select max(id) from dateline.${table}))`,
    );
  await pool.query('vacuum analyze');
}

function contentOf({ title, lead, paragraphs, publishedAt }: WireArticle, url: string) {
  return {
    url,
    title,
    lead,
    byline: [],
    published: { instant: publishedAt.toISOString(), origin: 'json-ld' as const, guess: false },
    agencies: [],
    modified: null,
    language: 'vi',
    blocks: paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
    images: [],
    leadImage: null,
    links: [],
    confidence: null,
  };
}

async function insertArticles(pool: pg.Pool, articles: readonly HistoricArticle[]): Promise<void> {
  const rows = articles.map(({ id, source, content }) => ({
    id,
    source,
    content,
    url: content.url,
    title: content.title,
    at: content.published.instant,
  }));
  await pool.query(
    `with row as (
      select * from jsonb_to_recordset($1) as row(id int, source text, content jsonb, url text, title text, at timestamptz)
    ), page as (
      insert into dateline.pages (id, url, source, state, discovered_at, fetched_at, round) overriding system value
      select id, url, source, 'done', at, at, 1 from row
    ), article as (
      insert into dateline.articles (id, page_id, source, url, title, language, published_at, published_offset,
        published_guess, version, clustered_version, created_at) overriding system value
      select id, id, source, url, title, 'vi', at, 0, false, 1, 1, at from row
    )
    insert into dateline.article_versions (article_id, number, content_hash, content, created_at)
    select id, 1, id::text, content, at from row`,
    [JSON.stringify(rows)],
  );
}

interface Clustered {
  prepared: Map<string, PreparedArticle>;
  placements: Map<string, Placement>;
}

function clusterAll(articles: readonly HistoricArticle[]): Clustered {
  const clusterer = new StoryClusterer();
  const prepared = new Map<string, PreparedArticle>();
  for (const { source, content } of articles) {
    const { url: id, title, language, published } = content;
    const text = articleText(content);
    const article = prepareArticle({ id, source, title, text, language, published: published.instant });
    prepared.set(id, article);
    clusterer.add(article);
    clusterer.settle();
  }
  return { prepared, placements: clusterer.placements() };
}

async function insertStories(
  pool: pg.Pool,
  articles: readonly HistoricArticle[],
  { prepared, placements }: Clustered,
): Promise<void> {
  const members = new Map<string, HistoricArticle[]>();
  for (const article of articles) {
    const { cluster = '' } = placements.get(article.content.url) ?? {};
    const own = members.get(cluster);
    if (own) own.push(article);
    else members.set(cluster, [article]);
  }
  const stories = [...members.values()].map((own, index) => {
    const read = own.flatMap(({ content }) => prepared.get(content.url) ?? []);
    const { title, day, visit, firstPublished, lastPublished } = summariseStory(
      read.map((article) => ({ ...article, copyOf: placements.get(article.id)?.copyOf ?? null })),
      ZONE,
    );
    const assigned = own.map(({ id, content }) => ({ id, ...placements.get(content.url) }));
    return { id: index + 1, title, day, visit, first: firstPublished, last: lastPublished, assigned };
  });
  for (let start = 0; start < stories.length; start += AT_ONCE)
    await pool.query(
      `with row as (
        select * from jsonb_to_recordset($1) as row(id int, title text, day date, visit jsonb, first timestamptz,
          last timestamptz, assigned jsonb)
      ), story as (
        insert into dateline.stories (id, title, day, visit, first_published_at, last_published_at, created_at, changed_at)
          overriding system value
        select id, title, day, nullif(visit, 'null'), first, last, first, last from row returning id
      )
      insert into dateline.assignments (article_id, story_id, reasons, group_key, assigned_at)
      select assignment.id, row.id, assignment.reasons, assignment."group", row.last
      from row join story using (id), jsonb_to_recordset(row.assigned) as assignment(id int, reasons jsonb, "group" text)`,
      [JSON.stringify(stories.slice(start, start + AT_ONCE))],
    );
}
