import type { DraftBlock } from '../body/blocks.ts';
import { hasType } from '../survey/json-ld.ts';
import { traitBits } from '../survey/traits.ts';
import { isHeadlineLink, lengthOf, type PageFacts } from './facts.ts';

const FEWEST_HEADLINES = 6;
const FEWEST_TEASERS = 4;
/** What may stand between a headline and its teaser: a date, a section's name. */
const LONGEST_BETWEEN = 30;
/** How much text of its own a listing may have, as a share of its headlines: what it says of itself, of terms. */
const LARGEST_SHARE = 1;
/** The same where its title stands as a heading that leads nowhere, as an article's does. */
const LARGEST_SHARE_BELOW_TITLE = 0.25;
/** Text beside links that are not set as headings: menus of some sites have hundreds as long as a headline. */
const LONGEST_BESIDE_MENU = 200;

/**
 * Whether a page leads to articles and is none: its text is that of teasers, each below a headline that is a link, or
 * its headlines outweigh what other text it has.
 */
export function isListing(page: PageFacts): boolean {
  const { headlines, saysArticle, url } = page;
  if (saysArticle || headlines.length < FEWEST_HEADLINES) return false;
  const { teasers, own } = splitText(page);
  const ownLength = lengthOf(own);
  if (namesItselfListing(page)) return ownLength < LARGEST_SHARE * lengthOf(headlines);
  if (isArticleAddress(url)) return false;
  if (teasers.length >= FEWEST_TEASERS && lengthOf(teasers) > 2 * ownLength) return true;
  const headings = headlines.filter(({ kind }) => kind === 'subhead');
  if (headings.length < FEWEST_HEADLINES) return ownLength < LONGEST_BESIDE_MENU;
  const share = hasOwnHeading(page) ? LARGEST_SHARE_BELOW_TITLE : LARGEST_SHARE;
  return ownLength < share * lengthOf(headings);
}

function hasOwnHeading({ blocks, title }: PageFacts): boolean {
  return blocks.some(({ kind, text, linkShare }) => kind === 'subhead' && linkShare < 0.5 && text === title);
}

/** Text of a page parted into teasers, which stand below another article's headline, and its own. */
function splitText({ blocks, kept }: PageFacts): { teasers: DraftBlock[]; own: DraftBlock[] } {
  const keptBlocks = new Set(kept);
  const teasers: DraftBlock[] = [];
  const own: DraftBlock[] = [];
  let isBelowHeadline = false;
  for (const block of blocks) {
    if (isHeadlineLink(block)) isBelowHeadline = true;
    else if (block.text.length > LONGEST_BETWEEN) {
      if (keptBlocks.has(block) || isPlainText(block)) (isBelowHeadline ? teasers : own).push(block);
      isBelowHeadline = false;
    }
  }
  return { teasers, own };
}

/** Names of other kinds are no proof: whole articles stand in boxes that are named for what is below them. */
const FOREIGN = traitBits(['promotion', 'navigation', 'form', 'hidden']);
const SHORTEST_PLAIN = 60;
const LARGEST_LINK_SHARE = 0.4;

/** Text that may be an article's though it was not kept, so that a text missed is not taken for none. */
function isPlainText({ kind, text, linkShare, traits }: DraftBlock): boolean {
  return (
    kind !== 'subhead' &&
    text.length >= SHORTEST_PLAIN &&
    linkShare < LARGEST_LINK_SHARE &&
    (traits & FOREIGN) === 0
  );
}

function namesItselfListing({ metadata, url }: PageFacts): boolean {
  return isFront(url) || metadata.jsonLd.some((node) => hasType(node, /CollectionPage|ItemList/));
}

function isFront(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:index\.\w+|home|[a-z]{2})?\/?$/.test(pathname);
}

/** A slug of a sentence's length, a long number, or a date: what sections, tags and authors lack. */
function isArticleAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname } = new URL(url);
  const slug = pathname.split('/').findLast((part) => part !== '') ?? '';
  const isSentence = slug.length >= 30 && slug.split(/[-_]/).length >= 4;
  return isSentence || /\d{6}/.test(slug) || /\/\d{4}\/\d{1,2}\/\d{1,2}\//.test(pathname);
}
