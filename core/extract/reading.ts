import type { Document, Element } from 'domhandler';
import type { Instant, Published } from '../article.ts';
import { type ParsedPage, parsePage, TooDeepError } from '../html/parse.ts';
import { selectAll } from '../html/select.ts';
import { isInside, removeElements, textOf } from '../html/tree.ts';
import { blockFeaturesOf } from './body/block-features.ts';
import { type DraftBlock, draftBlocks } from './body/blocks.ts';
import { type JudgedBlock, judgeBlocks } from './body/judge.ts';
import { claimsOf, type PageClaims } from './body/page-claims.ts';
import { type DropReason, reasonOnSight, reasonUnseen } from './body/reasons.ts';
import { NotAnArticleError } from './kind/not-an-article.ts';
import { type Metadata, readMetadata } from './survey/metadata.ts';
import { type Survey, surveyPage } from './survey/survey.ts';
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

/** A page with every block judged, before the article is put together. */
export interface Reading {
  options: ExtractOptions;
  survey: Survey;
  metadata: Metadata;
  title: string;
  /** The element that the source's selector names as lead. */
  lead: Element | null;
  judged: JudgedBlock[];
  /** Whether the source's selector named the body. */
  isSelected: boolean;
  /** Whether the page was too large to be read whole. */
  isCut: boolean;
}

/**
 * Reads a page and judges its blocks. Pure.
 * @throws NotAnArticleError where the page nests too deep to be read.
 */
export function readPage(html: string, options: ExtractOptions): Reading {
  const { selectors = {}, url, hint } = options;
  const { root, jsonLd, isCut } = parse(html, url);
  removeElements(selectAll(root, selectors.drop?.join(',')));
  const survey = surveyPage(root);
  const metadata = readMetadata(survey, jsonLd, url);
  const title = selectedText(root, selectors.title) ?? findTitle(survey, metadata) ?? hint?.title ?? '';
  const blocks = draftBlocks(survey);
  const [lead = null] = selectAll(root, selectors.lead);
  const bodies = new Set(selectAll(root, selectors.body));
  const claims = claimsOf(survey, metadata, title);
  const judged = bodies.size > 0 ? judgeSelected(blocks, claims, bodies) : judgeBlocks(blocks, claims);
  return {
    options,
    survey,
    metadata,
    title,
    lead,
    judged: withSelected(judged, root, selectors, lead),
    isSelected: bodies.size > 0,
    isCut,
  };
}

function parse(html: string, url: string): ParsedPage {
  try {
    return parsePage(html);
  } catch (error) {
    if (!(error instanceof TooDeepError)) throw error;
    throw new NotAnArticleError('too-deep', url, 'more than 10,000 elements are left open');
  }
}

/** What the source's selector names is the body, save what words or place alone rule out. */
function judgeSelected(
  blocks: readonly DraftBlock[],
  claims: PageClaims,
  bodies: ReadonlySet<Element>,
): JudgedBlock[] {
  return blockFeaturesOf(blocks, claims).map((features) => {
    const isInBody = isInside(features.block.element, bodies);
    const dropped = isInBody ? (reasonUnseen(features.block) ?? reasonOnSight(features)) : 'outside';
    return { block: features.block, dropped, chance: isInBody ? 1 : 0 };
  });
}

/** Lead, byline and captions that the source's selectors name are none of the text. */
function withSelected(
  judged: JudgedBlock[],
  root: Document,
  { byline, captions }: Selectors,
  lead: Element | null,
): JudgedBlock[] {
  const named: [DropReason, ReadonlySet<Element>][] = [
    ['lead', new Set(lead ? [lead] : [])],
    ['caption', new Set(selectAll(root, captions))],
    ['byline', new Set(selectAll(root, byline))],
  ];
  const known = named.filter(([, elements]) => elements.size > 0);
  if (known.length === 0) return judged;
  return judged.map((one) => {
    const found = known.find(([, elements]) => isInside(one.block.element, elements));
    return found ? { ...one, dropped: found[0] } : one;
  });
}

function selectedText(root: Document, selector: string | undefined): string | null {
  const [element] = selectAll(root, selector);
  return element ? textOf(element) || null : null;
}
