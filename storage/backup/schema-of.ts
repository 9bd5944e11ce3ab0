import type pg from 'pg';
import { readSteps, type Step } from '../migrating/steps.ts';

/** The migrations up to one of them, and those after it; null where this release does not know that one. */
export function stepsAround(migration: number): { before: Step[]; after: Step[] } | null {
  const all = withAllValues(readSteps());
  const place = all.findIndex(({ when }) => when === migration);
  return place < 0 ? null : { before: all.slice(0, place + 1), after: all.slice(place + 1) };
}

const ADDED = /^alter type (\S+) add value ('(?:[^']|'')+');?$/i;

/**
 * Each enum with all of its values from the start: PostgreSQL before 17 refuses those that were added until they are
 * committed, also where the type is as new, and here all is one transaction.
 */
function withAllValues(steps: readonly Step[]): Step[] {
  const added = steps.flatMap(({ statements }) =>
    statements.map((statement) => ADDED.exec(statement)).filter((match) => match !== null),
  );
  const made = (statement: string) =>
    added.reduce(
      (text, [, type, value]) =>
        text.startsWith(`CREATE TYPE ${type} AS ENUM`) ? text.replace(/\);?$/, () => `, ${value})`) : text,
      statement,
    );
  return steps.map((step) => ({
    ...step,
    statements: step.statements.filter((statement) => !ADDED.test(statement)).map(made),
  }));
}

/** Takes steps in the transaction that is open, in which nobody is to be let through to a table. */
export async function takeSteps(client: pg.Client, steps: readonly Step[]): Promise<void> {
  for (const { statements, hash, when } of steps) {
    for (const statement of statements)
      await client.query(statement.replace(/\bindex concurrently\b/i, 'index'));
    await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
      hash,
      when,
    ]);
  }
}

/** The ledger of an empty database. */
export async function emptyLedger(client: pg.Client): Promise<void> {
  await client.query('create schema if not exists drizzle');
  await client.query(
    'create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
  );
  await client.query('delete from drizzle.__drizzle_migrations');
}
