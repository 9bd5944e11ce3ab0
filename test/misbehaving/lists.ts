import { gzipSync } from 'node:zlib';
import { CONSENT, MOVED } from './pages.ts';
import { type Expected, gives, givesFeed, givesPage, hereAt, type Site } from './site.ts';

/** A list that can be had, and gives nothing, or not all. */
export interface UselessList extends Expected {
  site: Site;
  /** How a source reads it. */
  read: Record<string, string>;
}

const LIST = '/list';

/** What sitemaps.org allows is 50 MB. */
const PACKED_BOMB = gzipSync(Buffer.alloc(60_000_000));

const indexOf = (locations: string[]) =>
  `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${locations.map((location) => `<sitemap><loc>${location}</loc></sitemap>`).join('')}</sitemapindex>`;

let mapsNamed = 0;

export const USELESS_LISTS: Record<string, UselessList> = {
  'pdf-for-feed': {
    site: { [LIST]: gives('%PDF-1.7 no feed at all', 'application/pdf') },
    read: { feed: LIST },
    code: 'unreadable',
    says: /is not a feed/,
  },
  'page-for-feed': {
    site: { [LIST]: givesPage('<html><head><title>We have moved</title></head><body>Bye</body></html>') },
    read: { feed: LIST },
    code: 'unreadable',
    says: /is not a feed but a page called "We have moved"/,
  },
  'empty-feed': { site: { [LIST]: givesFeed([]) }, read: { feed: LIST }, code: 'empty', says: /is empty/ },
  'packed-bomb': {
    site: { [LIST]: gives(PACKED_BOMB, 'application/gzip') },
    read: { sitemap: LIST },
    code: 'too-large',
    says: /unpacks to more than 52428800 bytes/,
  },
  'index-of-itself': {
    site: {
      [LIST]: (request, response) =>
        gives(indexOf([hereAt(request, LIST)]), 'application/xml')(request, response),
    },
    read: { sitemap: LIST },
    code: 'empty',
    says: /is empty/,
  },
  'index-without-end': {
    site: {
      '*': (request, response) => {
        mapsNamed += 2;
        const locations = [mapsNamed, mapsNamed + 1].map((map) => hereAt(request, `/maps/${map}`));
        gives(indexOf(locations), 'application/xml')(request, response);
      },
    },
    read: { sitemap: LIST },
    code: 'truncated',
    says: /more sitemaps, and not when they changed/,
  },
  'consent-for-list': {
    site: { [LIST]: givesPage(CONSENT) },
    read: { listing: LIST },
    code: 'empty',
    says: /is empty/,
  },
  'moved-list': {
    site: { [LIST]: givesPage(MOVED) },
    read: { listing: LIST, links: '.headlines a' },
    code: 'empty',
    says: /is empty/,
  },
};
