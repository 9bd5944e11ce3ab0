import { Document, Element, type ParentNode, Text } from 'domhandler';
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { Parser } from 'htmlparser2';
import { skim } from './skim.ts';

/** htmlparser2 shifts its stack for each tag: 10,000 open elements take 0.1 s, 200,000 take 42 s. */
const MOST_OPEN_ELEMENTS = 10_000;
/** Blink's own limit. What is deeper is hung up there, so that looking upwards costs little. */
const DEEPEST = 512;
/** Characters of markup, scripts not counted. The longest of 1,325 real pages has 1.6 million. */
const MOST_MARKUP = 2_500_000;
/** The largest of 1,325 real pages has 10,081. */
const MOST_ELEMENTS = 60_000;

/** A page's tree as domhandler's nodes, without scripts, styles, comments and drawings. */
export interface ParsedPage {
  root: Document;
  /** The sources of the page's JSON-LD scripts. */
  jsonLd: string[];
  /** True where a page beyond all measure was read only in part. */
  isCut: boolean;
}

/** More elements are open at once than can be read in reasonable time. */
export class TooDeepError extends Error {}

/** Thrown by the tree's builder to stop the parser. */
class FullError extends Error {}

/**
 * Reads HTML into a tree, in time linear in its length, whatever it holds.
 * @throws TooDeepError where more than 10,000 elements are open at once.
 */
export function parsePage(html: string): ParsedPage {
  const { markup, jsonLd } = skim(html);
  const root = new Document([]);
  const parser = new Parser(treeBuilder(root), { decodeEntities: false, lowerCaseAttributeNames: true });
  try {
    parser.end(markup.slice(0, MOST_MARKUP));
  } catch (error) {
    if (!(error instanceof FullError)) throw error;
    return { root, jsonLd, isCut: true };
  }
  return { root, jsonLd, isCut: markup.length > MOST_MARKUP };
}

/** Text and attributes are decoded here rather than by the parser, which takes a third longer for all than for the few. */
function treeBuilder(root: Document) {
  let parent: ParentNode = root;
  let depth = 0;
  let elements = 0;
  return {
    onopentag(name: string, attribs: Record<string, string>) {
      depth++;
      if (depth > MOST_OPEN_ELEMENTS) throw new TooDeepError();
      if (++elements > MOST_ELEMENTS) throw new FullError();
      if (depth > DEEPEST) {
        // Empty, so that blocks still part.
        append(parent, new Element(name, {}, []));
        return;
      }
      for (const key in attribs) attribs[key] = decodeAttribute(attribs[key] ?? '');
      const element = new Element(name, attribs, []);
      append(parent, element);
      parent = element;
    },
    onclosetag() {
      depth--;
      if (depth < DEEPEST) parent = parent.parent ?? root;
    },
    ontext(data: string) {
      // Text in no element at all is the body's.
      if (parent === root && /\S/.test(data)) {
        const body = new Element('body', {}, []);
        append(root, body);
        append(body, new Text(decode(data)));
        return;
      }
      const last = parent.children.at(-1);
      if (last instanceof Text) last.data += decode(data);
      else append(parent, new Text(decode(data)));
    },
  };
}

function append(parent: ParentNode, node: Element | Text): void {
  const last = parent.children.at(-1) ?? null;
  node.parent = parent;
  node.prev = last;
  if (last) last.next = node;
  parent.children.push(node);
}

/** `?a=1&region=2` is an address, where `&reg` without a semicolon would be a sign in text (HTML §13.2.5.73). */
function decodeAttribute(text: string): string {
  return text.includes('&') ? decodeHTMLAttribute(text) : text;
}

function decode(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}
