import { sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { digestMarks } from './schema.ts';

/** A recipient of a watch's digests. */
export interface DigestPair {
  watch: string;
  recipient: string;
}

export type DigestMark = typeof digestMarks.$inferSelect;

export async function allDigestMarks(db: Queryable): Promise<DigestMark[]> {
  return db.select().from(digestMarks);
}

/** Up to when the digests of a recipient cover some watches; the marks stay as they are until the transaction ends. */
export async function lockDigestMarks(
  tx: Queryable,
  recipient: string,
  watches: readonly string[],
): Promise<DigestMark[]> {
  return tx
    .select()
    .from(digestMarks)
    .where(
      sql`${digestMarks.recipient} = ${recipient}
        and ${digestMarks.watch} = any(${sql.param(watches)}::text[])`,
    )
    .orderBy(digestMarks.watch)
    .for('update');
}

/** Sets marks where there are none. */
export async function addDigestMarks(db: Queryable, marks: readonly DigestMark[]): Promise<void> {
  if (marks.length === 0) return;
  await db.execute(sql`
    insert into ${digestMarks} (watch, recipient, covered_to)
    select watch, recipient, "coveredTo"
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
      as given (watch text, recipient text, "coveredTo" timestamptz)
    on conflict do nothing`);
}

export async function moveDigestMarks(tx: Queryable, marks: readonly DigestMark[]): Promise<void> {
  if (marks.length === 0) return;
  await tx.execute(sql`
    update ${digestMarks} set covered_to = given."coveredTo"
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
      as given (watch text, recipient text, "coveredTo" timestamptz)
    where ${digestMarks.watch} = given.watch and ${digestMarks.recipient} = given.recipient`);
}

export async function removeDigestMarks(tx: Queryable, pairs: readonly DigestPair[]): Promise<void> {
  if (pairs.length === 0) return;
  await tx.execute(sql`
    delete from ${digestMarks} using jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
      as given (watch text, recipient text)
    where ${digestMarks.watch} = given.watch and ${digestMarks.recipient} = given.recipient`);
}
