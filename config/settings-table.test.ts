import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settingsTable } from './settings-table.ts';

const page = new URL('../docs/settings.md', import.meta.url);
const TABLE = /^\| setting \|.*\n(?:\|.*\n)+/m;

// After a change to what is told of a setting: npx vitest run --project unit config/settings-table -u
it('docs/settings.md has the table that the schema tells', async () => {
  const text = readFileSync(page, 'utf8');
  expect(text).toMatch(TABLE);
  await expect(text.replace(TABLE, () => `${settingsTable()}\n`)).toMatchFileSnapshot(page.pathname);
});
