import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { withMerged } from './merged-stories.ts';
import { mails, stories } from './schema.ts';

/** A mail of a thread, as the next one needs it. */
export interface ThreadMail {
  recipient: string;
  messageId: string;
  /** Null where an earlier release made it. */
  references: string[] | null;
  subject: string;
  newestArticle: number | null;
  createdAt: Date;
  /** The story that it was made for. */
  story: { id: number; createdAt: Date };
}

/** What recipients were mailed of a story, or of one that was merged into it, the first first. */
export async function threadsOf(
  tx: Queryable,
  storyId: number,
  recipients: readonly string[],
): Promise<ThreadMail[]> {
  return tx
    .select({
      recipient: mails.recipient,
      messageId: mails.messageId,
      references: mails.references,
      subject: mails.subject,
      newestArticle: mails.newestArticle,
      createdAt: mails.createdAt,
      story: { id: stories.id, createdAt: stories.createdAt },
    })
    .from(mails)
    .innerJoin(stories, eq(stories.id, mails.storyId))
    .where(
      and(
        sql`${mails.recipient} = any(${sql.param(recipients)}::text[])`,
        sql`${mails.storyId} in ${withMerged(storyId)}`,
        inArray(mails.kind, ['began', 'news']),
      ),
    )
    .orderBy(asc(mails.id));
}
