import { frameHtml, frameText } from './frame.tsx';
import { linesOf, type StoryLines } from './lines.ts';
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

function paragraphsOf({ title, event, lead, count, reports }: StoryLines): string[] {
  return [
    `${title}\n${event}`,
    ...(lead ? [leadText(lead)] : []),
    count,
    ...reports.map((report) => `${report.outlet} · ${report.when}\n${report.title}\n${report.url}`),
  ];
}

function leadText({ text, outlet }: NonNullable<StoryLines['lead']>): string {
  return outlet ? `${text} (${outlet})` : text;
}

/** A title as a subject, cut between words where it is too long. */
export function subjectOf(title: string): string {
  const characters = [...title];
  if (characters.length <= MOST_SUBJECT) return title;
  const cut = characters.slice(0, MOST_SUBJECT - 1).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_SUBJECT / 2))}…`;
}
