import type { RequestListener } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { forbiddenSections } from './discovery.ts';
import { closeLoopback, openLoopback } from './loopback.ts';
import { outletOrigin, type SampleArticle } from './outlet.ts';
import { OUTLETS } from './outlets/index.ts';
import { printArticles } from './print.ts';
import { replyTo } from './reply.ts';
import { buildSites, STAND } from './site.tsx';

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
  /** With their local URLs, oldest first. */
  articles: SampleArticle[];
  /** Requests received since the start. */
  requests(): number;
  /** Of those, requests for what an outlet's robots.txt disallows. */
  forbiddenRequests(): number;
  stop(): Promise<void>;
}

/**
 * Serves the sample outlets on one port of the loopback interface, told apart by the Host header
 * (`thoimoi.localhost`, with or without `www.`); `localhost` itself lists them. Rejects with a NewsstandPortError.
 */
export async function startNewsstand(options: NewsstandOptions = {}): Promise<Newsstand> {
  const loopback = await openLoopback(options.port ?? 0);
  const { port } = loopback;
  const articles = printArticles(port);
  const sites = buildSites(articles, port);
  const received = { all: 0, forbidden: 0 };
  const answer: RequestListener = async (request, response) => {
    const host = outletOf(request.headers.host ?? '');
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    received.all += 1;
    if (isForbidden(host, path)) received.forbidden += 1;
    // Unreferenced: a stopped newsstand keeps no process alive for an answer that nobody waits for.
    if (options.latencyMs) await delay(options.latencyMs, undefined, { ref: false });
    const reply = replyTo(request.method ?? 'GET', request.headers, sites.get(host)?.get(path));
    response.writeHead(reply.status, reply.headers).end(request.method === 'HEAD' ? undefined : reply.body);
  };
  for (const server of loopback.servers) server.on('request', answer);
  return {
    port,
    origin: (outlet) => outletOrigin(outlet, port),
    articles,
    requests: () => received.all,
    forbiddenRequests: () => received.forbidden,
    stop: () => closeLoopback(loopback),
  };
}

function outletOf(host: string): string {
  const name = host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^www\./, '');
  return ['localhost', '127.0.0.1', '[::1]'].includes(name) ? STAND : name.replace(/\.localhost$/, '');
}

function isForbidden(host: string, path: string): boolean {
  const outlet = OUTLETS.find(({ name }) => name === host);
  return outlet !== undefined && forbiddenSections(outlet).some((section) => path.startsWith(section));
}
