import { isCaptionLine } from '../captions.ts';
import { type Trait, traitBit } from '../survey/traits.ts';
import type { DraftBlock } from './blocks.ts';
import type { Exhibit } from './exhibits.ts';
import { type LineRule, lineRule } from './line-rules.ts';
import type { Standing } from './standings.ts';

/** Why a block is not the article's text. */
export type DropReason =
  | LineRule
  | Exclude<Trait, 'body' | 'article' | 'headline' | 'pull-quote' | 'teaser'>
  | 'title'
  | 'repeated'
  | 'link-list'
  | 'outside'
  | 'second-opinion'
  | 'unlike-text';

/** Lines whose words alone decide; the others are evidence only. */
const DECISIVE_RULES: ReadonlySet<LineRule> = new Set([
  'placeholder',
  'related',
  'call-to-action',
  'advertisement',
  'contributors',
  'copyright',
  'date-line',
]);

/** Short lines may repeat (a question asked twice); long ones are the page's own copies. */
const LONGEST_REPEATABLE = 60;

/**
 * Names that rule a block out. On 915 pages whose articles are known, 2,339 blocks so named are none of the article's,
 * and 37 are said to be, most of them second copies of its text.
 */
const RULED_OUT = ['comments', 'hidden', 'promotion', 'footer', 'form', 'tags'] as const;
const LONGEST_MENU_ENTRY = 25;

/** Why a block need not be looked at; null where it must be. Short links are near half of all blocks. */
export function reasonUnseen({ text, linkShare, traits }: DraftBlock): DropReason | null {
  if (linkShare > 0.9 && text.length < LONGEST_MENU_ENTRY) return 'link-list';
  return RULED_OUT.find((trait) => traits & traitBit(trait)) ?? null;
}

/** What decides without weighing; null where nothing does. */
export function reasonOnSight({ rule, isTitle, isRepeated, length }: Exhibit): DropReason | null {
  if (isTitle) return 'title';
  if (isRepeated && length > LONGEST_REPEATABLE) return 'repeated';
  return rule && DECISIVE_RULES.has(rule) ? rule : null;
}

/** What decides of a line of which nothing but its words is known. */
export function decisiveRule(text: string): LineRule | null {
  const rule = lineRule(text);
  return rule && DECISIVE_RULES.has(rule) ? rule : null;
}

/** Names of boxes as reasons, the most telling first. */
const NAMED: readonly [Trait, DropReason][] = [
  ['caption', 'caption'],
  ['advertisement', 'advertisement'],
  ['related', 'related'],
  ['teaser', 'related'],
  ['promotion', 'promotion'],
  ['sharing', 'sharing'],
  ['navigation', 'navigation'],
  ['footer', 'footer'],
  ['form', 'form'],
  ['byline', 'byline'],
  ['tags', 'tags'],
  ['date', 'date'],
  ['aside', 'aside'],
  ['hidden', 'hidden'],
  ['header', 'header'],
];

/** Why a block that was weighed is dropped, in the terms of whoever reads the page. */
export function reasonFor({ exhibit, isInMain }: Standing): DropReason {
  const { block, rule, isCard } = exhibit;
  if (rule) return rule;
  if (isCaptionLine(block.text)) return 'caption';
  for (const [trait, reason] of NAMED) if (block.traits & traitBit(trait)) return reason;
  if (isCard) return 'related';
  if (block.linkShare > 0.5) return 'link-list';
  return isInMain ? 'unlike-text' : 'outside';
}
