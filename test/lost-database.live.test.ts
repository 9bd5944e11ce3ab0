import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Newsstand, startNewsstand } from '../samples/newsstand/server.ts';
import { startEmbeddedPostgres } from '../storage/embedded/embedded-postgres.ts';
import { startCommand } from './support/command.ts';
import { type Newsroom, openNewsroom } from './support/newsroom.ts';

const PATIENCE_MS = 60_000;

describe('a database that is lost while Dateline is at work', () => {
  let newsstand: Newsstand;
  const newsrooms: Newsroom[] = [];

  beforeAll(async () => {
    newsstand = await startNewsstand({ latencyMs: 200 });
  });
  afterAll(async () => {
    await newsstand.stop();
    await Promise.all(newsrooms.map((newsroom) => newsroom.close()));
  });

  // The server goes on writing files into it meanwhile.
  const removeFolder = (folder: string) => rm(folder, { recursive: true, maxRetries: 50, retryDelay: 20 });
  const killServer = async (folder: string) => {
    const [pid = ''] = (await readFile(path.join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGQUIT');
  };

  /** Starts a command that reads the newsstand, lets it lose its database, and sees it end. */
  const expectEnd = async (command: string, newsroom: Newsroom, lose: () => Promise<unknown>) => {
    const before = newsstand.requests();
    const { process: dateline, ended } = startCommand(command.split(' '), {
      ...newsroom.environment,
      DATELINE_DESK_PORT: '0',
    });
    // It must not go on beside the next one.
    const patience = setTimeout(() => dateline.kill('SIGKILL'), 2 * PATIENCE_MS);
    try {
      await vi.waitFor(() => expect(newsstand.requests()).toBeGreaterThan(before + 10), PATIENCE_MS);
      await lose();
    } catch (error) {
      clearTimeout(patience);
      dateline.kill('SIGKILL');
      throw error;
    }
    const { code, stderr } = await ended;
    clearTimeout(patience);
    expect(stderr).toMatch(/\nThe database was lost .*\n→ See .*\n$/);
    expect(code).toBe(1);
  };
  const open = async () => {
    const newsroom = await openNewsroom(newsstand, 'smtp://127.0.0.1:1');
    newsrooms.push(newsroom);
    return { newsroom, folder: path.join(newsroom.home, 'postgres') };
  };

  it.each([
    { command: 'run --once', how: 'its folder removed', lose: removeFolder },
    { command: 'run --once', how: 'its server killed', lose: killServer },
    { command: 'start', how: 'its server killed', lose: killServer },
  ])(
    'ends dateline $command, with an error and what to do: $how',
    async ({ command, lose }) => {
      const { newsroom, folder } = await open();
      await expectEnd(command, newsroom, () => lose(folder));
    },
    3 * PATIENCE_MS,
  );

  it(
    'ends dateline start also where another command had started it, and ended',
    async () => {
      const { newsroom, folder } = await open();
      const other = await startEmbeddedPostgres(folder);
      await expectEnd('start', newsroom, other.stop);
    },
    3 * PATIENCE_MS,
  );
});
