import { givesArticle, titleOf } from './articles.ts';
import { BODIES } from './bodies.ts';
import { USELESS_LISTS } from './lists.ts';
import { oddSites } from './oddities.ts';
import { NO_ARTICLES } from './pages.ts';
import { REDIRECTS } from './redirects.ts';
import { REFUSALS } from './refusals.ts';
import type { Servers } from './server.ts';
import { type Expected, givesFeed, type Misbehaviours, type Site, type Sites } from './site.ts';
import type { SourceOf } from './sources.ts';
import { unreachable } from './unreachable.ts';

const ANYWHERE: Misbehaviours = { ...BODIES, ...REFUSALS, ...REDIRECTS };

/** A source whose feed is fine, and leads to a page of every kind that misbehaves, on a host of its own each. */
export const FRONT = 'front';
export const BAD_PAGES: Misbehaviours = { ...ANYWHERE, ...NO_ARTICLES };
const GOOD_PAGES = ['lights', 'gulls'];

/** A source whose site is gone between its feed and its one page. */
export const LEAVING = 'leaving';

/** Sources whose sites ask for a rest of an hour. They have a pace: without one, no process asks whether a host rests. */
export const RESTING = ['status-429', 'status-503'];

/** All sites, every one with a source of its name; `isLater` tells when some are to have changed. */
export function everything(isLater: () => boolean) {
  const odd = oddSites(isLater);
  return {
    sites: {
      ...sitesOf(ANYWHERE, ''),
      ...sitesOf(BAD_PAGES, `.${FRONT}`),
      ...Object.fromEntries(
        Object.entries({ ...USELESS_LISTS, ...odd }).map(([name, { site }]) => [name, site]),
      ),
      [FRONT]: frontSite(),
    } satisfies Sites,
    /** The sources that fail. */
    failing: (servers: Servers): Record<string, Expected> => ({
      ...unreachable(servers),
      ...ANYWHERE,
      ...USELESS_LISTS,
    }),
    /** The sources that have nothing to complain of. */
    fine: Object.keys(odd),
    sources({ port, ...ports }: Servers): Map<string, SourceOf> {
      const home = (name: string) => `http://${name}.localhost:${port}`;
      const lists = Object.entries({ ...USELESS_LISTS, ...odd });
      return new Map<string, SourceOf>([
        ...Object.entries(unreachable(ports)),
        ...Object.keys(ANYWHERE).map((name) => [name, anywhere(name, home(name))] as const),
        ...lists.map(([name, { read }]) => [name, { home: home(name), read }] as const),
        [FRONT, { home: home(FRONT), read: { feed: '/feed' } }],
        [LEAVING, { home: `http://${LEAVING}.localhost:${ports.leavingPort}`, read: { feed: '/feed' } }],
      ]);
    },
    /** The titles of all right articles, by their addresses. */
    articles({ port }: Servers): Map<string, string> {
      const at = (name: string, path: string) => `http://${name}.localhost:${port}${path}`;
      return new Map([
        ...GOOD_PAGES.map((subject) => [at(FRONT, `/news/${subject}`), titleOf(subject)] as const),
        ...Object.entries(odd).flatMap(([name, { articles }]) =>
          Object.entries(articles).map(([path, title]) => [at(name, path), title] as const),
        ),
      ]);
    },
  };
}

function sitesOf(misbehaviours: Misbehaviours, below: string): Sites {
  return Object.fromEntries(
    Object.entries(misbehaviours).map(([name, { answer, robots }]) => [
      `${name}${below}`,
      robots ? { '/robots.txt': robots, '*': answer } : { '*': answer },
    ]),
  );
}

function frontSite(): Site {
  return {
    '/feed': givesFeed([
      ...GOOD_PAGES.map((subject) => `/news/${subject}`),
      ...Object.keys(BAD_PAGES).map((name) => `//${name}.${FRONT}.localhost:PORT/news/${name}`),
    ]),
    ...Object.fromEntries(GOOD_PAGES.map((subject) => [`/news/${subject}`, givesArticle(subject)])),
  };
}

function anywhere(name: string, home: string): SourceOf {
  return { home, read: { feed: '/list' }, paceSeconds: RESTING.includes(name) ? 0.1 : 0 };
}
