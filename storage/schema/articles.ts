import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Article } from '../../core/article.ts';
import type { ArticleDifference } from '../../core/article-difference.ts';
import { bytes, dateline, identity, instant, reference, searchVector } from './columns.ts';

/** What is remembered of a source between runs; the source itself is its YAML file. */
export const sourceStates = dateline.table('source_states', {
  source: text('source').primaryKey(),
  /** The latest slot that was claimed; a claim moves it forward only, so a slot is enqueued once. */
  lastSlot: instant('last_slot'),
  lastRunAt: instant('last_run_at'),
  lastSuccessAt: instant('last_success_at'),
  linksFound: integer('links_found').notNull().default(0),
  failures: integer('failures').notNull().default(0),
  lastError: text('last_error'),
  /** Slots before it are passed over; null where the next slot is taken. */
  nextCheckAt: instant('next_check_at'),
  nextCheckReason: jsonb('next_check_reason').$type<unknown>(),
  health: text('health').notNull().default('fine'),
  healthSince: instant('health_since'),
  /** What it is judged by, and since when; also of a first trouble, which makes nothing bad yet. */
  healthCause: jsonb('health_cause').$type<unknown>(),
  /** When a person saw the present health on the desk, and when it was mailed. */
  healthSeenAt: instant('health_seen_at'),
  healthMailedAt: instant('health_mailed_at'),
  /** When a mail said of it, among others, that this machine does not reach it. */
  healthOfflineMailedAt: instant('health_offline_mailed_at'),
  /** Since when it is not checked, and by whose word; null where it is. */
  pausedAt: instant('paused_at'),
  pausedBy: text('paused_by'),
  /** What the last run without trouble gave, for `source check` to compare with. */
  lastGood: jsonb('last_good').$type<unknown>(),
});

/** What is remembered of the feeds, sitemaps and listings that sources read. */
export const listingStates = dateline.table('listing_states', {
  url: text('url').primaryKey(),
  etag: text('etag'),
  lastModified: text('last_modified'),
  /** For sites that know no validators: the same body is not read again. */
  bodyHash: text('body_hash'),
  /** Until when the site said that its answer holds (RFC 9111 §5.2.2.1). */
  freshUntil: instant('fresh_until'),
  checkedAt: instant('checked_at').notNull(),
});

export const pageState = dateline.enum('page_state', ['waiting', 'fetched', 'done', 'failed', 'rejected']);

export const pages = dateline.table(
  'pages',
  {
    id: identity(),
    url: text('url').notNull(),
    source: text('source').notNull(),
    state: pageState('state').notNull().default('waiting'),
    /** What the feed or listing said of the page. */
    hint: jsonb('hint').$type<{ title: string | null; published: Article['published'] }>(),
    discoveredAt: instant('discovered_at').notNull(),
    /** The slot of the source's run that led here; of the earliest one where several were open. Null for imports. */
    slot: instant('slot'),
    fetchedAt: instant('fetched_at'),
    etag: text('etag'),
    lastModified: text('last_modified'),
    /** How often the page was given out for fetching: a page fetched anew is a new job. */
    round: integer('round').notNull().default(0),
    failures: integer('failures').notNull().default(0),
    /** Failed attempts of the present round, by kind of failure. */
    attempts: jsonb('attempts').$type<Record<string, number>>().notNull().default({}),
    /** Why the page failed or was rejected: an error's code and message, for one that is no article with the reason. */
    problem: jsonb('problem').$type<{
      code: string;
      message: string;
      reason?: string | undefined;
      advice?: string | undefined;
    }>(),
  },
  (table) => [
    uniqueIndex('pages_url').on(table.url),
    index('pages_source').on(table.source, table.discoveredAt),
  ],
);

/** The spellings of a page's address that lead to the same article; see `core/url-identity.ts`. */
export const pageKeys = dateline.table(
  'page_keys',
  {
    key: text('key').primaryKey(),
    pageId: reference('page_id')
      .notNull()
      .references(() => pages.id, { onDelete: 'cascade' }),
  },
  (table) => [index('page_keys_page').on(table.pageId)],
);

/** A page as it came at one time. The record is a whole gzip member of a WARC file, so that archiving concatenates. */
export const fetches = dateline.table(
  'fetches',
  {
    id: identity(),
    pageId: reference('page_id')
      .notNull()
      .references(() => pages.id),
    fetchedAt: instant('fetched_at').notNull(),
    url: text('url').notNull(),
    status: integer('status').notNull(),
    bodyHash: text('body_hash').notNull(),
    /** Null once a rule of retention took it away. */
    warcRecord: bytes('warc_record'),
  },
  (table) => [uniqueIndex('fetches_page_body').on(table.pageId, table.bodyHash)],
);

export const articles = dateline.table(
  'articles',
  {
    id: identity(),
    pageId: reference('page_id')
      .notNull()
      .references(() => pages.id),
    source: text('source').notNull(),
    url: text('url').notNull(),
    title: text('title').notNull(),
    language: text('language'),
    publishedAt: instant('published_at').notNull(),
    /** Minutes east of UTC, as the page wrote the instant. */
    publishedOffset: integer('published_offset').notNull(),
    publishedGuess: boolean('published_guess').notNull(),
    /** The current version's number, and the one that was last given to the clusterer. */
    version: integer('version').notNull(),
    clusteredVersion: integer('clustered_version').notNull().default(0),
    copyOf: reference('copy_of'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('articles_page').on(table.pageId),
    index('articles_published').on(table.publishedAt),
    index('articles_to_cluster').on(table.id).where(sql`clustered_version < version`),
  ],
);

/** An article as it stood at one fetch. */
export const articleVersions = dateline.table(
  'article_versions',
  {
    articleId: reference('article_id')
      .notNull()
      .references(() => articles.id),
    number: integer('number').notNull(),
    /** Null for articles that were imported rather than fetched. */
    fetchId: reference('fetch_id').references(() => fetches.id),
    contentHash: text('content_hash').notNull(),
    /** An `Article` as the release that wrote it shaped them: `articleSchema` reads them all. */
    content: jsonb('content').$type<unknown>().notNull(),
    /** What changed since the version before; null for the first, and where it was not recorded. */
    difference: jsonb('difference').$type<ArticleDifference>(),
    createdAt: instant('created_at').notNull(),
    /** When a rule of retention took its blocks away; title and lead stay. */
    bodyRemovedAt: instant('body_removed_at'),
    /**
     * Title, lead and text, without regard to case and accents; `dateline.words` is the configuration. Marks are blanks,
     * since with the locale C, PostgreSQL takes those beyond ASCII for letters.
     */
    words: searchVector('words').generatedAlwaysAs(sql`
      setweight(to_tsvector('dateline.words', translate(coalesce(content ->> 'title', ''), '“”‘’„‟‹›«»…–—·•', '               ')), 'A')
      || setweight(to_tsvector('dateline.words', translate(coalesce(content ->> 'lead', ''), '“”‘’„‟‹›«»…–—·•', '               ')), 'B')
      || jsonb_to_tsvector('dateline.words', translate(jsonb_path_query_array(content, '$.blocks[*].text')::text, '“”‘’„‟‹›«»…–—·•', '               ')::jsonb, '["string"]')`),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.number] }),
    index('article_versions_words').using('gin', table.words),
    index('article_versions_fetch').on(table.fetchId),
  ],
);
