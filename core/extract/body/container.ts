import type { AnyNode } from 'domhandler';
import { isElement } from '../../html/tree.ts';
import { factsOf, type Survey } from '../survey/survey.ts';
import { traitBits } from '../survey/traits.ts';
import { chanceOf, type Seen } from './surroundings.ts';

/** Where the article's text stands. */
export interface Container {
  /** The element that holds most of the good text and little else. */
  main: AnyNode;
  /** The element whose children most of the good text's blocks are. */
  home: AnyNode | null;
}

interface Content {
  good: number;
  all: number;
}

/** The container whose share of the page's good text, and whose share of good text in its own, are best together. */
export function findContainer(survey: Survey, seen: readonly Seen[]): Container {
  const contents = new Map<AnyNode, Content>();
  const homes = new Map<AnyNode, number>();
  let total = 0;
  for (const { features, odds } of seen) {
    const { element, text } = features.block;
    const good = text.length * chanceOf(odds);
    total += good;
    const home = element.parent;
    if (home) homes.set(home, (homes.get(home) ?? 0) + good);
    for (let node: AnyNode | null = element; node; node = node.parent) {
      const content = contents.get(node);
      if (content) {
        content.good += good;
        content.all += text.length;
      } else contents.set(node, { good, all: text.length });
    }
  }
  const main = best(contents, (node, content) => containerScore(survey, node, content, total)) ?? survey.root;
  const home = best(homes, (node, good) => (isWithin(node, main) ? good : 0));
  return { main, home };
}

const BODY = traitBits(['body']);
const ARTICLE = traitBits(['article']);

function containerScore(survey: Survey, node: AnyNode, { good, all }: Content, total: number): number {
  if (good === 0) return 0;
  const [precision, recall] = [good / all, good / total];
  const f1 = (2 * precision * recall) / (precision + recall);
  const { traits } = factsOf(survey, node);
  const named = traits & BODY ? 1.15 : traits & ARTICLE ? 1.05 : 1;
  const isLeaf = isElement(node) && (node.name === 'p' || node.name === 'li');
  return f1 * named * (isLeaf ? 0.5 : 1);
}

function best<Value>(
  candidates: Map<AnyNode, Value>,
  score: (node: AnyNode, value: Value) => number,
): AnyNode | null {
  let [winner, highest]: [AnyNode | null, number] = [null, 0];
  for (const [node, value] of candidates) {
    const own = score(node, value);
    if (own > highest) [winner, highest] = [node, own];
  }
  return winner;
}

export function isWithin(node: AnyNode, root: AnyNode): boolean {
  for (let around: AnyNode | null = node; around; around = around.parent) if (around === root) return true;
  return false;
}
