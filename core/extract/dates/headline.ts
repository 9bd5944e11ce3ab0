import type { Element } from 'domhandler';
import { textOf, wholeText } from '../../html/tree.ts';
import { normaliseText, wordsOf } from '../../text.ts';
import { jsonLdText } from '../survey/json-ld.ts';
import type { Metadata } from '../survey/metadata.ts';
import { elementsNamed, factsOf, type Survey } from '../survey/survey.ts';

const SEPARATOR = /\s+[-–—|»›·•]\s+|\s*\|\s*|\s+::?\s+/;
/** A shorter heading, such as that of a section, may be part of a title by chance. */
const SHORTEST_KEY = 10;
const LONGEST_HEADLINE = 300;

/** The parts of what a page gives as its title: `Ferry sinks | News | 7.3.2026` has three. */
export function titleParts(survey: Survey, metadata: Metadata): string[] {
  const [title] = elementsNamed(survey, 'title');
  const titles = [
    jsonLdText(metadata.article?.headline),
    metadata.meta.get('og:title'),
    title && normaliseText(wholeText(title)),
  ];
  return titles.flatMap((text) => text?.split(SEPARATOR) ?? []);
}

/** The heading beside which the article's date is looked for: the one with most of the title, or the first `h1`. */
export function datedHeadline(survey: Survey, metadata: Metadata): Element | null {
  const outlet = new Set(metadata.outlet.map(key));
  const parts = titleParts(survey, metadata)
    .map(key)
    .filter((part) => part.length >= SHORTEST_KEY && !outlet.has(part));
  const headings = (...tags: string[]) =>
    elementsNamed(survey, ...tags).filter((heading) => factsOf(survey, heading).text <= LONGEST_HEADLINE);
  const [first] = headings('h1');
  return mostTitled(headings('h1'), parts) ?? mostTitled(headings('h2', 'h3'), parts) ?? first ?? null;
}

function mostTitled(headings: readonly Element[], parts: readonly string[]): Element | null {
  let best: Element | null = null;
  let most = SHORTEST_KEY - 1;
  for (const heading of headings) {
    const own = key(textOf(heading));
    if (own.length <= most) continue;
    const shared = Math.max(0, ...parts.map((part) => sharedLength(own, part)));
    if (shared > most) [best, most] = [heading, shared];
  }
  return best;
}

function sharedLength(a: string, b: string): number {
  if (b.includes(a)) return a.length;
  return a.includes(b) ? b.length : 0;
}

function key(text: string): string {
  return wordsOf(text.toLowerCase()).join(' ');
}
