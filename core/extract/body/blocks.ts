import type { AnyNode, Element } from 'domhandler';
import type { Block } from '../../article.ts';
import { isBlock as isBlockTag, isElement, isText, UNREAD_TAGS, visit } from '../../html/tree.ts';
import { normaliseText } from '../../text.ts';
import { illustrationTables } from '../survey/illustrations.ts';
import { factsOf, isDispensable, type Survey } from '../survey/survey.ts';
import { teaserBoxes } from '../survey/teaser-boxes.ts';
import { type Traits, traitBits } from '../survey/traits.ts';

/** A block before it is judged. */
export interface DraftBlock extends Block {
  /** Share of its characters inside links, 0 to 1. */
  linkShare: number;
  /** The block element it was read from. */
  element: Element;
  /** What the elements around it say of it, as far as they are believed. */
  traits: Traits;
  /** What elements say that hold too much of the page to be believed without more. */
  doubtedTraits: Traits;
  /** Whether all of it is set in bold. */
  isBold: boolean;
}

const ALWAYS_BELIEVED = traitBits(['body', 'article']);
/** Inline elements of these kinds hold no words of the sentence that they stand in. */
const SILENT_INLINE = traitBits(['hidden', 'sharing', 'comments', 'advertisement']);

const CAPTION = traitBits(['caption']);
const OTHER_ARTICLE = traitBits(['other-article']);

interface Line {
  element: Element | null;
  traits: Traits;
  doubtedTraits: Traits;
  text: string;
  linked: number;
  bold: number;
  breaks: number;
}

/** What is open while a tree is read, beside the elements themselves. */
interface Open {
  node: Element;
  traits: Traits;
  doubtedTraits: Traits;
}

/** A cell with less text is a part of its row: a table of figures reads row by row. */
const LEAST_IN_CELL = 150;

/** The blocks under a root in reading order, every one of them; lists and quotes told from paragraphs. */
export function draftBlocks(survey: Survey, root: AnyNode = survey.root): DraftBlock[] {
  const drafts: DraftBlock[] = [];
  const open: Open[] = [];
  const illustrations = illustrationTables(survey);
  const teasers = teaserBoxes(survey);
  let [links, bolds] = [0, 0];
  let line: Line = newLine(undefined);
  const isBlock = (node: Element): boolean =>
    isBlockTag(node) && !(isCell(node) && factsOf(survey, node).text < LEAST_IN_CELL);
  const finish = (): void => {
    const draft = asDraft(line);
    if (draft) drafts.push(draft);
    const block = open.findLast(({ node }) => isBlock(node));
    line = newLine(block);
  };
  visit(root, {
    enter(node) {
      if (isText(node)) addText(line, node.data, links > 0, bolds > 0);
      if (!isElement(node)) return !isText(node);
      if (UNREAD_TAGS.has(node.name)) return false;
      const inside = openInside(survey, open.at(-1), node);
      if (illustrations.has(node)) inside.traits |= CAPTION;
      if (teasers.has(node)) inside.traits |= OTHER_ARTICLE;
      if (!isBlock(node) && inside.traits & SILENT_INLINE) return false;
      open.push(inside);
      if (isLink(node)) links++;
      if (isBold(node)) bolds++;
      if (node.name === 'br') addBreak(line, finish);
      else if (isBlock(node)) finish();
      else if (isCell(node)) line.text += ' ';
      return true;
    },
    leave(node) {
      if (!isElement(node) || node !== open.at(-1)?.node) return;
      open.pop();
      if (isLink(node)) links--;
      if (isBold(node)) bolds--;
      if (isBlock(node) && node.name !== 'br') finish();
    },
  });
  finish();
  return drafts;
}

function openInside(survey: Survey, around: Open | undefined, node: Element): Open {
  const { traits } = factsOf(survey, node);
  const believed = isDispensable(survey, node) ? traits : traits & ALWAYS_BELIEVED;
  return {
    node,
    traits: (around?.traits ?? 0) | believed,
    doubtedTraits: (around?.doubtedTraits ?? 0) | (traits & ~believed),
  };
}

export function asBlock({ kind, text }: Block): Block {
  return { kind, text };
}

function newLine(open: Open | undefined): Line {
  const { node = null, traits = 0, doubtedTraits = 0 } = open ?? {};
  return { element: node, traits, doubtedTraits, text: '', linked: 0, bold: 0, breaks: 0 };
}

function addText(line: Line, text: string, isLinked: boolean, isBoldText: boolean): void {
  line.text += text;
  const length = text.trim().length;
  if (length === 0) return;
  line.breaks = 0;
  if (isLinked) line.linked += length;
  if (isBoldText) line.bold += length;
}

/** One `br` is a space, two are a new paragraph. */
function addBreak(line: Line, finish: () => void): void {
  line.text += ' ';
  line.breaks++;
  if (line.breaks > 1) finish();
}

function asDraft({ element, traits, doubtedTraits, text, linked, bold }: Line): DraftBlock | null {
  if (!element || !/[\p{L}\p{N}]/u.test(text)) return null;
  const clean = normaliseText(text);
  const isBoldWhole = bold >= 0.95 * clean.length;
  return {
    kind: kindOf(element, clean, isBoldWhole),
    text: clean,
    linkShare: Math.min(1, linked / clean.length),
    element,
    traits,
    doubtedTraits,
    isBold: isBoldWhole,
  };
}

function kindOf(element: Element, text: string, isBoldWhole: boolean): Block['kind'] {
  if (/^h[1-6]$/.test(element.name)) return 'subhead';
  for (let node: AnyNode | null = element; node; node = node.parent) {
    if (!isElement(node)) break;
    if (node.name === 'li') return 'list-item';
    if (node.name === 'blockquote') return 'quote';
  }
  return isBoldWhole && isHeadline(text) ? 'subhead' : 'paragraph';
}

/** Vietnamese CMSs write subheads as `p > strong`. */
function isHeadline(text: string): boolean {
  return text.length <= 120 && !/[.!?…:;,]["”»)]?$/.test(text);
}

function isCell(element: Element): boolean {
  return element.name === 'td' || element.name === 'th';
}

function isLink(element: Element): boolean {
  return element.name === 'a' && element.attribs.href !== undefined;
}

function isBold(element: Element): boolean {
  return element.name === 'strong' || element.name === 'b';
}
