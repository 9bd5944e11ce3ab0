import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadSampleTexts } from './articles.ts';
import { listingPaths } from './discovery.ts';
import { type Discovery, DOMAIN, type Outlet, outletOrigin } from './outlet.ts';
import { OUTLETS } from './outlets/index.ts';

/** What Dateline is told of an outlet beyond where its list is. Few: most outlets are read without selectors. */
interface Hints {
  languages?: string[];
  /** Which links of the front page lead to articles. */
  links?: string;
  include?: string[];
  exclude?: string[];
  selectors?: Record<string, string | string[]>;
}

const HINTS: Record<string, Hints> = {
  thoimoi: { include: ['-\\d{6,}\\.html$'], exclude: ['/video/'] },
  songhong: { include: ['-post\\d+\\.shn$'] },
  nguoitho: { languages: ['vi', 'en'], include: ['\\.nto$'] },
  harbourpost: { languages: ['en', 'vi'], exclude: ['/news/av/'] },
  continental: { links: 'a.teaser-link' },
  // No `links`: the pattern takes the forbidden draft for an article, so that only robots.txt keeps it out.
  bantin24: {
    include: ['-\\d{6,20}\\.htm$'],
    selectors: {
      title: '.title-detail',
      lead: '.sapo_detail',
      body: '#content_detail_news',
      byline: 'a.author',
      published: '.post-time',
      captions: '.note_img',
      drop: ['.box_xem_them'],
    },
  },
  mekongdaily: {
    links: 'a.stream-title',
    selectors: {
      captions: 'table.MASTERCMS_TPL_TABLE tr:last-child td',
      drop: ['table.tpl_CMS_ARTICLE_EMBED'],
    },
  },
};

/** The outlets as Dateline's source files, for a newsstand on the given port. */
export function newsstandSources(port: number, domain = DOMAIN): { name: string; yaml: string }[] {
  const texts = loadSampleTexts();
  return OUTLETS.map((outlet) => {
    const paths = texts.filter((text) => text.outlet === outlet.name).map((text) => text.path);
    return {
      name: outlet.name,
      yaml: stringify(source(outlet, paths, outletOrigin(outlet.name, port, domain)), { lineWidth: 0 }),
    };
  });
}

/** Writes `NAME.yaml` for every outlet into a folder, which is made if need be. */
export async function writeNewsstandSources(dir: string, port: number): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const { name, yaml } of newsstandSources(port)) await writeFile(join(dir, `${name}.yaml`), yaml);
}

function source(outlet: Outlet, articlePaths: string[], origin: string) {
  const { languages = [outlet.language], links, ...hints } = HINTS[outlet.name] ?? {};
  return {
    name: outlet.name,
    title: outlet.title,
    home: `${origin}/`,
    languages,
    zone: outlet.zone,
    read: reads(outlet.discovery, articlePaths, origin).map((entry) => (links ? { ...entry, links } : entry)),
    schedule: '*/10 * * * *',
    scheduleZone: 'Asia/Ho_Chi_Minh',
    via: 'http',
    ...hints,
    pace: { seconds: 0.05 },
    evidence: {
      verified: [
        { what: 'all', against: 'the sample outlet, which Dateline serves itself', on: '2026-11-24' },
      ],
    },
  };
}

function reads(discovery: Discovery, articlePaths: string[], origin: string): Record<string, unknown>[] {
  switch (discovery.kind) {
    case 'rss':
    case 'atom':
      return [{ feed: `${origin}${discovery.path}` }];
    case 'sitemap':
      return [{ sitemap: `${origin}${discovery.index}` }];
    case 'listing':
      return listingPaths(articlePaths.length, discovery.perPage).map((path) => ({
        listing: `${origin}${path}`,
      }));
    case 'script':
      // Only the list needs a browser; the articles are plain HTML.
      return [{ listing: `${origin}/`, via: 'browser', more: { times: 5 } }];
    case 'pages':
      return articlePaths.map((path) => ({ page: `${origin}${path}` }));
  }
}
