import { renderToString } from 'hono/jsx/dom/server';
import { linesOf, type StoryLines } from './lines.ts';
import { StoryPage } from './page.tsx';
import type { StoryMail } from './story-mail.ts';

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
    text: renderText(lines),
    html: `<!doctype html>${renderToString(StoryPage({ lines }))}`,
  };
}

function renderText(lines: StoryLines): string {
  const reports = lines.reports.map(
    ({ outlet, when, title, url }) => `${outlet} · ${when}\n${title}\n${url}`,
  );
  const more = lines.more ? [lines.more] : [];
  const open = `${lines.open.label}: ${lines.open.url}`;
  // RFC 3676 §4.3: `-- ` begins what programs show as a signature.
  const parts = [
    `${lines.title}\n${lines.event}`,
    ...(lines.lead ? [leadText(lines.lead)] : []),
    lines.count,
    ...reports,
    ...more,
    open,
    `-- \n${lines.why}`,
  ];
  return `${parts.join('\n\n')}\n`;
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
