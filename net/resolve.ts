import type { LookupAddress } from 'node:dns';
import { lookup, Resolver } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import { FetchError } from './errors.ts';
import { addressesIn } from './hosts-file.ts';

/** Six seconds for a name server, the second try waiting twice as long. */
const ASKING = { timeout: 2_000, tries: 2 };

/**
 * The addresses of a site: of /etc/hosts, of the name servers, or wherever else the system finds it.
 *
 * The name servers are asked by c-ares, which needs no thread. getaddrinfo(3) holds one for as long as they are silent, ten
 * seconds and more, and libuv gives it two: with 59 sites behind a dead name server, the names of the database and of Redis
 * waited in line, and the process was silent for two minutes.
 * @throws FetchError `dns` where no name server answers; what `lookup` throws where nobody knows the name
 */
export async function resolveSite(host: string): Promise<LookupAddress[]> {
  const noted = addressesIn(await readFile('/etc/hosts', 'utf8').catch(() => ''), host);
  if (noted.length > 0) return noted;
  const found = await askNameServers(host);
  if (found.length > 0) return found;
  // mDNS, search domains, what nsswitch.conf(5) has besides: known at once, or refused by a name server that answers.
  return lookup(host, { all: true, order: 'verbatim' });
}

/** @returns none where they do not know the name, or where there is no name server */
async function askNameServers(host: string): Promise<LookupAddress[]> {
  // A new one reads resolv.conf(5), which changes where a machine moves from network to network.
  const resolver = new Resolver(ASKING);
  const [v4, v6] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const found = [...addressesOf(v4, 4), ...addressesOf(v6, 6)];
  if (found.length === 0 && (isSilence(v4) || isSilence(v6)))
    throw new FetchError('dns', host, 'no name server answers');
  return found;
}

function isSilence(answer: PromiseSettledResult<string[]>): boolean {
  return answer.status === 'rejected' && answer.reason?.code === 'ETIMEOUT';
}

function addressesOf(answer: PromiseSettledResult<string[]>, family: 4 | 6): LookupAddress[] {
  return answer.status === 'fulfilled' ? answer.value.map((address) => ({ address, family })) : [];
}
