import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { articlesToCluster } from '../../storage/articles.ts';
import { useDatabase } from '../../test/support/database.ts';
import { importFile } from './import-file.ts';

const database = useDatabase();
const now = () => new Date('2026-02-06T00:00:00Z');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await database().pool.query('truncate dateline.pages cascade');
});

it('brings in a row with its agencies, each once and by its short name', async () => {
  const { db } = database();
  const file = path.join(folder, 'articles.jsonl');
  const row = {
    text: 'Growers from the valley brought forty kinds of apples to the fair.',
    date: '2026-02-05',
    byline: ['Ola Brandt'],
    agencies: ['Thông tấn xã Việt Nam', 'TTXVN', ' Song Hong  Wire', ''],
  };
  await writeFile(file, JSON.stringify(row));
  expect(await importFile({ db, zone: 'UTC', now, published: null }, file)).toBe(1);
  const articles = await articlesToCluster(db, 10);
  expect(articles.map(({ content }) => [content.byline, content.agencies])).toEqual([
    [['Ola Brandt'], ['TTXVN', 'Song Hong Wire']],
  ]);
});
