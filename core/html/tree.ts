import type { AnyNode, Element, Text } from 'domhandler';
import { normaliseText } from '../text.ts';

export interface Visitor {
  /** Return false to pass over what is inside; `leave` is called all the same. */
  enter: (node: AnyNode) => boolean;
  leave?: (node: AnyNode) => void;
}

/** Visits a tree in document order without recursion, so that no depth overflows the stack. */
export function visit(root: AnyNode, { enter, leave }: Visitor): void {
  let node: AnyNode | null = root;
  while (node) {
    const child: AnyNode | undefined = enter(node) && 'children' in node ? node.children[0] : undefined;
    if (child) {
      node = child;
      continue;
    }
    while (node) {
      leave?.(node);
      if (node === root) return;
      if (node.next) {
        node = node.next;
        break;
      }
      node = node.parent;
    }
  }
}

export function isElement(node: AnyNode | null): node is Element {
  return node?.type === 'tag' || node?.type === 'script' || node?.type === 'style';
}

export function isText(node: AnyNode): node is Text {
  return node.type === 'text';
}

export function attribute(element: Element, name: string): string | null {
  return element.attribs[name] ?? null;
}

export function parentElement(node: AnyNode): Element | null {
  return isElement(node.parent) ? node.parent : null;
}

/** The nearest of the element itself and those around it that passes. */
export function closest(element: Element, passes: (element: Element) => boolean): Element | null {
  for (let node: Element | null = element; node; node = parentElement(node)) if (passes(node)) return node;
  return null;
}

export function isInside(element: Element, roots: ReadonlySet<Element>): boolean {
  return closest(element, (node) => roots.has(node)) !== null;
}

/** Takes elements, and all inside, out of their tree. */
export function removeElements(elements: readonly Element[]): void {
  const removed = new Set<AnyNode>(elements);
  for (const parent of new Set(elements.map((element) => element.parent))) {
    if (!parent) continue;
    parent.children = parent.children.filter((child) => !removed.has(child));
    parent.children.forEach((child, place) => {
      child.prev = parent.children[place - 1] ?? null;
      child.next = parent.children[place + 1] ?? null;
    });
  }
  for (const element of elements) element.parent = null;
}

/** The elements below a root, in document order. */
export function elementsIn(root: AnyNode): Element[] {
  const elements: Element[] = [];
  visit(root, {
    enter: (node) => {
      if (isElement(node) && node !== root) elements.push(node);
      return true;
    },
  });
  return elements;
}

/** The text as one line; neighbouring blocks do not run together. */
export function textOf(root: AnyNode): string {
  let text = '';
  visit(root, {
    enter: (node) => {
      if (isText(node)) text += node.data;
      else if (isElement(node)) {
        if (UNREAD_TAGS.has(node.name)) return false;
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

/** All text inside, as it stands in the page. */
export function wholeText(root: AnyNode): string {
  let text = '';
  visit(root, {
    enter: (node) => {
      if (isText(node)) text += node.data;
      return true;
    },
  });
  return text;
}

/** Elements whose text no reader sees as text. */
export const UNREAD_TAGS: ReadonlySet<string> = new Set(
  (
    'script style noscript template svg math iframe object embed video audio canvas map select option textarea ' +
    'title'
  ).split(' '),
);

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);

export function isBlock(element: Element): boolean {
  return BLOCK_TAGS.has(element.name);
}

/** The lower-case words of an element's class, id, role and type: `box-tinLienQuan` gives `box tin lien quan`. */
export function nameWords(element: Element): string {
  const { class: classes, id, role, type } = element.attribs;
  if (!classes && !id && !role && !type) return '';
  return `${classes ?? ''} ${id ?? ''} ${role ?? ''} ${type ?? ''}`
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z]+/g, ' ')
    .toLowerCase()
    .trim();
}
