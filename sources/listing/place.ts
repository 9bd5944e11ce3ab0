import type { Element } from 'domhandler';
import { attribute, closest, nameWords, parentElement } from '../../core/html/tree.ts';

/** Where an anchor stands: `list` names the path of tags and classes that the entries of one list share. */
export interface Place {
  isChrome: boolean;
  list: string;
}

const CHROME_TAGS = new Set(['nav', 'footer', 'header', 'address']);
const CHROME_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'menu', 'menubar', 'toolbar']);
const CHROME_NAMES =
  /(?:^| )(?:nav|navs|navbar|navigation|menu|submenu|megamenu|topbar|breadcrumbs?|footer|pagination|pager|paging|social|sharing|login|tags|toolbar|sitemap|copyright|hamburger|offcanvas)(?: |$)/;
const CARD_TAGS = new Set(['article', 'main', 'section', 'li']);
const LIST_DEPTH = 5;

/** Tells places; remembers what it has learned of the elements around, since anchors share them. */
export function createPlaces(): (anchor: Element) => Place {
  const known = new Map<Element, boolean>();
  // The tree has 512 levels at most.
  const isChrome = (element: Element | null): boolean => {
    if (!element || element.name === 'body') return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    const chrome = isChromeItself(element) || isChrome(parentElement(element));
    known.set(element, chrome);
    return chrome;
  };
  return (anchor) => ({ isChrome: isChrome(anchor), list: listPath(anchor) });
}

function isChromeItself(element: Element): boolean {
  if (CHROME_ROLES.has(attribute(element, 'role') ?? '')) return true;
  // The header of a card is not the page's.
  if (element.name === 'header' && closest(element, isCard)) return false;
  return CHROME_TAGS.has(element.name) || CHROME_NAMES.test(nameWords(element));
}

function isCard(element: Element): boolean {
  return CARD_TAGS.has(element.name);
}

function listPath(anchor: Element): string {
  const path: string[] = [];
  let element: Element | null = anchor;
  for (let depth = 0; element && depth < LIST_DEPTH; depth++) {
    // Numbers in class names count the entries: `item-7`.
    const names = nameWords(element).split(' ').slice(0, 4).join('.');
    path.push(`${element.name}.${names}`);
    element = parentElement(element);
  }
  return path.join('<');
}
