import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { readHtml, readPages } from '../extraction-pages.ts';
import { retold } from './retell.ts';

const HELD = 600;
const LINKS_PER_SITEMAP = 1_000;

/**
 * A site of its own process, so that it takes nothing from the crawler's: the pages of an evaluation set, over and over
 * under other addresses and in other words, with gzip; `/sitemap-N.xml` names a thousand of
 * them. Tells its parent `{ port }`, and at any message how many pages were asked for.
 */
async function serve(directory: string, pages: number): Promise<void> {
  const saved = readPages(directory).map((page) => readHtml(directory, page));
  const held = new Map<number, Buffer>();
  let served = 0;

  const bodyOf = (index: number): Buffer => {
    const known = held.get(index);
    if (known) return known;
    const html = saved[index % saved.length] ?? '';
    const body = gzipSync(retold(html, Math.floor(index / saved.length)), { level: 6 });
    if (held.size < HELD) held.set(index, body);
    return body;
  };
  // Made before the clock runs.
  for (let index = 0; index < Math.min(pages, HELD); index++) bodyOf(index);

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const page = /^\/news\/report-(\d+)\.html$/.exec(path);
    if (!page) return answerList(path, pages, response);
    served += 1;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' });
    response.end(bodyOf(Number(page[1]) % 1_000_000));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  process.on('message', () => process.send?.(served));
  process.on('disconnect', () => process.exit());
  process.send?.({ port: typeof address === 'object' ? (address?.port ?? 0) : 0 });
}

function answerList(path: string, pages: number, response: ServerResponse): void {
  const part = /^\/sitemap-(\d+)\.xml$/.exec(path);
  if (!part) {
    response.writeHead(404).end();
    return;
  }
  const first = Number(part[1]) * LINKS_PER_SITEMAP;
  const numbers = Array.from({ length: LINKS_PER_SITEMAP }, (_, index) => first + index);
  const urls = numbers
    .filter((number) => number < pages)
    .map((number) => `<url><loc>/news/report-${1_000_000 + number}.html</loc></url>`);
  response.writeHead(200, { 'content-type': 'application/xml' });
  response.end(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`);
}

const [, , directory = '', pages = ''] = process.argv;
await serve(directory, Number(pages));
