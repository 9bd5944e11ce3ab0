import { textOf, wholeText } from '../html/tree.ts';
import { foldedKey, normaliseText } from '../text.ts';
import { decodeEntities } from './survey/entities.ts';
import { jsonLdText } from './survey/json-ld.ts';
import { firstMeta, type Metadata } from './survey/metadata.ts';
import { elementsNamed, type Survey } from './survey/survey.ts';

/** Characters; beyond it, a title is somebody's mistake. */
const LONGEST_TITLE = 1_000;

const MOST_HEADINGS = 40;

const SEPARATOR = /\s+[-–—|»›·•]\s+|\s*\|\s*|\s+::?\s+/;

/**
 * The headline without the outlet's name: the heading that repeats most of what JSON-LD, `og:title` or `<title>`
 * say, as the page shows it. Without such a heading the metadata count, then the first `h1`.
 */
export function findTitle(survey: Survey, metadata: Metadata): string | null {
  const [titleElement] = elementsNamed(survey, 'title');
  const claims = [
    jsonLdText(metadata.article?.headline),
    firstMeta(metadata, ['og:title', 'twitter:title', 'dc.title', 'headline']),
    titleElement && normaliseText(decodeEntities(wholeText(titleElement).slice(0, LONGEST_TITLE))),
  ].flatMap((claim) => (claim ? [withoutOutlet(claim.slice(0, LONGEST_TITLE), metadata.outlet)] : []));
  // Some sites give the headline as the name of a WebSite: only parts of a claim can be the outlet's name.
  const parts = claims
    .flatMap((claim) => claim.split(SEPARATOR))
    .filter((part) => !isOutlet(part, metadata.outlet));
  const claimed = new Set([...claims, ...parts].map(foldedKey));
  const headings = elementsNamed(survey, 'h1', 'h2').slice(0, MOST_HEADINGS).map(textOf).filter(Boolean);
  const confirmed = headings
    .filter((heading) => claimed.has(foldedKey(heading)))
    .sort((a, b) => b.length - a.length);
  return confirmed[0] ?? claims[0] ?? headings[0] ?? null;
}

/** `Chuyến thăm - Báo Ngày Mới` without its last part, where that part names the outlet. */
export function withoutOutlet(title: string, outlet: string[]): string {
  const parts = title.split(SEPARATOR);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined) return title;
  if (!isOutlet(last, outlet)) return title;
  const rest = title.slice(0, title.length - last.length).replace(/[\s\-–—|»›·•:]+$/, '');
  return withoutOutlet(rest, outlet);
}

function isOutlet(text: string, outlet: string[]): boolean {
  return outlet.some((name) => sameName(name, text));
}

function sameName(a: string, b: string): boolean {
  const [first, second] = [foldedKey(a), foldedKey(b)].map((name) => name.replaceAll(' ', ''));
  return first !== '' && (first === second || `the${first}` === second || first === `the${second}`);
}
