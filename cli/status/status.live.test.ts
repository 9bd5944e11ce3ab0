import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readSettings } from '../../config/settings.ts';
import { prepareQueueSchema } from '../../queues/backends.ts';
import { openStorage } from '../../storage/open-storage.ts';
import { runCommand, startCommand } from '../../test/support/command.ts';
import { createStatusReader } from './reader.ts';
import { type Status, statusSchema } from './schema.ts';

const PATIENCE = { timeout: 150_000, interval: 500 };
let home: string;
let environment: Record<string, string>;
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'dateline-status-'));
  await chmod(home, 0o755);
  const sources = path.join(home, 'sources');
  await mkdir(sources);
  environment = { DATELINE_HOME: home, DATELINE_SOURCES: sources, DATELINE_DESK_PORT: '0' };
});
afterAll(() => rm(home, { recursive: true, force: true }));

const json = async (): Promise<{ code: number | null; status: Status }> => {
  const { code, stdout } = await runCommand(['status', '--json'], environment, home);
  return { code, status: statusSchema.parse(JSON.parse(stdout)) };
};

describe('dateline status', () => {
  it('says that nothing runs, and starts nothing; shows who is at work beside a running Dateline', async () => {
    const idle = await json();
    expect(idle).toMatchObject({ code: 1, status: { processes: null, queues: { all: null } } });
    expect(idle.status.database).toMatchObject({
      problem: `Nothing runs here: the built-in database in ${home} is at rest.`,
      advice: 'Start Dateline: dateline start',
    });

    const dateline = startCommand(['start'], environment, home);
    try {
      await vi.waitFor(async () => {
        const { code, status } = await json();
        expect(status).toMatchObject({ database: { problem: null }, queues: { problem: null } });
        expect(status.processes?.[0]).toMatchObject({ pid: dateline.process.pid, silent: false });
        expect(status.processes?.[0]?.roles.map(({ name }) => name)).toContain('scheduler');
        expect(status.processes?.[0]?.memoryBytes).toBeGreaterThan(10_000_000);
        expect(code).toBe(0);
      }, PATIENCE);
      const { stdout } = await runCommand(['status'], environment, home);
      expect(stdout).toMatch(/^PROCESSES$/m);
      expect(stdout).not.toContain('\u001b');
    } finally {
      dateline.process.kill('SIGTERM');
      await dateline.ended;
    }
  }, 240_000);

  it('stays while the database comes and goes, whatever a source file says', async () => {
    await writeFile(path.join(home, 'sources', 'wrong.yaml'), 'name: 7\n');
    const settings = readSettings({ ...environment, DATABASE_URL: '', REDIS_URL: '' });
    const reader = createStatusReader({ settings, log: pino({ level: 'silent' }), now: () => new Date() });
    const storage = () => openStorage({ home, databaseUrl: null, onError: () => {} });
    expect((await reader.read()).database.problem).toContain('Nothing runs');
    for (let round = 0; round < 2; round++) {
      const opened = await storage();
      await prepareQueueSchema(opened.connection);
      await vi.waitFor(async () => {
        expect(await reader.read()).toMatchObject({
          database: { problem: null },
          queues: { problem: null },
          processes: [],
        });
      }, PATIENCE);
      await opened.close();
      expect((await reader.read()).database.problem).not.toBeNull();
    }
    await reader.close();
  });
});

describe('the screen of dateline status', () => {
  const ENTER = '\u001b[?1049h';
  const LEAVE = '\u001b[?25h\u001b[?1049l';

  it.each([
    ['q', (child: ReturnType<typeof spawn>) => child.stdin?.write('q')],
    ['Ctrl-C', (child: ReturnType<typeof spawn>) => child.stdin?.write('\u0003')],
  ])('is given back at %s', async (_key, quit) => {
    const program = path.resolve(import.meta.dirname, '../dateline.js');
    // `script` (util-linux) gives it a terminal.
    const child = spawn('script', ['-qec', `${process.execPath} ${program} status`, '/dev/null'], {
      cwd: home,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, TERM: 'xterm', ...environment },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let shown = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
    });
    const exited = once(child, 'exit');
    await vi.waitFor(() => expect(shown).toContain('Nothing runs here'), PATIENCE);
    expect(shown.indexOf(ENTER)).toBeGreaterThanOrEqual(0);
    quit(child);
    expect(await exited).toEqual([0, null]);
    expect(shown.trimEnd().endsWith(LEAVE)).toBe(true);
  });
});
