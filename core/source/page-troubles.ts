import { binomialAtLeast } from './chance.ts';
import { ILLS, type Ill, illOfPage } from './troubles.ts';

/** What became of a page. */
export interface PageOutcome {
  /** When its source led to it. */
  at: Date;
  url: string;
  /** Why it gave no article; null where it gave one. */
  code: string | null;
}

/** Pages that came to nothing, far more of them than before. */
export interface PageTrouble {
  ill: Ill;
  /** When the first of them was found. */
  since: Date;
  /** The most frequent reason, and a page that has it. */
  code: string;
  url: string;
  bad: number;
  of: number;
}

/** How many of the latest pages are looked at; the pages before the last of these numbers are the past. */
const RECENT = [5, 10, 20, 30];
const PAST_FROM = 30;
const BAD_SHARE = 0.6;
const CHANCE = 1e-4;
/** What is supposed of a source without a past: that one page in four is no article; and of any: one in twenty. */
const SUPPOSED = { bad: 1, of: 4 };
const LEAST_USUAL = 0.05;
/** A source gets well when most of so many pages are good. */
const HEALING = 5;

/** @param outcomes the latest first; @param before what ailed the source so far */
export function pageTroubleOf(outcomes: readonly PageOutcome[], before: Ill | null): PageTrouble | null {
  for (const ill of ILLS) {
    const isBad = ({ code }: PageOutcome) => code !== null && illOfPage(code) === ill;
    const bad = countOf(outcomes.slice(0, HEALING), isBad);
    if (bad <= HEALING / 2) continue;
    const stretch = RECENT.find((length) => isFarMore(outcomes, length, isBad));
    if (stretch !== undefined) return troubleIn(outcomes.slice(0, stretch), ill, isBad);
    if (before === ill) return troubleIn(outcomes.slice(0, PAST_FROM), ill, isBad);
  }
  return null;
}

function isFarMore(
  outcomes: readonly PageOutcome[],
  length: number,
  isBad: (outcome: PageOutcome) => boolean,
): boolean {
  if (outcomes.length < length) return false;
  const bad = countOf(outcomes.slice(0, length), isBad);
  const past = outcomes.slice(PAST_FROM);
  const usual = Math.max(LEAST_USUAL, (countOf(past, isBad) + SUPPOSED.bad) / (past.length + SUPPOSED.of));
  return bad >= BAD_SHARE * length && binomialAtLeast(bad, length, usual) < CHANCE;
}

function troubleIn(
  recent: readonly PageOutcome[],
  ill: Ill,
  isBad: (outcome: PageOutcome) => boolean,
): PageTrouble | null {
  const bad = recent.filter(isBad);
  const first = bad.at(-1);
  if (!first) return null;
  const code = mostFrequent(bad.flatMap((outcome) => outcome.code ?? []));
  const example = bad.find((outcome) => outcome.code === code) ?? first;
  return { ill, since: first.at, code, url: example.url, bad: bad.length, of: recent.length };
}

function countOf(outcomes: readonly PageOutcome[], isBad: (outcome: PageOutcome) => boolean): number {
  return outcomes.filter(isBad).length;
}

/** The first of equals. */
export function mostFrequent(codes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0] as [
    string,
    number,
  ])[0];
}
