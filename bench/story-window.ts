import type { ClusterArticle } from '../core/story/story.ts';
import { randomNumbers } from './gradient-boosting.ts';

/** Articles to a story, on average. */
const STORY_SIZE = 3.3;
export const WINDOW_DAYS = 45;
const WINDOW_START = Date.UTC(2025, 2, 3);
const DAY_MS = 86_400_000;
/** Days after a story's first article that another one appears, on average. */
const MEAN_AGE = 1.5;

const VOCABULARY = 40_000;
/** Beats of news, each with words of its own that its stories share. */
const TOPICS = 150;
const TOPIC_WORDS = 250;
const STORY_WORDS = 70;
const WORDS = 300;
const SENTENCE_WORDS = 22;
/** Shares of the words that are the story's and the topic's; the rest is anyone's. */
const STORY_SHARE = 0.22;
const TOPIC_SHARE = 0.18;
const NUMBER_SHARE = 0.02;
const NAMING_SHARE = 0.3;
const REPRINT_SHARE = 0.08;
const VISIT_SHARE = 0.15;

const FUNCTION_WORDS =
  'the of and to in a is that for it was on with as at by from be are this not have an had which or were their has said will'.split(
    ' ',
  );
const COUNTRIES = (
  'Laos|Japan|Viet Nam|Cambodia|Thailand|France|Germany|India|China|Australia|Brazil|Canada|Chile|Cuba|Denmark|Egypt|' +
  'Finland|Greece|Hungary|Indonesia|Ireland|Italy|Kenya|Malaysia|Mexico|Mongolia|Nigeria|Norway|Peru|Poland|Qatar|Spain|Sweden|Turkey'
).split('|');
const OFFICES = [
  'President',
  'Prime Minister',
  'Foreign Minister',
  'Defence Minister',
  'Deputy Prime Minister',
];
const SYLLABLES =
  'ba do ke li mo nu ra se ti vo za fen gar hol jun kel lor mar nis pol ris sen tal ven wim dra bri gle sto tru'.split(
    ' ',
  );

type Random = () => number;

interface Window {
  vocabulary: string[];
  topics: string[][];
}

interface Person {
  name: string;
  office: string;
  country: string;
}

interface WindowStory {
  seed: number;
  topic: readonly string[];
  words: string[];
  people: Person[];
  host: string;
  isVisit: boolean;
  /** Day of the visit or event, as an article writes it. */
  day: string;
}

/**
 * A window of news, made up and the same for the same seed, in order of publication. Stories have geometric sizes with
 * a mean of 3.3, start anywhere in the window, and their articles follow after exponential times, 1.5 days on average.
 * An article has about 300 words: of the story's 70 a fifth, of its topic's 250 (150 topics) a fifth, the rest of a
 * vocabulary of 40,000 that everyone shares, all with Zipf frequencies (1/rank), the commonest being English function
 * words. The people are fictional, hold real offices of real countries and stand in every third sentence; one story in
 * seven is a visit with its day. One article in twelve reprints the one before it in its story under another title.
 */
export function* storyWindow(articles: number, seed: number): Generator<ClusterArticle> {
  const window = makeVocabulary(randomNumbers(seed));
  const made = new Map<number, WindowStory>();
  for (const { story, index, time, isLast } of schedule(articles, randomNumbers(seed + 1))) {
    const own = made.get(story) ?? makeStory(window, seedOf(seed, story), time);
    made.set(story, own);
    if (isLast) made.delete(story);
    yield writeArticle(window, own, { id: `${story}-${index}`, index, time });
  }
}

/** The story that an article of a window is of. */
export function storyOf({ id }: ClusterArticle): string {
  return id.slice(0, id.indexOf('-'));
}

interface Appearance {
  story: number;
  index: number;
  /** In milliseconds since 1970. */
  time: number;
  isLast: boolean;
}

function schedule(articles: number, random: Random): Appearance[] {
  const all: Appearance[] = [];
  for (let story = 0; all.length < articles; story++) {
    const start = random() * WINDOW_DAYS;
    const size = Math.min(
      articles - all.length,
      1 + Math.floor(Math.log(random()) / Math.log(1 - 1 / STORY_SIZE)),
    );
    const days = Array.from({ length: size }, (_unused, index) =>
      index === 0 ? start : laterThan(start, random),
    ).sort((a, b) => a - b);
    for (const [index, day] of days.entries())
      all.push({ story, index, time: WINDOW_START + Math.floor(day * DAY_MS), isLast: index === size - 1 });
  }
  return all.sort((a, b) => a.time - b.time || a.story - b.story || a.index - b.index);
}

function makeVocabulary(random: Random): Window {
  const words = new Set(FUNCTION_WORDS);
  while (words.size < VOCABULARY) words.add(makeWord(random));
  const vocabulary = [...words];
  const topics = Array.from({ length: TOPICS }, () =>
    Array.from({ length: TOPIC_WORDS }, () => contentWord(vocabulary, random)),
  );
  return { vocabulary, topics };
}

function makeWord(random: Random): string {
  const syllables = 2 + Math.floor(random() * 3);
  return Array.from({ length: syllables }, () => pick(SYLLABLES, random)).join('');
}

/** Any word of the vocabulary but the commonest. */
function contentWord(vocabulary: readonly string[], random: Random): string {
  const least = 200;
  return vocabulary[least + Math.floor(random() * (vocabulary.length - least))] ?? '';
}

/** What would fall behind the window falls anywhere in the rest of it: not all at its last moment. */
function laterThan(start: number, random: () => number): number {
  const day = start - Math.log(random()) * MEAN_AGE;
  return day < WINDOW_DAYS ? day : start + random() * (WINDOW_DAYS - start);
}

function makeStory({ vocabulary, topics }: Window, seed: number, time: number): WindowStory {
  const random = randomNumbers(seed);
  const topic = Math.floor(topics.length * random() ** 2);
  // A topic has its countries, as a beat has.
  const country = () => COUNTRIES[(topic + Math.floor(random() * 4)) % COUNTRIES.length] ?? '';
  const isVisit = random() < VISIT_SHARE;
  const day = new Date(time + Math.floor(random() * 3) * DAY_MS);
  return {
    seed,
    topic: topics[topic] ?? [],
    words: Array.from({ length: STORY_WORDS }, () => contentWord(vocabulary, random)),
    people: Array.from({ length: 3 }, () => ({
      name: `${capitalised(makeWord(random))} ${capitalised(makeWord(random))}`,
      office: pick(OFFICES, random),
      country: country(),
    })),
    host: country(),
    isVisit,
    day: day.toLocaleDateString('en', { month: 'long', day: 'numeric', timeZone: 'UTC' }),
  };
}

function writeArticle(
  window: Window,
  story: WindowStory,
  { id, index, time }: { id: string; index: number; time: number },
): ClusterArticle {
  const random = randomNumbers(seedOf(story.seed, index + 1));
  const isReprint = index > 0 && random() < REPRINT_SHARE;
  const written = isReprint
    ? randomNumbers(seedOf(story.seed, index) + 1)
    : randomNumbers(seedOf(story.seed, index + 1) + 1);
  const title = capitalised(writeWords(window, story, 9, random).join(' '));
  return {
    id,
    source: `outlet-${Math.floor(random() * 60)}.example`,
    title: random() < NAMING_SHARE ? `${naming(story, random)}: ${title}` : title,
    text: writeText(window, story, written),
    published: new Date(time).toISOString(),
    language: 'en',
  };
}

function writeText(window: Window, story: WindowStory, random: Random): string {
  const sentences: string[] = [];
  for (let words = 0; words < WORDS; ) {
    const length = Math.floor(SENTENCE_WORDS * (0.5 + random()));
    const namesPeople = random() < NAMING_SHARE;
    const body = writeWords(window, story, length, random).join(' ');
    sentences.push(namesPeople ? `${naming(story, random)} ${body}.` : `${capitalised(body)}.`);
    words += length + (namesPeople ? 8 : 0);
  }
  return paragraphs(sentences).join('\n');
}

function paragraphs(sentences: readonly string[]): string[] {
  const most = 3;
  return Array.from({ length: Math.ceil(sentences.length / most) }, (_unused, index) =>
    sentences.slice(index * most, (index + 1) * most).join(' '),
  );
}

/** Who is spoken of, the first most often, and in a visit's story where to and when. */
function naming({ people, host, isVisit, day }: WindowStory, random: Random): string {
  const person = people[Math.floor(people.length * random() ** 2)];
  if (!person) return '';
  const who = random() < 0.6 ? `${person.office} ${person.name} of ${person.country}` : person.name;
  if (isVisit && random() < 0.5) return `${who} visited ${host} on ${day}, where he`;
  return random() < 0.3 ? `In ${host}, ${who}` : who;
}

function writeWords(
  { vocabulary }: Window,
  { topic, words }: WindowStory,
  length: number,
  random: Random,
): string[] {
  return Array.from({ length }, () => {
    const share = random();
    if (share < STORY_SHARE) return zipf(words, random);
    if (share < STORY_SHARE + TOPIC_SHARE) return zipf(topic, random);
    if (share > 1 - NUMBER_SHARE) return String(Math.floor(10 ** (random() * 4)));
    return zipf(vocabulary, random);
  });
}

/** Frequencies fall with rank: a rank whose logarithm is uniform. */
function zipf(words: readonly string[], random: Random): string {
  return words[Math.floor((words.length + 1) ** random()) - 1] ?? '';
}

function pick(list: readonly string[], random: Random): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A seed for a part of what has a seed, between 1 and 2 ** 31 - 2. */
function seedOf(seed: number, part: number): number {
  const mixed = Math.imul(seed ^ (part * 0x9e3779b1), 0x85ebca6b);
  return 1 + (((mixed ^ (mixed >>> 15)) >>> 0) % 2_147_483_645);
}
