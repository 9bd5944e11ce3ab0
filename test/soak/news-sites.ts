import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { stringify } from 'yaml';
import type { NewsWire, WireArticle } from './news-wire.ts';

export interface NewsSites {
  port: number;
  urlOf(article: WireArticle): string;
  /** Requests since the start. */
  requests(): number;
  /** Writes a source file for each outlet. */
  writeSources(folder: string): Promise<void>;
  close(): Promise<void>;
}

const LISTED = 40;

/**
 * Serves what the wire prints: `outlet-7.localhost`, each with a feed and article pages, as they are at the time.
 * @param listedFrom nothing that was printed before is in a feed
 */
export async function startNewsSites(
  wire: NewsWire,
  { outlets, now, listedFrom }: { outlets: number; now: () => Date; listedFrom: Date },
): Promise<NewsSites> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    const host = request.headers.host ?? '';
    const outlet = Number(/^outlet-(\d+)\./.exec(host)?.[1] ?? -1);
    const where = new URL(request.url ?? '/', `http://${host}`).pathname;
    const send = (type: string, body: string) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    if (where === '/rss.xml') {
      const latest = wire.latest(outlet, now(), LISTED);
      const listed = latest.filter(({ publishedAt }) => publishedAt >= listedFrom);
      return send('application/rss+xml', feedOf(listed, host));
    }
    const article = wire.find(outlet, where, now());
    if (article) return send('text/html', pageOf(article, now()));
    return response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    urlOf: ({ outlet, path: where }) => `${homeOf(outlet, port)}${where.slice(1)}`,
    requests: () => requests,
    async writeSources(folder) {
      await mkdir(folder, { recursive: true });
      for (let outlet = 0; outlet < outlets; outlet++)
        await writeFile(path.join(folder, `outlet-${outlet}.yaml`), sourceOf(outlet, port));
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function homeOf(outlet: number, port: number): string {
  return `http://outlet-${outlet}.localhost:${port}/`;
}

function sourceOf(outlet: number, port: number): string {
  const home = homeOf(outlet, port);
  return stringify({
    name: `outlet-${outlet}`,
    title: `Outlet ${outlet}`,
    home,
    languages: ['vi'],
    zone: 'Asia/Ho_Chi_Minh',
    read: [{ feed: new URL('rss.xml', home).href }],
    schedule: `${outlet % 15}-59/15 * * * *`,
    scheduleZone: 'Asia/Ho_Chi_Minh',
    via: 'http',
    pace: { seconds: 1 },
  });
}

function feedOf(articles: readonly WireArticle[], host: string): string {
  const items = articles.map(
    ({ title, path: where, publishedAt }) =>
      `<item><title>${title}</title><link>http://${host}${where}</link><pubDate>${publishedAt.toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`;
}

function pageOf({ title, lead, paragraphs, publishedAt, changedAt }: WireArticle, now: Date): string {
  const isChanged = changedAt !== null && changedAt <= now;
  const text = isChanged ? [...paragraphs, `${lead} ${title}`] : paragraphs;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: publishedAt.toISOString(),
    ...(isChanged ? { dateModified: changedAt.toISOString() } : {}),
  };
  return `<!doctype html><html lang="vi"><head><title>${title}</title>
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1><p><b>${lead}</b></p>${text
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></body></html>`;
}
