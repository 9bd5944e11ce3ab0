import { foldText } from '../text.ts';
import { splitWords, type Word } from '../words/words.ts';
import largeCities from './cities.json' with { type: 'json' };
import { CITIES } from './cities.ts';
import type { CountryForm } from './countries.ts';
import { COUNTRY_NAMES, NOT_COUNTRIES } from './names.ts';
import { NOT_PLACES } from './not-places.ts';
import { SEATS } from './seats.ts';

/** What a name stands for. */
export interface Place {
  /** ISO 3166-1 alpha-2; empty for what holds a country's name and is no place: `South China Sea`. */
  code: string;
  form: CountryForm;
  /** As it is written, and in lower case. */
  written: string;
  name: string;
  /** `UK`: in capitals only. */
  isAcronym: boolean;
  /** Which of its words begin with a capital, and which follow a hyphen without one: `Tô-gô`. */
  spelling: readonly ('capital' | 'syllable' | 'word')[];
  /** One of the thousands that nobody weighed by hand, so that the words around it must agree. */
  isGenerated: boolean;
}

/** A tree of words: a name ends where there is a place. */
interface Branch {
  place: Place | undefined;
  next: Map<string, Branch> | undefined;
}

/** Names by their words; `spelling` tells which spelling of a word the names are under. */
export interface Gazetteer {
  first: Map<string, Branch>;
  spelling: 'lower' | 'folded';
}

export interface PlaceName {
  place: Place;
  to: number;
}

let written: Gazetteer | undefined;
let folded: Gazetteer | undefined;

/** The names as they are written, or without accents. Made when first asked for. */
export function gazetteerOf(withoutAccents: boolean): Gazetteer {
  if (withoutAccents) {
    folded ??= buildGazetteer('folded');
    return folded;
  }
  written ??= buildGazetteer('lower');
  return written;
}

/** The longest name that begins at a word; null for none. */
export function placeAt(gazetteer: Gazetteer, words: readonly Word[], from: number): PlaceName | null {
  const first = words[from];
  let branch = first && gazetteer.first.get(first[gazetteer.spelling]);
  let place: Place | undefined;
  let to = from;
  for (let index = from; branch; index++) {
    if (branch.place && isWrittenAs(branch.place, words, from, index + 1)) {
      place = branch.place;
      to = index + 1;
    }
    const word = words[index + 1];
    if (!branch.next || !word || !isJoined(words, index + 1)) break;
    branch = branch.next.get(word[gazetteer.spelling]);
  }
  return place ? { place, to } : null;
}

/** What may stand between two words of one name: `St. Lucia`, `Guinea-Bissau`, `Thừa Thiên – Huế`, `Xi'an`. */
const JOINTS: ReadonlySet<string> = new Set([
  ' ',
  '-',
  '. ',
  '.',
  ' - ',
  ' – ',
  '–',
  "'",
  '’',
  '‘',
  ' & ',
  '\u00A0',
]);

/** `TP. HCM` goes on after the stop; `Guinea. Bissau` does not. */
function isJoined(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (!word || !JOINTS.has(word.gap)) return false;
  return !word.opensSentence || (words[index - 1]?.text.length ?? 0) <= 2;
}

function isWrittenAs(
  { isAcronym, form, spelling }: Place,
  words: readonly Word[],
  from: number,
  to: number,
): boolean {
  const text = words[from]?.text;
  if (isAcronym) return text !== undefined && (text === text.toUpperCase() || text === 'RoK');
  // `Hòa bình` is peace and `Nhà xanh` a green house; the places are `Hòa Bình` and `Nhà Xanh`.
  const wantsCapitals = form === 'city' || form === 'seat';
  for (let index = from + 1; index < to; index++) {
    const kind = spelling[index - from];
    if (kind === 'syllable' && words[index]?.gap !== '-') return false;
    if (kind === 'capital' && wantsCapitals && !words[index]?.capital) return false;
  }
  return true;
}

/** Without accents these are rather `Viện` and `Bộ Y tế`. */
const LOST_WITHOUT_ACCENTS: ReadonlySet<string> = new Set(['viên', 'bờ y']);

function buildGazetteer(spelling: Gazetteer['spelling']): Gazetteer {
  const gazetteer: Gazetteer = { first: new Map(), spelling };
  const places = handWritten().concat(generated());
  for (const place of places) {
    if (spelling === 'folded' && LOST_WITHOUT_ACCENTS.has(place.name)) continue;
    for (const name of spellingsOf(place.written)) put(gazetteer, name, place);
  }
  // A spelling without accents yields to whatever is written so itself.
  if (spelling === 'lower') {
    for (const place of places) if (isClearUnaccented(place)) put(gazetteer, foldText(place.written), place);
  }
  return gazetteer;
}

function put({ first, spelling }: Gazetteer, name: string, place: Place): void {
  let branches = first;
  let end: Branch | undefined;
  for (const word of splitWords(name)) {
    if (end) {
      end.next ??= new Map();
      branches = end.next;
    }
    end = branches.get(word[spelling]) ?? { place: undefined, next: undefined };
    branches.set(word[spelling], end);
  }
  if (end) end.place ??= place;
}

/** English texts write `Ha Noi` and `Bogota`; one short syllable (`My`, `Hue`) may be anything, and `To-go` a cup. */
function isClearUnaccented({ name, spelling }: Place): boolean {
  return (spelling.length > 1 || name.length > 4) && !spelling.includes('syllable');
}

const OLD_TONE: Record<string, string> = {
  ...{ òa: 'oà', óa: 'oá', ỏa: 'oả', õa: 'oã', ọa: 'oạ' },
  ...{ ùy: 'uỳ', úy: 'uý', ủy: 'uỷ', ũy: 'uỹ', ụy: 'uỵ' },
};

/** `Hòa Bình` is also written `Hoà Bình`, and `St Lucia` `Saint Lucia`. */
function spellingsOf(name: string): string[] {
  const otherTone = name.replace(
    /[òóỏõọ]a(?!\p{L})|[ùúủũụ]y(?!\p{L})/gu,
    (rhyme) => OLD_TONE[rhyme] ?? rhyme,
  );
  return [name, otherTone, name.replace(/^St\.? /, 'Saint ')];
}

function handWritten(): Place[] {
  const places = linesOf(NOT_PLACES).flatMap((line) => placesOf('', 'name', line));
  for (const [code, name] of namesByIntl()) places.push(placeOf(code, 'name', name));
  for (const line of linesOf(COUNTRY_NAMES)) {
    const [code = '', names = '', people = ''] = line.split('|');
    places.push(...placesOf(code, 'name', names), ...placesOf(code, 'demonym', people));
    places.push(
      ...placesOf(code, 'demonym', people).map((one) => placeOf(code, 'demonym', `${one.written}s`)),
    );
  }
  for (const [form, list] of [['seat', SEATS] as const, ['city', CITIES] as const]) {
    for (const line of linesOf(list)) {
      const [code = '', names = ''] = line.split('|');
      places.push(...placesOf(code, form, names));
    }
  }
  return places;
}

function generated(): Place[] {
  return Object.entries(largeCities).flatMap(([code, names]) =>
    names.split('|').map((name) => ({ ...placeOf(code, 'city', name), isGenerated: true })),
  );
}

function linesOf(list: string): string[] {
  return list.trim().split('\n');
}

function placesOf(code: string, form: CountryForm, names: string): Place[] {
  return names.split(',').flatMap((name) => (name ? [placeOf(code, form, name)] : []));
}

function placeOf(code: string, form: CountryForm, name: string): Place {
  return {
    code,
    form,
    written: name,
    name: name.toLowerCase(),
    isAcronym: /^\p{Lu}{2,5}$/u.test(name),
    spelling: splitWords(name).map(({ capital, gap }) =>
      capital ? 'capital' : gap === '-' ? 'syllable' : 'word',
    ),
    isGenerated: false,
  };
}

function namesByIntl(): [code: string, name: string][] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return ['en', 'vi'].flatMap((language) => {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return codes.flatMap((code): [string, string][] => {
      const name = NOT_COUNTRIES.has(code) ? undefined : display.of(code);
      // `Myanmar (Burma)`: the part that news writes.
      return name ? [[code, name.replace(/\s*\(.*?\)/g, '').replace(/ & /g, ' and ')]] : [];
    });
  });
}
