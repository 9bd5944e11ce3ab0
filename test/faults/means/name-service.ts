import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startNameServer } from '../../support/name-server.ts';
import { run, whyNot } from './run.ts';

/** How names become addresses for the programs that are started with its wrapper. */
export interface NameService {
  wrapper: string[];
  /** From now on no name server answers, and no name is known any more. */
  fail(): Promise<void>;
  /** From now on a name server takes every question and answers none; no name is known but by it. */
  hang(): Promise<void>;
  /** From now on the name servers at these addresses are asked, one after the other, besides /etc/hosts. */
  ask(...servers: string[]): Promise<void>;
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
  const ask = (...addresses: string[]) =>
    writeFile(servers, addresses.map((address) => `nameserver ${address}\n`).join(''));
  await writeFile(servers, NOBODY);
  await know(names);
  let silent: Awaited<ReturnType<typeof startNameServer>> | null = null;
  const lay = 'mount --bind "$0" /etc/hosts && mount --bind "$1" /etc/resolv.conf && shift && exec "$@"';
  return {
    wrapper: ['unshare', '--mount', '/bin/sh', '-c', lay, hosts, servers],
    fail: () => know([]),
    async hang() {
      silent ??= await startNameServer('silent');
      await ask(silent.address);
      await know([]);
    },
    ask,
    async answer() {
      await know(names);
      await writeFile(servers, NOBODY);
    },
    async remove() {
      silent?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
