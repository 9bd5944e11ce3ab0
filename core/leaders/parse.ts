import type { Office } from '../visit/offices.ts';
import { isVietnameseSyllable } from '../words/syllables.ts';
import type { Leader } from './leaders.ts';
import { isDistinguishing, nameWords, withoutHonorifics, withoutParticles } from './name-words.ts';

/** Where the last word of a name is no family name, nor one that somebody is called by alone. */
const FAMILY_NAME_FIRST: ReadonlySet<string> = new Set('CN HK KH KP KR MM MO SG TW VN'.split(' '));

/** A leader and what he or she is called. */
export interface NamedLeader {
  leader: Leader;
  /** Folded words of each form of several words, in all the ways it may be shortened. */
  fullNames: string[][];
  /** Folded words that mean this leader alone. */
  oneWords: string[];
}

/**
 * Reads a table: one leader a line, `country|offices with their years|forms of the name`, a comma between two.
 *
 *     JP|head-of-government 2006-2007,head-of-government 2012-2020|Shinzo Abe
 *     CN|party-chief 2012-,state-president 2013-|*Xi Jinping,Tập Cận Bình
 *
 * No year after the dash: in office. The first form is the usual English one; others follow, and the Vietnamese one
 * where it is another. A form with a hyphen also counts without it: `Geun-hye`, `Geunhye`. `*` marks the words that a
 * leader is called by alone; without a mark it is the last word of the first form, unless that is a Vietnamese
 * syllable, said of many, or of a country whose family names come first. A form of one word is such a word too.
 */
export function parseLeaders(table: string): NamedLeader[] {
  return (table.match(/.+/g) ?? []).map(parseLeader);
}

function parseLeader(line: string): NamedLeader {
  const [country = '', offices = '', forms = ''] = line.split('|');
  const marked = forms.split(',');
  const written = marked.map((form) => form.replaceAll('*', ''));
  const spelt = written.flatMap((form) => (form.includes('-') ? [form, form.replaceAll('-', '')] : [form]));
  const words = spelt.map(nameWords);
  const [name = ''] = written;
  const leader = { words: nameWords(name), name, country, offices: offices.split(',').map(parseOffice) };
  return { leader, fullNames: words.flatMap(shortenings), oneWords: wordsAlone(leader, marked, words) };
}

function parseOffice(text: string): Leader['offices'][number] {
  const [office, years = ''] = text.split(' ');
  const [from, to] = years.split('-');
  return { office: office as Office, from: Number(from), to: to ? Number(to) : Number.POSITIVE_INFINITY };
}

/** A name as it is, without titles and initials, and without particles; what has one word left names nobody. */
function shortenings(words: string[]): string[][] {
  const plain = withoutHonorifics(words);
  const core = words.every(isVietnameseSyllable) ? plain : withoutParticles(plain);
  const ways = core.length > 1 ? [words, plain, core] : [words];
  return ways.filter((way) => way.length > 1);
}

/** The words that mean a leader alone, of forms as they are marked and as they are spelt. */
function wordsAlone(
  { words: head, country }: Leader,
  marked: readonly string[],
  forms: readonly string[][],
): string[] {
  const marks = marked.flatMap((form) => form.match(/(?<=\*)[\p{L}\p{M}]+/gu) ?? []).flatMap(nameWords);
  const single = forms.flatMap((form) => (form.length === 1 ? form.filter(isDistinguishing) : []));
  const usual =
    marks.length > 0 || FAMILY_NAME_FIRST.has(country) ? [] : head.slice(-1).filter(isDistinguishing);
  return [...new Set([...marks, ...single, ...usual])];
}
