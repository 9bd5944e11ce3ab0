import { closest } from '../../html/tree.ts';
import { isCaptionLine } from '../captions.ts';
import { type Trait, traitBit } from '../survey/traits.ts';
import type { BlockFeatures } from './block-features.ts';
import type { DraftBlock } from './blocks.ts';
import type { ContextFeatures } from './context-features.ts';
import type { LineRule } from './line-rules.ts';

/** Why a block is not the article's text. */
export type DropReason =
  | LineRule
  | Exclude<Trait, 'body' | 'article' | 'headline' | 'pull-quote' | 'teaser' | 'gallery' | 'other-article'>
  | 'title'
  | 'repeated'
  | 'link-list'
  | 'outside'
  | 'second-opinion'
  | 'unlike-text';

/** Short lines may repeat (a question asked twice); long ones are the page's own copies. */
const LONGEST_REPEATABLE = 60;

/**
 * Names that rule a block out. On 915 pages whose articles are known, 2,339 blocks so named are none of the article's,
 * and 37 are said to be, most of them second copies of its text.
 */
const RULED_OUT: readonly [Trait, DropReason][] = [
  ['comments', 'comments'],
  ['related', 'related'],
  ['other-article', 'related'],
  ['promotion', 'promotion'],
  ['footer', 'footer'],
  ['form', 'form'],
  ['tags', 'tags'],
  ['hidden', 'hidden'],
];
const LONGEST_MENU_ENTRY = 25;

/** Why a block need not be looked at; null where it must be. Short links are near half of all blocks. */
export function reasonUnseen({ text, linkShare, traits }: DraftBlock): DropReason | null {
  if (linkShare > 0.9 && text.length < LONGEST_MENU_ENTRY) return 'link-list';
  return RULED_OUT.find(([trait]) => traits & traitBit(trait))?.[1] ?? null;
}

/** What decides without weighing; null where nothing does. */
export function reasonOnSight(features: BlockFeatures): DropReason | null {
  const { block, rule, isTitle, isRepeated, length } = features;
  if (isTitle) return 'title';
  if (isRepeated && length > LONGEST_REPEATABLE) return 'repeated';
  if (rule) return rule;
  if (isCaption(block)) return 'caption';
  return isBareLink(features) ? 'link-list' : null;
}

const LONGEST_HEADLINE = 220;

/** A line that is a link and no sentence. Of those on pages whose articles are known, 2,108 of 2,169 are none of them. */
function isBareLink({ block, length, endsSentence }: BlockFeatures): boolean {
  return block.linkShare > 0.8 && !endsSentence && length <= LONGEST_HEADLINE;
}

const CAPTION = traitBit('caption');

function isCaption({ element, text, traits }: DraftBlock): boolean {
  if (isCaptionLine(text)) return true;
  return (traits & CAPTION) !== 0 && closest(element, ({ name }) => name === 'figcaption') !== null;
}

/** Names of boxes as reasons, the most telling first. */
const NAMED: readonly [Trait, DropReason][] = [
  ['caption', 'caption'],
  ['advertisement', 'advertisement'],
  ['teaser', 'related'],
  ['gallery', 'related'],
  ['sharing', 'sharing'],
  ['navigation', 'navigation'],
  ['byline', 'byline'],
  ['date', 'date'],
  ['aside', 'aside'],
  ['header', 'header'],
];

/** Why a block that was weighed is dropped, in the terms of whoever reads the page. */
export function reasonFor({ features, isInMain }: ContextFeatures): DropReason {
  const { block, isCard } = features;
  for (const [trait, reason] of NAMED) if (block.traits & traitBit(trait)) return reason;
  if (isCard) return 'related';
  if (block.linkShare > 0.5) return 'link-list';
  return isInMain ? 'unlike-text' : 'outside';
}
