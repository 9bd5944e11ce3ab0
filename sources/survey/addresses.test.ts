import { describe, expect, it } from 'vitest';
import { isOfWholeSite, likelyFeeds, sitemapsIn } from './addresses.ts';

const feed = (path: string, title: string | null = null) => ({ url: `https://daily.example${path}`, title });
const paths = (urls: string[]) => urls.map((url) => new URL(url).pathname);

describe('likelyFeeds', () => {
  it('has those of the whole site first, and leaves out those of comments, podcasts and authors', () => {
    const feeds = [
      feed('/comments/feed/'),
      feed('/rss/the-gioi.rss'),
      feed('/feed/', 'The Daily » Feed'),
      feed('/a/feed/', 'The Daily » Comments Feed'),
      feed('/podcast.rss'),
      feed('/rss/y-kien.rss', 'Bình luận'),
      feed('/rss/tin-moi-nhat.rss'),
    ];
    expect(paths(likelyFeeds(feeds))).toEqual(['/feed/', '/rss/tin-moi-nhat.rss', '/rss/the-gioi.rss']);
  });
});

describe('isOfWholeSite', () => {
  it.each(['/rss', '/feed/', '/rss/home.rss', '/index.xml', '/'])('is so for %s', (path) =>
    expect(isOfWholeSite(`https://daily.example${path}`)).toBe(true),
  );
  it.each(['/rss/the-gioi.rss', '/feeds/world.atom', '/category/politics'])('is not so for %s', (path) =>
    expect(isOfWholeSite(`https://daily.example${path}`)).toBe(false),
  );
});

describe('sitemapsIn', () => {
  it('reads the lines of a robots.txt, those for news first, and only those of the site', () => {
    const robots = [
      'User-agent: *\r\nDisallow: /admin\r',
      'Sitemap: https://daily.example/sitemap.xml',
      'sitemap:https://www.daily.example/google-news.xml # news',
      ' SITEMAP : /tin-tuc.xml',
      'Sitemap: https://elsewhere.example/sitemap.xml',
      'Sitemap:',
      'Sitemap: https://daily.example/sitemap.xml',
    ].join('\n');
    expect(sitemapsIn(robots, 'https://daily.example/')).toEqual([
      'https://www.daily.example/google-news.xml',
      'https://daily.example/tin-tuc.xml',
      'https://daily.example/sitemap.xml',
    ]);
  });
});
