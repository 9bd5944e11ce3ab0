import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { ALL_QUEUES } from '../queues/all.ts';
import * as schema from '../storage/schema.ts';
import { WORKER_ROLES } from '../workers/roles.ts';

const root = path.resolve(import.meta.dirname, '..');
const page = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');

/** What the first column of the table below a heading names. */
function namedBelow(heading: string): string[] {
  const [, after = ''] = page.split(`\n## ${heading}\n`);
  const [section = ''] = after.split('\n## ');
  const cells = [...section.matchAll(/^\| (`.+?) \|/gm)].map((match) => match[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].flatMap((match) => match[1] ?? ''));
}

describe('docs/architecture.md', () => {
  it('names every folder, queue, role and table, each once', () => {
    const folders = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
      .map((entry) => `${entry.name}/`);
    expect(namedBelow('Folders').sort()).toEqual(folders.sort());
    expect(namedBelow('Queues')).toEqual(ALL_QUEUES.map(({ name }) => name));
    expect(namedBelow('Roles')).toEqual([...WORKER_ROLES, 'desk']);
    const tables = Object.values(schema).flatMap((one) => (is(one, PgTable) ? getTableConfig(one).name : []));
    expect(namedBelow('Tables').sort()).toEqual(tables.sort());
  });
});
