import { type CountryMention, findCountries } from '../countries/countries.ts';
import type { Sentence, WordedText } from '../words/document.ts';
import { type CueMention, findCues } from './cues.ts';
import { calendarDay } from './date-calendar.ts';
import { type DateMention, findDates } from './dates.ts';
import { officeAt } from './offices.ts';
import { type Person, type PersonMention, readPeople } from './people.ts';

/** A sentence and all that is read in it. */
export interface ReadSentence extends Sentence {
  /** How much it counts: leads say what is reported, background does not. */
  weight: number;
  countries: CountryMention[];
  people: PersonMention[];
  cues: CueMention[];
  dates: DateMention[];
}

export interface ReadText {
  text: WordedText;
  sentences: ReadSentence[];
  people: Person[];
  /** Countries that say whose office it is, not where something happens. */
  claimed: ReadonlySet<CountryMention>;
}

/** A title counts more than a first paragraph; what hangs on after a dozen paragraphs is not read. */
const PARAGRAPHS_READ = 12;
const weightOfParagraph = (paragraph: number) => (paragraph === 0 ? 1.5 : 2 / (1 + paragraph));
/** What a sentence of background keeps of its weight. */
const BACKGROUND_WEIGHT = 0.25;
/** Days this far from publication are history or plans, not what is reported. */
const DAYS_BEFORE = 12;
const DAYS_AHEAD = 75;

/** @param published day of publication, in days since 1970 */
export function readSentences(text: WordedText, published: number, language: string | null): ReadText {
  const countries = findCountries(text.words, (index) => endsOffice(text, index), text.unaccented);
  const { people, mentions, claimed } = readPeople(text, countries, {
    home: homeOf(text, language),
    year: calendarDay(published).year,
  });
  const take = {
    countries: inTurn(countries),
    people: inTurn(mentions),
    cues: inTurn(findCues(text)),
    dates: inTurn(findDates(text, published)),
  };
  const sentences = text.sentences
    .filter((sentence) => sentence.paragraph <= PARAGRAPHS_READ)
    .map((sentence) => {
      const { to } = sentence;
      const [cues, dates] = [take.cues(to), take.dates(to)];
      const weight =
        weightOfParagraph(sentence.paragraph) *
        (isBackground(cues, dates, published) ? BACKGROUND_WEIGHT : 1);
      return { ...sentence, weight, countries: take.countries(to), people: take.people(to), cues, dates };
    });
  return { text, sentences, people, claimed };
}

/** Hands out the mentions of one sentence after another. */
function inTurn<Mention extends { from: number }>(mentions: readonly Mention[]): (end: number) => Mention[] {
  let next = 0;
  return (end) => {
    const first = next;
    while ((mentions[next]?.from ?? end) < end) next++;
    return mentions.slice(first, next);
  };
}

function isBackground(cues: CueMention[], dates: DateMention[], published: number): boolean {
  const days = dates.filter((date) => date.form === 'explicit');
  if (dates.some((date) => date.form !== 'vague' && isReported(date, published))) return false;
  return days.length > 0 || cues.some(({ cue }) => cue === 'background');
}

/** Whether a day may be one of what is reported. */
export function isReported(date: DateMention, published: number): boolean {
  return date.end >= published - DAYS_BEFORE && date.start <= published + DAYS_AHEAD;
}

/** Whether a word is the last of an office: what follows it is a country or a name. */
export function endsOffice({ words, unaccented }: WordedText, index: number): boolean {
  for (let from = index; from >= Math.max(0, index - 3); from--) {
    const found = officeAt(words, from, unaccented);
    if (found && from + found.length === index + 1 && found.meaning !== 'none') return true;
  }
  return false;
}

/** A Vietnamese paper names its own leaders without the country. */
function homeOf(text: WordedText, language: string | null): string | null {
  return language === 'vi' || text.unaccented || text.words.some((word) => /[ăđơư]/u.test(word.lower))
    ? 'VN'
    : null;
}
