import { isSameName } from './names.ts';
import { leadsCountry, type Office } from './offices.ts';
import { PLACE_WEIGHTS, type PlaceWeights } from './place-weights.ts';
import { type DaysNamed, mayBeStay, type PersonRead, type VisitReading } from './reading.ts';
import type { Stop } from './stops.ts';
import type { VisitKind } from './visit.ts';

/** A country as articles speak of it; the sums over all articles of a frame. */
export interface FramePlace {
  code: string;
  /** How much speaks for it as the host, and as where the visitors come from (log odds). */
  host: number;
  origin: number;
  /** Its share of all that is named. */
  named: number;
}

export interface FramePerson {
  name: string;
  words: readonly string[];
  /** The words as bits, so that most of who differ are told apart at once. */
  bits: number;
  offices: readonly Office[];
  /** The country that most of the talk gives, and by code how much of the talk gives it. */
  country: string | null;
  countries: Readonly<Record<string, number>>;
  /** Sums over all articles of the shares of talk, of talk at all, and of what speaks for a traveller. */
  share: number;
  talk: number;
  travels: number;
}

/** Who visits whom and when, as one article or several say it: sums of evidence. Never changed once made. */
export interface VisitFrame {
  articles: number;
  /** By code. */
  places: readonly FramePlace[];
  /** Those most spoken of, first. */
  people: readonly FramePerson[];
  /** Weight of each day (since 1970) among those named; each article's add up to 1. */
  days: ReadonlyMap<number, number>;
  mentions: readonly (DaysNamed & { published: number })[];
  /** Each country at most once of an article. */
  stops: readonly Stop[];
  /** Days of publication of reports of an arrival. */
  arrivals: readonly number[];
  /** Days of publication, ascending. */
  published: readonly number[];
  journeys: number;
  remote: number;
  kinds: Partial<Record<VisitKind, number>>;
}

const MOST_PEOPLE = 8;
/** What names no day is, a little, news of its day. */
const DAY_OF_NEWS = 0.3;
/** Words of visiting beyond which more say nothing more. */
const ENOUGH_JOURNEYS = 2;
/** The same for words of dealing from afar: one in the lead is enough. */
const ENOUGH_REMOTE = 1;

export function frameOf(reading: VisitReading, weights: PlaceWeights = PLACE_WEIGHTS): VisitFrame {
  const places: FramePlace[] = [];
  for (const [code, shares] of reading.roles) {
    places.push({
      code,
      host: weigh(shares, weights.host),
      origin: weigh(shares, weights.origin),
      named: shares[0] ?? 0,
    });
  }
  return {
    articles: 1,
    places: places.sort(byCode),
    people: reading.people.slice(0, MOST_PEOPLE).map(framePerson),
    days: weighDays(reading),
    mentions: reading.days.map((mention) => ({ ...mention, published: reading.published })),
    stops: reading.stops,
    arrivals: reading.arrival ? [reading.published] : [],
    published: [reading.published],
    journeys: Math.min(1, reading.journeys / ENOUGH_JOURNEYS),
    remote: Math.min(1, reading.remote / ENOUGH_REMOTE),
    kinds: reading.kinds,
  };
}

function framePerson({ name, words, offices, country, share, talk, travels }: PersonRead): FramePerson {
  const countries = country ? { [country]: share } : {};
  const shared = sharedOffices(offices);
  return { name, words, bits: bitsOf(words), offices: shared, country, countries, share, talk, travels };
}

const officeLists = new Map<string, readonly Office[]>();
/** Far more than there are sets of offices that people hold. */
const MOST_LISTS = 1_000;

/** One list for all who hold the same offices: frames are kept for weeks. */
function sharedOffices(offices: readonly Office[]): readonly Office[] {
  const key = offices.join();
  const known = officeLists.get(key);
  if (known) return known;
  if (officeLists.size >= MOST_LISTS) officeLists.clear();
  const list = [...offices];
  officeLists.set(key, list);
  return list;
}

function weigh(shares: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  for (let role = 0; role < shares.length; role++) sum += (shares[role] ?? 0) * (weights[role] ?? 0);
  return sum;
}

function bitsOf(words: readonly string[]): number {
  let bits = 0;
  for (const word of words)
    bits |= 1 << ((word.charCodeAt(0) * 31 + word.charCodeAt(word.length - 1) * 7 + word.length) & 31);
  return bits;
}

function weighDays({ days, published }: VisitReading): Map<number, number> {
  const weights = new Map<number, number>();
  let total = 0;
  const add = (day: number, weight: number): void => {
    weights.set(day, (weights.get(day) ?? 0) + weight);
    total += weight;
  };
  for (const mention of days.filter(mayBeStay)) {
    const { start, end, form, weight, journey } = mention;
    const share =
      (weight * (form === 'explicit' ? 1 : 0.5) * (journey ? 1.5 : 1)) / Math.sqrt(end - start + 1);
    for (let day = start; day <= end; day++) add(day, share);
  }
  if (total < DAY_OF_NEWS) add(published, DAY_OF_NEWS);
  for (const [day, weight] of weights) weights.set(day, weight / total);
  return weights;
}

export function addFrames(a: VisitFrame, b: VisitFrame): VisitFrame {
  const days = new Map(a.days);
  for (const [day, weight] of b.days) days.set(day, (days.get(day) ?? 0) + weight);
  const kinds = { ...a.kinds };
  for (const [kind, weight] of Object.entries(b.kinds) as [VisitKind, number][])
    kinds[kind] = (kinds[kind] ?? 0) + weight;
  return {
    articles: a.articles + b.articles,
    places: addPlaces(a.places, b.places),
    people: addPeople(a.people, b.people),
    days,
    mentions: [...a.mentions, ...b.mentions],
    stops: [...a.stops, ...b.stops],
    arrivals: [...a.arrivals, ...b.arrivals],
    published: [...a.published, ...b.published].sort((x, y) => x - y),
    journeys: a.journeys + b.journeys,
    remote: a.remote + b.remote,
    kinds,
  };
}

function addPlaces(a: readonly FramePlace[], b: readonly FramePlace[]): FramePlace[] {
  const sum = new Map(a.map((place) => [place.code, place]));
  for (const place of b) {
    const known = sum.get(place.code);
    sum.set(
      place.code,
      known
        ? {
            code: place.code,
            host: known.host + place.host,
            origin: known.origin + place.origin,
            named: known.named + place.named,
          }
        : place,
    );
  }
  return [...sum.values()].sort(byCode);
}

function byCode(a: FramePlace, b: FramePlace): number {
  return a.code < b.code ? -1 : 1;
}

/** Twice as many are kept as of one article: who stands in the shadow of one may be the subject of the next. */
function addPeople(a: readonly FramePerson[], b: readonly FramePerson[]): FramePerson[] {
  const sum = [...a];
  for (const person of b) {
    const place = sum.findIndex((other) => isSamePerson(other, person));
    const known = sum[place];
    if (known) sum[place] = joinPeople(known, person);
    else sum.push(person);
  }
  return sum.sort((x, y) => y.share - x.share).slice(0, 2 * MOST_PEOPLE);
}

function joinPeople(a: FramePerson, b: FramePerson): FramePerson {
  const longer =
    b.words.length > a.words.length || (b.words.length === a.words.length && isWrittenFuller(b, a)) ? b : a;
  return {
    name: longer.name,
    words: longer.words,
    bits: longer.bits,
    offices: b.offices.every((office) => a.offices.includes(office))
      ? a.offices
      : [...new Set([...a.offices, ...b.offices])],
    ...countryOf(a, b),
    share: a.share + b.share,
    talk: a.talk + b.talk,
    travels: a.travels + b.travels,
  };
}

/** One article's slip does not outvote the others; ties go to what sorts first. */
function countryOf(a: FramePerson, b: FramePerson): Pick<FramePerson, 'country' | 'countries'> {
  if (b.country === null) return { country: a.country, countries: a.countries };
  const countries = { ...a.countries };
  for (const [code, talk] of Object.entries(b.countries)) countries[code] = (countries[code] ?? 0) + talk;
  const [most] = Object.entries(countries).sort(([x, one], [y, other]) => other - one || (x < y ? -1 : 1));
  return { country: most?.[0] ?? null, countries };
}

/** `Tô Lâm` rather than `To Lam`. */
function isWrittenFuller(a: FramePerson, b: FramePerson): boolean {
  return /\P{ASCII}/u.test(a.name) && !/\P{ASCII}/u.test(b.name);
}

/** By name or, where one of the two is nameless, by a leading office and country. */
export function isSamePerson(a: FramePerson, b: FramePerson): boolean {
  if (a.words.length > 0 && b.words.length > 0)
    return (a.bits & b.bits) !== 0 && isSameName(a.words, b.words);
  if (a.country === null || a.country !== b.country) return false;
  return a.offices.some((office) => tellsWho(office) && b.offices.includes(office));
}

/** A country has one at a time. */
function tellsWho(office: Office): boolean {
  return leadsCountry(office) && office !== 'minister' && office !== 'leader';
}
