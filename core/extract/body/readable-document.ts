/// <reference lib="dom" />
import type { AnyNode, Element as ParsedElement } from 'domhandler';
import { parseHTML } from 'linkedom';
import { isElement, isText, UNREAD_TAGS, visit, wholeText } from '../../html/tree.ts';

const EMPTY_PAGE = '<!doctype html><html><head></head><body></body></html>';
const PAGE_TAGS = new Set(['html', 'head', 'body']);
const HEAD_TAGS = new Set(['title', 'meta']);
/** Readability compares the title's words with those of every heading: 30,000 words took 17 s. */
const LONGEST_TITLE = 1000;
/** Those by which Readability judges text; it writes and parses all of a page again up to four times. */
const ATTRIBUTES = (
  'class id role rel itemprop name property content href src style hidden aria-hidden aria-modal ' +
  'rowspan colspan summary datatable'
).split(' ');

/**
 * A copy of a tree as Readability needs it, in linkedom: always with `head` and `body`, and text in `body` only.
 * linkedom's own parser leaves a page as it finds it, and Readability throws on some of its documents.
 */
export function readableDocument(root: AnyNode): Document {
  const { document } = parseHTML(EMPTY_PAGE);
  const { head, body } = document;
  let parent: Element = body;
  visit(root, {
    enter: (node) => {
      if (isText(node)) parent.appendChild(document.createTextNode(node.data));
      if (!isElement(node)) return true;
      if (HEAD_TAGS.has(node.name)) {
        head.appendChild(copyElement(document, node)).textContent = wholeText(node).slice(0, LONGEST_TITLE);
      }
      if (isLeftOut(node)) return false;
      if (!PAGE_TAGS.has(node.name)) parent = parent.appendChild(copyElement(document, node));
      return true;
    },
    leave: (node) => {
      if (!isElement(node) || isLeftOut(node) || PAGE_TAGS.has(node.name)) return;
      parent = parent.parentElement ?? body;
    },
  });
  return document;
}

function isLeftOut({ name }: ParsedElement): boolean {
  return HEAD_TAGS.has(name) || UNREAD_TAGS.has(name);
}

function copyElement(document: Document, { name, attribs }: ParsedElement): Element {
  const copy = document.createElement(name);
  for (const attribute of ATTRIBUTES) {
    const value = attribs[attribute];
    if (value !== undefined) copy.setAttribute(attribute, value);
  }
  return copy;
}
