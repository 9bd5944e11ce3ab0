import { once } from 'node:events';
import { createServer } from 'node:http';
import { randomFrom, sentence, vocabulary } from '../desk/text.ts';

const PARAGRAPHS = 8;
const WORDS_PER_PARAGRAPH = 60;

/** A site of which each article tells of something else, all of them in the place that the watch names. */
export interface LatencySite {
  url(article: number): string;
  close(): Promise<void>;
}

export async function startLatencySite(): Promise<LatencySite> {
  const words = vocabulary();
  const server = createServer((request, response) => {
    const number = /^\/news\/report-(\d+)\.html$/.exec(request.url ?? '')?.[1];
    if (number === undefined) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return response.end(articleOf(Number(number), words));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    url: (article) => `http://127.0.0.1:${port}/news/report-${article}.html`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function articleOf(number: number, words: readonly string[]): string {
  const random = randomFrom(number);
  const own = Array.from({ length: 60 }, () => words[Math.floor(random() * words.length)] ?? '');
  const title = `Velmora: ${sentence(own, 8, random)}`;
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    () => `<p>${sentence(own, WORDS_PER_PARAGRAPH, random)}</p>`,
  );
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: new Date().toISOString(),
  };
  return `<!doctype html><html lang="vi"><head><title>${title}</title>
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><article><h1>${title}</h1>${paragraphs.join('')}</article></body></html>`;
}
