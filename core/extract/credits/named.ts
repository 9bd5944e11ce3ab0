import { foldText, normaliseText, wordsOf } from '../../text.ts';
import { decodeEntities } from '../survey/entities.ts';
import { agencyNamed } from './agencies.ts';
import { isCapitalisedName, isName, isOutletName, splitNames } from './names.ts';

/** Whom a text names: people, and news agencies by their short names. */
export interface Named {
  names: string[];
  agencies: string[];
}

export const NOBODY: Named = { names: [], agencies: [] };

/** Names in bylines such as `By Ann Doe and Bob Roe`, `Theo Hồ Hương`; outlets, addresses and sentences left out. */
export function cleanNames(texts: readonly string[], outlet: readonly string[]): string[] {
  return readNames(texts, outlet).names;
}

/** The people and agencies that texts name, each once. Meant for what says outright who wrote: JSON-LD, `meta`. */
export function readNames(texts: readonly string[], outlet: readonly string[]): Named {
  return joinNamed(
    texts.map((text) => {
      const { names, agencies } = readText(text, outlet, isName);
      const full = names.filter(isFullName);
      return { names: full.length > 0 ? full : names, agencies };
    }),
  );
}

/** The same of texts that a reader sees, where other things may stand beside names. */
export function readVisibleNames(texts: readonly string[], outlet: readonly string[]): Named {
  return fullNames(joinNamed(texts.map((text) => readText(text, outlet, isCapitalisedName))));
}

/** Without single words that stand beside others: places, sections, roles. */
export function fullNames({ names, agencies }: Named): Named {
  return { names: names.length > 1 ? names.filter(isFullName) : names, agencies };
}

/** Scripts without capitals do not part names. */
function isFullName(name: string): boolean {
  return wordsOf(name).length > 1 || !/^[\p{Lu}\p{Ll}]/u.test(name);
}

/** All that several texts name, each once. */
export function joinNamed(all: readonly Named[]): Named {
  return {
    names: distinct(all.flatMap(({ names }) => names)),
    agencies: distinct(all.flatMap(({ agencies }) => agencies)),
  };
}

const LONGEST_BYLINE = 400;

/** A text taken apart. */
export interface Parts extends Named {
  /** What is neither. */
  others: string[];
}

function readText(text: string, outlet: readonly string[], passes: (name: string) => boolean): Parts {
  const plain = normaliseText(decodeEntities(text)).slice(0, LONGEST_BYLINE);
  const parts: Parts = { names: [], agencies: agenciesInBrackets(plain), others: [] };
  for (const part of splitNames(plain)) {
    const found = agenciesOfPart(part);
    if (found.length > 0) parts.agencies.push(...found);
    else if (passes(part) && !isOutletName(part, outlet)) parts.names.push(part);
    else parts.others.push(part);
  }
  return parts;
}

const MOST_WORDS_BESIDE = 3;

/** Whether a text names people; dates and places may stand beside them, a sentence may not: `By Friday the ferry runs`. */
export function isCredit({ names, others }: Parts): boolean {
  return (
    names.length > 0 &&
    others.every((other) => /\d/.test(other) || wordsOf(other).length <= MOST_WORDS_BESIDE)
  );
}

/** A line taken apart, for judging whether it says anything but who wrote. */
export function readLine(text: string, outlet: readonly string[]): Parts {
  return readText(text.replace(COPYRIGHT, ''), outlet, isCapitalisedName);
}

const COPYRIGHT = /^\W*(?:©|\(c\)|copyright)[\s\d,©]*|[.,]?\s*all rights reserved\.?$/giu;

/** `Hà Thu (theo Reuters, AFP)`. */
function agenciesInBrackets(text: string): string[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(/\(([^()]{2,80})\)/g)].flatMap(([, inside = '']) =>
    splitNames(inside).flatMap(agenciesOfPart),
  );
}

/** One agency, or two that are joined: `AFP-Jiji`. */
function agenciesOfPart(part: string): string[] {
  const whole = agencyNamed(part);
  if (whole) return [whole];
  const [one, other, ...more] = part.includes('-') ? part.split('-').map(agencyNamed) : [];
  return one && other && more.length === 0 ? [one, other] : [];
}

function distinct(names: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = foldText(name);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}
