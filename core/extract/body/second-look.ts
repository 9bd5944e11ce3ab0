import type { ContextFeatures } from './context-features.ts';
import { type Feature, FIRST_NAMES } from './first-look.ts';
import { chanceOf, MOST_ODDS } from './surroundings.ts';
import type { Row } from './trees.ts';

const isInside = (s: ContextFeatures): boolean => s.fromFirst >= 0 && s.fromLast >= 0;
const isOutside = (s: ContextFeatures): boolean => !isInside(s);

/** What speaks for or against a block where it stands. */
const PLACE: [string, Feature<ContextFeatures>][] = [
  ['odds', (s) => s.odds / MOST_ODDS],
  ['odds at home', (s) => s.homeOdds / MOST_ODDS],
  ['odds above home', (s) => (s.odds - s.homeOdds) / MOST_ODDS],
  ['odds above main', (s) => (s.odds - s.mainOdds) / MOST_ODDS],
  ['good before', (s) => chanceOf(s.before)],
  ['good after', (s) => chanceOf(s.after)],
  ['good around', (s) => chanceOf(s.around)],
  ['between good', (s) => chanceOf(s.before) * chanceOf(s.after)],
  ['depth', (s) => Math.min(1, s.depth / 8)],
  ['in main', (s) => s.isInMain],
  ['at home', (s) => s.isAtHome],
  ['below home', (s) => s.isBelowHome && !s.isAtHome],
  ['short at home', (s) => s.isAtHome && s.features.length < 60],
  ['before the first', (s) => s.fromFirst < 0],
  ['far before the first', (s) => s.fromFirst < -3],
  ['after the last', (s) => s.fromLast < 0],
  ['far after the last', (s) => s.fromLast < -3],
  ['is the first', (s) => s.fromFirst === 0],
  ['is the last', (s) => s.fromLast === 0],
  ['inside', isInside],
  ['short outside', (s) => s.features.length < 60 && isOutside(s)],
  ['subhead after the last', (s) => s.features.block.kind === 'subhead' && s.fromLast < 0],
  ['subhead inside', (s) => s.features.block.kind === 'subhead' && isInside(s) && s.isInMain],
  ['list item inside', (s) => s.features.block.kind === 'list-item' && isInside(s) && s.isInMain],
  ['card inside', (s) => s.features.isCard && s.isInMain],
  ['linked inside', (s) => s.features.block.linkShare > 0.5 && s.isInMain],
  ['bold inside', (s) => s.features.block.isBold && s.isInMain],
  ["links in the parent's text", (s) => s.parentLinks],
  ["links in the grandparent's text", (s) => s.grandparentLinks],
  ["links in the section's text", (s) => s.section.links],
  ["the section's share", (s) => s.section.share],
  ["the section's odds", (s) => s.section.odds / MOST_ODDS],
  ['behind the largest section', (s) => Math.max(-1, Math.min(1, s.section.behindLargest / 4))],
  ["the template's odds", (s) => s.template.odds / MOST_ODDS],
  ["the template's number", (s) => Math.min(1, s.template.count / 20)],
  ['the template in cards', (s) => s.template.cardShare],
  ["with the description's opening", (s) => s.opening === 'same section'],
  ["away from the description's opening", (s) => s.opening === 'elsewhere'],
  ["before the description's opening", (s) => s.fromOpening < 0],
  [
    "from the description's opening",
    (s) => (Math.sign(s.fromOpening) * Math.log2(1 + Math.abs(s.fromOpening))) / 8,
  ],
  ['text since the headline', (s) => Math.log2(1 + s.sinceHeadline) / 14],
  ['good text above', (s) => s.goodAbove],
];

export const SECOND_NAMES: readonly string[] = [...PLACE.map(([name]) => name), ...FIRST_NAMES];
const MEASURES = PLACE.map(([, measure]) => measure);

/** What speaks for or against a block where it stands, and all that did by itself. */
export function lookSecond(context: ContextFeatures): Row {
  const row = new Float64Array(SECOND_NAMES.length);
  for (let at = 0; at < MEASURES.length; at++) row[at] = Number(MEASURES[at]?.(context) ?? 0);
  row.set(context.row, MEASURES.length);
  return row;
}
