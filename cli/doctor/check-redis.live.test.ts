import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../test/faults/servers/free-port.ts';
import { hasRedis, makeRedis } from '../../test/faults/servers/redis.ts';
import type { RedisServer } from '../../test/faults/stage.ts';
import { checkRedis } from './check-redis.ts';

const there = await hasRedis();
let redis: RedisServer;
beforeAll(async () => {
  if (!there) return;
  redis = await makeRedis();
  await redis.start();
});
afterEach(async () => {
  if (!there) return;
  process.kill(redis.pid(), 'SIGCONT');
});
afterAll(async () => {
  if (there) await redis.kill();
});

const config = (name: string, value: string) => redis.command('config', 'set', name, value);

/** Of this machine, by which Redis takes it for another. */
const [address] = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ internal, family }) => !internal && family === 'IPv4');

describe('the check of the queue', () => {
  it('says where nobody answers', async () => {
    await expect(checkRedis('redis://127.0.0.1:1')).rejects.toMatchObject({
      code: 'redis',
      advice: expect.stringContaining('REDIS_URL'),
    });
  });

  describe.skipIf(!there)('on a Redis (needs redis-server)', () => {
    it('says that it is well', async () => {
      expect(await checkRedis(redis.url)).toMatch(/^Redis \d.* at 127\.0\.0\.1:\d+, .* in use$/);
    });

    it.skipIf(!address)('says that it is closed to other machines', async () => {
      const port = await freePort();
      const own = spawn('redis-server', ['--port', String(port), '--bind', '0.0.0.0', '--save', ''], {
        stdio: 'ignore',
      });
      try {
        await vi.waitFor(() => checkRedis(`redis://127.0.0.1:${port}`), 10_000);
        await expect(checkRedis(`redis://${address?.address}:${port}`)).rejects.toMatchObject({
          code: 'redis-protected',
          advice: expect.stringContaining('requirepass'),
        });
      } finally {
        own.kill('SIGKILL');
      }
    });

    it('says within seconds that it was stopped in its tracks', async () => {
      process.kill(redis.pid(), 'SIGSTOP');
      await expect(checkRedis(redis.url)).rejects.toMatchObject({ code: 'redis-silent' });
    });

    it('says that it drops jobs', async () => {
      await config('maxmemory-policy', 'allkeys-lru');
      await expect(checkRedis(redis.url)).rejects.toMatchObject({
        code: 'redis-policy',
        advice: `redis-cli -u ${redis.url} config set maxmemory-policy noeviction`,
      });
      await config('maxmemory-policy', 'noeviction');
    });

    it('says that it is full, and before that that it will be', async () => {
      await config('maxmemory', '1mb');
      await expect(checkRedis(redis.url)).rejects.toMatchObject({ code: 'redis-full' });
      const used = /used_memory:(\d+)/.exec(String(await redis.command('info', 'memory')))?.[1] ?? '';
      await config('maxmemory', String(Math.round(Number(used) * 1.05)));
      await expect(checkRedis(redis.url)).rejects.toMatchObject({ code: 'redis-nearly-full' });
      await config('maxmemory', '0');
    });

    it('says that it is a replica', async () => {
      await redis.command('replicaof', '127.0.0.1', '1');
      await expect(checkRedis(redis.url)).rejects.toMatchObject({ code: 'redis-replica' });
      await redis.command('replicaof', 'no', 'one');
    });

    it('says that it does not let Dateline in', async () => {
      await config('requirepass', 'geheim');
      const refused = checkRedis(redis.url);
      await expect(refused).rejects.toMatchObject({ code: 'redis-password' });
      await expect(checkRedis(redis.url.replace('//', '//:geheim@'))).resolves.toContain('in use');
    });
  });
});
