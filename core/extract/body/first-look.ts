import { type Trait, type Traits, traitBit } from '../survey/traits.ts';
import type { BlockFeatures } from './block-features.ts';
import type { LineRule } from './line-rules.ts';
import type { Row } from './trees.ts';

/** Something that speaks for or against a block, as a number near 0 to 1 or as yes and no. */
export type Feature<Seen> = (seen: Seen) => number | boolean;

const RULES: readonly LineRule[] = [
  'placeholder',
  'related',
  'call-to-action',
  'advertisement',
  'contributors',
  'credit',
  'byline',
  'copyright',
  'date-line',
];
const BELIEVED: readonly Trait[] = [
  'body',
  'article',
  'lead',
  'headline',
  'byline',
  'date',
  'caption',
  'pull-quote',
  'teaser',
  'gallery',
  'advertisement',
  'sharing',
  'navigation',
  'aside',
  'header',
];
/** Traits that are named also where they are not believed, since the element holds too much. */
const DOUBTED: readonly Trait[] = [
  'teaser',
  'gallery',
  'related',
  'comments',
  'promotion',
  'navigation',
  'hidden',
  'aside',
  'caption',
  'tags',
  'header',
  'footer',
  'form',
  'byline',
  'date',
  'sharing',
  'lead',
];

const TEASER = traitBit('teaser');
/** Characters after which more text tells nothing new. */
const ENOUGH = 400;

const WORDING: Record<string, Feature<BlockFeatures>> = {
  length: (e) => Math.min(1, Math.log2(1 + e.length) / 10),
  'below 25': (e) => e.length < 25,
  'below 60': (e) => e.length < 60,
  'over 120': (e) => e.length > 120,
  'over 250': (e) => e.length > 250,
  'ends a sentence': (e) => e.endsSentence,
  'short sentence': (e) => e.length < 60 && e.endsSentence,
  pauses: (e) => Math.min(1, countOf(e, /[,;:，、]/g) / 4),
  'ends open': (e) => e.block.text.endsWith('…') || e.block.text.endsWith('...'),
  'starts lower': (e) => /^\p{Ll}/u.test(e.block.text),
  'all capitals': (e) => !/\p{Ll}/u.test(e.block.text.slice(0, ENOUGH)),
  'many capitals': (e) => e.capitals,
  quoted: (e) => /["“”«»„]/.test(e.block.text.slice(0, ENOUGH)),
  digits: (e) => countOf(e, /\d/g) / Math.min(e.length, ENOUGH),
  address: (e) => /https?:|www\.|@\w/.test(e.block.text.slice(0, ENOUGH)),
  'only an address': (e) => /^https?:\S+$/.test(e.block.text),
  'only a time': (e) => /^\d{4}-\d\d-\d\d(?:[T ][\d:.+Z-]*)?$/.test(e.block.text),
  'site talk': (e) => e.isSiteTalk,
  'short site talk': (e) => e.isSiteTalk && e.length < 250,
};

const MAKE: Record<string, Feature<BlockFeatures>> = {
  'link share': (e) => e.block.linkShare,
  'link share > .3': (e) => e.block.linkShare > 0.3,
  'link share > .5': (e) => e.block.linkShare > 0.5,
  'all linked': (e) => e.block.linkShare > 0.9,
  'linked sentence': (e) => e.block.linkShare > 0.5 && e.endsSentence,
  subhead: (e) => e.block.kind === 'subhead',
  h1: (e) => e.block.element.name === 'h1',
  'h4 or lower': (e) => /^h[456]$/.test(e.block.element.name),
  'list item': (e) => e.block.kind === 'list-item',
  'linked list item': (e) => e.block.kind === 'list-item' && e.block.linkShare > 0.6,
  'short list item': (e) => e.block.kind === 'list-item' && e.length < 60,
  'long list item': (e) => e.block.kind === 'list-item' && e.length > 100 && e.block.linkShare < 0.7,
  quote: (e) => e.block.kind === 'quote',
  p: (e) => e.block.element.name === 'p',
  'table row': (e) => /^t[dhr]$/.test(e.block.element.name),
  bold: (e) => e.block.isBold,
  card: (e) => e.isCard,
  'long card': (e) => e.isCard && e.length > 120,
  'linked teaser': (e) => (e.block.traits & TEASER) !== 0 && e.block.linkShare > 0.5,
};

const STANDING: Record<string, Feature<BlockFeatures>> = {
  'above the headline': (e) => e.fromHeadline !== null && e.fromHeadline < 0,
  'close below the headline': (e) => e.fromHeadline !== null && e.fromHeadline > 0 && e.fromHeadline < 8,
  'far below the headline': (e) => e.fromHeadline !== null && e.fromHeadline > 100,
  'no headline': (e) => e.fromHeadline === null,
  'other article': (e) => e.isInOtherArticle,
  repeated: (e) => e.isRepeated && e.length > 40,
  'short repeated': (e) => e.isRepeated && e.length <= 40,
  'often repeated': (e) => e.times > 2,
  'is the title': (e) => e.isTitle,
  'is the description': (e) => e.isDescription,
  'told by JSON-LD': (e) => e.told !== null && e.told > 0.6,
  'not told by JSON-LD': (e) => e.told !== null && e.told < 0.2,
};

/** What speaks for or against a block by itself. */
const FIRST_LOOK: ReadonlyMap<string, Feature<BlockFeatures>> = new Map([
  ...Object.entries(WORDING),
  ...Object.entries(MAKE),
  ...RULES.map((rule) => [`line: ${rule}`, (e: BlockFeatures) => e.rule === rule] as const),
  ...BELIEVED.map((trait) => [`in ${trait}`, isBelieved(traitBit(trait))] as const),
  ...DOUBTED.map((trait) => [`in doubted ${trait}`, isDoubted(traitBit(trait))] as const),
  ...Object.entries(STANDING),
]);

export const FIRST_NAMES: readonly string[] = [...FIRST_LOOK.keys()];
const MEASURES = [...FIRST_LOOK.values()];

export function lookFirst(features: BlockFeatures): Row {
  const row = new Float64Array(MEASURES.length);
  for (let at = 0; at < MEASURES.length; at++) row[at] = Number(MEASURES[at]?.(features) ?? 0);
  return row;
}

function isBelieved(bit: Traits): Feature<BlockFeatures> {
  return ({ block }) => (block.traits & bit) !== 0;
}

function isDoubted(bit: Traits): Feature<BlockFeatures> {
  return ({ block }) => (block.doubtedTraits & bit) !== 0;
}

function countOf({ block }: BlockFeatures, pattern: RegExp): number {
  return block.text.slice(0, ENOUGH).match(pattern)?.length ?? 0;
}
