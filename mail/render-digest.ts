import { type DigestLines, digestLines } from './digest-lines.ts';
import type { DigestMail } from './digest-mail.ts';
import { DigestNews } from './digest-news.tsx';
import type { DigestStoryLines, GroupLines } from './digest-story-lines.ts';
import { frameHtml, frameText } from './frame.tsx';
import { newsText, type RenderedMail, subjectOf } from './render.ts';
import { sourceText } from './source-lines.ts';

/** Writes a mail on several stories, in its recipient's language. */
export function renderDigestMail(mail: DigestMail): RenderedMail {
  const lines = digestLines(mail);
  return {
    subject: subjectOf(lines.subject),
    text: frameText(paragraphsOf(lines), lines),
    html: frameHtml(DigestNews({ lines }), lines),
  };
}

function paragraphsOf(lines: DigestLines): string[] {
  const { title, summary, covers, contents, groups, sources } = lines;
  return [
    [title, summary, covers].filter((line) => line !== null).join('\n'),
    ...(contents ? [contentsText(lines, contents)] : []),
    ...groups.flatMap((group) => [
      underlined(headingOf(group)),
      ...group.stories.map(storyText),
      ...moreText(group),
    ]),
    ...(sources?.heading ? [underlined(sources.heading)] : []),
    ...(sources ? [...sources.lines.map(sourceText)] : []),
    ...(sources?.more ? [sources.more] : []),
  ];
}

function contentsText({ groups, sources }: DigestLines, heading: string): string {
  const parts = groups.map((group) =>
    [
      headingOf(group),
      ...group.stories.map(({ number, title, outlets }) => `  ${number}. ${title} · ${outlets}`),
      ...(group.more ? [`  ${group.more.label}`] : []),
    ].join('\n'),
  );
  return [heading, ...parts, ...(sources?.heading ? [`${sources.heading} (${sources.count})`] : [])].join(
    '\n\n',
  );
}

function headingOf({ title, count }: GroupLines): string {
  return `${title} (${count})`;
}

function underlined(heading: string): string {
  return `${heading}\n${'='.repeat(Math.min(72, [...heading].length))}`;
}

function storyText({ number, title, url, facts, lead, began, news, found }: DigestStoryLines): string {
  return [
    `${number}. ${title}`,
    began ? `${began} · ${facts}` : facts,
    ...(lead ? [lead] : []),
    ...(news.length > 0 ? [newsText(news)] : []),
    ...(found ? [found] : []),
    url,
  ].join('\n');
}

function moreText({ more }: GroupLines): string[] {
  return more ? [`${more.label}\n${more.url}`] : [];
}
