import type { Database } from '../../../storage/database.ts';

/** What is left to do, in words, without pages that are tried again hours later; something where nobody can tell. */
export async function openTasks({ pool }: Database): Promise<string[]> {
  const { rows } = await pool
    .query<{ task: string }>(
      `select queue || ' ' || key as task from dateline.outbox
       where due_at is null or due_at < now() + interval '1 hour' order by id`,
    )
    .catch((error: unknown) => ({ rows: [{ task: String(error) }] }));
  return rows.map(({ task }) => task);
}
