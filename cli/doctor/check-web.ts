import { connect, isIP } from 'node:net';
import { DatelineError } from '../../core/errors.ts';
import { resolveSite } from '../../net/resolve.ts';
import type { Source } from '../../sources/schema.ts';

const MOST_HOSTS = 5;
const PATIENCE_MS = 5_000;

/** Whether this machine can find and reach the sites: one of a few is enough. */
export async function checkWeb(sources: readonly Pick<Source, 'home'>[]): Promise<string> {
  const sites = sitesOf(sources);
  if (sites.length === 0) return 'no source is on another machine';
  const found = await Promise.all(sites.map(async ({ hostname }) => isFound(hostname)));
  const names = sites.map(({ hostname }) => hostname).join(', ');
  if (!found.includes(true))
    throw new DatelineError('dns', `The names of sites are not resolved: ${names}`, {
      advice: `See /etc/resolv.conf, and try: getent hosts ${sites[0]?.hostname ?? ''}`,
    });
  const reached = await Promise.all(sites.filter((_, index) => found[index]).map(isReached));
  if (!reached.includes(true))
    throw new DatelineError('web', `No site can be reached: ${names}`, {
      advice:
        'See that this machine has a network, and that its firewall lets Dateline out to ports 80 and 443; a proxy is not used.',
    });
  return `${reached.filter(Boolean).length} of ${sites.length} sites that were tried can be reached`;
}

/** A few, spread over the catalog; those on this machine say nothing of the web. */
function sitesOf(sources: readonly Pick<Source, 'home'>[]): URL[] {
  const sites = sources
    .map(({ home }) => new URL(home))
    .filter(
      ({ hostname }) => !/(?:^|\.)localhost$/.test(hostname) && isIP(hostname.replace(/[[\]]/g, '')) === 0,
    );
  const step = Math.max(1, Math.floor(sites.length / MOST_HOSTS));
  return sites.filter((_, index) => index % step === 0).slice(0, MOST_HOSTS);
}

function isFound(hostname: string): Promise<boolean> {
  const found = resolveSite(hostname).then(
    () => true,
    () => false,
  );
  return Promise.race([found, late()]);
}

function isReached({ hostname, port, protocol }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) });
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.setTimeout(PATIENCE_MS, () => end(false));
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

function late(): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS, false).unref();
  });
}
