/// <reference lib="dom" />
import { parseHTML } from 'linkedom';
import { normaliseText } from '../text.ts';

const HEAD_TAGS = new Set('base link meta noscript script style template title'.split(' '));

/**
 * A document that always has `html > head + body`, and text in `body` only, as a browser would have it; linkedom
 * leaves a page as it finds it, and Readability throws on text in `head`.
 */
export function parsePage(html: string): Document {
  const { document } = parseHTML(html);
  if (document.documentElement?.localName !== 'html') {
    return parseHTML(`<html><head></head><body>${html}</body></html>`).document;
  }
  const root = document.documentElement;
  const head = document.querySelector('head') ?? document.createElement('head');
  const body = document.querySelector('body') ?? document.createElement('body');
  // Some pages close `html` long before their text ends; a doctype stays where it is.
  const behind = [...document.childNodes].filter((node) => isText(node) || isElement(node));
  for (const child of [...root.childNodes, ...behind]) {
    if (child !== head && child !== body && child !== root) body.appendChild(child);
  }
  root.appendChild(head);
  root.appendChild(body);
  const inHead = [...head.childNodes];
  const end = inHead.findIndex((child) => isElement(child) && !HEAD_TAGS.has(child.localName));
  if (end >= 0) body.prepend(...inHead.slice(end));
  return document;
}

export interface Visitor {
  /** Return false to pass over what is inside; `leave` is called all the same. */
  enter: (node: Node, depth: number) => boolean;
  leave?: (node: Node) => void;
}

/** Visits a tree in document order without recursion, so that no depth overflows the stack. */
export function visit(root: Node, { enter, leave }: Visitor): void {
  let node: Node | null = root;
  let depth = 0;
  while (node) {
    const child: Node | null = enter(node, depth) ? node.firstChild : null;
    if (child) {
      node = child;
      depth++;
      continue;
    }
    while (node) {
      leave?.(node);
      if (node === root) return;
      if (node.nextSibling) {
        node = node.nextSibling;
        break;
      }
      node = node.parentNode;
      depth--;
    }
  }
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** How deep a tree is, and the depths of all its elements added up: what reading each element's subtree costs. */
export function measureTree(root: Node): { depth: number; cost: number } {
  const size = { depth: 0, cost: 0 };
  visit(root, {
    enter: (node, depth) => {
      if (!isElement(node)) return false;
      size.depth = Math.max(size.depth, depth);
      size.cost += depth;
      return true;
    },
  });
  return size;
}

/** The text as one line; neighbouring blocks do not run together. */
export function textOf(root: Node): string {
  let text = '';
  visit(root, {
    enter: (node) => {
      if (isText(node)) text += node.data;
      else if (isElement(node)) {
        if (UNREAD_TAGS.has(node.localName)) return false;
        if (isBlock(node)) text += ' ';
      }
      return true;
    },
    leave: (node) => {
      if (isElement(node) && isBlock(node)) text += ' ';
    },
  });
  return normaliseText(text);
}

/** Elements whose text no reader sees as text. */
export const UNREAD_TAGS = new Set(
  'script style noscript template svg math iframe object embed video audio canvas map select option textarea'.split(
    ' ',
  ),
);

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);

export function isBlock(element: Element): boolean {
  return BLOCK_TAGS.has(element.localName);
}

/** The lower-case words of an element's class, id and role: `box-tinLienQuan` gives `box tin lien quan`. */
export function nameWords(element: Element): string {
  const names = ['class', 'id', 'role', 'type'].map((name) => element.getAttribute(name) ?? '').join(' ');
  return names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z]+/g, ' ')
    .toLowerCase()
    .trim();
}
