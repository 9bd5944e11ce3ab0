import { people, randomFrom, sentence, vocabulary } from '../../bench/desk/text.ts';
import { pick, shuffled } from '../faults/random.ts';

/** What an outlet prints, and when; all made up. */
export interface WireArticle {
  outlet: number;
  /** On the outlet's own host. */
  path: string;
  title: string;
  lead: string;
  paragraphs: string[];
  publishedAt: Date;
  /** From when on its text is another; null for most. */
  changedAt: Date | null;
}

export interface WireOptions {
  seed: number;
  outlets: number;
  /** Of all outlets together. */
  articlesADay: number;
  /** Nothing is printed before. */
  start: Date;
}

export interface NewsWire {
  /** Those of an outlet that are out by then, the newest first, so many at most. */
  latest(outlet: number, now: Date, most: number): WireArticle[];
  /** Null unless it is out. */
  find(outlet: number, path: string, now: Date): WireArticle | null;
  /** All that were out before, the oldest first. */
  all(before: Date): WireArticle[];
  /** How many are out by then. */
  count(now: Date): number;
}

const DAY_MS = 86_400_000;
const MOST_REPORTS = 8;
const REPORTS_WITHIN_MS = 6 * 3_600_000;
const CHANGED_SHARE = 0.05;
const CHANGED_AFTER_MS = 2_400_000;
const WORDS_OF_EVENT = 50;
const PARAGRAPHS = 7;

/**
 * News without an end: events at an even rate, each told by one to eight outlets within hours, some articles changed
 * later. The same seed gives the same news.
 */
export function openNewsWire({ seed, outlets, articlesADay, start }: WireOptions): NewsWire {
  const random = randomFrom(seed);
  const words = vocabulary();
  const names = people();
  const printed: WireArticle[][] = Array.from({ length: outlets }, () => []);
  const byPath = new Map<string, WireArticle>();
  const betweenEventsMs = (DAY_MS / articlesADay) * ((1 + MOST_REPORTS) / 2);
  let events = 0;

  const addEvent = () => {
    const began = start.getTime() + events * betweenEventsMs;
    const own = Array.from({ length: WORDS_OF_EVENT }, () => pick(random, words));
    const who = [pick(random, names), pick(random, names)];
    const tellers = 1 + Math.floor(random() * MOST_REPORTS);
    for (const outlet of shuffled(random, [...printed.keys()]).slice(0, tellers)) {
      const publishedAt = new Date(began + random() ** 2 * REPORTS_WITHIN_MS);
      const isChanged = random() < CHANGED_SHARE;
      const article = {
        outlet,
        path: `/news/report-${events}-${outlet}-${Math.floor(random() * 1e6)}.html`,
        title: `${who[0]}: ${sentence(own, 9, random)}`,
        lead: `${sentence(own, 18, random)} ${who[1]}, ${sentence(own, 6, random)}`,
        paragraphs: Array.from(
          { length: PARAGRAPHS },
          () => `${pick(random, who)} ${sentence([...own, ...own, ...words.slice(0, 200)], 45, random)}`,
        ),
        publishedAt,
        changedAt: isChanged ? new Date(publishedAt.getTime() + CHANGED_AFTER_MS) : null,
      };
      printed[outlet]?.push(article);
      byPath.set(`${outlet} ${article.path}`, article);
    }
    events += 1;
  };
  /** Later events print nothing before they begin. */
  const advance = (now: Date) => {
    while (start.getTime() + events * betweenEventsMs <= now.getTime()) addEvent();
  };

  return {
    latest(outlet, now, most) {
      advance(now);
      return (printed[outlet] ?? [])
        .filter(({ publishedAt }) => publishedAt <= now)
        .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
        .slice(0, most);
    },
    all(before) {
      advance(before);
      return printed
        .flat()
        .filter(({ publishedAt }) => publishedAt < before)
        .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
    },
    find(outlet, path, now) {
      advance(now);
      const article = byPath.get(`${outlet} ${path}`);
      return article && article.publishedAt <= now ? article : null;
    },
    count(now) {
      advance(now);
      return printed.flat().filter(({ publishedAt }) => publishedAt <= now).length;
    },
  };
}
