import { Readability } from '@mozilla/readability';
import type { AnyNode } from 'domhandler';
import { parsePage } from '../../html/parse.ts';
import { isElement, isText, visit } from '../../html/tree.ts';
import { surveyPage } from '../survey/survey.ts';
import { draftBlocks } from './blocks.ts';
import { readableDocument } from './readable-document.ts';

/**
 * The paragraphs of what Readability takes for a page's article. Null where it finds none, throws, or would take
 * long. What the limits let through can still take seconds: ask it in a thread.
 */
export function readabilityText(html: string): string[] | null {
  try {
    const { root } = parsePage(html);
    return isWithin(measureTree(root), LIMITS) ? readArticle(root) : null;
  } catch {
    return null;
  }
}

function readArticle(root: AnyNode): string[] | null {
  const readability = new Readability(readableDocument(root), { keepClasses: true, disableJSONLD: true });
  const content = readability.parse()?.content;
  if (!content) return null;
  // Read like the page itself, so that the two can be compared line by line.
  const lines = draftBlocks(surveyPage(parsePage(content).root)).map(({ text }) => text);
  return lines.length > 0 ? lines : null;
}

export interface TreeSize {
  elements: number;
  depth: number;
  /** The depths of all elements added up: what reading the elements inside each element costs. */
  elementCost: number;
  /** The lengths of all texts, each times its depth: what reading the text inside each element costs. */
  textCost: number;
}

/**
 * Recursive code is safe up to this depth; real pages reach 51. The largest of 1,325 real pages has 10,081
 * elements, costs of 148,041 and 7.7 million, and takes 0.7 s; 300 nested `div` around 1.8 million characters,
 * a text cost of 780 million, took 3 s.
 */
const LIMITS: TreeSize = { elements: 20_000, depth: 256, elementCost: 500_000, textCost: 100_000_000 };

function isWithin(size: TreeSize, limits: TreeSize): boolean {
  return (
    size.elements <= limits.elements &&
    size.depth <= limits.depth &&
    size.elementCost <= limits.elementCost &&
    size.textCost <= limits.textCost
  );
}

/** Readability asks elements for all that is inside them, again and again, so that depth costs as much as size. */
export function measureTree(root: AnyNode): TreeSize {
  const size: TreeSize = { elements: 0, depth: 0, elementCost: 0, textCost: 0 };
  let depth = 0;
  visit(root, {
    enter: (node) => {
      if (isText(node)) size.textCost += depth * node.data.length;
      if (!isElement(node)) return true;
      depth++;
      size.elements++;
      size.depth = Math.max(size.depth, depth);
      size.elementCost += depth;
      return true;
    },
    leave: (node) => {
      if (isElement(node)) depth--;
    },
  });
  return size;
}
