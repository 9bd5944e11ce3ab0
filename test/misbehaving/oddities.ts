import { articlePage, givesArticle, titleOf } from './articles.ts';
import { type Answer, gives, givesFeed, givesPage, hereAt, rss, type Site } from './site.ts';

/** A site that is odd, and gives articles all the same. */
export interface OddSite {
  site: Site;
  read: Record<string, string>;
  /** The addresses and titles of its articles. */
  articles: Record<string, string>;
}

const FEED = '/feed';

/** Sites of which some change when the program comes again: `isLater` tells that it did. */
export function oddSites(isLater: () => boolean): Record<string, OddSite> {
  return {
    'broken-feed': {
      site: { [FEED]: broken, '/news/boats': givesArticle('boats'), '/news/nets': givesArticle('nets') },
      read: { feed: FEED },
      articles: { '/news/boats': titleOf('boats'), '/news/nets': titleOf('nets') },
    },
    'billion-laughs': feedOfOne('jokes', entities('&lol9;', LAUGHS, '/news/jokes')),
    'external-entity': feedOfOne('locks', entities('&passwords;&trap;', OUTSIDE, '/news/locks')),
    'odd-type': feedOfOne('paint', givesFeed(['/news/paint'], { type: 'image/png' }), {
      '/robots.txt': (_, response) => response.writeHead(302, { location: '/robots.txt' }).end(),
    }),
    'false-canonical': feedOfOne('pilots', givesFeed(['/news/pilots']), {
      '/news/pilots': givesArticle('pilots', {
        head: '<link rel="canonical" href="https://grand-daily.example/pilots">',
      }),
    }),
    unchanged: feedOfOne('tide', unchanged),
    twins: {
      site: { [FEED]: twins(isLater), [FERRY]: givesArticle('ferry') },
      read: { feed: FEED },
      articles: { [FERRY]: titleOf('ferry') },
    },
    retitled: {
      site: {
        '/notices': (...asked) =>
          givesPage(articlePage('notices', isLater() ? NEW_TITLE : titleOf('notices')))(...asked),
      },
      read: { page: '/notices' },
      articles: { '/notices': titleOf('notices') },
    },
  };
}

export const NEW_TITLE = 'All notices of Eastport are off';

function feedOfOne(subject: string, feed: Answer, more: Site = {}): OddSite {
  const path = `/news/${subject}`;
  return {
    site: { [FEED]: feed, [path]: givesArticle(subject), ...more },
    read: { feed: FEED },
    articles: { [path]: titleOf(subject) },
  };
}

/** Signs that are none, tags that nobody closed, and the end cut off. */
const broken: Answer = (request, response) => {
  const here = (path: string) => hereAt(request, path);
  const feed = `<rss version="2.0"><channel>
    <item><title>Boats & trains < ferries</title><link>${here('/news/boats')}</link></item>
    <item><title>Nets &nbsp; ropes</b><link>${here('/news/nets')}</link></item>
    <item><title>Cut off</title><link>${here('/news/n')}`;
  gives(feed, 'application/rss+xml')(request, response);
};

const LAUGHS = `<!DOCTYPE rss [<!ENTITY lol "lol">${[...'123456789']
  .map((digit, before) => `<!ENTITY lol${digit} "${`&lol${before || ''};`.repeat(10)}">`)
  .join('')}]>`;

const OUTSIDE =
  '<!DOCTYPE rss [<!ENTITY passwords SYSTEM "file:///etc/passwd"><!ENTITY trap SYSTEM "http://trap.localhost:PORT/"><!ENTITY % more SYSTEM "http://trap.localhost:PORT/more">%more;]>';

/** A feed with a document type, whose entities stand wherever there is text. */
function entities(text: string, documentType: string, path: string): Answer {
  return (request, response) => {
    const [, port = ''] = (request.headers.host ?? '').split(':');
    const item = `<item><title>${text}</title><description>${text}</description><link>${hereAt(request, path)}</link></item>`;
    const feed = rss(item).replace('<rss', () => `${documentType.replaceAll('PORT', port)}<rss`);
    gives(feed, 'application/rss+xml')(request, response);
  };
}

const unchanged: Answer = (request, response) => {
  const headers = { etag: '"tide"' };
  if (request.headers['if-none-match'] === headers.etag) response.writeHead(304, headers).end();
  else givesFeed(['/news/tide'], { headers })(request, response);
};

const FERRY = '/world/ferry-returns-4712345.html';

/** One article for screens of all sizes, under a slug of other days, and later under another headline. */
function twins(isLater: () => boolean): Answer {
  const first = [
    FERRY,
    `//m.twins.localhost:PORT${FERRY}?amp=1`,
    `/amp${FERRY}`,
    '/ferry-is-back-4712345.html',
  ];
  const later = ['/world/ferry-stays-away-after-all-4712345.html'];
  return (...asked) => (isLater() ? givesFeed(later, { title: NEW_TITLE }) : givesFeed(first))(...asked);
}
