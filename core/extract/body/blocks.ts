import type { AnyNode, Element } from 'domhandler';
import type { Block } from '../../article.ts';
import { isBlock, isElement, isText, UNREAD_TAGS, visit } from '../../html/tree.ts';
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
  /** What its own element says, believed or not. */
  ownTraits: Traits;
  /** What elements say that hold too much of the page to be believed without more. */
  doubtedTraits: Traits;
  /** Whether all of it is set in bold. */
  isBold: boolean;
  /** The links that it holds words of. */
  anchors: Element[];
}

const ALWAYS_BELIEVED = traitBits(['body', 'article']);
/** Inline elements of these kinds hold no words of the sentence that they stand in. */
const SILENT_INLINE = traitBits(['hidden', 'sharing', 'comments', 'advertisement']);

const CAPTION = traitBits(['caption']);
const OTHER_ARTICLE = traitBits(['other-article']);

/** The largest of 1,325 real pages has 2,900. */
const MOST_BLOCKS = 6_000;

/** A cell with less text is a part of its row: a table of figures reads row by row. */
const LEAST_IN_CELL = 150;

/** An element that is open while a tree is read, and what is said of what is inside. */
interface Open {
  node: Element;
  isBlock: boolean;
  /** The link that it is in. */
  anchor: Element | null;
  isBold: boolean;
  traits: Traits;
  /** What itself says, not what is around. */
  ownTraits: Traits;
  doubtedTraits: Traits;
}

/** A block as far as it was read. */
interface Line {
  open: Open | null;
  text: string;
  /** Characters but for white space: all, in links, and in bold. */
  length: number;
  linked: number;
  bold: number;
  breaks: number;
  anchors: Set<Element>;
}

/** How far a tree was read. */
interface Drafting {
  survey: Survey;
  /** Boxes that are told by what is in them, and the traits that this gives them. */
  boxes: ReadonlyMap<Element, Traits>;
  open: Open[];
  line: Line;
  drafts: DraftBlock[];
}

/** The blocks under a root in reading order, every one of them; lists and quotes told from paragraphs. */
export function draftBlocks(survey: Survey, root: AnyNode = survey.root): DraftBlock[] {
  const drafting: Drafting = { survey, boxes: boxesIn(survey), open: [], line: newLine(null), drafts: [] };
  visit(root, {
    enter(node) {
      if (isText(node)) addText(drafting.line, node.data, drafting.open.at(-1));
      return isElement(node) ? enterElement(drafting, node) : !isText(node);
    },
    leave(node) {
      if (isElement(node) && node === drafting.open.at(-1)?.node) leaveElement(drafting);
    },
  });
  finishLine(drafting);
  return drafting.drafts;
}

function boxesIn(survey: Survey): Map<Element, Traits> {
  const boxes = new Map<Element, Traits>();
  for (const table of illustrationTables(survey)) boxes.set(table, CAPTION);
  for (const teaser of teaserBoxes(survey)) boxes.set(teaser, (boxes.get(teaser) ?? 0) | OTHER_ARTICLE);
  return boxes;
}

function enterElement(drafting: Drafting, node: Element): boolean {
  if (UNREAD_TAGS.has(node.name)) return false;
  const opened = openElement(drafting, node);
  if (!opened.isBlock && opened.ownTraits & SILENT_INLINE) return false;
  drafting.open.push(opened);
  if (node.name === 'br') addBreak(drafting);
  else if (opened.isBlock) finishLine(drafting);
  else if (isCell(node)) drafting.line.text += ' ';
  return true;
}

function leaveElement(drafting: Drafting): void {
  const left = drafting.open.pop();
  if (left?.isBlock && left.node.name !== 'br') finishLine(drafting);
}

function openElement({ survey, boxes, open }: Drafting, node: Element): Open {
  const around = open.at(-1);
  const { traits, text } = factsOf(survey, node);
  const believed = traits === 0 || isDispensable(survey, node) ? traits : traits & ALWAYS_BELIEVED;
  return {
    node,
    isBlock: isBlock(node) && !(isCell(node) && text < LEAST_IN_CELL),
    anchor: node.name === 'a' && node.attribs.href !== undefined ? node : (around?.anchor ?? null),
    isBold: around?.isBold || node.name === 'strong' || node.name === 'b',
    ownTraits: traits,
    traits: (around?.traits ?? 0) | believed | (boxes.get(node) ?? 0),
    doubtedTraits: (around?.doubtedTraits ?? 0) | (traits & ~believed),
  };
}

function finishLine(drafting: Drafting): void {
  const draft = asDraft(drafting.line);
  if (draft && drafting.drafts.length < MOST_BLOCKS) drafting.drafts.push(draft);
  drafting.line = newLine(drafting.open.findLast((open) => open.isBlock) ?? null);
}

function newLine(open: Open | null): Line {
  return { open, text: '', length: 0, linked: 0, bold: 0, breaks: 0, anchors: new Set() };
}

function addText(line: Line, text: string, open: Open | undefined): void {
  line.text += text;
  const length = text.trim().length;
  if (length === 0) return;
  line.breaks = 0;
  line.length += length;
  if (open?.anchor) {
    line.linked += length;
    line.anchors.add(open.anchor);
  }
  if (open?.isBold) line.bold += length;
}

/** One `br` is a space, two are a new paragraph. */
function addBreak(drafting: Drafting): void {
  const { line } = drafting;
  line.text += ' ';
  line.breaks++;
  if (line.breaks > 1) finishLine(drafting);
}

function asDraft({ open, text, length, linked, bold, anchors }: Line): DraftBlock | null {
  if (!open || !/[\p{L}\p{N}]/u.test(text)) return null;
  const { node, traits, ownTraits, doubtedTraits } = open;
  const clean = normaliseText(text);
  const isBold = bold === length;
  return {
    kind: kindOf(node, clean, isBold),
    text: clean,
    linkShare: linked / length,
    element: node,
    traits,
    ownTraits,
    doubtedTraits,
    isBold,
    anchors: [...anchors],
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
