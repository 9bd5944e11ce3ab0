import type { Day } from '../core/article.ts';
import { type Headline, headlineFor } from '../core/story/headlines.ts';
import type { Visit } from '../core/visit/visit.ts';
import type { MailLanguage } from '../core/watch/schema.ts';
import type { FrameLines, WatchLine } from './frame.tsx';
import { type NewsLine, newsLines, newsSentence, tellsBeginning } from './news-lines.ts';
import { NEWS_PHRASES } from './news-phrases.ts';
import { firstOf, linkOf, namesLine, oneLine, previewOf } from './one-line.ts';
import { countryName, daySpan, PHRASES, type Phrases, timeOf } from './phrases.ts';
import type { MailedStory, MailedWatch, Report, StoryMail } from './story-mail.ts';

/** A mail as both of its parts show it: every line written, nothing escaped for HTML yet. */
export interface StoryLines extends FrameLines {
  /**
   * What an article opens with, as the story's summary, and whose words it is where that is known; null where none can
   * stand alone.
   */
  lead: { text: string; outlet: string | null } | null;
  /** Of the title and the lead; null where it cannot be told. */
  headlineLanguage: string | null;
  /** Who, where, when and what kind of visit; the day alone where it is none. */
  event: string;
  /** What is new, beside articles; null where it is the story itself, or articles alone. */
  news: { heading: string; lines: NewsLine[] } | null;
  /** Over the reports: how many there are, in a thread's later mails how many are new; null where none is. */
  count: string | null;
  reports: ReportLine[];
}

export interface ReportLine {
  outlet: string;
  when: string;
  title: string;
  language: string | null;
  /** Null where it is no address of the web. */
  url: string | null;
}

/** A story may have thousands of articles; the desk has them all. */
const MOST_REPORTS = 20;
/** Of a watch's words that a story has. */
const MOST_WORDS = 12;

export function linesOf(mail: StoryMail): StoryLines {
  const { language, watches, story, reports } = mail;
  const phrases = PHRASES[language];
  const headline = headlineFor(story.headlines, language);
  const told = {
    lead: headline ? leadLine(headline, reports) : null,
    event: eventLine(story, phrases),
    news: newsOf(mail, phrases),
    ...reportsOf(mail, phrases),
  };
  return {
    ...told,
    language,
    title: titleOf(story, language) || oneLine(watches[0]?.title ?? ''),
    preview: previewOf(mail.since || told.news ? newestOf(told) : [told.lead?.text ?? told.event]),
    headlineLanguage: headline?.language ?? null,
    open: { label: phrases.open, url: story.deskUrl },
    why: null,
    watches: watches.map(({ words, ...watch }, at) => {
      const why = at === 0 ? phrases.why : phrases.whyToo;
      return watchLine(watch, why(oneLine(watch.title), wordList(words, phrases)), phrases);
    }),
  };
}

/** What a story is called in a language; empty where nobody calls it anything. */
export function titleOf({ headlines, title }: MailedStory, language: MailLanguage): string {
  return oneLine(headlineFor(headlines, language)?.title ?? title);
}

export function eventLine({ day, visit }: MailedStory, phrases: Phrases): string {
  if (!visit) return daySpan(day, null, phrases);
  const parts = [
    namesLine(visit.visitors),
    countryName(visit.host, phrases),
    visitDays(visit, day, phrases),
    visit.kind ? phrases.visitKinds[visit.kind] : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The story's day where no day of the visit is known. */
function visitDays({ start, end }: Visit, day: Day, phrases: Phrases): string {
  if (!start && end) return phrases.until(daySpan(end, null, phrases));
  return daySpan(start ?? day, end, phrases);
}

export function wordList(words: readonly string[], phrases: Phrases): string {
  const { shown, hidden } = firstOf(words, MOST_WORDS);
  const list = namesLine(shown);
  return hidden > 0 ? `${list} ${phrases.others(hidden)}` : list;
}

/** A watch at the end of a mail, with the ways to it and out of it. */
export function watchLine(
  { title, deskUrl, unsubscribeUrl }: MailedWatch,
  text: string,
  phrases: Phrases,
): WatchLine {
  return {
    text,
    open: { label: phrases.openWatch, url: deskUrl },
    unsubscribe: unsubscribeUrl ? { label: phrases.unsubscribe(oneLine(title)), url: unsubscribeUrl } : null,
  };
}

function leadLine({ lead, leadFrom }: Headline, reports: readonly Report[]): StoryLines['lead'] {
  if (lead === null) return null;
  const from = reports.find(({ pageUrl }) => pageUrl === leadFrom);
  return { text: oneLine(lead), outlet: from ? oneLine(from.outlet) : null };
}

function newsOf(
  { news, since, language, zone, outletName }: StoryMail,
  phrases: Phrases,
): StoryLines['news'] {
  const says = NEWS_PHRASES[language];
  const lines = newsLines(news, language, outletName);
  if (since && tellsBeginning(news)) lines.push({ text: says.alsoMatches, said: [] });
  if (lines.length === 0) return null;
  return { heading: since ? says.newSince(timeOf(since, zone, phrases)) : says.news, lines };
}

/** What a thread's later mail came for. */
function newestOf({ news, count }: Pick<StoryLines, 'news' | 'count'>): string[] {
  return [...(news?.lines ?? []).map(newsSentence), ...(count ? [count] : [])];
}

/** In a thread's later mails the new ones, and the others in a line. */
function reportsOf(
  { reports, since, zone }: StoryMail,
  phrases: Phrases,
): Pick<StoryLines, 'count' | 'reports' | 'more'> {
  const all = phrases.reports(reports.length, new Set(reports.map(({ outlet }) => outlet)).size);
  const told = since ? reports.filter(({ isNew }) => isNew) : reports;
  if (told.length === 0) return { count: null, reports: [], more: [phrases.noneNew(all)] };
  const { shown, hidden } = firstOf(told, MOST_REPORTS);
  const earlier = reports.length - told.length;
  return {
    count: since ? phrases.newReports(told.length) : all,
    reports: shown.map((report) => reportLine(report, zone, phrases)),
    more: [
      ...(hidden > 0 ? [phrases.more(hidden)] : []),
      ...(earlier > 0 ? [phrases.earlier(earlier, all)] : []),
    ],
  };
}

function reportLine(report: Report, zone: string, phrases: Phrases): ReportLine {
  const time = timeOf(report.publishedAt, zone, phrases);
  const when = report.isGuess ? phrases.guess(time) : time;
  const url = linkOf(report.url);
  return {
    outlet: oneLine(report.outlet),
    when: report.isCopy ? `${when} · ${phrases.copy}` : when,
    title: oneLine(report.title) || (url ?? ''),
    language: report.language,
    url,
  };
}
