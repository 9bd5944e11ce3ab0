import { foldText, normaliseText, wordsOf } from '../text.ts';
import { textOf } from './document.ts';
import { jsonLdText } from './json-ld.ts';
import { firstMeta, type Metadata } from './metadata.ts';

const SEPARATOR = /\s+[-–—|»·•]\s+|\s*\|\s*|\s+::\s+/;

/**
 * The headline without the outlet's name. A heading that repeats what JSON-LD, `og:title` or `<title>` says is
 * taken as the page shows it; without such a heading the metadata count, then the only `h1`.
 */
export function findTitle(document: Document, metadata: Metadata): string | null {
  const claims = [
    jsonLdText(metadata.article?.headline),
    firstMeta(metadata, ['og:title', 'twitter:title', 'dc.title', 'headline']),
    normaliseText(document.querySelector('title')?.textContent ?? ''),
  ].flatMap((claim) => (claim ? [withoutOutlet(claim, metadata.outlet)] : []));
  const headings = [...document.querySelectorAll('h1')].map(textOf).filter(Boolean);
  const confirmed = headings.find((heading) => claims.some((claim) => sameHeadline(claim, heading)));
  return confirmed ?? claims[0] ?? headings[0] ?? null;
}

/** `Chuyến thăm - VnExpress` without its last part, where that part names the outlet. */
export function withoutOutlet(title: string, outlet: string[]): string {
  const parts = title.split(SEPARATOR);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined) return title;
  if (!outlet.some((name) => sameName(name, last))) return title;
  const rest = title.slice(0, title.length - last.length).replace(/[\s\-–—|»·•:]+$/, '');
  return withoutOutlet(rest, outlet);
}

export function sameHeadline(a: string, b: string): boolean {
  return key(a) === key(b);
}

function sameName(a: string, b: string): boolean {
  const [first, second] = [key(a), key(b)].map((name) => name.replaceAll(' ', ''));
  return first !== '' && (first === second || `the${first}` === second || first === `the${second}`);
}

function key(text: string): string {
  return wordsOf(foldText(text)).join(' ');
}
