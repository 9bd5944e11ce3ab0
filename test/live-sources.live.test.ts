import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestSite, type TestSite } from '../net/test-site.ts';
import { type RunningCommand, runCommand, startCommand } from './support/command.ts';

const MINUTE_MS = 60_000;

describe('dateline start', () => {
  let home: string;
  let site: TestSite;
  let dateline: RunningCommand | null = null;
  let log = '';

  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'dateline-live-'));
    // PostgreSQL runs as another user where the tests run as root.
    await chmod(home, 0o755);
    site = await startTestSite((_, response) => {
      response.writeHead(404).end();
    });
  });
  afterAll(async () => {
    dateline?.process.kill('SIGTERM');
    await dateline?.ended;
    await site.close();
    await rm(home, { recursive: true, force: true });
  });

  const write = (name: string, fields = '') =>
    writeFile(
      path.join(home, `${name}.yaml`),
      `name: ${name}
title: A title
home: http://news.localhost:${site.port}/
languages: [vi]
zone: UTC
read: [{ feed: 'http://news.localhost:${site.port}/${name}.rss' }]
schedule: '* * * * *'
${fields}`,
    );
  const isAsked = (name: string) => site.asked.some(({ url }) => url === `/${name}.rss`);

  it(
    'reads a source that is added within a minute, and tells once of a file that breaks',
    async () => {
      await write('daily');
      dateline = startCommand(['start', '--roles', 'scheduler,discover'], {
        DATELINE_HOME: path.join(home, 'data'),
        DATELINE_SOURCES: home,
        DATELINE_ALLOW_HOSTS: '*.localhost',
        DATELINE_LOG_LEVEL: 'info',
      });
      for (const stream of [dateline.process.stdout, dateline.process.stderr])
        stream?.on('data', (text: string) => {
          log += text;
        });
      await vi.waitFor(() => expect(isAsked('daily')).toBe(true), MINUTE_MS);
      await write('weekly');
      await write('daily', 'via: fax');
      await vi.waitFor(() => expect(isAsked('weekly')).toBe(true), MINUTE_MS);
      expect(log.match(/is wrong; its source stays as it was/g)).toHaveLength(1);
    },
    3 * MINUTE_MS,
  );
});

describe('dateline demo', () => {
  it(
    'watches a source that is added while it runs, and touches no database that is set',
    async () => {
      const { process: demo, ended } = startCommand(['demo', '--port', '0'], {
        DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
      });
      let said = '';
      demo.stdout?.on('data', (text: string) => {
        said += text;
      });
      const told = async (pattern: RegExp) =>
        vi
          .waitFor(() => expect(pattern.exec(said)?.[1]).toBeDefined(), MINUTE_MS)
          .then(() => pattern.exec(said)?.[1] ?? '');
      const desk = await told(/The desk is open: (\S+)/);
      const sources = path.join(await told(/Archive: (\S+)\/archive/), 'sources');
      const text = await readFile(path.join(sources, 'songhong.yaml'), 'utf8');
      await writeFile(
        path.join(sources, 'second.yaml'),
        text.replace(/^name: .*/m, 'name: second').replace(/^title: .*/m, 'title: A second source'),
      );
      await vi.waitFor(
        async () => expect(await (await fetch(`${desk}/sources`)).text()).toContain('A second source'),
        { timeout: MINUTE_MS, interval: 1_000 },
      );
      const looking = await told(/(DATELINE_HOME=\S+ DATELINE_SOURCES=\S+) dateline status/);
      const status = await runCommand(
        ['status'],
        Object.fromEntries(looking.split(' ').map((one) => one.split('='))),
      );
      expect(status.stdout).toMatch(/PROCESSES[\s\S]*SOURCES {2}13/);
      expect(status.code).toBe(0);
      demo.kill('SIGTERM');
      expect((await ended).code).toBe(0);
    },
    4 * MINUTE_MS,
  );
});
