import { Readability } from '@mozilla/readability';
import { type DraftBlock, draftBlocks, keepBlocks } from './blocks.ts';
import { depthOf, SAFE_DEPTH } from './document.ts';

/** Less text than this from Readability is held against what plain text density finds. */
const DOUBTFUL_LENGTH = 400;

/**
 * The body's blocks: those of Readability's article, or of the densest element where Readability fails, finds
 * little, or could overflow the stack. Readability rebuilds the document: read everything else before.
 */
export function readBody(document: Document, alreadyTold: string[]): DraftBlock[] {
  const dense = keepBlocks(densestBlocks(document.body), alreadyTold);
  const root = depthOf(document.body) <= SAFE_DEPTH ? readabilityRoot(document) : null;
  const readable = root ? keepBlocks(draftBlocks(root), alreadyTold) : [];
  const [readableLength, denseLength] = [lengthOf(readable), lengthOf(dense)];
  return readableLength >= DOUBTFUL_LENGTH || readableLength > denseLength ? readable : dense;
}

/** The blocks of what a source's selector names. */
export function readSelectedBody(roots: Element[], alreadyTold: string[]): DraftBlock[] {
  return keepBlocks(roots.flatMap(draftBlocks), alreadyTold);
}

function readabilityRoot(document: Document): Element | null {
  try {
    const options = { serializer: (node: Node) => node, keepClasses: true, disableJSONLD: true };
    const content = new Readability(document, options).parse()?.content;
    return content ? (content as Element) : null;
  } catch {
    return null;
  }
}

const SHORTEST_DENSE = 60;

/** The blocks of the element whose children hold the most text outside links. */
export function densestBlocks(body: Element): DraftBlock[] {
  const scores = new Map<Element, number>();
  const drafts = draftBlocks(body);
  for (const draft of drafts) {
    if (draft.text.length < SHORTEST_DENSE || draft.linkShare > 0.4 || draft.kind === 'subhead') continue;
    const parent = draft.element === body ? body : (draft.element.parentElement ?? body);
    scores.set(parent, (scores.get(parent) ?? 0) + draft.text.length);
    const above = parent.parentElement;
    if (above && parent !== body) scores.set(above, (scores.get(above) ?? 0) + draft.text.length / 2);
  }
  const [best] = [...scores].sort(([, a], [, b]) => b - a);
  return best ? drafts.filter((draft) => best[0].contains(draft.element)) : drafts;
}

function lengthOf(blocks: DraftBlock[]): number {
  return blocks.reduce((length, block) => length + block.text.length, 0);
}
