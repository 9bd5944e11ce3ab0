import type { LookupAddress } from 'node:dns';
import { lookup, Resolver } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { FetchError } from './errors.ts';
import { addressesIn } from './hosts-file.ts';

/** Five to seven seconds for a silent name server; with several of them the guard's limit speaks first. */
const ASKING = { timeout: 2_000, tries: 2 };
/** For the addresses of the other family: some name servers drop questions for AAAA (RFC 4074 §4.1). */
const OTHER_FAMILY_MS = 1_000;
/** `ECONNREFUSED`: no name server is there. */
const UNKNOWN = new Set(['ENOTFOUND', 'ENODATA', 'ECONNREFUSED', 'EBADNAME']);

/** What name servers said of a name: addresses, IPv4 first, or that there are none, or what kept them from an answer. */
interface Answer {
  found: LookupAddress[];
  failure: string | null;
}

/**
 * The addresses of a site: of /etc/hosts, of the name servers, or wherever else the system finds it.
 *
 * The name servers are asked by c-ares, which needs no thread. getaddrinfo(3) holds one for as long as they are silent, ten
 * seconds and more, and libuv gives it two: with 59 sites behind a dead name server, the names of the database and of Redis
 * waited in line, and the process was silent for two minutes.
 * @throws FetchError `dns` where no name server can tell; what `lookup` throws where nobody knows the name
 */
export async function resolveSite(host: string): Promise<LookupAddress[]> {
  const noted = addressesIn(await readFile('/etc/hosts', 'utf8').catch(() => ''), host);
  if (noted.length > 0) return noted;
  const { found, failure } = isLocal(host) ? { found: [], failure: null } : await askNameServers(host);
  if (found.length > 0) return found;
  if (failure !== null) throw new FetchError('dns', host, `no name server could tell (${failure})`);
  // What nsswitch.conf(5) has besides; the name servers say at once that they do not know it.
  return lookup(host, { all: true, order: 'verbatim' });
}

/** Names that search domains and mDNS (RFC 6762 §3) make whole: systemd-resolved answers them with a failure. */
function isLocal(host: string): boolean {
  return !host.includes('.') || /\.local\.?$/i.test(host);
}

async function askNameServers(host: string): Promise<Answer> {
  // A new one reads resolv.conf(5), which changes where a machine moves from network to network.
  const resolver = new Resolver(ASKING);
  const answer = await ask(resolver, host);
  const servers = resolver.getServers();
  if (answer.failure === null || answer.failure === 'ETIMEOUT' || servers.length === 1) return answer;
  // One that fails ends c-ares' question, where getaddrinfo(3) goes on to the next.
  const answers = await Promise.all(
    servers.map((server) => {
      const own = new Resolver(ASKING);
      own.setServers([server]);
      return ask(own, host);
    }),
  );
  return answers.find(({ found }) => found.length > 0) ?? answer;
}

async function ask(resolver: Resolver, host: string): Promise<Answer> {
  const asked = [
    resolver.resolve4(host).then((addresses) => addresses.map((address) => ({ address, family: 4 }))),
    resolver.resolve6(host).then((addresses) => addresses.map((address) => ({ address, family: 6 }))),
  ];
  const enough = Promise.any(asked).then(() => sleep(OTHER_FAMILY_MS, undefined, { ref: false }));
  enough.then(
    () => resolver.cancel(),
    () => {},
  );
  const answers = await Promise.allSettled(asked);
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const failures = answers.map(failureOf).filter((code) => code !== null && !UNKNOWN.has(code));
  return { found, failure: found.length > 0 ? null : (failures[0] ?? null) };
}

function failureOf(answer: PromiseSettledResult<unknown>): string | null {
  return answer.status === 'rejected' ? String(answer.reason?.code) : null;
}
