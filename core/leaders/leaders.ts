/**
 * Who leads which country: world knowledge for reading news of visits, where an article does not say that `Abe` is
 * Japan's or that `Tập Cận Bình` and `Xi Jinping` are one. It is a start and never complete: the program also learns
 * who is who from what it reads, and what an article itself says of somebody's office and country comes before this.
 *
 * To add somebody, add a line to the table of the region; `parse.ts` tells its notation, `parse.test.ts` checks it.
 */
import type { Office } from '../visit/offices.ts';
import { AFRICA } from './africa.ts';
import { AMERICAS } from './americas.ts';
import { EAST_ASIA } from './east-asia.ts';
import { EASTERN_EUROPE } from './eastern-europe.ts';
import { MIDDLE_EAST } from './middle-east.ts';
import { isDistinguishing, nameKey, withoutHonorifics, withoutParticles } from './name-words.ts';
import { OCEANIA } from './oceania.ts';
import { ORGANISATIONS } from './organisations.ts';
import { type NamedLeader, parseLeaders } from './parse.ts';
import { SOUTH_ASIA } from './south-asia.ts';
import { SOUTHEAST_ASIA } from './southeast-asia.ts';
import { WESTERN_EUROPE } from './western-europe.ts';

/** Somebody who leads, or led, one country. Who led two, or went to an international body, is there twice. */
export interface Leader {
  /** Folded words of the usual English form: `['xi', 'jinping']`. */
  words: readonly string[];
  /** The usual English form. */
  name: string;
  /** ISO 3166-1 alpha-2; `XX` for an international body's. */
  country: string;
  /** Years, the last included; `to` is infinite for who is in office. They may be a year off. */
  offices: readonly { office: Office; from: number; to: number }[];
}

/** The table as it is written, one text a region. */
export const LEADER_TABLES: readonly string[] = [
  SOUTHEAST_ASIA,
  EAST_ASIA,
  SOUTH_ASIA,
  OCEANIA,
  WESTERN_EUROPE,
  EASTERN_EUROPE,
  MIDDLE_EAST,
  AFRICA,
  AMERICAS,
  ORGANISATIONS,
];

/** Years after leaving office, and before taking it, in which one word still means somebody. */
const YEARS_REMEMBERED = 3;
const YEARS_AHEAD = 1;
/** Of a longer name only so many words are tried in parts. */
const MOST_WORDS = 6;

interface Index {
  byFullName: Map<string, Leader[]>;
  byOneWord: Map<string, Leader[]>;
  /** By `country office`. */
  byOffice: Map<string, Leader[]>;
  /** Words that stand in some full name of several. */
  nameWords: Set<string>;
}

let built: Index | undefined;

/**
 * The leader whom a name means, in any order of its words, with or without titles, particles and initials. A full name
 * is known for ever; one word (`Abe`) only around the years in office, and only where nobody of equal rank shares it.
 * @param words folded words of the name as written
 * @param year of the article
 */
export function findLeader(words: readonly string[], year: number): Leader | null {
  const named = bestOf(fullName(words), year);
  if (named) return named;
  const plain = withoutHonorifics(words);
  const core = withoutParticles(plain);
  const found = bestOf(fullName(plain), year) ?? bestOf(fullName(core), year);
  if (found) return found;
  const [only] = core;
  return core.length === 1 && only ? calledByOneWord(only, year) : findWithin(core, year);
}

/** Who held an office in a year. `President Xi` and `Chủ tịch nước Tập Cận Bình` hold one office here. */
export function leadersOf(country: string, office: Office, year: number): readonly Leader[] {
  const leaders = index().byOffice.get(`${country} ${sameOffice(office)}`) ?? [];
  return leaders.filter(({ offices }) =>
    offices.some(
      (held) => sameOffice(held.office) === sameOffice(office) && held.from <= year && year <= held.to,
    ),
  );
}

function sameOffice(office: Office): Office {
  return office === 'state-president' ? 'president' : office;
}

function fullName(words: readonly string[]): readonly Leader[] {
  return words.length > 1 ? (index().byFullName.get(nameKey(words)) ?? []) : [];
}

function calledByOneWord(word: string, year: number): Leader | null {
  const leaders = (index().byOneWord.get(word) ?? []).filter((leader) => isRemembered(leader, year));
  const highest = Math.max(...leaders.map(rankOf));
  const [first, ...others] = leaders.filter((leader) => rankOf(leader) === highest);
  return first && others.length === 0 ? first : null;
}

/** The longest full name inside a longer one, the earliest words first: `Hassanal Bolkiah Mu'izzaddin Waddaulah`. */
function findWithin(words: readonly string[], year: number): Leader | null {
  const known = words.filter((word) => index().nameWords.has(word)).slice(0, MOST_WORDS);
  for (let size = Math.min(known.length, words.length - 1); size > 1; size--) {
    for (const part of partsOf(known, size)) {
      const leader = part.some(isDistinguishing) ? bestOf(fullName(part), year) : null;
      if (leader) return leader;
    }
  }
  return null;
}

/** All choices of so many words that keep their order, those with the earliest words first. */
function partsOf(words: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return words.flatMap((word, at) => partsOf(words.slice(at + 1), size - 1).map((rest) => [word, ...rest]));
}

/** Of several with one name the one in office, or nearest to it, then the highest. */
function bestOf(leaders: readonly Leader[], year: number): Leader | null {
  let best: Leader | null = null;
  for (const leader of leaders) if (!best || compare(leader, best, year) < 0) best = leader;
  return best;
}

function compare(a: Leader, b: Leader, year: number): number {
  return yearsFromOffice(a, year) - yearsFromOffice(b, year) || rankOf(b) - rankOf(a);
}

function yearsFromOffice({ offices }: Leader, year: number): number {
  return Math.min(...offices.map(({ from, to }) => Math.max(from - year, year - to, 0)));
}

function isRemembered({ offices }: Leader, year: number): boolean {
  return offices.some(({ from, to }) => from - YEARS_AHEAD <= year && year <= to + YEARS_REMEMBERED);
}

function rankOf({ offices }: Leader): number {
  return Math.max(...offices.map(({ office }) => RANKS[office]));
}

const RANKS: Record<Office, number> = {
  'party-chief': 2,
  'state-president': 2,
  president: 2,
  'head-of-government': 2,
  monarch: 2,
  speaker: 2,
  leader: 2,
  minister: 1,
  spouse: 0,
  other: 0,
  none: 0,
};

function index(): Index {
  built ??= buildIndex(LEADER_TABLES.flatMap(parseLeaders));
  return built;
}

function buildIndex(all: readonly NamedLeader[]): Index {
  const made: Index = {
    byFullName: new Map(),
    byOneWord: new Map(),
    byOffice: new Map(),
    nameWords: new Set(),
  };
  for (const { leader, fullNames, oneWords } of all) {
    for (const words of fullNames) {
      add(made.byFullName, nameKey(words), leader);
      for (const word of words) made.nameWords.add(word);
    }
    for (const word of oneWords) add(made.byOneWord, word, leader);
    for (const { office } of leader.offices)
      add(made.byOffice, `${leader.country} ${sameOffice(office)}`, leader);
  }
  return made;
}

function add(map: Map<string, Leader[]>, key: string, leader: Leader): void {
  const leaders = map.get(key);
  if (!leaders) map.set(key, [leader]);
  else if (!leaders.includes(leader)) leaders.push(leader);
}
