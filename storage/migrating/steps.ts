import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** One migration, as drizzle-kit wrote it and as a person may have changed it before it was released. */
export interface Step {
  /** `0014_unattended` */
  tag: string;
  /** Rises from step to step; by it the database's ledger knows a step. */
  when: number;
  hash: string;
  statements: string[];
}

const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));
const JOURNAL = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.int() })) });

/** The migrations that this program knows, in their order. */
export function readSteps(folder = MIGRATIONS): Step[] {
  const journal: unknown = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8'));
  return JOURNAL.parse(journal).entries.map(({ tag, when }) => {
    const text = readFileSync(path.join(folder, `${tag}.sql`), 'utf8');
    return {
      tag,
      when,
      // That of drizzle's own migrator, which wrote the ledgers of earlier releases.
      hash: createHash('sha256').update(text).digest('hex'),
      statements: text
        .split('--> statement-breakpoint')
        .map((statement) => statement.trim())
        .filter((statement) => statement !== ''),
    };
  });
}

/** Whether PostgreSQL refuses a step within a transaction; it is then no more than such statements. */
export function isConcurrent({ statements }: Step): boolean {
  return statements.some((statement) => /^(?:create|drop)\s.*\bindex concurrently\b/im.test(statement));
}
