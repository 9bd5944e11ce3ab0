import type { AnyNode, Element } from 'domhandler';
import { isElement } from '../../html/tree.ts';
import { factsOf, type Survey } from '../survey/survey.ts';
import type { BlockFeatures } from './block-features.ts';
import type { Row } from './trees.ts';

/** Log-odds beyond this say no more. */
export const MOST_ODDS = 5;
/** What is outside the container counts as this bad. */
export const OUTSIDE_ODDS = -4;

/** A block with the first look's log-odds that it is the article's. */
export interface Seen {
  features: BlockFeatures;
  /** What the first look measured. */
  row: Row;
  odds: number;
}

/** Blocks taken together, such as those of one box. */
interface Group {
  length: number;
  /** Characters that are likely to be the article's. */
  good: number;
  /** Log-odds times characters. */
  odds: number;
  count: number;
  cards: number;
  /** Which one it is, in reading order. */
  place: number;
}

/** A child of the main container, and what is known of the blocks in it. */
export interface Section {
  /** Share of its characters that are links. */
  links: number;
  /** Share of the container's good text. */
  share: number;
  odds: number;
  /** Places behind the section with the most good text. */
  behindLargest: number;
}

/** All blocks whose elements, and those two levels around, have the same tags and classes: they share a fate. */
export interface Template {
  odds: number;
  count: number;
  cardShare: number;
}

export function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

export function clip(odds: number): number {
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
}

/** The mean log-odds of some text, a character a voice. */
export function meanOdds(seen: readonly Seen[]): number {
  const { odds, length } = groupsOf(seen, () => 'all').get('all') ?? EMPTY;
  return length > 0 ? odds / length : 0;
}

/** The section in which each block stands; null outside the container. */
export function sectionsOf(survey: Survey, seen: readonly Seen[], main: AnyNode): (Section | null)[] {
  const groups = groupsOf(seen, ({ features }) => sectionAround(features.block.element, main));
  const inside = [...groups].flatMap(([root, group]) => (root ? [group] : []));
  const total = inside.reduce((sum, { good }) => sum + good, 0);
  const largest = inside.reduce((a, b) => (b.good > a.good ? b : a), EMPTY);
  const sections = new Map<AnyNode | null, Section | null>();
  for (const [root, { good, odds, length, place }] of groups) {
    if (!root) continue;
    const behindLargest = place - largest.place;
    sections.set(root, {
      links: linkShareOf(survey, root),
      share: good / (total || 1),
      odds: odds / length,
      behindLargest,
    });
  }
  return seen.map(({ features }) => sections.get(sectionAround(features.block.element, main)) ?? null);
}

/** The child of the container in which something stands. */
export function sectionAround(node: AnyNode, main: AnyNode): AnyNode | null {
  for (let around: AnyNode | null = node; around; around = around.parent)
    if (around.parent === main) return around;
  return null;
}

export function templatesOf(seen: readonly Seen[]): Template[] {
  const names = seen.map(({ features }) => templateOf(features.block.element));
  const groups = groupsOf(seen, (_, index) => names[index] ?? '');
  return names.map((name) => {
    const { odds, length, count, cards } = groups.get(name) ?? EMPTY;
    return { odds: odds / (length || 1), count, cardShare: cards / (count || 1) };
  });
}

const LEVELS = 3;

/** The tags and classes of an element and of those around: what a site's template gives to one kind of block. */
export function templateOf(element: Element): string {
  const names: string[] = [];
  for (let node: AnyNode | null = element; node && names.length < LEVELS; node = node.parent)
    if (isElement(node)) names.push(`${node.name}.${node.attribs.class ?? ''}`);
  return names.join('<');
}

export function linkShareOf(survey: Survey, node: AnyNode | null): number {
  if (!node) return 0;
  const { linked, text } = factsOf(survey, node);
  return text > 0 ? linked / text : 0;
}

const EMPTY: Group = { length: 0, good: 0, odds: 0, count: 0, cards: 0, place: 0 };

function groupsOf<Key>(seen: readonly Seen[], keyOf: (seen: Seen, index: number) => Key): Map<Key, Group> {
  const groups = new Map<Key, Group>();
  seen.forEach((one, index) => {
    const key = keyOf(one, index);
    const group = groups.get(key) ?? { ...EMPTY, place: groups.size };
    const { length, isCard } = one.features;
    group.length += length;
    group.good += length * chanceOf(one.odds);
    group.odds += length * clip(one.odds);
    group.count++;
    if (isCard) group.cards++;
    groups.set(key, group);
  });
  return groups;
}
