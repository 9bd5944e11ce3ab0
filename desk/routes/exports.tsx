import { type Context, Hono } from 'hono';
import { DatelineError } from '../../core/errors.ts';
import type { Queryable } from '../../storage/database.ts';
import { type WholeStory, wholeStoriesOfDay, wholeStory } from '../../storage/handed-stories.ts';
import { currentStoryId } from '../../storage/review.ts';
import { csvOf } from '../hand-on/csv.ts';
import { docxOf } from '../hand-on/docx.ts';
import { attachment, exportFileName } from '../hand-on/file-name.ts';
import { EXPORT_FORMATS, type ExportFormat, MEDIA_TYPES } from '../hand-on/formats.ts';
import { jsonOf } from '../hand-on/json.ts';
import { markdownOf } from '../hand-on/markdown.ts';
import { type PrintPdf, printablePage } from '../hand-on/printable-page.ts';
import { storyDocument, storyWithLanguages } from '../hand-on/story-document.ts';
import type { HandOnMessages } from '../messages/hand-on.ts';
import type { DeskEnv } from '../page-context.ts';
import { deskDaySchema, idSchema, parseAddress } from '../parameters.ts';
import { shownHeadline } from '../views/headline.tsx';
import { renderPage } from '../views/layout.tsx';

export interface ExportOptions {
  db: Queryable;
  /** The address that people have the desk at, for links; null for that of the request. */
  url: string | null;
  printPdf: PrintPdf | null;
  onError(error: Error): void;
  /** Answers a request as the desk would, for the page that is printed. */
  answer(request: Request, env: unknown): Response | Promise<Response>;
}

interface Export {
  /** The page that shows the same. */
  path: string;
  stories: WholeStory[];
  day: string;
  /** The story's title; null for a whole day. */
  title: string | null;
}

const FILE = `:file{export\\.(?:${EXPORT_FORMATS.join('|')})}`;

/** Stories and days as files, in the language of the desk. */
export function exportRoutes(options: ExportOptions): Hono<DeskEnv> {
  const { db } = options;
  const app = new Hono<DeskEnv>();
  app.get(`/stories/:id/${FILE}`, async (c) => {
    const id = parseAddress(idSchema, c.req.param('id'));
    const file = c.req.param('file');
    const story = await wholeStory(db, id);
    if (!story) {
      const current = await currentStoryId(db, id);
      // Not for ever: a merge may be undone.
      return current === null ? c.notFound() : c.redirect(`/stories/${current}/${file}`, 302);
    }
    const { title } = shownHeadline(storyWithLanguages(story), c.get('page'));
    return answerExport(c, options, {
      path: `/stories/${id}`,
      stories: [story],
      day: story.day,
      title,
    });
  });

  app.get(`/days/:day/${FILE}`, async (c) => {
    const day = parseAddress(deskDaySchema, c.req.param('day'));
    const stories = await wholeStoriesOfDay(db, day);
    return answerExport(c, options, { path: `/days/${day}`, stories, day, title: null });
  });
  return app;
}

async function answerExport(c: Context<DeskEnv>, options: ExportOptions, what: Export) {
  const format = formatOf(c.req.path);
  const base = options.url ?? c.req.url;
  try {
    const content = format === 'pdf' ? await asPdf(c, options, what) : await asText(c, format, what, base);
    return c.body(content, 200, {
      'Content-Type': MEDIA_TYPES[format],
      'Content-Disposition': attachment(exportFileName(what.day, what.title, format)),
      'Cache-Control': 'private, no-cache',
      Vary: 'Accept-Language, Cookie',
    });
  } catch (error) {
    const trouble = printTrouble(error);
    if (!trouble || !(error instanceof Error)) throw error;
    if (trouble === 'print-failed') options.onError(error);
    return renderTrouble(c, trouble, what);
  }
}

function formatOf(path: string): ExportFormat {
  return EXPORT_FORMATS.find((format) => path.endsWith(`.${format}`)) ?? 'json';
}

async function asText(
  c: Context<DeskEnv>,
  format: Exclude<ExportFormat, 'pdf'>,
  { stories, day, title }: Export,
  base: string,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const page = c.get('page');
  if (format === 'json') return jsonOf(stories, page, base);
  if (format === 'csv') return csvOf(stories, page, base);
  const documents = stories.map((story) => storyDocument(story, page, base));
  const dayTitle = title === null ? page.format.day(day) : null;
  if (format === 'md') return markdownOf(documents, dayTitle, page);
  return new Uint8Array(await docxOf(documents, dayTitle, page));
}

/** The desk's own page, as whoever asks would see it, printed. */
async function asPdf(
  c: Context<DeskEnv>,
  { url, printPdf, answer }: ExportOptions,
  { path, stories }: Export,
) {
  if (!printPdf) throw new DatelineError('browser-missing', 'This desk has nothing to print with.');
  const headers = new Headers();
  for (const name of ['accept-language', 'authorization', 'cookie', 'host']) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  const address = new URL(path, c.req.url);
  address.searchParams.set('lang', c.get('page').language);
  const response = await answer(new Request(address, { headers }), c.env);
  if (!response.ok) throw new DatelineError('print-failed', `${path} answered ${response.status}.`);
  const html = printablePage(await response.text(), {
    address: new URL(path, url ?? c.req.url).href,
    articleUrls: new Map(stories.flatMap(({ articles }) => articles.map((one) => [one.id, one.url]))),
  });
  return new Uint8Array(await printPdf(html));
}

type PrintTrouble = keyof HandOnMessages['printTroubles'];

function printTrouble(error: unknown): PrintTrouble | null {
  const code = error instanceof DatelineError ? error.code : null;
  return code === 'browser-missing' || code === 'print-busy' || code === 'print-failed' ? code : null;
}

function renderTrouble(c: Context<DeskEnv>, trouble: PrintTrouble, { path }: Export) {
  const { messages } = c.get('page');
  const { title, advice } = messages.handOn.printTroubles[trouble];
  c.status(503);
  return renderPage(
    c,
    title,
    <>
      <h1>{title}</h1>
      <p>{advice}</p>
      <p>
        <a href={path}>{messages.back}</a>
      </p>
    </>,
  );
}
