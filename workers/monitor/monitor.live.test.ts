import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMailer } from '../../mail/send.ts';
import { ALL_QUEUES } from '../../queues/all.ts';
import { prepareQueueSchema } from '../../queues/backends.ts';
import { openQueues, type Queues } from '../../queues/connection.ts';
import { noteBackup } from '../../storage/backup/taken.ts';
import { type Database, openDatabase } from '../../storage/database.ts';
import { listProcesses } from '../../storage/processes.ts';
import { useDatabase } from '../../test/support/database.ts';
import { type Monitor, type MonitorOptions, startMonitor } from './monitor.ts';

const database = useDatabase();
const TIMEOUTS = { max: 2, connectionTimeoutMillis: 2_000, query_timeout: 2_000 };
/** The bar is two seconds; what the machine is busy with besides is no matter of ours. */
const ANSWERS_MS = 4_000;

let folder = '';
let queues: Queues;
let monitor: Monitor | null = null;
const said: string[] = [];
const log = pino({ level: 'info' }, { write: (line: string) => void said.push(line) });

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-monitor-'));
  await prepareQueueSchema(database().connection);
  queues = openQueues(ALL_QUEUES, { redisUrl: null, postgres: database().connection, onError: () => {} });
});
afterEach(async () => {
  await monitor?.stop();
  monitor = null;
  said.length = 0;
  await queues.close();
  await rm(folder, { recursive: true, force: true });
});

async function watch(options: Partial<MonitorOptions> = {}) {
  monitor = await startMonitor({
    roles: ['scheduler', 'archive', 'alert', 'desk'],
    version: '0.1.0',
    address: { host: '127.0.0.1', port: 0 },
    work: database(),
    database: database(),
    queues,
    sources: new Map(),
    archiveFolder: path.join(folder, 'archive'),
    home: folder,
    mailer: null,
    stopping: new AbortController().signal,
    now: () => new Date('2026-02-05T01:00:00Z'),
    log,
    ...options,
  });
  const base = monitor.url ?? '';
  const ask = async (page: string) => {
    const response = await fetch(`${base}${page}`, { signal: AbortSignal.timeout(ANSWERS_MS) });
    return { status: response.status, text: await response.text() };
  };
  return { monitor, ask, rolesOf: async () => JSON.parse((await ask('/readyz')).text).roles };
}

/** A server that takes connections and says nothing, as a machine does that hangs. */
async function hanging(): Promise<{ database: Database; server: Server; close(): Promise<void> }> {
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('It listens on no port.');
  const silent = openDatabase({ host: '127.0.0.1', port: address.port, ...TIMEOUTS }, () => {});
  return {
    database: silent,
    server,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await silent.close().catch(() => {});
    },
  };
}

describe('a process that is looked at', () => {
  it('is ready where all that its roles need is there', async () => {
    const { ask } = await watch();
    expect((await ask('/readyz')).status).toBe(200);
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/elsewhere')).status).toBe(404);
  });

  it('tells when the latest backup was taken, and how often one is', async () => {
    const { ask } = await watch();
    expect((await ask('/metrics')).text).not.toMatch(/^dateline_backup/m);
    const note = (days: number) =>
      noteBackup(database().connection, '/var/backups/x', {
        takenAt: new Date(Date.parse('2026-02-04T20:00:00Z') - days * 86_400_000).toISOString(),
      });
    for (const days of [0, 2, 4, 6]) await note(days);
    await monitor?.stop();
    const { text } = await (await watch()).ask('/metrics');
    expect(text).toContain(
      `dateline_backup_timestamp_seconds ${Date.parse('2026-02-04T20:00:00Z') / 1000}\n`,
    );
    expect(text).toContain(`dateline_backup_interval_seconds ${2 * 86_400}\n`);
  });

  it("tells the room on its home's disk, and on the archive's where it has one and writes there", async () => {
    const foldersOf = async (options: Partial<MonitorOptions> = {}) => {
      const { text } = await (await watch(options)).ask('/metrics');
      await monitor?.stop();
      const room = [...text.matchAll(/^dateline_disk_free_bytes\{folder="(\w+)"\} (\d+)$/gm)];
      expect(room.every(([, , bytes]) => Number(bytes) > 0)).toBe(true);
      return room.map(([, name]) => name).sort();
    };
    expect(await foldersOf()).toEqual(['home']);
    // A file system of its own on Linux.
    const home = '/dev/shm';
    await mkdir(path.join(folder, 'archive'), { recursive: true });
    expect(await foldersOf({ home })).toEqual(['archive', 'home']);
    expect(await foldersOf({ home, roles: ['fetch'] })).toEqual(['home']);
    expect(await foldersOf({ home: path.join(folder, 'gone') })).toEqual([]);
  });

  it('answers within two seconds though the database hangs', async () => {
    const silent = await hanging();
    try {
      const { ask } = await watch({ database: silent.database });
      const [ready, health, metrics] = await Promise.all([ask('/readyz'), ask('/healthz'), ask('/metrics')]);
      expect(ready.status).toBe(503);
      expect(JSON.parse(ready.text).roles.desk).toEqual({
        ready: false,
        why: 'the database: no answer within 1.5 s',
        leads: null,
      });
      expect(health.status).toBe(200);
      expect(metrics.text).toContain('dateline_shared_figures_up 0');
      expect(metrics.text).toContain('dateline_role_ready{role="desk"} 0');
      // What is not known is not shown as nought.
      expect(metrics.text).not.toMatch(
        /^dateline_(?:database_size_bytes|tasks|role_processes|silent_processes|backup_timestamp_seconds)\b/m,
      );
    } finally {
      await silent.close();
    }
  });

  it('says why a role is not ready: a folder that is a file, a mail server that is gone', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    const mailer = createMailer({
      url: 'smtp://127.0.0.1:1',
      requireTls: false,
      from: 'dateline@desk.example',
    });
    const { rolesOf } = await watch({ archiveFolder: path.join(file, 'archive'), mailer });
    expect(await rolesOf()).toMatchObject({
      scheduler: { ready: true },
      archive: { ready: false, why: 'the folder of the archive: not usable (ENOTDIR)' },
      alert: { ready: false, why: expect.stringMatching(/^the way out for mail: not usable \(\w+\)$/) },
    });
    mailer.close();
  });

  it('names the code of a database that refuses', async () => {
    const gone = openDatabase({ host: folder, database: 'dateline', ...TIMEOUTS }, () => {});
    const { rolesOf } = await watch({ database: gone });
    expect(await rolesOf()).toMatchObject({ desk: { why: 'the database: not usable (ENOENT)' } });
    await gone.close();
  });

  it('is not ready once it is told to end', async () => {
    const stopping = new AbortController();
    const { ask, rolesOf } = await watch({ stopping: stopping.signal });
    stopping.abort();
    expect((await ask('/readyz')).status).toBe(503);
    expect(await rolesOf()).toMatchObject({ desk: { ready: false, why: 'it is stopping' } });
  });

  it('writes its row, and takes it away at its end', async () => {
    const { monitor: watched } = await watch();
    const end = watched.activity.begin('fetch');
    const row = await vi.waitFor(async () => {
      const [known] = await listProcesses(database().db);
      expect(known).toBeDefined();
      return known;
    });
    expect(row).toMatchObject({ pid: process.pid, roles: ['scheduler', 'archive', 'alert', 'desk'] });
    expect(row?.state).toMatchObject({ monitorUrl: watched.url, roles: { desk: { ready: true } } });
    end();
    await watched.stop();
    monitor = null;
    expect(await listProcesses(database().db)).toEqual([]);
  });

  it('serves nothing without a port, and says where it cannot listen', async () => {
    const { monitor: watched } = await watch();
    const port = Number(new URL(watched.url ?? '').port);
    await expect(watch({ address: { host: '127.0.0.1', port } })).rejects.toMatchObject({
      code: 'monitor-address',
      advice: expect.stringContaining('DATELINE_MONITOR_PORT'),
    });
    await watched.stop();
    expect((await watch({ address: null })).monitor.url).toBeNull();
  });
});
