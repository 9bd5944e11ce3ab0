import { randomBytes } from 'node:crypto';
import { run, whyNot } from './run.ts';

/** Machines of their own on one network, as far as the kernel's network namespaces make such. */
export interface Hosts {
  /** By name: the address of each. */
  address(name: string): string;
  /** What to put before a command line to have it run on a host; with `null`, on none of them. */
  on(name: string): string[];
  /** Pulls a host's cable: what is sent is lost, and nobody is told. */
  cut(name: string): Promise<void>;
  heal(name: string): Promise<void>;
  /** Has what one host sends another get lost, and nobody told; what comes from there still arrives. */
  cutTowards(from: string, to: string): Promise<void>;
  healTowards(from: string, to: string): Promise<void>;
  remove(): Promise<void>;
}

/** RFC 2544: for tests of networks, routed nowhere. */
const NETWORK = '198.18.77';
/** Locally administered; no cable's. */
const NOBODY = '02:00:00:00:00:01';

export function whyNoNamespaces(): Promise<string | null> {
  return whyNot('network namespaces (iproute2)', async () => {
    const hosts = await makeHosts(['probe']);
    await hosts.remove();
  });
}

/** A bridge in a namespace of its own, and each host at the other end of a cable from it. */
export async function makeHosts(names: readonly string[]): Promise<Hosts> {
  const id = randomBytes(3).toString('hex');
  const namespace = (name: string) => `dateline-${id}-${name}`;
  const bridge = namespace('bridge');
  const made: string[] = [];
  const add = async (one: string) => {
    await run('ip', 'netns', 'add', one);
    made.push(one);
  };
  const remove = async () => {
    for (const one of made.splice(0)) await run('ip', 'netns', 'delete', one);
  };
  const cable = (name: string) => `to${names.indexOf(name)}`;
  const address = (name: string) => `${NETWORK}.${names.indexOf(name) + 1}`;
  const neighbour = (verb: 'replace' | 'del', from: string, to: string, ...as: string[]) =>
    run('ip', '-n', namespace(from), 'neigh', verb, address(to), 'dev', 'eth0', ...as);
  try {
    await add(bridge);
    await run('ip', '-n', bridge, 'link', 'add', 'bridge', 'type', 'bridge');
    await run('ip', '-n', bridge, 'link', 'set', 'bridge', 'up');
    for (const name of names) {
      const own = namespace(name);
      await add(own);
      await run('ip', '-n', own, 'link', 'set', 'lo', 'up');
      await run(
        ...(['ip', '-n', bridge, 'link', 'add', cable(name), 'type', 'veth'] as const),
        ...['peer', 'name', 'eth0', 'netns', own],
      );
      await run('ip', '-n', bridge, 'link', 'set', cable(name), 'master', 'bridge', 'up');
      await run('ip', '-n', own, 'address', 'add', `${address(name)}/24`, 'dev', 'eth0');
      await run('ip', '-n', own, 'link', 'set', 'eth0', 'up');
    }
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    address,
    on: (name) => ['ip', 'netns', 'exec', namespace(name)],
    cut: async (name) => void (await run('ip', '-n', bridge, 'link', 'set', cable(name), 'down')),
    heal: async (name) => void (await run('ip', '-n', bridge, 'link', 'set', cable(name), 'up')),
    // Permanent: what the other asks of it would otherwise tell its true address.
    cutTowards: async (from, to) =>
      void (await neighbour('replace', from, to, 'lladdr', NOBODY, 'nud', 'permanent')),
    healTowards: async (from, to) => void (await neighbour('del', from, to)),
    remove,
  };
}
