import { PhraseTable } from '../words/phrases.ts';
import type { Direction } from './date-calendar.ts';
import type { DateReader } from './date-reader.ts';

const BEFORE = new PhraseTable<Direction>([
  ['past', 'last|past|since|hồi'],
  ['future', 'next|coming'],
]);
const AFTER = new PhraseTable<Direction>([
  ['past', 'vừa qua|vừa rồi|mới đây|qua|đến nay|tới nay'],
  ['future', 'sắp tới|tới đây|tới'],
]);

/** `last December`, `hồi tháng 12`, `next March 5`. */
export function directionBefore({ words, unaccented }: DateReader, index: number): Direction {
  return words[index]?.gap === ' ' ? (BEFORE.at(words, index - 1, unaccented)?.meaning ?? null) : null;
}

/** `5/12 vừa qua`, `tháng 3 tới`. */
export function directionAfter(
  reader: DateReader,
  index: number,
): { direction: Direction; to: number } | null {
  const { words, unaccented } = reader;
  if (words[index]?.gap !== ' ') return null;
  const phrase = AFTER.at(words, index, unaccented);
  if (!phrase) return null;
  const to = index + phrase.length;
  // `ngày 5/2 tới Lào` is an arrival, `qua Lào` a passage.
  return phrase.length === 1 && words[to]?.gap === ' ' ? null : { direction: phrase.meaning, to };
}

const COMING = new PhraseTable([
  [true, 'sẽ|sắp|dự kiến|chuẩn bị|dự định|theo kế hoạch|tới đây|sắp tới|thời gian tới'],
  [true, 'tuần tới|tháng tới|năm tới'],
  [
    true,
    'will|shall|would|should|could|might|due|is to|are to|expected|scheduled|slated|set to|set for|going to',
  ],
  [true, 'planned for|plans to|plan to|planning to|upcoming|forthcoming|next|ahead of|to be|to take place'],
  [true, 'postponed until|postponed to'],
]);
const GONE = new PhraseTable([
  [true, 'đã|vừa|từng|chưa|suốt|kể từ|cho biết|hôm qua'],
  [true, 'since|was|were|had|has|did|said|says|told|met|held|came|left|flew|went|began|took|made'],
  [true, 'gave|spoke|paid|wrote|saw|won|ran|became|sent|brought|led|sat|stood'],
]);
/** Headlines leave the auxiliary out: `President to visit Laos Thursday`. */
const COMING_IN_HEADLINE = new PhraseTable([
  [true, 'to visit|to travel|to meet|to host|to attend|to pay|to arrive|to hold|to begin|to start|to tour'],
  [true, 'to welcome|to receive|to fly|to head|to leave|to address|to sign|to open|to make|to depart'],
]);
/** The present tense tells what is on the calendar, `he leaves on Friday`, but in headlines what was. */
const ON_THE_CALENDAR = new PhraseTable([
  [true, 'arrives|departs|leaves|lands|flies|heads|travels|moves|returns|goes|begins|starts|opens|ends'],
  [true, 'continues|spends|meets|visits|hosts|holds|receives|attends|addresses|hopes|intends|aims|awaits'],
]);
/** `until Thursday`: a stay not yet over. */
const OPEN_END = new PhraseTable([[true, 'until|till|through|by|before|đến|tới|trước']]);
/** What is further off belongs to another clause. */
const WORDS_OF_CLAUSE = 40;

/** Where the clause about a date lies in time: the nearest word of tense before it tells, else after it. */
export function directionOfClause(reader: DateReader, from: number, to: number): Direction {
  const { words, unaccented } = reader;
  const first = Math.max(0, from - WORDS_OF_CLAUSE);
  for (let index = from - 1; index >= first && !startsClause(reader, index + 1); index--) {
    const tense = tenseAt(reader, index);
    if (tense) return tense;
  }
  if (OPEN_END.at(words, from - 1, unaccented)) return 'future';
  const last = Math.min(words.length, to + WORDS_OF_CLAUSE);
  for (let index = to; index < last && !startsClause(reader, index); index++) {
    const tense = tenseAt(reader, index);
    if (tense) return tense;
  }
  return null;
}

/** `filled in the timetable: Hanoi from Thursday to Saturday`: what stands before the colon tells of another day. */
function startsClause({ words, titleLength }: DateReader, index: number): boolean {
  return (
    index === titleLength || words[index]?.opensSentence === true || /[:;] $/.test(words[index]?.gap ?? '')
  );
}

function tenseAt(reader: DateReader, index: number): Direction {
  const { words, unaccented, titleLength } = reader;
  if (COMING.at(words, index, unaccented)) return 'future';
  if ((index < titleLength ? COMING_IN_HEADLINE : ON_THE_CALENDAR).at(words, index, false)) return 'future';
  if (!GONE.at(words, index, unaccented) && !isEnglishPast(words[index]?.lower ?? '')) return null;
  return isParticiple(reader, index) ? null : 'past';
}

const NOT_PAST = new Set('united hundred indeed speed exceed proceed succeed'.split(' '));

function isEnglishPast(word: string): boolean {
  return word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word);
}

const BEFORE_PARTICIPLE = new Set(
  'be been being newly recently the a an his her its their our of in with for by two three'.split(' '),
);

/** `will be held`, `the newly elected`, `US-backed`: no tense of its own. */
function isParticiple({ words }: DateReader, index: number): boolean {
  return words[index]?.gap === '-' || BEFORE_PARTICIPLE.has(words[index - 1]?.lower ?? '');
}
