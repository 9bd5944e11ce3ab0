import type { Article, Instant, Published } from '../article.ts';
import { asBlock } from './blocks.ts';
import { readBody, readSelectedBody } from './body.ts';
import { findBoilerplate, weighText } from './boilerplate.ts';
import { findByline, splitSignature, takeRightAlignedNames } from './byline.ts';
import { splitCaptions } from './captions.ts';
import { parsePage, textOf } from './document.ts';
import { articleScope, takeImages } from './images.ts';
import { detectLanguage } from './language.ts';
import { findLead, selectedLead } from './lead.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { isParseable } from './nesting.ts';
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
  for (const element of selectAll(document, selectors.drop?.join(','))) element.remove();
  const weights = weighText(document.body);
  const boilerplate = findBoilerplate(document.body, weights, selectedElements(document, selectors));

  const title = selectedText(document, selectors.title) ?? findTitle(document, metadata) ?? hint?.title ?? '';
  const dates = {
    ...options,
    selector: selectors.published,
    foreign: boilerplate.foreign,
    hint: hint?.published ?? null,
  };
  const published = findPublished(document, metadata, dates);
  const modifiedAt = findModified(document, metadata, dates);
  const byline = findByline(document, metadata, selectors.byline);

  for (const element of [...boilerplate.foreign, ...boilerplate.furniture]) element.remove();
  const scope = articleScope(document, weights);
  const content = takeContent(document, { url, title, scope, metadata, selectors });
  const signed = byline.length > 0 ? byline : content.signature;
  const { blocks, names } = splitSignature(content.blocks, signed, metadata.outlet);
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
  scope: Element;
  metadata: Metadata;
  selectors: Selectors;
}

/** Images, lead, signature and blocks, each taken out of the document before the next is read. */
function takeContent(document: Document, { url, title, scope, metadata, selectors }: ContentOptions) {
  const bodies = selectAll(document, selectors.body);
  const images = takeImages(scope, url, selectors.captions);
  const [selected] = selectAll(document, selectors.lead);
  const lead = selected ? selectedLead(selected) : findLead(scope, metadata.description);
  lead?.element.remove();
  const signature = takeRightAlignedNames(scope, metadata.outlet);
  const told = [title, lead?.text ?? ''];
  const texts = bodies.length > 0 ? readSelectedBody(bodies, told) : readBody(document, scope, told);
  const { blocks, captions } = splitCaptions(texts);
  return { lead: lead?.text ?? null, images: [...images, ...captions], signature, blocks };
}

function selectedElements(document: Document, { lead, body, captions }: Selectors): Element[] {
  return [lead, body, captions].flatMap((selector) => selectAll(document, selector));
}

function selectAll(document: Document, selector: string | undefined): Element[] {
  return selector ? [...document.querySelectorAll(selector)] : [];
}

function selectedText(document: Document, selector: string | undefined): string | null {
  const [element] = selectAll(document, selector);
  return element ? textOf(element) || null : null;
}
