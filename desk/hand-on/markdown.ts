import { escapeMarkdown, markdownLink } from '../../storage/archive/markdown.ts';
import type { PageContext } from '../page-context.ts';
import { datedMoment, type ListedArticle, type Saying, type StoryDocument } from './story-document.ts';

/** Stories as one Markdown text under the title of their day, or a single one under its own. */
export function markdownOf(documents: StoryDocument[], dayTitle: string | null, page: PageContext): string {
  const level = dayTitle === null ? 1 : 2;
  const parts = [
    ...(dayTitle === null ? [] : [`# ${escapeMarkdown(dayTitle)}`]),
    ...documents.flatMap((document) => storyParts(document, level, page)),
    escapeMarkdown(page.messages.handOn.asOf(datedMoment(page.now, page))),
  ];
  return `${parts.join('\n\n')}\n`;
}

function storyParts(document: StoryDocument, level: number, { messages }: PageContext): string[] {
  const heading = (text: string, deeper = 0) => `${'#'.repeat(level + deeper)} ${escapeMarkdown(text)}`;
  const section = (text: string, lines: string[]) =>
    lines.length > 0 ? [heading(text, 1), lines.join('\n')] : [];
  const { lead } = document;
  return [
    heading(document.title.text),
    ...(lead ? [`> ${escapeMarkdown(lead.outlet ? `${lead.text} (${lead.outlet})` : lead.text)}`] : []),
    [
      ...document.otherTitles.map(({ languageName, text }) => pair(languageName, text)),
      ...document.facts.map(({ term, value }) => pair(term, value)),
      `- **${escapeMarkdown(messages.handOn.permanentLink)}:** ${markdownLink(document.address, document.address)}`,
    ].join('\n'),
    ...section(
      messages.outletsSayHeading,
      document.sayings.flatMap((saying) => sayingLines(saying, messages.differ)),
    ),
    ...section(
      messages.articlesHeading,
      document.articles.flatMap((article) => [
        articleLine(article),
        ...article.copies.map((copy) => `  ${articleLine(copy)}`),
      ]),
    ),
    ...section(
      messages.handOn.notes,
      document.notes.map(({ head, body }) => pair(head, body)),
    ),
  ];
}

function pair(term: string, value: string): string {
  return `- **${escapeMarkdown(term)}:** ${escapeMarkdown(value)}`;
}

function sayingLines({ term, differ, values }: Saying, differs: string): string[] {
  const mark = differ ? ` (${escapeMarkdown(differs)})` : '';
  return [
    `- **${escapeMarkdown(term)}**${mark}`,
    ...values.map(({ value, outlets }) => `  ${pair(value, outlets)}`),
  ];
}

function articleLine({ outlet, time, title, url, copyOf }: ListedArticle): string {
  const line = `- ${escapeMarkdown(time)} ${escapeMarkdown(outlet)}: ${markdownLink(title.text, url)}`;
  return copyOf ? `${line}, ${escapeMarkdown(copyOf)}` : line;
}
