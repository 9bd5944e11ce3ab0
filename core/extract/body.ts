import { Readability } from '@mozilla/readability';
import { type DraftBlock, draftBlocks, keepBlocks } from './blocks.ts';
import { isElement, measureTree } from './document.ts';

/** Readability that keeps less than this share of what runs as text on the page has taken a part for the whole. */
const SMALLEST_SHARE = 0.25;

/**
 * The body's blocks: those of Readability's article, or the running text of `scope` where Readability fails,
 * finds only a part, could overflow the stack or would take too long. Readability rebuilds the document: read everything else before.
 */
export function readBody(document: Document, scope: Element, alreadyTold: string[]): DraftBlock[] {
  const running = keepBlocks(runningBlocks(scope), alreadyTold);
  const root = isReadable(document.body) ? readabilityRoot(document) : null;
  const readable = root ? keepBlocks(draftBlocks(root), alreadyTold) : [];
  return lengthOf(readable) > SMALLEST_SHARE * lengthOf(running) ? readable : running;
}

/** The blocks of what a source's selector names. */
export function readSelectedBody(roots: Element[], alreadyTold: string[]): DraftBlock[] {
  return keepBlocks(roots.flatMap(draftBlocks), alreadyTold);
}

/** Blink's own limit; recursive code, Readability's among it, is safe up to here. */
const SAFE_DEPTH = 512;
/** Readability's time grows with it: 3 million took 17 s. The largest of 1,325 real pages has 0.13 million. */
const HIGHEST_COST = 500_000;
const MOST_ELEMENTS = 50_000;

function isReadable(body: Element): boolean {
  const { depth, cost } = measureTree(body);
  return depth <= SAFE_DEPTH && cost <= HIGHEST_COST;
}

/** Null where Readability finds no article or throws, as it does on some of linkedom's documents. */
function readabilityRoot(document: Document): Element | null {
  try {
    const readability = new Readability<Node>(document, {
      serializer: (node) => node,
      keepClasses: true,
      disableJSONLD: true,
      maxElemsToParse: MOST_ELEMENTS,
    });
    const content = readability.parse()?.content;
    return content && isElement(content) ? content : null;
  } catch {
    return null;
  }
}

const SHORTEST_RUNNING = 60;
const LARGEST_LINK_SHARE = 0.4;

/** From the first to the last long block that is not made of links, without the link lists between them. */
export function runningBlocks(root: Element): DraftBlock[] {
  const drafts = draftBlocks(root);
  const isRunning = ({ kind, text, linkShare }: DraftBlock): boolean =>
    kind !== 'subhead' && text.length >= SHORTEST_RUNNING && linkShare <= LARGEST_LINK_SHARE;
  const first = drafts.findIndex(isRunning);
  if (first < 0) return drafts;
  return drafts.slice(first, drafts.findLastIndex(isRunning) + 1);
}

function lengthOf(blocks: DraftBlock[]): number {
  return blocks.reduce((length, block) => length + block.text.length, 0);
}
