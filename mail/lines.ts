import { type Headline, headlineFor } from '../core/story/headlines.ts';
import { normaliseText } from '../core/text.ts';
import type { FrameLines } from './frame.tsx';
import { countryName, daySpan, PHRASES, type Phrases, timeOf } from './phrases.ts';
import type { Report, StoryMail } from './story-mail.ts';

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
  count: string;
  reports: { outlet: string; when: string; title: string; url: string }[];
}

/** A story may have thousands of articles; the desk has them all. */
const MOST_REPORTS = 20;

export function linesOf({ language, zone, watchTitle, words, story, reports }: StoryMail): StoryLines {
  const phrases = PHRASES[language];
  const headline = headlineFor(story.headlines, language);
  const outlets = new Set(reports.map((report) => report.outlet)).size;
  const hidden = reports.length - MOST_REPORTS;
  return {
    language,
    title: oneLine(headline?.title ?? story.title) || oneLine(watchTitle),
    lead: headline ? leadLine(headline, reports) : null,
    headlineLanguage: headline?.language ?? null,
    event: eventLine(story, phrases),
    count: phrases.reports(reports.length, outlets),
    reports: reports.slice(0, MOST_REPORTS).map((report) => reportLines(report, zone, phrases)),
    more: hidden > 0 ? phrases.more(hidden) : null,
    open: { label: phrases.open, url: story.deskUrl },
    why: phrases.why(oneLine(watchTitle), words.map(oneLine).join(', ')),
  };
}

function leadLine({ lead, leadFrom }: Headline, reports: readonly Report[]): StoryLines['lead'] {
  if (lead === null) return null;
  const from = reports.find(({ url }) => url === leadFrom);
  return { text: oneLine(lead), outlet: from ? oneLine(from.outlet) : null };
}

function eventLine({ day, visit }: StoryMail['story'], phrases: Phrases): string {
  if (!visit) return daySpan(day, null, phrases);
  const parts = [
    visit.visitors.map(oneLine).join(', '),
    countryName(visit.host, phrases),
    daySpan(visit.start ?? day, visit.end, phrases),
    visit.kind ? phrases.visitKinds[visit.kind] : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

function reportLines(report: Report, zone: string, phrases: Phrases): StoryLines['reports'][number] {
  const time = timeOf(report.publishedAt, zone, phrases);
  const when = report.isGuess ? phrases.guess(time) : time;
  return {
    outlet: oneLine(report.outlet),
    when: report.isCopy ? `${when} · ${phrases.copy}` : when,
    title: oneLine(report.title),
    url: report.url,
  };
}

/** Without what could break a line or turn its direction (U+202E). */
export function oneLine(text: string): string {
  return normaliseText(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/\p{Cf}/gu, ''));
}
