import { foldText } from '../../core/text.ts';
import { isSameSite, normaliseUrl } from '../../core/url.ts';
import type { LinkedFeed } from './front.ts';

/** Where news sites have a feed that no page names, the commoner ones first. */
export const USUAL_FEED_PATHS = [
  '/rss',
  '/feed',
  '/rss.xml',
  '/rss/home.rss',
  '/rss/tin-moi-nhat.rss',
  '/feed.xml',
  '/atom.xml',
  '/home.rss',
  '/feed.json',
  '/index.xml',
] as const;

export const USUAL_SITEMAP_PATHS = [
  '/news-sitemap.xml',
  '/sitemap_news.xml',
  '/google-news-sitemap.xml',
  '/sitemap.xml',
] as const;

// Of comments, podcasts, films and single authors: no list of a site's articles.
const OTHER_FEED = /comment|binh.?luan|podcast|audio|video|photo|tag\/|author|tac.?gia|search/;
const WHOLE_SITE = new Set(
  (
    'rss rss2 feed feeds atom index home homepage all main latest latest-news news newest top-stories ' +
    'tin-moi-nhat tin-moi trang-chu tin-nong tin-tuc rss_home default'
  ).split(' '),
);

/** Feeds of the site's articles, those of the whole site first; feeds of comments, podcasts and the like are left out. */
export function likelyFeeds(feeds: readonly LinkedFeed[]): string[] {
  const articles = feeds.filter(
    ({ url, title }) => !OTHER_FEED.test(foldText(`${pathOf(url)} ${title ?? ''}`)),
  );
  const whole = articles.filter(({ url }) => isOfWholeSite(url));
  return [...whole, ...articles.filter(({ url }) => !isOfWholeSite(url))].map(({ url }) => url);
}

/** Whether a feed's address names no section: `/rss/home.rss`, not `/rss/the-gioi.rss`. */
export function isOfWholeSite(url: string): boolean {
  const last = pathOf(url)
    .split('/')
    .findLast((part) => part !== '');
  return last === undefined || WHOLE_SITE.has(last.toLowerCase().replace(/\.[a-z0-9]+$/, ''));
}

const NEWS_SITEMAP = /news|tin-?tuc|google|latest|moi-?nhat|bai-?viet|article|post/i;

/** The sitemaps that a robots.txt names on the site, the likelier ones to hold news first. RFC 9309 leaves them to sitemaps.org. */
export function sitemapsIn(robots: string, home: string): string[] {
  const named = robots.split(/\r\n?|\n/).flatMap((line) => {
    const [, address] = line.match(/^\s*sitemap\s*:\s*(\S+)/i) ?? [];
    const url = address ? normaliseUrl(address, home) : null;
    return url && isSameSite(url, home) ? [url] : [];
  });
  return newsFirst([...new Set(named)]);
}

export function newsFirst(urls: readonly string[]): string[] {
  const isNews = (url: string) => NEWS_SITEMAP.test(pathOf(url));
  return [...urls.filter(isNews), ...urls.filter((url) => !isNews(url))];
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
