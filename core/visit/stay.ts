import type { VisitFrame } from './frame.ts';
import { LONGEST_STAY, mayBeStay } from './reading.ts';
import {
  COMPANY,
  DAY_MEASURES,
  type DayMeasure,
  PLACE_OF_DAY_MEASURE as PLACE,
  STAY_WEIGHTS,
  type StayWeights,
  WAYS_NAMED,
} from './stay-weights.ts';

const FORTNIGHT = 14;

export interface Stay {
  /** Days since 1970. */
  first: number;
  last: number;
}

/** The days of a visit, most likely, or null where there is nothing to tell them by. */
export function stayOf(frame: VisitFrame, host: string, weights: StayWeights = STAY_WEIGHTS): Stay | null {
  const days = measureDays(frame, host);
  const first = likeliest(days, weights.first);
  if (first === null) return null;
  const after = new Map([...days].filter(([day]) => day >= first && day - first <= LONGEST_STAY));
  return { first, last: likeliest(after, weights.last) ?? first };
}

function likeliest(days: ReadonlyMap<number, Float64Array>, weights: readonly number[]): number | null {
  let best: { day: number; score: number } | null = null;
  for (const [day, measures] of days) {
    let score = 0;
    for (let place = 0; place < measures.length; place++)
      score += (measures[place] ?? 0) * (weights[place] ?? 0);
    // The earliest among equals.
    if (!best || score > best.score || (score === best.score && day < best.day)) best = { day, score };
  }
  return best?.day ?? null;
}

/** Every day that might be the first or last, with its measures in the order of `DAY_MEASURES`. */
export function measureDays(frame: VisitFrame, host: string): Map<number, Float64Array> {
  const days = new Map<number, Float64Array>();
  const add = (day: number, measure: DayMeasure, amount: number): void => {
    const measures = days.get(day) ?? new Float64Array(DAY_MEASURES.length);
    const place = PLACE[measure];
    measures[place] = (measures[place] ?? 0) + amount / frame.articles;
    days.set(day, measures);
  };
  for (const mention of frame.mentions) addMention(add, mention, host);
  for (const published of frame.published) {
    add(published, 'publishedOn', 1);
    add(published - 1, 'publishedNext', 1);
  }
  for (const arrived of frame.arrivals) {
    add(arrived, 'arrivedOn', 1);
    add(arrived - 1, 'arrivedNext', 1);
  }
  const opening = frame.published[0] ?? 0;
  for (const [day] of days) {
    const before = frame.published.filter((published) => published < day).length;
    add(day, 'publishedBefore', before);
    add(
      day,
      day < opening ? 'early' : 'late',
      (frame.articles * Math.min(FORTNIGHT, Math.abs(day - opening))) / FORTNIGHT,
    );
  }
  addSurroundings(days);
  return days;
}

/** Measures that grow with the number of mentions, each less than the one before: one good witness is much. */
const OF_MENTIONS = [...WAYS_NAMED, ...COMPANY].map((measure) => PLACE[measure]);
/** Days before and after in which what is named may be of the same stay. */
const SURROUNDINGS = 6;

/** The first day of a stay has few before it that are spoken of, the last few after it. */
function addSurroundings(days: Map<number, Float64Array>): void {
  const spoken = [...days].map(([day, measures]) => ({
    day,
    weight: WAYS_NAMED.reduce((sum, measure) => sum + (measures[PLACE[measure]] ?? 0), 0),
  }));
  const share = (from: number, to: number): number => {
    const total = spoken.reduce((sum, { weight }) => sum + weight, 0) || 1;
    return (
      spoken.reduce((sum, { day, weight }) => (day >= from && day <= to ? sum + weight : sum), 0) / total
    );
  };
  for (const [day, measures] of days) {
    measures[PLACE.spokenBefore] = share(day - SURROUNDINGS, day - 1);
    measures[PLACE.spokenAfter] = share(day + 1, day + SURROUNDINGS);
    for (const place of OF_MENTIONS) measures[place] = Math.sqrt(measures[place] ?? 0);
  }
}

type Add = (day: number, measure: DayMeasure, amount: number) => void;

type Mention = VisitFrame['mentions'][number];

function addMention(add: Add, mention: Mention, host: string): void {
  if (!mayBeStay(mention)) return;
  addCompany(add, mention, host);
  addForm(add, mention);
}

/** What stands beside the days, and whether they were to come. */
function addCompany(add: Add, mention: Mention, host: string): void {
  const { start, end, weight } = mention;
  const company = companyOf(mention, host);
  for (const day of start === end ? [start] : [start, end]) {
    for (const measure of company) add(day, measure, weight);
    if (day !== mention.published) add(day, day > mention.published ? 'ahead' : 'gone', weight);
  }
}

function companyOf({ arriving, leaving, returning, places }: Mention, host: string): DayMeasure[] {
  const company: DayMeasure[] = [];
  if (arriving) company.push('arriving');
  if (leaving || returning) company.push('leaving');
  if (returning) company.push('returning');
  if (places.includes(host)) company.push('atHost');
  return company;
}

function addForm(add: Add, { start, end, form, range, journey, weight }: Mention): void {
  if (range) {
    add(start, 'startsSpan', weight);
    add(end, 'endsSpan', weight);
  } else if (form !== 'explicit') add(start, 'leaning', weight);
  else add(start, journey ? 'withJourney' : 'alone', weight);
}
