import { html, raw } from 'hono/html';
import { DateTime } from 'luxon';
import type { Outlet, SampleArticle } from './outlet.ts';

/** How many articles a front page that a script fills shows before it is asked for more. */
const SHOWN_AT_ONCE = 3;

/** The pages of a front page: `/`, `/trang-2` and on. */
export function listingPaths(articles: number, perPage: number): string[] {
  const count = Math.ceil(articles / perPage);
  return Array.from({ length: count }, (_, index) => (index === 0 ? '/' : `/trang-${index + 1}`));
}

/** RSS 2.0; descriptions hold a picture in CDATA, as news sites write them. */
export function rss(outlet: Outlet, origin: string, articles: SampleArticle[]): string {
  const items = articles.map(
    (article) => html`
<item>
<title>${article.title}</title>
<link>${article.url}</link>
<guid isPermaLink="true">${article.url}</guid>
<pubDate>${rfc822(article.publishedAt)}</pubDate>
<description>${cdata(`<a href="${article.url}"><img src="${origin}${article.figure.src}"></a><br>${article.lead}`)}</description>
</item>`,
  );
  return String(html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
<channel>
<title>${outlet.title}</title>
<link>${origin}/</link>
<description>Sample feed of Dateline: fictional news.</description>
<language>${outlet.language}</language>${items}
</channel>
</rss>
`);
}

/** Atom (RFC 4287). */
export function atom(outlet: Outlet, origin: string, articles: SampleArticle[]): string {
  const entries = articles.map(
    (article) => html`
<entry>
<id>${article.url}</id>
<title>${article.title}</title>
<link rel="alternate" href="${article.url}"/>
<published>${article.publishedAt}</published>
<updated>${article.modifiedAt ?? article.publishedAt}</updated>
<author><name>${article.byline.join(' and ')}</name></author>
<summary>${article.lead}</summary>
</entry>`,
  );
  return String(html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${origin}/</id>
<title>${outlet.title}</title>
<subtitle>Sample feed of Dateline: fictional news.</subtitle>
<link rel="self" href="${origin}/feeds/world.atom"/>
<updated>${articles[0]?.publishedAt ?? ''}</updated>${entries}
</feed>
`);
}

export function sitemapIndex(origin: string, paths: string[]): string {
  const sitemaps = paths.map((path) => html`<sitemap><loc>${origin}${path}</loc></sitemap>\n`);
  return String(html`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${sitemaps}</sitemapindex>
`);
}

/** A news sitemap, with the publication dates that a plain sitemap lacks. */
export function newsSitemap(outlet: Outlet, articles: SampleArticle[]): string {
  const urls = articles.map(
    (article) => html`
<url>
<loc>${article.url}</loc>
<news:news>
<news:publication><news:name>${outlet.title}</news:name><news:language>${outlet.language}</news:language></news:publication>
<news:publication_date>${article.publishedAt}</news:publication_date>
<news:title>${article.title}</news:title>
</news:news>
</url>`,
  );
  return String(html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls}
</urlset>
`);
}

/** A plain sitemap. */
export function sitemap(origin: string, paths: string[]): string {
  const urls = paths.map((path) => html`<url><loc>${origin}${path}</loc></url>\n`);
  return String(html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls}</urlset>
`);
}

/** Fetches the list and builds the front page from it, a part at each press: without JavaScript there is none. */
export function listScript(list: string, label: string): string {
  return `const stream = document.getElementById('stream');
const articles = await (await fetch('${list}')).json();
const button = document.createElement('button');
button.textContent = '${label}';
button.onclick = () => {
  for (const { path, title } of articles.splice(0, ${SHOWN_AT_ONCE})) {
    const heading = document.createElement('h3');
    const link = document.createElement('a');
    link.href = path;
    link.className = 'stream-title';
    link.textContent = title;
    heading.append(link);
    stream.append(heading);
  }
  if (articles.length === 0) button.remove();
};
stream.replaceChildren();
stream.after(button);
button.click();
`;
}

export function robots(outlet: Outlet, origin: string): string {
  const forbidden = forbiddenSections(outlet).map((section) => `Disallow: ${section}\n`);
  const map = outlet.discovery.kind === 'sitemap' ? `\nSitemap: ${origin}${outlet.discovery.index}\n` : '';
  return `User-agent: *\nAllow: /\n${forbidden.join('')}${map}`;
}

/** First path segments that robots.txt disallows: `/noi-bo/`. */
export function forbiddenSections(outlet: Outlet): string[] {
  return outlet.side.flatMap((page) => (page.forbidden ? [`/${page.path.split('/')[1]}/`] : []));
}

function rfc822(instant: string): string {
  return DateTime.fromISO(instant, { setZone: true }).toRFC2822() ?? '';
}

function cdata(markup: string) {
  return raw(`<![CDATA[${markup}]]>`);
}
