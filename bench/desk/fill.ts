import type pg from 'pg';
import { people, randomFrom, sentence, vocabulary } from './text.ts';

export const STORIES = 30_000;
export const ARTICLES = 100_000;
/** The story that has so many articles is the latest one. */
const LARGE_STORY = 200;
/** The latest day; the stories lie over the two years before it. */
export const LAST_DAY = '2026-02-05';

const PARAGRAPHS = 4_000;
const WORDS = 60;
const SENTENCES = 8_000;
const HALVES = 2;

/** What is drawn for a row from its number: the same at every run, and unlike its neighbours'. */
const drawn = (row: string, salt: number, below: number) =>
  `(abs(hashint4extended(${row}, ${salt})) % ${below})::int`;

const WEEKS_OF_NEWS = `date '${LAST_DAY}' - ((${STORIES} - id) * 730 / ${STORIES})::int`;

const STORIES_SQL = `
insert into dateline.stories (id, title, headlines, day, visit, first_published_at, last_published_at, created_at,
  changed_at, attention) overriding system value
select story.id, title.text, jsonb_build_array(jsonb_build_object('language', 'vi', 'title', title.text, 'titleFrom', '', 'lead', lead.text,
    'leadFrom', null)), day,
  case when story.id % 6 = 0 then jsonb_build_object('visitors', jsonb_build_array(person.text),
    'host', (array['LA', 'TH', 'KH', 'JP', 'FR', 'DE', 'IN', 'US'])[1 + ${drawn('story.id', 1, 8)}],
    'kind', (array['state', 'official', 'working'])[1 + ${drawn('story.id', 2, 3)}],
    'start', day::text, 'end', (day + ${drawn('story.id', 3, 4)})::text) end,
  day + time '01:00', day + time '09:00', day + time '02:00', day + time '10:00',
  (case ${drawn('story.id', 4, 20)} when 0 then 'followed' when 1 then 'dismissed' else 'none' end)::dateline.attention
from (select id::int, ${WEEKS_OF_NEWS} as day from generate_series(1, ${STORIES}) as id) as story
join bench_texts title on title.kind = 'sentence' and title.id = ${drawn('story.id', 5, SENTENCES)}
join bench_texts lead on lead.kind = 'sentence' and lead.id = ${drawn('story.id', 6, SENTENCES)}
join bench_texts person on person.kind = 'person' and person.id = ${drawn('story.id', 7, people().length)}`;

const ARTICLES_SQL = `
insert into dateline.pages (id, url, source, state, discovered_at) overriding system value
select id, 'https://outlet-' || id % 40 || '.example/' || id, 'outlet-' || id % 40, 'done', '${LAST_DAY}'
from generate_series(1, ${ARTICLES}) as id;

create table bench_places as
select id::int, case when id <= ${STORIES} then id when id > ${ARTICLES - LARGE_STORY} then ${STORIES}
  else 1 + ${drawn('id::int', 8, STORIES - 1)} end as story_id
from generate_series(1, ${ARTICLES}) as id;

insert into dateline.articles (id, page_id, source, url, title, language, published_at, published_offset,
  published_guess, version, clustered_version, created_at) overriding system value
select place.id, place.id, page.source, page.url, title.text, case when place.id % 3 = 0 then 'en' else 'vi' end,
  story.day + interval '1 minute' * ${drawn('place.id', 9, 1_440)}, 420, false, 1, 1, story.created_at
from bench_places place
join dateline.pages page on page.id = place.id
join dateline.stories story on story.id = place.story_id
join bench_texts title on title.kind = 'sentence' and title.id = ${drawn('place.id', 10, SENTENCES)};

insert into dateline.assignments (article_id, story_id, reasons, assigned_at)
select place.id, place.story_id, '{"rule": "similar", "beside": null, "scores": {"title": 0.7}}', story.created_at
from bench_places place join dateline.stories story on story.id = place.story_id`;

/** The articles of one half: each connection keeps a core busy with words. */
const VERSIONS_SQL = `
insert into dateline.article_versions (article_id, number, content_hash, content, created_at)
select article.id, 1, article.id::text, jsonb_build_object('url', article.url, 'title', article.title,
  'lead', lead.text, 'byline', '[]'::jsonb, 'published', jsonb_build_object(
    'instant', to_char(article.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'origin', 'json-ld', 'guess', false),
  'agencies', '[]'::jsonb, 'modified', null, 'language', article.language, 'blocks', (
    select jsonb_agg(jsonb_build_object('kind', 'paragraph', 'text', text)) from bench_texts
    where kind = 'paragraph' and bench_texts.id = any(array[${drawn('article.id::int', 11, PARAGRAPHS)},
      ${drawn('article.id::int', 12, PARAGRAPHS)}, ${drawn('article.id::int', 13, PARAGRAPHS)},
      ${drawn('article.id::int', 14, PARAGRAPHS)}])),
  'images', '[]'::jsonb, 'leadImage', null, 'links', '[]'::jsonb, 'confidence', null), article.created_at
from dateline.articles article
join bench_texts lead on lead.kind = 'sentence' and lead.id = ${drawn('article.id::int', 15, SENTENCES)}
where article.id % ${HALVES} = $1`;

/** All but the last 300 stories were seen. */
const LOOKS_SQL = `
insert into dateline.readers values ('desk', '2024-01-01');
insert into dateline.looks select 'desk', id, changed_at, changed_at from dateline.stories where id <= ${STORIES - 300};
insert into dateline.stars select 'desk', id, changed_at from dateline.stories where id % 300 = 0;
insert into dateline.story_tags select id, 'trade', 'desk', changed_at from dateline.stories where id % 100 = 0`;

/** Puts fictional stories and articles into an empty database, by statements over whole sets. */
export async function fill(pool: pg.Pool): Promise<void> {
  const [index] = (
    await pool.query("select indexdef from pg_indexes where indexname = 'article_versions_words'")
  ).rows as { indexdef: string }[];
  if (!index) throw new Error('There is no index on words.');
  await fillTexts(pool);
  await pool.query(STORIES_SQL);
  await pool.query(ARTICLES_SQL);
  // Made at once, it takes a third of the time.
  await pool.query('drop index dateline.article_versions_words');
  await Promise.all(Array.from({ length: HALVES }, (_, half) => pool.query(VERSIONS_SQL, [half])));
  await pool.query(index.indexdef);
  await pool.query(LOOKS_SQL);
  await pool.query('drop table bench_texts, bench_places');
  await pool.query('vacuum analyze');
}

async function fillTexts(pool: pg.Pool): Promise<void> {
  const random = randomFrom(7);
  const words = vocabulary();
  const texts = (length: number, size: number) =>
    Array.from({ length }, () => sentence(words, size + Math.floor(random() * size), random));
  await pool.query('create table bench_texts (kind text, id int, text text, primary key (kind, id))');
  const kinds = {
    sentence: texts(SENTENCES, 7),
    paragraph: texts(PARAGRAPHS, WORDS),
    person: people(),
  };
  for (const [kind, values] of Object.entries(kinds)) {
    await pool.query(
      'insert into bench_texts select $1, place - 1, text from unnest($2::text[]) with ordinality as row (text, place)',
      [kind, values],
    );
  }
  await pool.query('analyze bench_texts');
}
