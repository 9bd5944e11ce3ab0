import type { Article, Block, Published } from '../article.ts';
import { textOf } from '../html/tree.ts';
import type { DraftBlock } from './body/blocks.ts';
import { isWithin } from './body/container.ts';
import type { JudgedBlock } from './body/judge.ts';
import type { DropReason } from './body/reasons.ts';
import { findCanonical } from './canonical.ts';
import { isNameLine } from './credits/byline.ts';
import { findCredits } from './credits/credits.ts';
import { findModified, findPublished } from './dates/published.ts';
import { commonAncestor, findImages, findLeadImage } from './images.ts';
import { NotAnArticleError } from './kind/not-an-article.ts';
import { whyNotAnArticle } from './kind/page-kind.ts';
import { detectLanguages } from './language.ts';
import { findLead } from './lead.ts';
import { findLinks } from './links.ts';
import { confidenceOf, isDoubtful, type SecondOpinion, settle } from './opinions.ts';
import { asPullQuotes } from './pull-quotes.ts';
import { type ExtractOptions, type Reading, readPage } from './reading.ts';

export type { ExtractOptions, Selectors } from './reading.ts';

/**
 * Reads the article from a page's HTML, by one opinion. Pure: the same page and options give the same article.
 *
 * @throws NotAnArticleError where the page is none, or nests too deep to be read.
 */
export function extractArticle(html: string, options: ExtractOptions): Article {
  return composeArticle(readPage(html, options), null);
}

/**
 * The same, with another extractor asked where the first is in doubt.
 *
 * @throws NotAnArticleError where the page is none, or nests too deep to be read.
 */
export async function extractArticleAsking(
  ask: SecondOpinion,
  html: string,
  options: ExtractOptions,
): Promise<Article> {
  return (await extractPageAsking(ask, html, options)).article;
}

/** A page's article, and the address that the page gives as its own. */
export interface ExtractedPage {
  article: Article;
  /** See `findCanonical`. */
  canonical: string | null;
}

/**
 * The same, with what the page says of its address.
 *
 * @throws NotAnArticleError where the page is none, or nests too deep to be read.
 */
export async function extractPageAsking(
  ask: SecondOpinion,
  html: string,
  options: ExtractOptions,
): Promise<ExtractedPage> {
  const reading = readPage(html, options);
  const lines = isDoubtful(reading) ? await ask(html) : null;
  const article = composeArticle(lines ? settle(reading, lines) : reading, lines);
  return { article, canonical: findCanonical(reading.survey, options.url) };
}

/** @throws NotAnArticleError where the page is none. */
export function composeArticle(reading: Reading, lines: readonly string[] | null): Article {
  const { options, survey, metadata, title, judged } = reading;
  const { url, selectors = {}, hint } = options;
  const text = textBlocks(reading);
  refuseOthers(reading, text);
  const signed = [...bylineBlocks(judged), ...text, ...signatureBlocks(reading, text.at(-1))];
  const credits = findCredits(survey, metadata, signed, selectors.byline);
  const { byline, agencies } = credits;
  const isText = new Set(text);
  const blocks = credits.blocks.filter((block) => isText.has(block));
  const leadBlock = reading.lead ? null : findLead(blocks, metadata.description);
  const lead = reading.lead ? textOf(reading.lead) || null : (leadBlock?.text ?? null);
  const body = blocks.filter((block) => block !== leadBlock && block.text !== lead);
  const dates = { ...options, selector: selectors.published, hint: hint?.published ?? null };
  const published = findPublished(survey, metadata, dates);
  const captions = captionBlocks(reading, text);
  const languages = detectLanguages([lead ?? '', ...body.map((block) => block.text)]);
  return {
    url,
    title,
    lead,
    byline,
    agencies,
    published,
    modified: laterOnly(findModified(survey, metadata, dates), published),
    language: languages.main,
    blocks: withLanguages(asPullQuotes(body), languages.others.slice(1)),
    images: findImages(survey, captions, scopeOf(reading, text), url),
    leadImage: findLeadImage(metadata, url),
    links: findLinks(leadBlock ? [leadBlock, ...body] : body, url),
    confidence: confidenceOf(reading, lines),
  };
}

/** The blocks that were kept, without a subhead that nothing follows. */
function textBlocks({ judged }: Reading): DraftBlock[] {
  const kept = judged.filter(({ dropped }) => dropped === null).map(({ block }) => block);
  while (kept.at(-1)?.kind === 'subhead') kept.pop();
  return kept;
}

const HIGHEST_BYLINE = 10;

/** Lines such as `By Ann Doe` right above the text, which are none of it. */
function bylineBlocks(judged: readonly JudgedBlock[]): DraftBlock[] {
  const first = judged.findIndex(({ dropped }) => dropped === null);
  const above = judged.slice(Math.max(0, first - HIGHEST_BYLINE), Math.max(0, first));
  return above.filter(({ dropped }) => dropped === 'byline').map(({ block }) => block);
}

const LONGEST_SIGNATURE = 80;
const MOST_SIGNATURES = 3;
const MAYBE_SIGNATURE: ReadonlySet<DropReason | null> = new Set([null, 'unlike-text', 'byline', 'credit']);

/** Short lines right below the text, which are none of it: where authors sign. */
function signatureBlocks({ judged }: Reading, lastOfText: DraftBlock | undefined): DraftBlock[] {
  const last = judged.findLastIndex(({ block }) => block === lastOfText);
  const below = judged.slice(last + 1, last + 1 + MOST_SIGNATURES);
  const isSignature = ({ dropped, block: { text } }: JudgedBlock): boolean =>
    text.length <= LONGEST_SIGNATURE && (MAYBE_SIGNATURE.has(dropped) || isNameLine(text));
  const end = below.findIndex((one) => !isSignature(one));
  return (end < 0 ? below : below.slice(0, end)).map(({ block }) => block);
}

function refuseOthers(
  { options, survey, metadata, title, judged, lead, isSelected }: Reading,
  kept: DraftBlock[],
): void {
  const { url } = options;
  if (isSelected && kept.length > 0) return;
  if (kept.length === 0 && lead && textOf(lead)) return;
  const blocks = judged.map(({ block }) => block);
  const other = whyNotAnArticle({ survey, metadata, title, url, blocks, kept });
  if (other) throw new NotAnArticleError(other.reason, url, other.what);
}

/** What holds the headline and the text; captions elsewhere are other articles'. */
function scopeOf({ survey, judged }: Reading, text: readonly DraftBlock[]) {
  const headline = judged.find(({ dropped }) => dropped === 'title')?.block;
  const elements = [...(headline ? [headline] : []), ...text].map(({ element }) => element);
  return commonAncestor(elements, survey.root);
}

function captionBlocks(reading: Reading, text: readonly DraftBlock[]): DraftBlock[] {
  const scope = scopeOf(reading, text);
  return reading.judged
    .filter(
      ({ dropped, block }) =>
        (dropped === 'caption' || dropped === 'credit') && isWithin(block.element, scope),
    )
    .map(({ block }) => block);
}

/** A change before the publication is somebody's mistake. */
function laterOnly(modified: Published | null, published: Published): Published | null {
  const isEarlier = modified && Date.parse(modified.instant) < Date.parse(published.instant);
  return isEarlier && !published.guess ? null : modified;
}

function withLanguages(blocks: Block[], languages: readonly (string | null)[]): Block[] {
  return blocks.map((block, index) => {
    const language = languages[index];
    return language ? { ...block, language } : block;
  });
}
