import type { Article, Instant, Published } from '../article.ts';
import { asBlock } from './blocks.ts';
import { readBody, readSelectedBody } from './body.ts';
import { removeBoilerplate, weighText } from './boilerplate.ts';
import { findByline, splitSignature } from './byline.ts';
import { isParseable, parsePage, textOf } from './document.ts';
import { articleScope, takeImages } from './images.ts';
import { detectLanguage } from './language.ts';
import { findLead, selectedLead } from './lead.ts';
import { readMetadata } from './metadata.ts';
import { NotAnArticleError } from './not-an-article.ts';
import { findModified, findPublished } from './published.ts';
import { findTitle } from './title.ts';

/** CSS selectors of one source's pages; each wins over the generic way where it matches. */
export interface Selectors {
  title?: string | undefined;
  lead?: string | undefined;
  body?: string | undefined;
  byline?: string | undefined;
  published?: string | undefined;
  captions?: string | undefined;
  /** Parts of the page that are not the article. */
  drop?: string[] | undefined;
}

export interface ExtractOptions {
  url: string;
  /** IANA zone of the source, for dates written without an offset. */
  zone: string;
  fetchedAt: Instant;
  selectors?: Selectors | undefined;
  /** What the feed, sitemap or listing said of the page; counts where the page says nothing. */
  hint?: { title: string | null; published: Published | null } | undefined;
}

/**
 * Reads the article from a page's HTML. Pure: the same page and options give the same article.
 *
 * @throws NotAnArticleError where the page has no text to read, or nests too deep to be parsed.
 */
export function extractArticle(html: string, options: ExtractOptions): Article {
  const { url, selectors = {}, hint } = options;
  if (!isParseable(html))
    throw new NotAnArticleError('too-deep', url, 'more than 10,000 elements are left open');
  const document = parsePage(html);
  const metadata = readMetadata(document, url);
  const dates = { ...options, selector: selectors.published, hint: hint?.published ?? null };
  const title = selectedText(document, selectors.title) ?? findTitle(document, metadata) ?? hint?.title ?? '';
  const published = findPublished(document, metadata, dates);
  const modifiedAt = findModified(document, metadata, dates);
  const byline = findByline(document, metadata, selectors.byline);
  const content = readContent(document, { url, title, description: metadata.description, selectors });
  const { blocks, names } = splitSignature(content.blocks, byline, metadata.outlet);
  const { lead, images } = content;
  if (blocks.length === 0 && !lead) throw new NotAnArticleError('no-text', url, 'no text was found');
  const language = detectLanguage([title, lead ?? '', ...blocks.map((block) => block.text)]);
  return {
    url,
    title,
    lead,
    byline: names,
    published,
    modifiedAt,
    language,
    blocks: blocks.map(asBlock),
    images,
  };
}

interface ContentOptions {
  url: string;
  title: string;
  description: string | null;
  selectors: Selectors;
}

/** Lead, images and blocks, each taken out of the document before the next is read. */
function readContent(document: Document, { url, title, description, selectors }: ContentOptions) {
  for (const element of selectAll(document, selectors.drop?.join(','))) element.remove();
  const bodies = selectAll(document, selectors.body);
  const leads = selectAll(document, selectors.lead);
  const weights = weighText(document.body);
  const scope = articleScope(document, weights);
  removeBoilerplate(document.body, weights, [
    ...bodies,
    ...leads,
    ...selectAll(document, selectors.captions),
  ]);
  const images = takeImages(scope, url, selectors.captions);
  const lead = leads[0] ? selectedLead(leads[0]) : findLead(scope, description);
  lead?.element.remove();
  const told = [title, lead?.text ?? ''];
  const blocks = bodies.length > 0 ? readSelectedBody(bodies, told) : readBody(document, told);
  return { lead: lead?.text ?? null, images, blocks };
}

function selectAll(document: Document, selector: string | undefined): Element[] {
  return selector ? [...document.querySelectorAll(selector)] : [];
}

function selectedText(document: Document, selector: string | undefined): string | null {
  const [element] = selectAll(document, selector);
  return element ? textOf(element) || null : null;
}
