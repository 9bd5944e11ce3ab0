import type { LookupAddress } from 'node:dns';
import { lookup, Resolver } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { FetchError } from './errors.ts';
import { addressesIn } from './hosts-file.ts';

/** Some six seconds for each name server, so that the guard's limit speaks first where there are several silent ones. */
const ASKING = { timeout: 2_000, tries: 2 };
/** Who has addresses of one family waits this long for those of the other: RFC 8305 §3, some servers drop such questions. */
const OTHER_FAMILY_MS = 1_000;

/**
 * The addresses of a site: of /etc/hosts, of the name servers, or wherever else the system finds it.
 *
 * The name servers are asked by c-ares, which needs no thread. getaddrinfo(3) holds one for as long as they are silent, ten
 * seconds and more, and libuv gives it two: with 59 sites behind a dead name server, the names of the database and of Redis
 * waited in line, and the process was silent for two minutes.
 * @throws FetchError `dns` where the name servers have no answer; what `lookup` throws where nobody knows the name
 */
export async function resolveSite(host: string): Promise<LookupAddress[]> {
  const noted = addressesIn(await readFile('/etc/hosts', 'utf8').catch(() => ''), host);
  if (noted.length > 0) return noted;
  const found = await askNameServers(host);
  if (found.length > 0) return found;
  // mDNS, search domains, what nsswitch.conf(5) has besides: name servers say at once that they do not know it.
  return lookup(host, { all: true, order: 'verbatim' });
}

/** @returns none where they do not know the name, or where there is no name server */
async function askNameServers(host: string): Promise<LookupAddress[]> {
  // A new one reads resolv.conf(5), which changes where a machine moves from network to network.
  const resolver = new Resolver(ASKING);
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
  const failure = answers.map(failureOf).find((code) => code !== null && !UNKNOWN.has(code));
  if (found.length === 0 && failure)
    throw new FetchError('dns', host, `no name server answered for it (${failure})`);
  return found;
}

/** `ECONNREFUSED`: no name server is there. */
const UNKNOWN = new Set(['ENOTFOUND', 'ENODATA', 'ECONNREFUSED']);

function failureOf(answer: PromiseSettledResult<unknown>): string | null {
  return answer.status === 'rejected' ? String(answer.reason?.code) : null;
}
