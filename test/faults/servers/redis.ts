import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import type { RedisServer } from '../stage.ts';
import { freePort } from './free-port.ts';
import { outlived } from './outlived.ts';

const run = promisify(execFile);

export function hasRedis(): Promise<boolean> {
  return run('redis-server', ['--version']).then(
    () => true,
    () => false,
  );
}

/** A Redis of the run's own, which keeps nothing: whenever it starts, it is empty. */
export async function makeRedis(environment: Record<string, string> = {}): Promise<RedisServer> {
  const port = await freePort();
  let server: ChildProcess | null = null;

  const command = async (...[name = '', ...words]: string[]) => {
    const client = new Redis({
      host: '127.0.0.1',
      port,
      lazyConnect: true,
      retryStrategy: () => null,
      maxRetriesPerRequest: 0,
    });
    client.on('error', () => {});
    try {
      await client.connect();
      return await client.call(name, ...words);
    } finally {
      client.disconnect();
    }
  };

  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    command,
    async answers() {
      await command('PING');
    },
    pid: () => server?.pid ?? 0,
    async kill() {
      if (!server || server.exitCode !== null || server.signalCode !== null) return;
      const exited = once(server, 'exit');
      server.kill('SIGKILL');
      await exited;
    },
    async start() {
      const options = { bind: '127.0.0.1', port: String(port), save: '', appendonly: 'no' };
      const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
      server = outlived(
        spawn('redis-server', [...flags, '--maxmemory-policy', 'noeviction'], {
          env: { ...process.env, ...environment },
          detached: true,
          stdio: 'ignore',
        }),
      );
      for (let tries = 0; ; tries++) {
        const answers = await command('PING').then(
          () => true,
          () => false,
        );
        if (answers) return;
        if (tries > 250) throw new Error(`Redis did not start on port ${port}.`);
        await sleep(20);
      }
    },
  };
}
