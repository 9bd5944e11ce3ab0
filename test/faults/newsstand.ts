import { mkdir, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { closeLoopback, openLoopback } from '../../samples/newsstand/loopback.ts';
import { DOMAIN } from '../../samples/newsstand/outlet.ts';
import { printArticles } from '../../samples/newsstand/print.ts';
import { replyTo } from '../../samples/newsstand/reply.ts';
import { buildSites } from '../../samples/newsstand/site.tsx';
import { newsstandSources } from '../../samples/newsstand/sources.ts';
import { BROWSER_OUTLET, firstOfEach, type Publishing, startPublishing } from './publishing.ts';
import type { Random } from './random.ts';
import type { Front, Misbehaviour } from './stage.ts';

/** Named in the user agent of the undisturbed program, which the newsstand serves well whatever happens. */
export const UNDISTURBED = 'undisturbed@news.example';

export interface GrowingNewsstand extends Front {
  publishing: Publishing;
  /** Has the next batch appear, all at once. */
  publish(): ReturnType<Publishing['next']>;
  sourceNames: readonly string[];
  /** Of the outlets that are watched. */
  hosts: readonly string[];
  /** By which its lists are looked at, and days are counted. */
  zone: string;
  /** Whether they are known without a name service. */
  isBelowLocalhost: boolean;
  /** Has its answers dated by a clock that shows a moment now: that of a night. */
  goBy(moment: Date): void;
  writeSources(folder: string): Promise<void>;
  close(): Promise<void>;
}

interface SourceFile {
  read: Record<string, unknown>[];
  exclude?: string[];
}

/** The sample newsstand, on which articles appear bit by bit. */
export async function openNewsstand(
  random: Random,
  { domain = DOMAIN, zone = 'Asia/Ho_Chi_Minh' }: { domain?: string | undefined; zone?: string | undefined },
): Promise<GrowingNewsstand> {
  const loopback = await openLoopback(0);
  const { port } = loopback;
  const all = printArticles(port, domain);
  const byBrowser = all.filter(({ outlet }) => outlet === BROWSER_OUTLET);
  const articles = all.filter(({ outlet }) => outlet !== BROWSER_OUTLET);
  const publishing = startPublishing(articles, random);
  let sites: ReturnType<typeof buildSites> = new Map();
  let misbehaviour: Misbehaviour | null = null;
  let aheadMs = 0;

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const outlet = outletOf(request.headers.host ?? '', domain);
    const file = (request.url ?? '/').replace(/\?.*$/, '');
    const reply = replyTo(request.method ?? 'GET', request.headers, sites.get(outlet)?.get(file));
    response.setHeader('date', new Date(Date.now() + aheadMs).toUTCString());
    response.writeHead(reply.status, reply.headers).end(request.method === 'HEAD' ? undefined : reply.body);
  };
  for (const server of loopback.servers) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const isSpared = request.headers['user-agent']?.includes(UNDISTURBED);
      if (misbehaviour && !isSpared) misbehaviour(request, response, () => answer(request, response));
      else answer(request, response);
    });
  }

  const sources = newsstandSources(port, domain).filter(({ name }) => name !== BROWSER_OUTLET);
  return {
    port,
    hosts: sources.map(({ name }) => `${name}.${domain}`),
    zone,
    isBelowLocalhost: domain === DOMAIN,
    publishing,
    sourceNames: sources.map(({ name }) => name),
    misbehave(how) {
      misbehaviour = how;
    },
    goBy(moment) {
      aheadMs = moment.getTime() - Date.now();
    },
    publish() {
      const batch = publishing.next();
      sites = buildSites([...publishing.current(), ...byBrowser], port, domain);
      return batch;
    },
    async writeSources(folder) {
      await mkdir(folder, { recursive: true });
      for (const { name, yaml } of sources) {
        const watched = firstOfEach(articles).filter(({ outlet }) => outlet === name);
        const changed = asWatched(
          parse(yaml),
          watched.map(({ url }) => url),
          zone,
        );
        await writeFile(path.join(folder, `${name}.yaml`), stringify(changed, { lineWidth: 0 }));
      }
    },
    close: () => closeLoopback(loopback),
  };
}

function outletOf(host: string, domain: string): string {
  const name = host.replace(/^www\./, '');
  const end = name.indexOf(`.${domain}`);
  return end < 0 ? name : name.slice(0, end);
}

/** A listing links to it, robots.txt forbids it, and a page that is forbidden waits for thirty hours. */
const FORBIDDEN = '/noi-bo/';

/**
 * The lists' first page, since the others are not there from the beginning, and pages that are looked at anew each time,
 * so that versions arise within minutes; never a rest.
 */
function asWatched(source: SourceFile, pages: string[], zone: string) {
  const lists = source.read.filter(({ page }) => page === undefined);
  return {
    ...source,
    read: [...lists.slice(0, 1), ...pages.map((page) => ({ page }))],
    schedule: '* * * * *',
    scheduleZone: zone,
    longestRest: { hours: 0 },
    exclude: [...(source.exclude ?? []), FORBIDDEN],
  };
}
