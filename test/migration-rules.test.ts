import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalsOf } from './migrations/rules.ts';

const MIGRATIONS = path.resolve(import.meta.dirname, '../storage/migrations');
/** Earlier ones were written before the rule; an upgrade from before them stops Dateline. */
const LAST_WITHOUT_RULE = '0014';

describe('migrations that run beside an older program (docs/decisions/0018-migrations.md)', () => {
  const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'));

  it.each(files.filter((name) => name.slice(0, 4) > LAST_WITHOUT_RULE))('%s', (name) => {
    expect(refusalsOf(readFileSync(path.join(MIGRATIONS, name), 'utf8'))).toEqual([]);
  });

  it('would have refused some of those that were written before', () => {
    const refused = files.filter(
      (name) => refusalsOf(readFileSync(path.join(MIGRATIONS, name), 'utf8')).length > 0,
    );
    expect(refused.map((name) => name.slice(0, 4))).toEqual(
      expect.arrayContaining(['0007', '0008', '0009', '0012', '0014']),
    );
    expect(refused.map((name) => name.slice(0, 4))).not.toContain('0003');
  });
});

describe('refusalsOf', () => {
  it.each([
    'ALTER TABLE "dateline"."stories" DROP COLUMN "phase"',
    'DROP TABLE "dateline"."notes"',
    'ALTER TABLE "dateline"."notes" RENAME COLUMN "body" TO "text"',
    'ALTER TABLE "dateline"."notes" RENAME TO "remarks"',
    'ALTER TABLE "dateline"."notes" ALTER COLUMN "body" SET NOT NULL',
    'ALTER TABLE "dateline"."notes" ALTER COLUMN "body" SET DATA TYPE jsonb',
    'alter table dateline.notes alter column body type jsonb',
    'ALTER TABLE "dateline"."notes" ADD COLUMN "kind" text NOT NULL',
    'ALTER TABLE "dateline"."notes" ADD CONSTRAINT "a" FOREIGN KEY ("b") REFERENCES "dateline"."stories"("id")',
    'CREATE UNIQUE INDEX "a" ON "dateline"."notes" USING btree ("body")',
    'DROP INDEX "dateline"."mails_once"',
    'TRUNCATE dateline.looks',
  ])('refuses %s', (statement) => {
    expect(refusalsOf(statement)).toHaveLength(1);
    expect(refusalsOf(`-- allowed: no release ever read it\n${statement}`)).toEqual([]);
  });

  it.each([
    'ALTER TABLE "dateline"."notes" ADD COLUMN "kind" text',
    `ALTER TABLE "dateline"."notes" ADD COLUMN "kind" text DEFAULT 'plain' NOT NULL`,
    'ALTER TABLE "dateline"."notes" ADD CONSTRAINT "a" CHECK (body <> $$$$) NOT VALID',
    'ALTER TABLE "dateline"."notes" VALIDATE CONSTRAINT "a"',
    'CREATE INDEX CONCURRENTLY IF NOT EXISTS "a" ON "dateline"."notes" USING btree ("body")',
    `CREATE TABLE "dateline"."a" ("b" bigint NOT NULL);
    --> statement-breakpoint
    ALTER TABLE "dateline"."a" ADD CONSTRAINT "c" FOREIGN KEY ("b") REFERENCES "dateline"."stories"("id");
    --> statement-breakpoint
    CREATE INDEX "d" ON "dateline"."a" USING btree ("b")`,
    `ALTER TYPE "dateline"."story_event_kind" ADD VALUE 'ended'`,
  ])('takes %s', (statement) => {
    expect(refusalsOf(statement)).toEqual([]);
  });

  it('wants indexes that are built concurrently in a migration of their own', () => {
    const index = 'CREATE INDEX CONCURRENTLY IF NOT EXISTS "a" ON "dateline"."notes" ("body")';
    const column = 'ALTER TABLE "dateline"."notes" ADD COLUMN "kind" text';
    expect(refusalsOf(`${index};--> statement-breakpoint\n${column}`)).toHaveLength(1);
  });
});
