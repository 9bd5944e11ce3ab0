import { headlineFor } from '../core/story/headlines.ts';
import type { DigestMail, DigestStory } from './digest-mail.ts';
import { DIGEST_PHRASES } from './digest-phrases.ts';
import type { Link } from './frame.tsx';
import { eventLine, titleOf, wordList } from './lines.ts';
import { type NewsLine, newsLines, tellsBeginning } from './news-lines.ts';
import { NEWS_PHRASES } from './news-phrases.ts';
import { firstOf, oneLine, shorten } from './one-line.ts';
import { PHRASES } from './phrases.ts';

/** What one watch tells in a mail on several stories. */
export interface GroupLines {
  title: string;
  /** How many stories the watch tells of, whether or not there is room for them. */
  count: number;
  stories: DigestStoryLines[];
  /** The way to those that there is no room for. */
  more: Link | null;
}

export interface DigestStoryLines {
  /** In the order of the mail, from 1. */
  number: number;
  title: string;
  language: string | null;
  url: string;
  /** How many outlets it has, for the contents. */
  outlets: string;
  /** When it is, and how many write of it. */
  facts: string;
  /** What an article opens with, where the story itself is new; else null. */
  lead: string | null;
  /** That the recipient is told of it for the first time; null where it is not. */
  began: string | null;
  news: NewsLine[];
  found: string | null;
}

/** Gmail cuts a mail off at 102 KB: so many stories fit. */
const MOST_STORIES = 50;
/** Characters: a sentence or two. */
const MOST_LEAD = 240;

/** Groups that tell of stories. */
export function groupLines({ groups, language, outletName }: DigestMail): GroupLines[] {
  const told = groups.filter(({ stories }) => stories.length > 0);
  const rooms = shareOut(
    MOST_STORIES,
    told.map(({ stories }) => stories.length),
  );
  let number = 0;
  return told.map(({ watch, stories }, at) => {
    const { shown, hidden } = firstOf(stories, rooms[at] ?? 0);
    const more = { label: DIGEST_PHRASES[language].moreOf(hidden), url: watch.deskUrl };
    return {
      title: oneLine(watch.title),
      count: stories.length,
      stories: shown.map((story) => storyLines(story, ++number, { language, outletName })),
      more: hidden > 0 ? more : null,
    };
  });
}

function storyLines(
  { story, news, outlets, articles, words }: DigestStory,
  number: number,
  { language, outletName }: Pick<DigestMail, 'language' | 'outletName'>,
): DigestStoryLines {
  const phrases = PHRASES[language];
  const isNew = tellsBeginning(news);
  const headline = headlineFor(story.headlines, language);
  const found = wordList(words, phrases);
  return {
    number,
    title: titleOf(story, language) || story.deskUrl,
    language: headline?.language ?? null,
    url: story.deskUrl,
    facts: [eventLine(story, phrases), phrases.reports(articles, outlets)].join(' · '),
    outlets: phrases.outlets(outlets),
    lead: isNew && headline?.lead ? shorten(oneLine(headline.lead), MOST_LEAD) : null,
    began: isNew ? NEWS_PHRASES[language].began : null,
    news: newsLines(news, language, outletName),
    found: found === '' ? null : DIGEST_PHRASES[language].found(found),
  };
}

/** How much of a room each of several gets: small ones all that they need, the others as much as one another. */
export function shareOut(room: number, sizes: readonly number[]): number[] {
  const shares = sizes.map(() => 0);
  const smallestFirst = sizes.map((size, at) => ({ size, at })).sort((a, b) => a.size - b.size);
  let left = room;
  for (const [index, { size, at }] of smallestFirst.entries()) {
    const share = Math.min(size, Math.floor(left / (sizes.length - index)));
    shares[at] = share;
    left -= share;
  }
  return shares;
}
