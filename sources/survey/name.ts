import { foldText, normaliseText } from '../../core/text.ts';

const LONGEST_NAME = 60;
const LONGEST_TITLE = 100;
// Labels that stand before the last one where a country's registry sells below them.
const SECOND_LEVEL = new Set('com net org gov edu co ac info go or ne gob gouv'.split(' '));
const SAYS_NOTHING = new Set('www m amp rss news feed feeds'.split(' '));

/** `vnexpress` for `vnexpress.net`, `vnexpress-e` for `e.vnexpress.net`, `vov` for `vov.gov.vn`: kebab-case, never empty. */
export function nameOfHost(host: string): string {
  const [site = 'site', ...below] = labelsOf(host);
  const parts = [site, ...below.filter((label) => !SAYS_NOTHING.has(label))];
  return kebab(parts.join('-')) || 'site';
}

/** The label that a site bought, then those below it: `songhong`, `en` for `en.songhong.com.vn`. */
function labelsOf(host: string): string[] {
  const isAddress = /^[\d.:[\]]+$/.test(host);
  const labels = host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .split('.')
    .filter((label) => label !== '');
  const kept = isAddress ? labels : withoutSuffix(labels);
  return (kept.length > 0 ? kept : labels).toReversed();
}

function withoutSuffix(labels: readonly string[]): string[] {
  const domain = labels.slice(0, -1);
  const isSecondLevel = domain.length > 1 && SECOND_LEVEL.has(domain.at(-1) ?? '');
  return isSecondLevel ? domain.slice(0, -1) : [...domain];
}

function kebab(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');
}

/** A name that is not taken: `daily`, else `daily-2` and on. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) {
    const suffix = `-${number}`;
    const other = `${name.slice(0, LONGEST_NAME - suffix.length).replace(/-$/, '')}${suffix}`;
    if (!taken.has(other)) return other;
  }
}

const SEPARATOR = /\s+[-–—|:·•»]+\s+|\s*[|»•]\s*|:\s+/;
const ABOUT_FEEDS = /\s*\b(?:rss(?:\s+feed)?|feed|atom)\b\s*/gi;

/**
 * What an outlet calls itself, of what it says in several places, the likelier first: without slogans, sections and
 * the word RSS. The part that the host's name is made of wins; one in small letters or capitals alone (`songhong`)
 * gives way to a better spelling.
 */
export function titleOf(claims: readonly string[], host: string): string {
  const parts = claims.flatMap((claim) =>
    claim
      .split(SEPARATOR)
      .map((part) => normaliseText(part.replace(ABOUT_FEEDS, ' ')))
      .filter((part) => part !== '' && part.length <= LONGEST_TITLE),
  );
  const own = parts.filter((part) => isInHost(part, host));
  const [first = parts[0] ?? host.slice(0, LONGEST_TITLE)] = own;
  if (isWellSpelt(first)) return first;
  const [shortest = first] = own.filter(isWellSpelt).sort((a, b) => a.length - b.length);
  return shortest;
}

function isInHost(part: string, host: string): boolean {
  const letters = lettersOf(part);
  const [site = ''] = labelsOf(host).map(lettersOf);
  return (
    letters.length >= 3 && (lettersOf(host).includes(letters) || (site !== '' && letters.includes(site)))
  );
}

function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Capitals or marks, but not only capitals. */
function isWellSpelt(text: string): boolean {
  const isShouted = text.length > 5 && text === text.toUpperCase();
  return !isShouted && /[^a-z0-9.\s-]/.test(text);
}
