import { frameHtml, frameText } from './frame.tsx';
import { linesOf, type StoryLines } from './lines.ts';
import type { NewsLine } from './news-lines.ts';
import { shorten } from './one-line.ts';
import type { StoryMail } from './story-mail.ts';
import { StoryNews } from './story-news.tsx';

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** Characters; mail programs cut subjects off near here. */
const MOST_SUBJECT = 120;

/** Writes a mail on a story, in its recipient's language. */
export function renderStoryMail(mail: StoryMail): RenderedMail {
  const lines = linesOf(mail);
  return {
    subject: subjectOf(lines.title),
    text: frameText(paragraphsOf(lines), lines),
    html: frameHtml(StoryNews({ lines }), lines),
  };
}

function paragraphsOf({ title, event, news, lead, count, reports }: StoryLines): string[] {
  return [
    `${title}\n${event}`,
    ...(news ? [[news.heading, newsText(news.lines)].join('\n')] : []),
    ...(lead ? [leadText(lead)] : []),
    ...(count ? [count] : []),
    ...reports.map(({ outlet, when, title: headline, url }) =>
      [`${outlet} · ${when}`, headline, ...(url && url !== headline ? [url] : [])].join('\n'),
    ),
  ];
}

/** What is new, as a list of the text part. */
export function newsText(lines: readonly NewsLine[]): string {
  return lines.flatMap(({ text, said }) => [`* ${text}`, ...said.map((line) => `    - ${line}`)]).join('\n');
}

function leadText({ text, outlet }: NonNullable<StoryLines['lead']>): string {
  return outlet ? `${text} (${outlet})` : text;
}

/** A title as a subject, cut between words where it is too long. */
export function subjectOf(title: string): string {
  return shorten(title, MOST_SUBJECT);
}
