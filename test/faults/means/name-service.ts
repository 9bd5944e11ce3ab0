import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run, whyNot } from './run.ts';

/** How names become addresses for the programs that are started with its wrapper. */
export interface NameService {
  wrapper: string[];
  /** From now on no name server answers, and no name is known any more. */
  fail(): Promise<void>;
  /** From now on a name server takes every question and answers none; no name is known but by it. */
  hang(): Promise<void>;
  /** From now on a name server at this address is asked, besides /etc/hosts. */
  ask(server: string): Promise<void>;
  /** The names are known again, as addresses of this machine. */
  answer(): Promise<void>;
  remove(): Promise<void>;
}

/** Loopback, where no name server listens: who asks is refused, and glibc says that it cannot tell for now. */
const NOBODY = 'nameserver 127.0.0.53\noptions timeout:1 attempts:1\n';

export function whyNoNameService(): Promise<string | null> {
  return whyNot('mount namespaces', () => run('unshare', '--mount', 'true'));
}

/**
 * /etc/hosts and /etc/resolv.conf of its own, laid over the machine's in a mount namespace. They are written in place:
 * glibc reads them at each lookup, and what replaced them would not be seen there.
 */
export async function makeNameService(names: readonly string[]): Promise<NameService> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-names-'));
  await chmod(folder, 0o755);
  const [hosts, servers] = [path.join(folder, 'hosts'), path.join(folder, 'resolv.conf')];
  const know = (known: readonly string[]) =>
    writeFile(hosts, ['localhost', ...known].map((name) => `127.0.0.1 ${name}\n`).join(''));
  // Who gets no answer waits for twice five seconds, as glibc does by default.
  const ask = (server: string) => writeFile(servers, `nameserver ${server}\n`);
  await writeFile(servers, NOBODY);
  await know(names);
  const silent = await silentServer();
  const lay = 'mount --bind "$0" /etc/hosts && mount --bind "$1" /etc/resolv.conf && shift && exec "$@"';
  return {
    wrapper: ['unshare', '--mount', '/bin/sh', '-c', lay, hosts, servers],
    fail: () => know([]),
    async hang() {
      await ask(silent.address().address);
      await know([]);
    },
    ask,
    async answer() {
      await know(names);
      await writeFile(servers, NOBODY);
    },
    async remove() {
      silent.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A name server that answers nothing, at an address of loopback that others in this machine do not have. */
async function silentServer(): Promise<Socket> {
  const server = createSocket('udp4');
  server.bind(53, `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`);
  await once(server, 'listening');
  return server;
}
