import type { AnyNode, Element } from 'domhandler';
import { isElement } from '../../html/tree.ts';
import { factsOf, isDispensable, type Survey } from '../survey/survey.ts';

/** Fewer alike are no row of cards. */
const FEWEST_ALIKE = 3;
/** Links with less text are no headline. */
const SHORTEST_HEADLINE = 15;
const HIGHEST = 6;

/**
 * Finds cards: boxes beside others built alike, each with a link as long as a headline. That is how sites show
 * other articles, whatever they call the boxes. To be used for one page.
 */
export function cardFinder(survey: Survey): (element: Element) => boolean {
  const known = new Map<AnyNode, boolean>();
  const alike = new Map<AnyNode, Map<string, number>>();
  const isOneOfMany = (element: Element): boolean => {
    const parent = element.parent;
    if (!parent) return false;
    const counts = alike.get(parent) ?? countLooks(parent);
    alike.set(parent, counts);
    return (counts.get(lookOf(element)) ?? 0) >= FEWEST_ALIKE;
  };
  const isCard = (element: Element): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const { linked } = factsOf(survey, element);
    const found =
      linked >= SHORTEST_HEADLINE &&
      element.name !== 'p' &&
      isDispensable(survey, element) &&
      isOneOfMany(element);
    known.set(element, found);
    return found;
  };
  return (element) => {
    let node: AnyNode | null = element;
    for (let height = 0; node && height < HIGHEST; height++, node = node.parent)
      if (isElement(node) && isCard(node)) return true;
    return false;
  };
}

function countLooks(parent: AnyNode): Map<string, number> {
  const counts = new Map<string, number>();
  for (const child of 'children' in parent ? parent.children : []) {
    if (!isElement(child)) continue;
    const look = lookOf(child);
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  return counts;
}

function lookOf({ name, attribs }: Element): string {
  return `${name} ${attribs.class ?? ''}`;
}
