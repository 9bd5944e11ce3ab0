import type { AnyNode, Element } from 'domhandler';
import {
  closest,
  isBlock,
  isElement,
  isText,
  nameWords,
  parentElement,
  UNREAD_TAGS,
  visit,
} from '../../html/tree.ts';
import { normaliseText } from '../../text.ts';
import type { DraftBlock } from '../body/blocks.ts';
import { type ElementFacts, factsOf, isDispensable, type Survey } from '../survey/survey.ts';
import { traitBit, traitBits } from '../survey/traits.ts';

/** Where on the page a byline stands: between headline and text, in the text, below it, or before the headline. */
export type BylinePlace = 'above' | 'inside' | 'below' | 'before';
export type BylinePlaces = Record<BylinePlace, Element[]>;

const BYLINE = traitBit('byline');
/** Longer text than this tells of an author. */
const LONGEST_BYLINE = 200;
const DEEPEST_BYLINE = 8;

/** The elements that the page marks as byline or author. `blocks` are the text. */
export function markedBylines(survey: Survey, blocks: readonly DraftBlock[]): BylinePlaces {
  return smallElements(survey, blocks, (_, { traits }) => (traits & BYLINE) !== 0);
}

/** A byline may stand behind the lead, and below the text among other things. */
const MOST_AROUND = { before: 0, above: 150, inside: 20, below: 120 };

/** All small elements right above and below the text. */
export function elementsAround(survey: Survey, blocks: readonly DraftBlock[]): Element[] {
  const room = { ...MOST_AROUND };
  const { above, inside, below } = smallElements(survey, blocks, (place) => room[place]-- > 0);
  return [...above, ...inside, ...below];
}

/** The outermost elements of few words that pass, by their places. */
function smallElements(
  survey: Survey,
  blocks: readonly DraftBlock[],
  passes: (place: BylinePlace, facts: ElementFacts) => boolean,
): BylinePlaces {
  const [first, last] = [blocks[0]?.element, blocks.at(-1)?.element];
  const headlines = new Set<AnyNode>(survey.byTag.get('h1'));
  const elements: BylinePlaces = { above: [], inside: [], below: [], before: [] };
  let place: BylinePlace = headlines.size > 0 ? 'before' : 'above';
  for (const [node, facts] of survey.facts) {
    if (node === first) place = 'inside';
    else if ((place === 'before' || place === 'above') && headlines.has(node)) {
      place = 'above';
      // The headline is the last one before the text.
      elements.before.push(...elements.above.splice(0));
    }
    const isDispensable = facts.text > 1 && facts.text <= LONGEST_BYLINE;
    if (isDispensable && passes(place, facts) && isElement(node)) pushOutermost(elements[place], node);
    if (node === last) place = 'below';
  }
  return elements;
}

/** Elements come in document order: what is inside another comes right after it. */
function pushOutermost(elements: Element[], element: Element): void {
  const before = elements[elements.length - 1];
  let around = parentElement(element);
  for (let up = 0; before && around && up < DEEPEST_BYLINE; up++, around = parentElement(around))
    if (around === before) return;
  elements.push(element);
}

const FOREIGN = traitBits(['related', 'comments', 'advertisement', 'caption']);
/** Right above the text, bylines stand among links for sharing, in forms and asides. */
const FOREIGN_ELSEWHERE =
  FOREIGN | traitBits(['promotion', 'sharing', 'navigation', 'aside', 'footer', 'form']);

/** Whether who is named in an element wrote this article, and not a picture, a comment or another article. */
export function isOwnByline(survey: Survey, element: Element, place: BylinePlace): boolean {
  if (NO_AUTHOR.test(nameWords(element))) return false;
  const foreign = place === 'above' ? FOREIGN : FOREIGN_ELSEWHERE;
  const around = parentElement(element);
  return (
    !around ||
    !closest(around, (node) => (factsOf(survey, node).traits & foreign) !== 0 && isDispensable(survey, node))
  );
}

/** What stands beside an author's name, and who took a picture: `author-location`, `photo-author`. */
const NO_AUTHOR =
  /\b(?:location|place|city|role|position|job|bio|description|twitter|social|date|time|caption|photo|photographer|photocredit|figure|comment|comments)\b/;

/** An element's text, one line for each link and block in it, and for what stands side by side without a space. */
export function linesOf(root: Element): string[] {
  let text = '';
  const mark = (node: AnyNode): void => {
    if (!isElement(node)) return;
    if (isBlock(node) || node.name === 'a') text += '\n';
    else if (node.name === 'span') text += '\u0000';
  };
  visit(root, {
    enter(node) {
      if (isText(node)) text += node.data.replace(/\s+/g, ' ');
      else if (
        isElement(node) &&
        (UNREAD_TAGS.has(node.name) || node.name === 'time' || node.name === 'button')
      )
        return false;
      mark(node);
      return true;
    },
    leave: mark,
  });
  return text
    .replace(/(?<=[^\s\0])\0+(?=[^\s\0])/g, '\n')
    .replaceAll('\0', '')
    .split('\n')
    .map(normaliseText)
    .filter(Boolean);
}
