import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Newsstand, startNewsstand } from '../../samples/newsstand/server.ts';
import { writeNewsstandSources } from '../../samples/newsstand/sources.ts';
import { type RunningCommand, startCommand } from '../support/command.ts';
import { databaseUrlOf, useDatabase } from '../support/database.ts';
import { borrowRedis, redisUrl } from '../support/redis.ts';
import { environmentFile, ownServices, readComposeFile, root, type Service } from './compose-file.ts';

const PATIENCE = { timeout: 150_000, interval: 250 };
const OUTLET = 'harbourpost.yaml';
const PASSWORD = 'abc123';
const FILLED_IN = {
  POSTGRES_PASSWORD: 'secret',
  DATELINE_DESK_PASSWORD: PASSWORD,
  DATELINE_ALLOW_HOSTS: '*.localhost',
  DATELINE_LOG_LEVEL: 'warn',
};
const redis = await redisUrl();
const skipped = redis === null ? ' (needs DATELINE_TEST_REDIS_URL)' : '';

/** Each with its command and environment, and what a container has for itself as it is on this machine. */
describe.skipIf(redis === null)(`the services of docker-compose.yml${skipped}`, () => {
  const database = useDatabase();
  const running = new Map<string, RunningCommand>();
  const environments = new Map<string, Record<string, string>>();
  const services = ownServices(readComposeFile(FILLED_IN));
  let newsstand: Newsstand;
  let queues: Awaited<ReturnType<typeof borrowRedis>>;
  let volume = '';

  beforeAll(async () => {
    volume = await mkdtemp(path.join(tmpdir(), 'dateline-compose-'));
    newsstand = await startNewsstand();
    queues = await borrowRedis(redis ?? '');
    const sources = path.join(volume, 'sources');
    await mkdir(sources);
    await writeNewsstandSources(sources, newsstand.port);
    for (const name of await readdir(sources)) if (name !== OUTLET) await rm(path.join(sources, name));
    for (const [name, service] of services) {
      const environment = await onThisMachine(service, sources);
      environments.set(name, environment);
      running.set(name, startCommand(service.command ?? [], environment, root));
    }
  });
  afterAll(async () => {
    for (const { process } of running.values()) process.kill('SIGKILL');
    await Promise.all([...running.values()].map(({ ended }) => ended));
    await queues.giveBack();
    await newsstand.stop();
    await rm(volume, { recursive: true, force: true });
  });

  async function onThisMachine(service: Service, sources: string): Promise<Record<string, string>> {
    const { POSTGRES_PASSWORD: _, ...settings } = environmentFile(FILLED_IN);
    return {
      ...settings,
      ...service.environment,
      DATABASE_URL: databaseUrlOf(database()),
      REDIS_URL: queues.url,
      DATELINE_HOME: volume,
      DATELINE_ARCHIVE: path.join(volume, 'archive'),
      DATELINE_SOURCES: sources,
      DATELINE_WATCHES: path.join(volume, 'watches'),
      DATELINE_BROWSER: '',
      DATELINE_DESK_PORT: String(await freePort()),
      DATELINE_MONITOR_PORT: String(await freePort()),
    };
  }

  it('are healthy by their own checks', async () => {
    for (const [name, service] of services) {
      const { DATELINE_MONITOR_PORT: port = '' } = environments.get(name) ?? {};
      const inContainer = service.environment.DATELINE_MONITOR_PORT ?? '';
      const [, command = '', ...args] = (service.healthcheck?.test ?? []).map((word) =>
        word.replaceAll(inContainer, port),
      );
      await vi.waitFor(async () => expect(await exitCode(command, args), name).toBe(0), PATIENCE);
    }
  }, 500_000);

  it('bring an article from the newsstand to the desk and into the archive', async () => {
    const { DATELINE_DESK_PORT: port } = environments.get('desk') ?? {};
    const title = newsstand.articles.find(({ url }) => url.includes('harbourpost'))?.title ?? '';
    expect(title).not.toBe('');
    const search = `http://127.0.0.1:${port}/search?q=${encodeURIComponent(`"${title}"`)}`;
    const authorization = `Basic ${btoa(`desk:${PASSWORD}`)}`;
    expect((await fetch(search)).status).toBe(401);
    await vi.waitFor(async () => {
      const page = await fetch(search, { headers: { authorization } });
      expect(await page.text()).toContain('/stories/');
    }, PATIENCE);
    await vi.waitFor(
      async () => expect(await readdir(path.join(volume, 'archive'))).not.toEqual([]),
      PATIENCE,
    );
  }, 350_000);

  it('end by themselves on SIGTERM', async () => {
    for (const { process } of running.values()) process.kill('SIGTERM');
    for (const [name, { ended }] of running) expect((await ended).code, name).toBe(0);
  });
});

async function exitCode(command: string, args: string[]): Promise<number | null> {
  const [code] = await once(spawn(command, args, { stdio: 'ignore' }), 'close');
  return code;
}

/** Given back at once: the process that gets it is told of it by its environment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port of this machine is free');
  return address.port;
}
