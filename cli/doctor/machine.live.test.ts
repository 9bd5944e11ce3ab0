import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../config/settings.ts';
import { sourceStates } from '../../storage/schema.ts';
import { writeHealth } from '../../storage/source-health.ts';
import { mountSmallDisk, whyNoSmallDisk } from '../../test/faults/means/small-disk.ts';
import { useDatabase } from '../../test/support/database.ts';
import { examine } from './check.ts';
import { checkArchive } from './check-archive.ts';
import { checkDisk } from './check-disk.ts';
import { checkPorts } from './check-ports.ts';
import { checkSources } from './check-sources.ts';

const database = useDatabase();
const noDisk = await whyNoSmallDisk();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-machine-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the checks of disks', () => {
  it('leave nothing behind where all is well', async () => {
    const archive = path.join(folder, 'archive');
    expect(await checkArchive(archive)).toBe(`${archive} can be made`);
    expect(await checkArchive(folder)).toBe(`${folder} can be written to`);
  });

  it.skipIf(noDisk !== null)(
    `say that a disk is small, full or read-only (${noDisk ?? 'can be made here'})`,
    async () => {
      const own = await mkdtemp(path.join(folder, 'disk-'));
      const disk = await mountSmallDisk(own, 1);
      try {
        const settings = readSettings({ DATELINE_HOME: own, DATELINE_ARCHIVE: path.join(own, 'archive') });
        await expect(checkDisk(settings)).rejects.toMatchObject({
          code: 'disk',
          advice: expect.stringContaining('room'),
        });
        await disk.fill();
        await expect(checkArchive(path.join(own, 'archive'))).rejects.toMatchObject({
          code: 'archive-disk-full',
        });
        await disk.makeRoom();
        await disk.makeReadOnly();
        await expect(checkArchive(path.join(own, 'archive'))).rejects.toMatchObject({
          code: 'archive-not-writable',
          message: expect.stringContaining('EROFS'),
        });
      } finally {
        await disk.remove();
      }
    },
  );
});

describe('the check of ports', () => {
  it('says that another program listens there', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = String(typeof address === 'object' && address ? address.port : 0);
    const check = (given: Record<string, string>) => checkPorts(readSettings(given), database().db);
    try {
      await expect(check({ DATELINE_DESK_PORT: port })).rejects.toMatchObject({
        code: 'port',
        advice: expect.stringContaining('DATELINE_DESK_PORT'),
      });
      await expect(check({ DATELINE_DESK_PORT: '0', DATELINE_MONITOR_PORT: port })).rejects.toMatchObject({
        advice: expect.stringContaining('DATELINE_MONITOR_PORT'),
      });
    } finally {
      server.close();
    }
    expect(await check({ DATELINE_DESK_PORT: '0' })).toBe('any port is free for the desk');
  });
});

describe('the check of sources', () => {
  it('says which went bad, and why', async () => {
    const file =
      'name: songhong\ntitle: Songhong\nhome: https://songhong.example/\nlanguages: [vi]\nzone: Asia/Ho_Chi_Minh\nread:\n  - feed: https://songhong.example/rss\n';
    await writeFile(path.join(folder, 'songhong.yaml'), file);
    const settings = readSettings({ DATELINE_SOURCES: folder });
    const check = () => checkSources(settings, database().db, () => new Date());
    expect(await check()).toBe(`1 in ${folder}`);
    await database().db.insert(sourceStates).values({ source: 'songhong' });
    await writeHealth(database().db, 'songhong', {
      state: 'blocked',
      since: new Date(),
      cause: { about: 'lists', code: 'robots', url: 'https://songhong.example/rss', bad: 1, of: 1 },
      noticedAt: new Date(),
      troubledSince: null,
      troubles: [],
      seenAt: null,
      resumedAt: null,
      failedAloneAt: null,
    });
    await expect(check()).rejects.toMatchObject({
      code: 'sources-bad',
      message: expect.stringContaining('1 of 1 sources: songhong is blocked: '),
    });
  });
});

describe('a check', () => {
  it('ends, whatever hangs', async () => {
    const hanging = { name: 'queue', look: () => new Promise<string>(() => {}) };
    expect(await examine(hanging, 20)).toMatchObject({
      fine: false,
      code: 'silence',
      what: 'no answer within 0.02 s',
    });
  });
});
