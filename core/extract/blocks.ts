import type { Block } from '../article.ts';
import { normaliseText } from '../text.ts';
import { dropReason } from './boilerplate.ts';
import { isBlock, isElement, isText, UNREAD_TAGS, visit } from './document.ts';

/** A block before it is judged. `linkShare` is the share of its characters inside links, 0 to 1. */
export interface DraftBlock extends Block {
  linkShare: number;
  /** The block element it was read from. */
  element: Element;
}

/** The blocks under a root in reading order, every one of them, lists and quotes told from paragraphs. */
export function draftBlocks(root: Element): DraftBlock[] {
  const drafts: DraftBlock[] = [];
  let line = newLine(root);
  const finish = (element: Element): void => {
    const draft = asDraft(line);
    if (draft) drafts.push(draft);
    line = newLine(element);
  };
  const open: Element[] = [];
  let links = 0;
  visit(root, {
    enter: (node) => {
      if (isText(node)) addText(line, node.data, links > 0);
      if (!isElement(node)) return true;
      if (UNREAD_TAGS.has(node.localName)) return false;
      open.push(node);
      if (isLink(node)) links++;
      if (node.localName === 'br') addBreak(line, () => finish(line.element));
      else if (isBlock(node)) finish(node);
      return true;
    },
    leave: (node) => {
      if (!isElement(node) || node !== open.at(-1)) return;
      open.pop();
      if (isLink(node)) links--;
      if (isBlock(node) && node.localName !== 'br') finish(open.findLast(isBlock) ?? root);
    },
  });
  finish(root);
  return drafts;
}

/** The draft blocks that are the article's: judged by `dropReason`, no text twice, no subhead without text below it. */
export function keepBlocks(drafts: DraftBlock[], alreadyTold: string[]): DraftBlock[] {
  const told = new Set(alreadyTold.map((text) => normaliseText(text)));
  const kept: DraftBlock[] = [];
  for (const draft of drafts) {
    if (dropReason(draft.text, draft.linkShare) || told.has(draft.text)) continue;
    if (draft.text.length > LONGEST_REPEATABLE) told.add(draft.text);
    kept.push(draft);
  }
  while (kept.at(-1)?.kind === 'subhead') kept.pop();
  return kept;
}

/** Short lines may repeat (a question asked twice); long ones are the page's own copies. */
const LONGEST_REPEATABLE = 60;

export function asBlock({ kind, text }: Block): Block {
  return { kind, text };
}

interface Line {
  element: Element;
  text: string;
  linked: number;
  breaks: number;
}

function newLine(element: Element): Line {
  return { element, text: '', linked: 0, breaks: 0 };
}

function addText(line: Line, text: string, isLinked: boolean): void {
  line.text += text;
  if (text.trim() !== '') line.breaks = 0;
  if (isLinked) line.linked += normaliseText(text).length;
}

/** One `br` is a space, two are a new paragraph. */
function addBreak(line: Line, finish: () => void): void {
  line.text += ' ';
  line.breaks++;
  if (line.breaks > 1) finish();
}

function asDraft({ element, text, linked }: Line): DraftBlock | null {
  const clean = normaliseText(text);
  if (!/[\p{L}\p{N}]/u.test(clean)) return null;
  return {
    kind: kindOf(element, clean),
    text: clean,
    linkShare: Math.min(1, linked / clean.length),
    element,
  };
}

function kindOf(element: Element, text: string): Block['kind'] {
  if (/^h[1-6]$/.test(element.localName)) return 'subhead';
  if (element.closest('li')) return 'list-item';
  if (element.closest('blockquote')) return 'quote';
  return isBoldLine(element, text) ? 'subhead' : 'paragraph';
}

/** Vietnamese CMSs write subheads as `p > strong`. */
function isBoldLine(element: Element, text: string): boolean {
  if (text.length > 120 || /[.!?…:;,]["”»)]?$/.test(text)) return false;
  const bold = element.querySelector('strong, b');
  return bold !== null && normaliseText(bold.textContent ?? '') === text;
}

function isLink(element: Element): boolean {
  return element.localName === 'a' && element.hasAttribute('href');
}
