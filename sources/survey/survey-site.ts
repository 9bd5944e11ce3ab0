import type { Instant, Published } from '../../core/article.ts';
import { detectLanguage } from '../../core/extract/language.ts';
import type { SiteSurvey, SurveyedWay, TriedArticle } from '../../core/source/site-survey.ts';
import { hostOf } from '../../core/url.ts';
import type { Source, Via } from '../schema.ts';
import { SurveyError } from './errors.ts';
import type { FetchedPage, SurveyMeans } from './means.ts';
import { nameOfHost, titleOf } from './name.ts';
import { sharedShape } from './shape.ts';
import { openStart, type Start } from './start.ts';
import { startTrail, type Trail } from './trail.ts';
import { tryArticles } from './try-articles.ts';
import { rank } from './way.ts';
import { findWays, listedOn } from './ways.ts';
import { offsetsIn, zoneOf } from './zone.ts';

/**
 * Looks at a site, at its pace, and says what its source file would be: the ways to its articles, its name, languages
 * and zone, and three articles as they would be read.
 *
 * Throws a FetchError where the address cannot be had, by its kind, and a SurveyError where nothing leads to articles.
 */
export async function surveySite(
  address: string,
  means: SurveyMeans,
  { zone: known }: { zone?: string | undefined } = {},
): Promise<SiteSurvey> {
  const trail = startTrail(means);
  const start = await openStart(address, means, trail, known);
  const listed = start.page ? listedOn(start, start.page.html, start.page.url) : [];
  const ways = await findWays({ start, trail, means, listed });
  const [best, ...others] = ways.filter(({ links }) => links.length > 0).sort((a, b) => rank(b) - rank(a));
  if (!best) throw nothingFound(start, trail);
  const { via, tried, site } = await readArticles(start, best, means, known);
  return {
    ...site,
    via,
    chosen: [best],
    others,
    links: best.links,
    include: sharedShape(best.links.map(({ url }) => url)),
    articles: tried,
    looks: trail.looks,
  };
}

/** In a zone where nobody lives, so that dates which carry no offset of their own give themselves away. */
const NOWHERE = 'Etc/GMT+12';

/** Reads the articles for what they tell of the site, and again where that is their zone; each is fetched once. */
async function readArticles(start: Start, way: SurveyedWay, means: SurveyMeans, known: string | undefined) {
  const before = describe(start, way, [], known);
  const kept = keepingPages(means);
  const draft = { ...start.draft, zone: before.zone ?? NOWHERE };
  const { via, tried } = await tryWays(way, draft, kept);
  const site = describe(start, way, tried, known);
  if (before.zone) return { via, tried, site };
  const source = { ...draft, zone: site.zone ?? 'Etc/UTC' };
  return { via, site, tried: await tryArticles(way.links, { ...kept, report() {} }, source, via) };
}

function keepingPages(means: SurveyMeans): SurveyMeans {
  const pages = new Map<string, Promise<FetchedPage>>();
  return {
    ...means,
    fetchPage(url, via) {
      const page = pages.get(`${via} ${url}`) ?? means.fetchPage(url, via);
      pages.set(`${via} ${url}`, page);
      return page;
    },
  };
}

function nothingFound({ home, address }: Start, { looks }: Trail): SurveyError {
  const tried = [...new Set(looks.map(({ url }) => url))].filter((url) => url !== address);
  const also = tried.length > 0 ? ` Tried besides: ${tried.join(', ')}.` : '';
  return new SurveyError('no-articles', `Nothing on ${home} leads to articles.${also}`, { looks });
}

/** Articles are fetched plainly, by a browser only where that gives nothing. */
async function tryWays(
  way: SurveyedWay,
  source: Source,
  means: SurveyMeans,
): Promise<{ via: Via; tried: TriedArticle[] }> {
  const plain = await tryArticles(way.links, means, source, 'http');
  const isEmpty = plain.every(({ article, trouble }) => !article && trouble?.code === 'not-an-article');
  if (!isEmpty || !(await means.hasBrowser())) return { via: 'http', tried: plain };
  const rendered = await tryArticles(way.links, means, source, 'browser');
  return rendered.some(({ article }) => article)
    ? { via: 'browser', tried: rendered }
    : { via: 'http', tried: plain };
}

type Site = Pick<SiteSurvey, 'address' | 'name' | 'title' | 'home' | 'languages' | 'zone' | 'offsets'>;

function describe(
  { address, home, page }: Start,
  way: SurveyedWay,
  tried: readonly TriedArticle[],
  known: string | undefined,
): Site {
  const host = hostOf(home) ?? home;
  const locales = page?.front.locales ?? [];
  const languages = languagesOf(way, tried, locales);
  const instants = writtenInstants([
    ...way.links.map(({ published }) => published),
    ...tried.map(({ article }) => article?.published ?? null),
  ]);
  return {
    address,
    name: nameOfHost(host),
    title: titleOf([...(page?.front.names ?? []), ...(way.title ? [way.title] : [])], host),
    home,
    languages,
    zone: known ?? zoneOf({ host, locales, languages, instants }),
    offsets: offsetsIn(instants),
  };
}

/** Those whose text carries its offset. */
function writtenInstants(dates: readonly (Published | null)[]): Instant[] {
  return dates.flatMap((published) =>
    published && !published.guess && !published.instant.endsWith('-12:00') ? [published.instant] : [],
  );
}

const FEWEST_SHARE = 0.25;

/** What the titles and texts are written in; where they are too few to tell, what the site says of itself. */
function languagesOf(way: SurveyedWay, tried: readonly TriedArticle[], locales: readonly string[]): string[] {
  const votes = [
    ...tried.map(({ article }) => article?.language ?? null),
    ...way.links.slice(0, 50).map(({ title }) => (title ? detectLanguage([title]) : null)),
  ].filter((language) => language !== null);
  const said = [way.language, ...locales].flatMap(
    (tag) => tag?.toLowerCase().match(/^[a-z]{2,3}\b/)?.[0] ?? [],
  );
  const counts = new Map<string, number>();
  for (const language of votes) counts.set(language, (counts.get(language) ?? 0) + 1);
  const spoken = [...counts].filter(([, count]) => count >= votes.length * FEWEST_SHARE);
  if (spoken.length === 0) return [said[0] ?? 'und'];
  // The language of the site's own words before those that it also prints.
  const weight = ([language, count]: [string, number]) => count + (language === said[0] ? votes.length : 0);
  return spoken.sort((a, b) => weight(b) - weight(a)).map(([language]) => language);
}
