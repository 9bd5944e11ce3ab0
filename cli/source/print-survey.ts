import type { Look, SiteSurvey, SurveyedWay } from '../../core/source/site-survey.ts';
import { formatTried } from './print-articles.ts';

/** One line a look, for those who wait. */
export function formatLook({ url, as, articles, newest, trouble }: Look): string {
  const outcome = trouble ? `no (${trouble.code})` : foundBy(as, articles, newest);
  return `  ${as.padEnd(8)} ${url}  ${outcome}`;
}

function foundBy(as: Look['as'], articles: number | null, newest: string | null): string {
  if (as === 'article') return 'read';
  const dated = newest ? `, the newest of ${newest}` : '';
  return `${articles ?? 0} articles${dated}`;
}

const WHY: Record<SurveyedWay['origin'], string> = {
  given: 'you gave it',
  'link-tag': 'the page names it in a link tag',
  'page-link': 'a page links to it',
  robots: 'robots.txt names it',
  'usual-path': 'it is where such lists usually are',
  index: "the site's index of sitemaps names it",
  page: 'the page itself leads to articles',
};

/** What was found, what of it is chosen and why, and the articles that were tried. */
export function formatSurvey(survey: SiteSurvey): string {
  const { chosen, others, zone, offsets } = survey;
  const lines = [
    `${survey.title}, ${survey.home}`,
    '',
    ...chosen.map((way) => `takes  ${describe(way)}`),
    ...others.map((way) => `leaves ${describe(way)}`),
    '',
    `zone   ${zone ?? `unknown${offsets.length > 0 ? `; dates carry ${offsets.slice(0, 3).join(', ')}` : ''}`}`,
    `speaks ${survey.languages.join(', ')}`,
    ...survey.articles.map(formatTried),
  ];
  return lines.join('\n');
}

function describe(way: SurveyedWay): string {
  const { kind, url, via, links, dated, newest, isStale, origin } = way;
  const browser = via === 'browser' ? ' by browser' : '';
  const dates = newest ? `, ${dated} with a date, the newest of ${newest}` : ', without dates';
  const stale = isStale ? '; the front page leads to newer ones' : '';
  return `${kind}${browser} ${url}: ${links.length} articles${dates}${stale}; ${WHY[origin]}`;
}
