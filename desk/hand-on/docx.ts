import type { IParagraphOptions, IRunOptions, Paragraph, ParagraphChild } from 'docx';
import type { PageContext } from '../page-context.ts';
import { isWebAddress } from '../web-address.ts';
import {
  datedMoment,
  type ListedArticle,
  type Passage,
  type Saying,
  type StoryDocument,
} from './story-document.ts';

type Docx = typeof import('docx');

/** What XML 1.0 has no place for: Word refuses a whole file for one such character. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const LOCALES: Record<string, string> = { vi: 'vi-VN', en: 'en-GB' };

/** Stories as one Word file under the title of their day, or a single one under its own. */
export async function docxOf(
  documents: StoryDocument[],
  dayTitle: string | null,
  page: PageContext,
): Promise<Buffer> {
  // Loaded where it is wanted alone: it takes as long to load as the rest of the desk.
  const docx = await import('docx');
  const writer = createWriter(docx, page);
  const level = dayTitle === null ? 0 : 1;
  const children = [
    ...(dayTitle === null ? [] : [writer.heading({ text: dayTitle, language: page.language }, 0)]),
    ...documents.flatMap((document) => storyParts(writer, document, level, page)),
    writer.text(page.messages.handOn.asOf(datedMoment(page.now, page)), { italics: true }),
  ];
  const title = clean(dayTitle ?? documents[0]?.title.text ?? '');
  const language = { value: localeOf(page.language) };
  const file = new docx.Document({
    title,
    creator: 'Dateline',
    description: clean(documents.length === 1 ? (documents[0]?.address ?? '') : ''),
    styles: { default: { document: { run: { font: 'Arial', size: 22, language } } } },
    sections: [{ children }],
  });
  return docx.Packer.toBuffer(file);
}

/** Paragraphs in Word's own styles, each run with its language, so that spelling and reading aloud fit. */
function createWriter(docx: Docx, page: PageContext) {
  const { HEADING_1, HEADING_2, HEADING_3 } = docx.HeadingLevel;
  const levels = [HEADING_1, HEADING_2, HEADING_3];
  const run = (text: string, options: IRunOptions = {}, language: string | undefined = page.language) =>
    new docx.TextRun({ ...options, text: clean(text), language: { value: localeOf(language) } });
  const paragraph = (children: ParagraphChild[], options: IParagraphOptions = {}): Paragraph =>
    new docx.Paragraph({ spacing: { after: 80 }, ...options, children });
  return {
    run,
    heading: ({ text, language }: Passage, level: number) =>
      new docx.Paragraph({
        heading: levels[level] ?? HEADING_3,
        keepNext: true,
        children: [run(text, {}, language)],
      }),
    text: (text: string, options: IRunOptions = {}) => paragraph([run(text, options)]),
    pair: (term: string, value: string, options: IParagraphOptions = {}) =>
      paragraph([run(`${term}: `, { bold: true }), run(value)], options),
    passage: (parts: ParagraphChild[], options: IParagraphOptions = {}) => paragraph(parts, options),
    bullet: (parts: ParagraphChild[], level: number) => paragraph(parts, { bullet: { level } }),
    link: (passage: Passage, url: string) =>
      isWebAddress(url)
        ? new docx.ExternalHyperlink({
            link: new URL(url).href,
            children: [run(passage.text, { style: 'Hyperlink' }, passage.language)],
          })
        : run(passage.text, {}, passage.language),
  };
}

type Writer = ReturnType<typeof createWriter>;

function storyParts(writer: Writer, document: StoryDocument, level: number, page: PageContext): Paragraph[] {
  const { messages, language } = page;
  const section = (text: string, parts: Paragraph[]) =>
    parts.length > 0 ? [writer.heading({ text, language }, level + 1), ...parts] : [];
  const { lead, address } = document;
  return [
    writer.heading(document.title, level),
    ...(lead
      ? [
          writer.passage([
            writer.run(lead.text, {}, lead.language),
            ...(lead.outlet ? [writer.run(` (${lead.outlet})`)] : []),
          ]),
        ]
      : []),
    ...document.otherTitles.map((other) =>
      writer.passage([
        writer.run(`${other.languageName}: `, { bold: true }),
        writer.run(other.text, {}, other.language),
      ]),
    ),
    ...document.facts.map(({ term, value }) => writer.pair(term, value)),
    writer.passage([
      writer.run(`${messages.handOn.permanentLink}: `, { bold: true }),
      writer.link({ text: address, language: undefined }, address),
    ]),
    ...section(
      messages.outletsSayHeading,
      document.sayings.flatMap((saying) => sayingParts(writer, saying, messages.differ)),
    ),
    ...section(
      messages.articlesHeading,
      document.articles.flatMap((article) => [
        writer.bullet(articleRuns(writer, article), 0),
        ...article.copies.map((copy) => writer.bullet(articleRuns(writer, copy), 1)),
      ]),
    ),
    ...section(
      messages.handOn.notes,
      document.notes.flatMap(({ head, body }) => [
        writer.text(head, { bold: true }),
        ...body.split(/\r?\n/).map((line) => writer.text(line)),
      ]),
    ),
  ];
}

function sayingParts(writer: Writer, { term, differ, values }: Saying, differs: string): Paragraph[] {
  return [
    writer.bullet(
      [writer.run(term, { bold: true }), ...(differ ? [writer.run(` (${differs})`, { italics: true })] : [])],
      0,
    ),
    ...values.map(({ value, outlets }) =>
      writer.bullet([writer.run(`${value}: `, { bold: true }), writer.run(outlets)], 1),
    ),
  ];
}

function articleRuns(writer: Writer, { outlet, time, title, url, copyOf }: ListedArticle): ParagraphChild[] {
  return [
    writer.run(`${time} `),
    writer.run(`${outlet}: `, { bold: true }),
    writer.link(title, url),
    ...(copyOf ? [writer.run(`, ${copyOf}`)] : []),
  ];
}

function localeOf(language: string): string {
  return LOCALES[language] ?? language;
}

function clean(text: string): string {
  return text.replace(NOT_IN_XML, '');
}
