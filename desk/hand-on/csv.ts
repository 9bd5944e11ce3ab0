import { instantAtOffset } from '../../core/time.ts';
import type { WholeStory } from '../../storage/handed-stories.ts';
import type { PageContext } from '../page-context.ts';
import { shownHeadline } from '../views/headline.tsx';
import { storyAddress } from './addresses.ts';
import { storyWithLanguages } from './story-document.ts';

/** Excel takes a file without it for one in the machine's own code page, and breaks Vietnamese. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What makes a spreadsheet run a cell as a formula, also behind blanks and in full width (OWASP, CSV Injection). */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Rows as RFC 4180 has them, the first of them the header. */
export function writeCsv(rows: string[][]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

type Column = keyof PageContext['messages']['handOn']['columns'];

/** The columns, each with what it says of one article. */
const COLUMNS: Column[] = [
  'day',
  'story',
  'storyAddress',
  'visitors',
  'host',
  'kind',
  'firstDay',
  'lastDay',
  'outlet',
  'published',
  'supposed',
  'language',
  'title',
  'address',
  'copyOf',
];

/** A row an article, with the story's own cells repeated in each, so that it can be sorted and filtered. */
export function csvOf(stories: WholeStory[], page: PageContext, base: string): string {
  const { messages } = page;
  const header = COLUMNS.map((column) => messages.handOn.columns[column]);
  const rows = stories.flatMap((story) => rowsOf(story, page, base));
  return writeCsv([header, ...rows.map((row) => COLUMNS.map((column) => row[column]))]);
}

function rowsOf(story: WholeStory, page: PageContext, base: string): Record<Column, string>[] {
  const { messages, format, outletName } = page;
  const { visit } = story;
  const ofStory = {
    day: story.day,
    story: shownHeadline(storyWithLanguages(story), page).title,
    storyAddress: storyAddress(base, story.id),
    visitors: visit ? visit.visitors.join('; ') : '',
    host: visit ? format.country(visit.host) : '',
    kind: visit?.kind ? messages.visitKinds[visit.kind] : '',
    firstDay: visit?.start ?? '',
    lastDay: visit?.end ?? '',
  };
  return story.articles.map((article) => ({
    ...ofStory,
    outlet: outletName(article.source),
    published: instantAtOffset(article.publishedAt, article.publishedOffset),
    supposed: article.publishedGuess ? messages.handOn.yes : '',
    language: article.language ? format.language(article.language) : '',
    title: article.title,
    address: article.url,
    copyOf: article.copyOf ? `${outletName(article.copyOf.source)}: ${article.copyOf.title}` : '',
  }));
}
