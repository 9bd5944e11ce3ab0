import type { AnyNode, Document, Element } from 'domhandler';
import { closest, isElement, isText, UNREAD_TAGS, visit, wholeText } from '../../html/tree.ts';
import { type Traits, traitBits, traitReader } from './traits.ts';

/** What is inside an element, in characters. */
export interface ElementFacts {
  /** Its place in the document. */
  order: number;
  /** The element's own, not those of what is around it. */
  traits: Traits;
  text: number;
  linked: number;
  /** Text outside links, longer than a label. */
  running: number;
}

/** A page's elements, and what is in each. */
export interface Survey {
  root: Document;
  facts: Map<AnyNode, ElementFacts>;
  /** Elements by tag, in document order. */
  byTag: Map<string, Element[]>;
  /** The elements around the page's headline; empty where it has none. */
  aroundHeadline: ReadonlySet<AnyNode>;
}

/** Longer text than this is no label. */
const LONGEST_LABEL = 25;

/** Reads every element of a page once. */
export function surveyPage(root: Document): Survey {
  const facts = new Map<AnyNode, ElementFacts>();
  const byTag = new Map<string, Element[]>();
  const traitsOf = traitReader();
  const open: ElementFacts[] = [];
  let links = 0;
  const enter = (node: AnyNode): boolean => {
    if (isText(node)) {
      const inside = open.at(-1);
      if (inside) addText(inside, node.data, links > 0);
      return false;
    }
    const own = {
      order: facts.size,
      traits: isElement(node) ? traitsOf(node) : 0,
      text: 0,
      linked: 0,
      running: 0,
    };
    facts.set(node, own);
    open.push(own);
    if (!isElement(node)) return true;
    if (node.name === 'a') links++;
    const alike = byTag.get(node.name);
    if (alike) alike.push(node);
    else byTag.set(node.name, [node]);
    return !UNREAD_TAGS.has(node.name);
  };
  const leave = (node: AnyNode): void => {
    if (isText(node)) return;
    if (isElement(node) && node.name === 'a') links--;
    const own = open.pop();
    const around = open.at(-1);
    if (!own || !around) return;
    around.text += own.text;
    around.linked += own.linked;
    around.running += own.running;
  };
  visit(root, { enter, leave });
  return { root, facts, byTag, aroundHeadline: ancestorsOf(findHeadline(byTag)) };
}

const LONGEST_HEADLINE = 500;
const MOST_HEADINGS = 200;

/** The heading that is most of the page's title, else the first of the highest. */
function findHeadline(byTag: Map<string, Element[]>): Element | null {
  const [titleElement] = byTag.get('title') ?? [];
  const title = titleElement ? lettersOf(wholeText(titleElement).slice(0, LONGEST_HEADLINE)) : '';
  const headings = [...(byTag.get('h1') ?? []), ...(byTag.get('h2') ?? [])].slice(0, MOST_HEADINGS);
  const named = headings.find((heading) => {
    const letters = lettersOf(wholeText(heading).slice(0, LONGEST_HEADLINE));
    return letters.length > title.length / 2 && title.includes(letters);
  });
  return named ?? headings[0] ?? null;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function ancestorsOf(element: Element | null): Set<AnyNode> {
  const ancestors = new Set<AnyNode>();
  for (let node: AnyNode | null = element; node; node = node.parent) ancestors.add(node);
  return ancestors;
}

function addText(inside: ElementFacts, data: string, isLinked: boolean): void {
  const length = data.trim().length;
  if (length === 0) return;
  inside.text += length;
  if (isLinked) inside.linked += length;
  else if (length > LONGEST_LABEL) inside.running += length;
}

const NOTHING: ElementFacts = { order: 0, traits: 0, text: 0, linked: 0, running: 0 };

export function factsOf(survey: Survey, node: AnyNode): ElementFacts {
  return survey.facts.get(node) ?? NOTHING;
}

export function elementsNamed({ byTag }: Survey, ...tags: string[]): Element[] {
  return tags.flatMap((tag) => byTag.get(tag) ?? []);
}

/** A bad name is believed of an element that holds no more than this share of the page's running text … */
const LARGEST_SHARE = 0.25;
/** … and of a larger one that leaves out the headline, and text enough for an article. */
const LEAST_OUTSIDE = 500;
/** Not `sharing`: share buttons often stand in one box with author and date. */
const FOREIGN = traitBits([
  'related',
  'comments',
  'promotion',
  'advertisement',
  'navigation',
  'aside',
  'footer',
  'form',
]);

/** Whether an element may be passed over without losing the article: then a bad name is to be believed. */
export function isDispensable(survey: Survey, element: Element): boolean {
  const { running } = factsOf(survey, element);
  const total = factsOf(survey, survey.root).running;
  if (running <= LARGEST_SHARE * total) return true;
  return (
    survey.aroundHeadline.size > 0 && !survey.aroundHeadline.has(element) && total - running >= LEAST_OUTSIDE
  );
}

/** Whether an element stands in what holds other articles, other people's words or the site's own business. */
export function isForeign(survey: Survey, element: Element): boolean {
  const isBad = (node: Element): boolean => (factsOf(survey, node).traits & FOREIGN) !== 0;
  return closest(element, (node) => isBad(node) && isDispensable(survey, node)) !== null;
}
