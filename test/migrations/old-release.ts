import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { bodyHash } from '../../core/warc/digest.ts';
import { writeResponseRecord } from '../../core/warc/record.ts';
import { ferryPage } from '../../workers/extract/fixture.ts';

/** What the very first release wrote and read, in its words: every release since has to take it. */

const AT = '2026-02-05T03:00:00Z';

/** A page as a fetcher of the first release left it, its extraction noted. */
export async function bringFetchedPage(client: pg.Client, number: number): Promise<void> {
  const url = `https://daily.example/ferry-${number}`;
  const body = Buffer.from(ferryPage({ title: `Night ferry returns for the ${number}th time` }));
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const record = { url, fetchedAt: new Date(AT), status: 200, headers, body, recordId: randomUUID() };
  const { rows } = await client.query(
    `with page as (
      insert into dateline.pages (url, source, state, discovered_at) values ($1, 'daily', 'fetched', $2) returning id),
    fetched as (
      insert into dateline.fetches (page_id, fetched_at, url, status, body_hash, warc_record)
      select id, $2, $1, 200, $3, $4 from page returning id)
    insert into dateline.outbox (queue, key, payload, created_at)
    select 'extract', 'fetch-' || id, jsonb_build_object('fetchId', id), $2 from fetched
    returning pg_notify('dateline_outbox', '')`,
    [url, AT, bodyHash(body), writeResponseRecord(record)],
  );
  if (rows.length !== 1) throw new Error('the page was not brought');
}

/** A story of two articles, with an event to be told, a mail to be sent and a day to be written. */
export async function bringStory(client: pg.Client): Promise<void> {
  await client.query(
    `insert into dateline.stories (title, day, first_published_at, last_published_at, created_at, changed_at)
    values ('Apples at the orchard fair', '2026-02-05', $1, $1, $1, $1)`,
    [AT],
  );
  for (const number of [1, 2]) await bringArticle(client, number);
  await client.query(
    `insert into dateline.story_events (story_id, kind, happened_at) values (1, 'began', '${AT}');
    insert into dateline.mails (watch, story_id, recipient, kind, message_id, subject, text, html, created_at)
    values ('fairs', 1, 'An@desk.example', 'began', '<1@desk.example>', 'Apples', 'Apples', '<p>Apples', '${AT}');
    insert into dateline.archive_days (day, wanted) values ('2026-02-05', 1);
    insert into dateline.decisions (story_id, kind, actor, decided_at) values (1, 'follow', 'desk', '${AT}');
    insert into dateline.outbox (queue, key, payload, created_at) values
      ('alert', 'event-1', '{"eventId": 1}', '${AT}'),
      ('mail', 'mail-1', '{"mailId": 1}', '${AT}'),
      ('archive', '2026-02-05-r1', '{"day": "2026-02-05", "revision": 1}', '${AT}')`,
  );
}

async function bringArticle(client: pg.Client, number: number): Promise<void> {
  const url = `https://harbourpost.example/fair-${number}`;
  const title = `Apples at the orchard fair (${number})`;
  const content = {
    url,
    canonical: url,
    title,
    lead: null,
    byline: [],
    agency: null,
    section: null,
    keywords: [],
    published: { instant: AT, origin: 'meta', guess: false },
    modified: null,
    language: 'en',
    blocks: [{ kind: 'paragraph', text: `Growers brought forty kinds of apples, and ${number} of pears.` }],
    images: [],
    links: [],
  };
  await client.query(
    `with page as (
      insert into dateline.pages (url, source, state, discovered_at)
      values ($1, 'harbour-post', 'done', $3) returning id),
    article as (
      insert into dateline.articles (page_id, source, url, title, language, published_at, published_offset,
        published_guess, version, clustered_version, created_at)
      select id, 'harbour-post', $1, $2, 'en', $3, 0, false, 1, 1, $3 from page returning id),
    version as (
      insert into dateline.article_versions (article_id, number, content_hash, content, created_at)
      select id, 1, $1, $4, $3 from article)
    insert into dateline.assignments (article_id, story_id, reasons, assigned_at)
    select id, 1, '{"articles": []}', $3 from article`,
    [url, title, AT, JSON.stringify(content)],
  );
}

/** How a desk of the first release reads a story. @returns how many articles it has */
export async function readStory(client: pg.Client): Promise<number> {
  const { rows } = await client.query(
    `select s.title, a.title, a.url, v.content from dateline.stories s
    join dateline.assignments g on g.story_id = s.id
    join dateline.articles a on a.id = g.article_id
    join dateline.article_versions v on v.article_id = a.id and v.number = a.version
    where s.id = 1 and s.merged_into is null and s.attention <> 'dismissed'`,
  );
  return rows.length;
}
