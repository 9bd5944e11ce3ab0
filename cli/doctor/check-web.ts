import { DatelineError } from '../../core/errors.ts';
import { FetchError, type FetchErrorCode } from '../../net/errors.ts';
import { isNamedDirectly } from '../../net/guard.ts';
import { createWebClient, type WebClient, type WebClientOptions } from '../../net/web-client.ts';
import type { Source } from '../../sources/schema.ts';
import { throwAll } from './check.ts';
import { aheadOf, clockTrouble, medianAhead } from './site-clocks.ts';

export interface WebCheckOptions
  extends Pick<WebClientOptions, 'userAgent' | 'allowedPrivateHosts' | 'resolve'> {
  now: () => Date;
  /** For each site; 5 s by default. */
  patienceMs?: number;
}

interface Answer {
  hostname: string;
  /** Null where the site was reached. */
  error: FetchError | null;
  /** How far this machine's clock is ahead of the site's; null where that is not known. */
  aheadMs: number | null;
}

const MOST_SITES = 5;
const PATIENCE_MS = 5_000;
/** Of that, for the name: a name server that is silent is no site that is. */
const NAME_SHARE = 0.8;
/** More of robots.txt than is needed to see that the site answers. */
const MAX_BYTES = 16_384;
/** The site answered, though with nothing that can be read. */
const ANSWERED = new Set<FetchErrorCode>(['redirect-loop', 'bad-url', 'encoding', 'too-large']);

const REACH =
  'See that this machine has a network, and that its firewall lets Dateline out to ports 80 and 443; a proxy is not used';
const TRUST =
  'No certificate is valid while the clock is wrong, nor where a proxy puts its own in place of that of the site';

/**
 * Whether this machine can find and reach the sites, by the program's own way out: one of a few is enough. And whether it
 * goes by the same time as they do.
 */
export async function checkWeb(
  sources: readonly Pick<Source, 'home'>[],
  options: WebCheckOptions,
): Promise<string> {
  const { far, near } = sitesOf(sources);
  const [answers, nearAnswers] = await askAll([far, near], options);
  const aheadMs = clockAhead(answers);
  throwAll([...unreached(answers), ...clockTrouble(aheadMs ?? clockAhead(nearAnswers))]);
  if (answers.length === 0) return 'no source is on another machine';
  const failed = answers.flatMap(sayFailure).map((failure) => `; ${failure}`);
  const reached = answers.length - failed.length;
  const clock = aheadMs === null ? '' : "; their clocks agree with this machine's";
  return `${reached} of ${answers.length} sites that were tried can be reached${failed.join('')}${clock}`;
}

/**
 * A few sites, spread over the catalog. Those on this machine, and those that are named by an address, say nothing of the
 * web: they are asked what time it is, which counts where no others tell.
 */
function sitesOf(sources: readonly Pick<Source, 'home'>[]): Record<'far' | 'near', URL[]> {
  const origins = [...new Set(sources.map(({ home }) => new URL(home).origin))].map(
    (origin) => new URL(origin),
  );
  return {
    far: spread(origins.filter(({ hostname }) => !isNamedDirectly(hostname))),
    near: spread(origins.filter(({ hostname }) => isNamedDirectly(hostname))),
  };
}

function spread(sites: readonly URL[]): URL[] {
  const step = Math.max(1, Math.floor(sites.length / MOST_SITES));
  return sites.filter((_, index) => index % step === 0).slice(0, MOST_SITES);
}

async function askAll(
  [far, near]: readonly [URL[], URL[]],
  { now, patienceMs = PATIENCE_MS, ...reach }: WebCheckOptions,
): Promise<[Answer[], Answer[]]> {
  const client = createWebClient({
    ...reach,
    timeoutMs: patienceMs,
    lookupTimeoutMs: NAME_SHARE * patienceMs,
    maxBytes: MAX_BYTES,
  });
  const ask = (sites: URL[]) => Promise.all(sites.map((site) => askSite(client, site, now)));
  try {
    return await Promise.all([ask(far), ask(near)]);
  } finally {
    await client.close();
  }
}

async function askSite(client: WebClient, site: URL, now: () => Date): Promise<Answer> {
  const { hostname } = site;
  try {
    const { headers } = await client.get(new URL('/robots.txt', site).href, { truncate: true });
    return { hostname, error: null, aheadMs: aheadOf(headers, now()) };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { hostname, error: ANSWERED.has(error.code) ? null : error, aheadMs: null };
  }
}

function clockAhead(answers: readonly Answer[]): number | null {
  return medianAhead(
    answers.flatMap(({ aheadMs }) => aheadMs ?? []),
    answers.length,
  );
}

function unreached(answers: readonly Answer[]): DatelineError[] {
  const errors = answers.flatMap(({ error }) => error ?? []);
  if (errors.length === 0 || errors.length < answers.length) return [];
  if (errors.every(({ code }) => code === 'dns')) return [unresolved(answers)];
  const isUntrusted = errors.some(({ code }) => code === 'tls');
  return [
    new DatelineError('web', `No site can be reached: ${answers.flatMap(sayFailure).join('; ')}`, {
      advice: isUntrusted ? `${REACH}. ${TRUST}` : REACH,
    }),
  ];
}

function unresolved(answers: readonly Answer[]): DatelineError {
  const names = answers.map(({ hostname }) => hostname);
  return new DatelineError('dns', `The names of sites are not resolved: ${names.join(', ')}`, {
    advice: `See /etc/resolv.conf, and try: getent hosts ${names[0] ?? ''}`,
  });
}

function sayFailure({ hostname, error }: Answer): string[] {
  if (!error) return [];
  const what = error.code === 'timeout' ? 'timed out' : error.what;
  return [`${hostname}: ${error.code === 'dns' ? 'its name is not resolved' : what}`];
}
