import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../test/support/command.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';

const database = useDatabase();
const DAY_MS = 24 * 3600 * 1000;
const WATCH = `name: talks
title: Talks in Velmora
match:
  any: [{ words: Velmora, in: title, weight: 2 }, trade]
  threshold: 2
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-try-'));
  await writeFile(path.join(folder, 'talks.yaml'), WATCH);
  await writeFile(path.join(folder, 'wrong.yaml'), 'name: wrong\ntitle: Wrong\nmatch: { all: talks }\n');
});
afterAll(() => rm(folder, { recursive: true }));

function run(args: string[]) {
  const { user = '', password, database: name = '', host = '' } = database().connection;
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(String(password))}`;
  const address = `postgres://${login}@localhost/${name}?host=${encodeURIComponent(host)}`;
  return runCommand(['watch', 'try', ...args], { DATABASE_URL: address, DATELINE_WATCHES: folder });
}

describe('dateline watch try', () => {
  it('tells which stories a watch would have caught, and why', { timeout: 300_000 }, async () => {
    const { db } = database();
    const story = async (daysAgo: number, title: string) => {
      const changedAt = new Date(Date.now() - daysAgo * DAY_MS);
      const storyId = await insertStory(db, { title, changedAt });
      await insertArticle(db, { storyId, title });
      return storyId;
    };
    const caught = await story(2, 'Talks in Velmora');
    await story(2, 'A storm');
    await story(9, 'Velmora votes');

    const plain = await run(['talks', '--days', '7']);
    expect([plain.code, plain.stdout]).toEqual([
      0,
      `2026-02-05  Talks in Velmora  (story ${caught})
    harbour-post: Velmora (title), weight 2
Talks in Velmora: 1 story of the last 7 days; the threshold is 2.
`,
    ]);
    const json = JSON.parse((await run([path.join(folder, 'talks.yaml'), '--json'])).stdout);
    expect(json).toMatchObject({ watch: 'talks', stories: [{ id: caught, words: ['Velmora'] }, {}] });

    const wrong = await run([path.join(folder, 'wrong.yaml')]);
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('wrong.yaml:3:15: match.all: is no list'),
    ]);
    const none = await run(['nothing']);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('There are: talks, wrong.')]);
  });
});
