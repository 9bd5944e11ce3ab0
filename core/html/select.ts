import { compile, is, selectAll as selectNodes } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import { isElement } from './tree.ts';

/** The elements below a root that a CSS selector names, in document order; none for no selector. */
export function selectAll(root: AnyNode, selector: string | undefined): Element[] {
  return selector ? selectNodes<AnyNode, Element>(selector, root).filter(isElement) : [];
}

export function matches(element: Element, selector: string | undefined): boolean {
  return selector !== undefined && is(element, selector);
}

export function isSelector(text: string): boolean {
  try {
    compile(text);
    return text.trim() !== '';
  } catch {
    return false;
  }
}
