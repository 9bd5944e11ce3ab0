import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ArticleRow, readRows } from './rows.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rows-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function read(...rows: object[]): Promise<ArticleRow[]> {
  const file = path.join(folder, 'articles.jsonl');
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  const found: ArticleRow[] = [];
  for await (const row of readRows(file)) found.push(row);
  return found;
}

it('reads text and date alone', async () => {
  expect(await read({ text: 'Growers met.', date: '2026-02-05' })).toEqual([
    { text: 'Growers met.', date: '2026-02-05', title: '', byline: [], agencies: [] },
  ]);
});

it('reads who wrote, people and agencies', async () => {
  const row = {
    text: 'Growers met.',
    date: '2026-02-05',
    byline: ['Ola Brandt'],
    agencies: ['Song Hong Wire'],
  };
  expect(await read(row)).toMatchObject([row]);
});

it('names what is wrong, and where', async () => {
  const row = { text: 'Growers met.', date: '2026-02-05', agencies: 'Song Hong Wire' };
  await expect(read(row)).rejects.toThrow(/articles\.jsonl:1: agencies /);
});
