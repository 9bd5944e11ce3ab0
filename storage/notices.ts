import { and, desc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Headline } from '../core/story/headlines.ts';
import { type Notice, noticeDetailSchema } from '../core/watch/notice.ts';
import { currentTraceparent } from '../tracing/trace.ts';
import type { Queryable } from './database.ts';
import { headlinesOf } from './headlines.ts';
import { notices, stories } from './schema.ts';

export type NewNotice = Pick<Notice, 'watch' | 'storyId' | 'detail'> & {
  /** What it is about; the same is noted once a watch. */
  key: string;
};

/** Notes what watches have to tell. Returns those that are new, in the order in which they were given. */
export async function addNotices(tx: Queryable, rows: readonly NewNotice[], now: Date): Promise<Notice[]> {
  if (rows.length === 0) return [];
  const trace = currentTraceparent();
  const added = await tx
    .insert(notices)
    .values(rows.map((row) => ({ ...row, kind: row.detail.kind, noticedAt: now, trace })))
    .onConflictDoNothing()
    .returning();
  return added.flatMap(noticeOf).sort((a, b) => a.id - b.id);
}

/** A notice with the story that it is about as it stands now, or the one that it was merged into. */
export type NoticeOfStory = Notice & { story: NoticedStory | null };

export interface NoticedStory {
  id: number;
  title: string;
  headlines: Headline[];
  attention: (typeof stories.attention.enumValues)[number];
}

export interface NoticePage {
  limit: number;
  /** The last id of the page before; the newest unless given. */
  before?: number | undefined;
}

/** What a watch had to tell, the newest first. */
export async function noticesOfWatch(
  db: Queryable,
  watch: string,
  { limit, before }: NoticePage,
): Promise<NoticeOfStory[]> {
  const current = sql`(select coalesce(went.merged_into, went.id) from ${stories} went where went.id = ${notices.storyId})`;
  const rows = await db
    .select({
      notice: notices,
      story: {
        id: stories.id,
        title: stories.title,
        headlines: stories.headlines,
        attention: stories.attention,
      },
    })
    .from(notices)
    .leftJoin(stories, eq(stories.id, current))
    .where(and(eq(notices.watch, watch), before === undefined ? undefined : lt(notices.id, before)))
    .orderBy(desc(notices.id))
    .limit(limit);
  return rows.flatMap(({ notice, story }) =>
    noticeOf(notice).map((one) => ({ ...one, story: story && { ...story, headlines: headlinesOf(story) } })),
  );
}

/** The sources that a watch told of since a time. */
export async function sourcesNoticed(tx: Queryable, watch: string, since: Date): Promise<Set<string>> {
  const rows = await tx
    .select({ source: sql<string>`${notices.detail} ->> 'source'` })
    .from(notices)
    .where(and(eq(notices.watch, watch), eq(notices.kind, 'source'), gt(notices.noticedAt, since)));
  return new Set(rows.map(({ source }) => source));
}

function noticeOf({ id, watch, storyId, detail, noticedAt }: typeof notices.$inferSelect): Notice[] {
  const read = noticeDetailSchema.safeParse(detail);
  return read.success ? [{ id, watch, storyId, detail: read.data, noticedAt }] : [];
}
