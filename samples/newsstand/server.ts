import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { loadSampleTexts } from './articles.ts';
import { forbiddenSections } from './discovery.ts';
import { NewsstandPortError } from './errors.ts';
import { outletOrigin, type SampleArticle } from './outlet.ts';
import { OUTLETS } from './outlets/index.ts';
import { buildSite, type Resource, standPage } from './site.tsx';
import { trim } from './trimmings.ts';

export interface NewsstandOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Milliseconds before every answer; 0 by default. */
  latencyMs?: number;
}

export interface Newsstand {
  port: number;
  /** `http://NAME.localhost:PORT` of an outlet. */
  origin(outlet: string): string;
  articles: SampleArticle[];
  /** Requests answered since the start. */
  requests(): number;
  /** Of those, requests for what the outlet's robots.txt disallows. */
  forbiddenRequests(): number;
  stop(): Promise<void>;
}

type Sites = Map<string, Map<string, Resource>>;

/**
 * Serves the sample outlets on one port of the loopback interface, told apart by the Host header:
 * `thoimoi.localhost`, `www.thoimoi.localhost`; `localhost` lists them. Rejects with a NewsstandPortError.
 */
export async function startNewsstand({ port = 0, latencyMs = 0 }: NewsstandOptions = {}): Promise<Newsstand> {
  const server = createServer();
  const taken = await listen(server, '127.0.0.1', port);
  const articles = printArticles(taken);
  const sites = buildSites(articles, taken);
  const seen = { requests: 0, forbidden: 0 };
  const answer: RequestListener = async (request, response) => {
    const host = hostOf(request.headers);
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    seen.requests += 1;
    if (isForbidden(host, path)) seen.forbidden += 1;
    if (latencyMs > 0) await delay(latencyMs);
    const reply = replyTo(request.method ?? 'GET', request.headers, sites.get(host)?.get(path));
    response.writeHead(reply.status, reply.headers).end(request.method === 'HEAD' ? undefined : reply.body);
  };
  server.on('request', answer);
  const servers = [server, ...(await listenOnIpv6(createServer(answer), taken))];
  return {
    port: taken,
    origin: (outlet) => outletOrigin(outlet, taken),
    articles,
    requests: () => seen.requests,
    forbiddenRequests: () => seen.forbidden,
    stop: async () => void (await Promise.all(servers.map(close))),
  };
}

function printArticles(port: number): SampleArticle[] {
  const outlets = new Map(OUTLETS.map((outlet) => [outlet.name, outlet]));
  return loadSampleTexts().map((text) => {
    const outlet = outlets.get(text.outlet);
    if (!outlet) throw new RangeError(`Sample article ${text.id} is of ${text.outlet}, which has no outlet.`);
    return trim(text, outlet, port);
  });
}

function buildSites(articles: SampleArticle[], port: number): Sites {
  const sites: Sites = new Map(
    OUTLETS.map((outlet) => {
      const own = articles.filter((article) => article.outlet === outlet.name);
      return [outlet.name, buildSite(outlet, own, port)];
    }),
  );
  return sites.set('', new Map([['/', standPage(OUTLETS, articles, port)]]));
}

/** The outlet's name in a Host header; empty for the stand itself. */
function hostOf({ host = '' }: IncomingHttpHeaders): string {
  const name = host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^www\./, '');
  return ['localhost', '127.0.0.1', '[::1]'].includes(name) ? '' : name.replace(/\.localhost$/, '');
}

function isForbidden(host: string, path: string): boolean {
  const outlet = OUTLETS.find(({ name }) => name === host);
  return outlet !== undefined && forbiddenSections(outlet).some((section) => path.startsWith(section));
}

interface Reply {
  status: number;
  headers: Record<string, string>;
  body?: string;
}

function replyTo(method: string, headers: IncomingHttpHeaders, resource: Resource | undefined): Reply {
  const plain = { 'content-type': 'text/plain; charset=utf-8' };
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { ...plain, allow: 'GET, HEAD' }, body: 'Only GET and HEAD.\n' };
  }
  if (!resource) return { status: 404, headers: plain, body: 'No such page on the sample newsstand.\n' };
  const validators = { etag: resource.etag, 'last-modified': resource.modified.toUTCString() };
  if (isUnchanged(headers, resource)) return { status: 304, headers: validators };
  return { status: 200, headers: { ...validators, 'content-type': resource.type }, body: resource.body };
}

// RFC 9110 §13.1.3: If-None-Match, where sent, makes If-Modified-Since void; §13.1.2: tags compare weakly.
function isUnchanged(headers: IncomingHttpHeaders, { etag, modified }: Resource): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(modified.getTime() / 1000) <= Math.floor(since / 1000);
}

function listen(server: Server, address: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new NewsstandPortError(port, cause)));
    server.listen(port, address, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : port);
    });
  });
}

// Browsers may try ::1 first for `localhost`; machines without IPv6 have no such address.
async function listenOnIpv6(server: Server, port: number): Promise<Server[]> {
  try {
    await listen(server, '::1', port);
    return [server];
  } catch {
    return [];
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
