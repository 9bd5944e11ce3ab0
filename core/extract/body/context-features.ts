import type { AnyNode } from 'domhandler';
import type { Survey } from '../survey/survey.ts';
import type { BlockFeatures } from './block-features.ts';
import { type Container, isWithin } from './container.ts';
import {
  chanceOf,
  clip,
  linkShareOf,
  meanOdds,
  OUTSIDE_ODDS,
  type Section,
  type Seen,
  sectionAround,
  sectionsOf,
  type Template,
  templatesOf,
} from './surroundings.ts';

/** A block, and what is known of it and of its neighbours after the first look. Odds are log-odds. */
export interface ContextFeatures extends Seen {
  homeOdds: number;
  mainOdds: number;
  before: number;
  after: number;
  /** Of the two second next on either side. */
  around: number;
  isInMain: boolean;
  isAtHome: boolean;
  isBelowHome: boolean;
  /** Places from the first and the last good block of the container: negative outside. */
  fromFirst: number;
  fromLast: number;
  depth: number;
  /** Shares of the characters in the boxes around that are links. */
  parentLinks: number;
  grandparentLinks: number;
  section: Section;
  template: Template;
  /** Whether the block that opens the page's description stands in the same section. */
  opening: 'none' | 'same section' | 'elsewhere';
  fromOpening: number;
  /** Good text from the headline to here, in characters. */
  sinceHeadline: number;
  /** Share of the page's good text that stands above. */
  goodAbove: number;
}

const NO_SECTION: Section = { links: 0, share: 0, odds: OUTSIDE_ODDS, behindLargest: 0 };
const NO_TEMPLATE: Template = { odds: OUTSIDE_ODDS, count: 1, cardShare: 0 };
const SHORTEST_GOOD = 60;
const LEAST_GOOD_ODDS = 0.5;

/** Looks at each block where it stands. */
export function contextFeaturesOf(
  survey: Survey,
  seen: readonly Seen[],
  container: Container,
): ContextFeatures[] {
  const { main, home } = container;
  const inMain = seen.map(({ features }) => isWithin(features.block.element, main));
  const neighbour = (index: number): number =>
    inMain[index] ? clip(seen[index]?.odds ?? OUTSIDE_ODDS) : OUTSIDE_ODDS;
  const isGood = ({ features, odds }: Seen, index: number): boolean =>
    odds > LEAST_GOOD_ODDS && features.length > SHORTEST_GOOD && inMain[index] === true;
  const [first, last] = [seen.findIndex(isGood), seen.findLastIndex(isGood)];
  const homeOdds = meanOdds(seen.filter(({ features }) => features.block.element.parent === home));
  const mainOdds = meanOdds(seen.filter((_, index) => inMain[index]));
  const sections = sectionsOf(survey, seen, main);
  const templates = templatesOf(seen);
  const opening = openingOf(seen, main);
  const progress = progressOf(seen);
  return seen.map(({ features, row, odds }, index) => {
    const { element } = features.block;
    return {
      features,
      row,
      odds: clip(odds),
      homeOdds,
      mainOdds,
      before: neighbour(index - 1),
      after: neighbour(index + 1),
      around: (neighbour(index - 3) + neighbour(index - 2) + neighbour(index + 2) + neighbour(index + 3)) / 4,
      isInMain: inMain[index] ?? false,
      isAtHome: element.parent === home,
      isBelowHome: home !== null && isWithin(element, home),
      fromFirst: index - first,
      fromLast: last - index,
      depth: depthBelow(element, main),
      parentLinks: linkShareOf(survey, element.parent),
      grandparentLinks: linkShareOf(survey, element.parent?.parent ?? null),
      section: sections[index] ?? NO_SECTION,
      template: templates[index] ?? NO_TEMPLATE,
      ...opening(features, index),
      ...(progress[index] ?? { sinceHeadline: 0, goodAbove: 0 }),
    };
  });
}

type Opening = Pick<ContextFeatures, 'opening' | 'fromOpening'>;

function openingOf(
  seen: readonly Seen[],
  main: AnyNode,
): (features: BlockFeatures, index: number) => Opening {
  const place = seen.findIndex(
    ({ features }) => features.opensDescription && features.block.kind !== 'subhead',
  );
  const opener = seen[place]?.features;
  if (!opener) return () => ({ opening: 'none', fromOpening: 0 });
  const section = sectionAround(opener.block.element, main);
  return ({ block }, index) => ({
    opening: sectionAround(block.element, main) === section ? 'same section' : 'elsewhere',
    fromOpening: index - place,
  });
}

function progressOf(seen: readonly Seen[]): Pick<ContextFeatures, 'sinceHeadline' | 'goodAbove'>[] {
  const goods = seen.map(({ features, odds }) => features.length * chanceOf(odds));
  const total = goods.reduce((sum, good) => sum + good, 0) || 1;
  let [above, sinceHeadline] = [0, 0];
  return seen.map(({ features }, index) => {
    const goodAbove = above / total;
    above += goods[index] ?? 0;
    const isAbove = features.fromHeadline !== null && features.fromHeadline <= 0;
    sinceHeadline = isAbove ? 0 : sinceHeadline + (goods[index] ?? 0);
    return { goodAbove, sinceHeadline };
  });
}

function depthBelow(node: AnyNode, root: AnyNode): number {
  let depth = 0;
  for (let around: AnyNode | null = node; around && around !== root; around = around.parent) depth++;
  return depth;
}
