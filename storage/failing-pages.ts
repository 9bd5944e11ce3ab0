import { and, count, eq, gte, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { outbox, pages } from './schema.ts';

export interface FailingPages {
  source: string;
  /** Of the failure. */
  code: string;
  pages: number;
}

/** Pages whose latest attempt failed so since then, and that wait to be tried again. */
export async function failingPages(
  db: Queryable,
  codes: readonly string[],
  since: Date,
): Promise<FailingPages[]> {
  const code = sql<string>`${pages.problem}->>'code'`;
  return db
    .select({ source: pages.source, code, pages: count() })
    .from(outbox)
    .innerJoin(pages, sql`${pages.id} = (${outbox.payload}->>'pageId')::bigint`)
    .where(
      and(
        eq(outbox.queue, 'fetch'),
        gte(outbox.putOffAt, since),
        eq(pages.state, 'waiting'),
        sql`${code} = any(${sql.param(codes)}::text[])`,
      ),
    )
    .groupBy(pages.source, code);
}
