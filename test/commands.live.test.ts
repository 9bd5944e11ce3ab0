import { access, chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createProgram } from '../cli/program.ts';
import { wholeDaySchema } from '../desk/api/schemas/day.ts';
import { taskOf } from '../queues/definition.ts';
import { discoverQueue } from '../queues/discover.ts';
import { type Newsstand, startNewsstand } from '../samples/newsstand/server.ts';
import { writeNewsstandSources } from '../samples/newsstand/sources.ts';
import { wantArchiveDays } from '../storage/archive-days.ts';
import type { Queryable } from '../storage/database.ts';
import { openStorage } from '../storage/open-storage.ts';
import { addTasks } from '../storage/outbox.ts';
import { runCommand, startCommand } from './support/command.ts';

let folder: string;
let newsstand: Newsstand;
let environment: Record<string, string>;
const run = (args: string[], more: Record<string, string> = {}) =>
  runCommand(args, { ...environment, ...more }, folder);
const inDatabase = async <Result>(use: (db: Queryable) => Promise<Result>) => {
  const storage = await openStorage({ home: folder, databaseUrl: null, onError: () => {} });
  return use(storage.db).finally(() => storage.close());
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-commands-'));
  await chmod(folder, 0o755);
  newsstand = await startNewsstand();
  const sources = path.join(folder, 'sources');
  await writeNewsstandSources(sources, newsstand.port);
  environment = {
    DATELINE_HOME: folder,
    DATELINE_SOURCES: sources,
    DATELINE_ALLOW_HOSTS: 'localhost,*.localhost',
    DATELINE_DESK_PORT: '0',
  };
});
afterAll(async () => {
  await newsstand.stop();
  await rm(folder, { recursive: true, force: true });
});

/** An error is a line or two for a person, and no stack. */
function expectPlain(stderr: string): void {
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stderr.trim().split('\n').length).toBeLessThan(5);
}

describe('help', () => {
  it('has examples for every command', async () => {
    const commands = (await createProgram()).commands.flatMap((command) =>
      command.commands.length > 0 ? [...command.commands] : [command],
    );
    expect(commands.length).toBeGreaterThan(8);
    for (const command of commands) {
      let help = '';
      command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      expect.soft(help, command.name()).toMatch(/Examples?:\n/);
    }
  });
});

describe('exit codes', () => {
  it.each([
    [['nonsense'], /unknown command/],
    [['start', '--roles', 'cook'], /no role "cook"\. There are: scheduler/],
    [['start', '--roles', 'fetcher'], /Did you mean fetch\?/],
    [['stories', '--date', 'yesterday'], /written as 2026-02-05/],
    [['archive', 'write', '5/2'], /written as 2026-02-05/],
    [['run', '--once', '--source', 'nowhere'], /no source named nowhere/],
    [['ingest', 'picture.png'], /picture\.png/],
  ])('2 for dateline %j', async (args, message) => {
    await writeFile(path.join(folder, 'picture.png'), '');
    const { code, stderr } = await run(args);
    expect(stderr).toMatch(message);
    expectPlain(stderr);
    expect(code).toBe(2);
  });

  it('2 for a wrong setting, named', async () => {
    const { code, stderr } = await run(['stories'], { DATELINE_ZONE: 'Mars/Olympus' });
    expect(stderr).toMatch(/DATELINE_ZONE/);
    expectPlain(stderr);
    expect(code).toBe(2);
  });

  it('2 for a wrong source file, with file, line and field', async () => {
    const file = path.join(folder, 'broken.yaml');
    await writeFile(file, 'name: broken\ntitle: Broken\nschedule: "61 * * * *"\n');
    const { code, stderr } = await run(['source', 'check', file]);
    expect(stderr).toMatch(/broken\.yaml:3:\d+: schedule/);
    expect(code).toBe(2);
  });

  it('3 for a database, a Redis and a port that are not to be had', async () => {
    const database = await run(['stories'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(database.stderr).toMatch(/→ .*DATABASE_URL/);
    expectPlain(database.stderr);
    expect(database.code).toBe(3);

    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const port = String((server.address() as AddressInfo).port);
    const desk = await run(['start'], { DATELINE_DESK_PORT: port });
    server.close();
    expect(desk.stderr).toMatch(/is taken/);
    expect(desk.code).toBe(3);
  });
});

describe('dateline start', () => {
  it.each(['scheduler,extract,cluster,archive,alert', 'desk'])(
    '--roles %s ends well on SIGTERM',
    async (roles) => {
      const { process, ended } = startCommand(['start', '--roles', roles], {
        ...environment,
        DATELINE_LOG_LEVEL: 'info',
      });
      await new Promise<void>((resolve) => {
        process.stderr?.on('data', (text: string) => /"started"|desk is open/.test(text) && resolve());
      });
      process.kill('SIGTERM');
      const { code, stderr } = await ended;
      expect(stderr).toMatch(/stopping/);
      expect(code).toBe(0);
    },
  );
});

describe('dateline source check', () => {
  it('shows what a source gives', async () => {
    const { code, stdout } = await run(['source', 'check', 'songhong']);
    expect(stdout).toMatch(/17 articles/);
    expect(stdout.match(/^ {2}title /gm)).toHaveLength(3);
    expect(code).toBe(0);
  });
});

describe('dateline ingest, stories and archive', () => {
  const rows = [
    {
      date: '2026-02-05T08:00:00+07:00',
      title: 'Harbour strike begins',
      text: 'Dock workers in Eastport left the piers on Thursday morning.',
    },
    {
      date: '2026-02-05',
      title: 'Orchard fair opens',
      text: 'Growers from the valley brought forty kinds of apples to the fair.',
      source: 'valley',
    },
  ];

  it('brings in rows once, and tells of them', async () => {
    const file = path.join(folder, 'articles.jsonl');
    await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    for (let time = 0; time < 2; time++) expect((await run(['ingest', file])).code).toBe(0);
    const { stdout, code } = await run(['stories', '--date', '2026-02-05', '--json']);
    const { stories } = JSON.parse(stdout);
    expect(stories.map((story: { title: string }) => story.title).sort()).toEqual(
      rows.map((row) => row.title),
    );
    expect(stories.flatMap((story: { articles: unknown[] }) => story.articles)).toHaveLength(2);
    // As the API says it.
    expect(wholeDaySchema.parse(JSON.parse(stdout))).toEqual(JSON.parse(stdout));
    expect(code).toBe(0);
  });

  it('lets watches tell of them', async () => {
    const mails = path.join(folder, 'mails');
    const watch = path.join(folder, 'ferries.yaml');
    const recipients = [{ address: 'press@embassy.example', language: 'en' }];
    await writeFile(
      watch,
      stringify({ name: 'ferries', title: 'Ferries', match: { any: ['ferry'] }, recipients }),
    );
    expect((await run(['watch', 'import', watch])).code).toBe(0);
    const file = path.join(folder, 'ferry.jsonl');
    const text = 'The ferry to the northern islands was stopped on Friday by its engineers.';
    // Left by a `start` that was stopped: nobody does it here.
    await inDatabase((db) =>
      addTasks(db, [taskOf(discoverQueue, { source: 'songhong', slot: '2026-02-06T00:00:00Z' })], new Date()),
    );
    await writeFile(file, JSON.stringify({ date: '2026-02-06', title: 'Islands cut off', text }));
    expect((await run(['ingest', file], { DATELINE_MAIL_FOLDER: mails })).code).toBe(0);
    expect(await readdir(mails)).toEqual([expect.stringMatching(/press@embassy\.example/)]);
  });

  it('names the line that is wrong, and keeps those before it', async () => {
    const file = path.join(folder, 'broken.jsonl');
    const good = {
      date: '2026-02-06',
      title: 'Ferry returns',
      text: 'The night ferry sails again after a winter of repairs.',
    };
    await writeFile(file, `${JSON.stringify(good)}\n{"text": 3}\n`);
    const { code, stderr } = await run(['ingest', file]);
    expect(stderr).toMatch(/broken\.jsonl.*2/);
    expectPlain(stderr);
    expect(code).toBe(2);
    expect((await run(['stories', '--date', '2026-02-06'])).stdout).toMatch(/Ferry returns/);
  });

  it('brings in the pages of a WARC that the archive wrote', async () => {
    const own = path.join(folder, 'own');
    await mkdir(own, { mode: 0o755 });
    const home = { DATELINE_HOME: own };
    expect((await run(['run', '--once', '--source', 'en-songhong'], home)).code).toBe(0);
    const listed = await run(['stories', '--json'], home);
    const days: string[] = JSON.parse(listed.stdout).days.map(({ day }: { day: string }) => day);
    const warcs = days.map((day) => path.join(own, 'archive', ...day.split('-'), 'pages.warc.gz'));
    const other = path.join(folder, 'other');
    await mkdir(other, { mode: 0o755 });
    const written = await Promise.all(
      warcs.map((warc) =>
        access(warc).then(
          () => [warc],
          () => [],
        ),
      ),
    );
    const { code, stdout } = await run(['ingest', ...written.flat()], { DATELINE_HOME: other });
    expect(code).toBe(0);
    const counts = [...stdout.matchAll(/: (\d+) articles?\n/g)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
  }, 180_000);

  it('finds a changed file in the archive, and mends it', async () => {
    const file = path.join(folder, 'archive', '2026', '02', '05', 'stories.md');
    await writeFile(file, 'something else');
    const found = await run(['archive', 'verify']);
    expect(found.stdout).toMatch(/stories\.md/);
    expect(found.code).toBe(1);
    expect((await run(['archive', 'write', '2026-02-05'])).code).toBe(0);
    expect((await run(['archive', 'verify'])).code).toBe(0);
  });

  it('brings a day up to date whose order was given up, so that the next change is ordered again', async () => {
    const day = '2026-02-05';
    const behind = await inDatabase(async (db) => [
      await wantArchiveDays(db, [day]),
      await wantArchiveDays(db, [day]),
    ]);
    expect(behind).toMatchObject([[{ day }], []]);
    expect((await run(['archive', 'verify'])).stdout).toContain('Waits to be written');
    expect((await run(['archive', 'write', day])).code).toBe(0);
    expect((await run(['archive', 'verify'])).stdout).not.toContain('Waits to be written');
    expect(await inDatabase((db) => wantArchiveDays(db, [day]))).toMatchObject([{ day }]);
  });
});

describe('dateline extract', () => {
  it('reads a saved page', async () => {
    const file = path.join(folder, 'page.html');
    await writeFile(
      file,
      `<html><head><link rel="canonical" href="https://daily.example/ferry"></head><body><h1>Ferry returns</h1>
      <time datetime="2026-02-05T08:30:00+07:00"></time><p>The night ferry sails again after a winter of repairs.</p></body></html>`,
    );
    const { stdout, code } = await run(['extract', file, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      url: 'https://daily.example/ferry',
      title: 'Ferry returns',
      published: { instant: '2026-02-05T08:30:00+07:00' },
    });
    expect(code).toBe(0);
  });

  it("reads it with a source's selectors and zone", async () => {
    const file = path.join(folder, 'marked.html');
    const source = path.join(folder, 'daily.yaml');
    await writeFile(
      file,
      `<html><head><link rel="canonical" href="https://daily.example/ferry"></head><body><h1>Ferry</h1>
      <p class="head">Night ferry returns</p><p class="when">2026-02-05 08:30</p>
      <div class="story"><p>The night ferry sails again after a winter of repairs.</p></div></body></html>`,
    );
    await writeFile(
      source,
      `name: daily\ntitle: Daily\nhome: https://daily.example/\nlanguages: [en]\nzone: Asia/Tokyo\n` +
        `read:\n  - feed: https://daily.example/rss\nselectors:\n  title: .head\n  body: .story\n  published: .when\n`,
    );
    const { stdout, code } = await run(['extract', file, '--source', source, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      title: 'Night ferry returns',
      published: { instant: '2026-02-05T08:30:00+09:00' },
      confidence: { basis: 'selectors' },
    });
    expect(code).toBe(0);
    expect((await run(['extract', file, '--source', 'nosuch'])).code).toBe(2);
  });
});

describe('dateline doctor', () => {
  it('says of each thing that it is fine', async () => {
    const { stdout, code } = await run(['doctor']);
    expect(
      stdout
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('✓')),
    ).toEqual([]);
    expect(code).toBe(0);
  });

  it('says what mends the rest', async () => {
    const more = {
      REDIS_URL: 'redis://127.0.0.1:1',
      SMTP_URL: 'smtp://127.0.0.1:1',
      DATELINE_BOUNCES: 'imap://desk:secret@127.0.0.1:1/INBOX',
      DATELINE_BROWSER: '/nowhere',
      DATELINE_EMBEDDINGS_URL: 'http://127.0.0.1:1/v1',
      DATELINE_EMBEDDINGS_MODEL: 'stand-in',
    };
    const { stdout, code } = await run(['doctor'], more);
    expect(stdout).toMatch(/✗ queue .*\n {2}→ /);
    expect(stdout).toMatch(/✗ mail .*\n {2}→ /);
    expect(stdout).toMatch(/✗ bounces .*\n {2}→ /);
    expect(stdout).toMatch(/✗ browser .*\n {2}→ /);
    expect(stdout).toMatch(/✗ embedding .*\n {2}→ /);
    expect(code).toBe(1);
  });
});
