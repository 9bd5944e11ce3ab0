import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { addAccount } from '../storage/accounts.ts';
import { useDatabase } from '../test/support/database.ts';
import { type RunningDesk, type StartDeskOptions, startDesk } from './server.ts';

const database = useDatabase();
const running: RunningDesk[] = [];

async function start(options: Partial<Omit<StartDeskOptions, 'desk'>> & { password?: string } = {}) {
  const { password, ...rest } = options;
  const desk = { db: database(), zone: 'UTC', now: () => new Date(), onError: () => {}, password };
  const started = await startDesk({ desk, port: 0, ...rest });
  running.push(started);
  return started;
}

/** Read to its end, or the connection would stay busy. */
const answer = async (url: string) => (await fetch(url)).text();

afterEach(async () => {
  await Promise.all(running.splice(0).map((desk) => desk.close()));
});

describe('startDesk', () => {
  it('serves this machine by default', async () => {
    const { url } = await start();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await answer(`${url}/healthz`)).toBe('ok');
    const page = await fetch(url, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(await page.text()).toContain('Dateline');
  });

  it('refuses to let strangers in without a password', async () => {
    for (const host of ['0.0.0.0', '::', 'desk.example']) {
      await expect(start({ host })).rejects.toMatchObject({
        code: 'desk-unprotected',
        advice: expect.stringContaining('dateline account add'),
      });
    }
    await expect(start({ host: '0.0.0.0', password: '' })).rejects.toMatchObject({
      code: 'desk-unprotected',
    });
  });

  it('listens anywhere with a password, or where it is told to be open', async () => {
    const guarded = await start({ host: '0.0.0.0', password: 'open sesame' });
    expect(await answer(guarded.url)).toContain('asks for its password');
    const open = await start({ host: '0.0.0.0', open: true });
    expect(await answer(open.url)).toContain('No stories yet.');
  });

  it('listens anywhere once there is an account, and asks everybody to log in', async () => {
    const { db } = database();
    await addAccount(db, { name: 'Mai', role: 'admin', passwordHash: '-', at: new Date() });
    const { url } = await start({ host: '0.0.0.0' });
    expect(await answer(url)).toContain('needs to know who you are');
    await db.execute(sql`truncate dateline.accounts cascade`);
  });

  it('says that the port is taken', async () => {
    const { url } = await start();
    await expect(start({ port: Number(new URL(url).port) })).rejects.toMatchObject({
      code: 'port-in-use',
      advice: expect.stringContaining('choose another port'),
    });
  });

  it('says that the address is not this machine’s', async () => {
    await expect(start({ host: '192.0.2.1', password: 'x' })).rejects.toMatchObject({
      code: 'address-unavailable',
    });
  });

  it('takes no more requests once it is closed', async () => {
    const desk = await start();
    await desk.close();
    running.length = 0;
    await expect(fetch(desk.url)).rejects.toThrow();
  });
});
