import { z } from 'zod';
import { normaliseText } from '../../text.ts';
import { decodeEntities } from './entities.ts';

export type JsonLdNode = Record<string, unknown>;

const nodeSchema = z.record(z.string(), z.unknown());
const ARTICLE_TYPE = /Article|BlogPosting|SocialMediaPosting|LiveBlogPosting|Report/;
// Other things on the page, with headlines and dates of their own.
const FOREIGN_KEYS = new Set(['itemListElement', 'isPartOf', 'comment', 'mentions', 'publisher', 'review']);
const DEEPEST = 12;
/** Of all scripts; whole articles with all their comments take fewer. */
const MOST_CHARACTERS = 1_000_000;
const MOST_ITEMS = 10_000;
const MOST_NODES = 2_000;
const MOST_REFERENCES = 50;

/** All JSON-LD objects in a page's scripts, `@graph` and arrays opened, in reading order. Broken scripts are mended or left out. */
export function readJsonLd(scripts: readonly string[]): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  let room = MOST_CHARACTERS;
  for (const script of scripts) {
    room -= script.length;
    if (room >= 0) collect(parseLenient(script), nodes, 0);
  }
  return nodes;
}

/** The object that describes the article itself. */
export function articleNode(nodes: JsonLdNode[]): JsonLdNode | null {
  const articles = nodes.filter((node) => hasType(node, ARTICLE_TYPE));
  return (
    articles.find((node) => node.headline && node.datePublished) ??
    articles[0] ??
    nodes.find((node) => node.datePublished) ??
    null
  );
}

export function hasType(node: JsonLdNode, type: RegExp): boolean {
  return type.test([node['@type']].flat().join(' '));
}

/** WordPress marks a person who also owns the site as both; that is a person. */
export function isOrganisation(node: JsonLdNode): boolean {
  return hasType(node, /Organization/) && !hasType(node, /Person/);
}

/** The nodes that a property holds or refers to by `@id`; plain strings stand for a node with that name. */
export function nodesAt(value: unknown, all: JsonLdNode[]): JsonLdNode[] {
  return [value]
    .flat(2)
    .slice(0, MOST_REFERENCES)
    .flatMap((item) => {
      if (typeof item === 'string') return [{ name: item }];
      const parsed = nodeSchema.safeParse(item);
      if (!parsed.success) return [];
      if (parsed.data.name || !parsed.data['@id']) return [parsed.data];
      return all.filter((node) => node['@id'] === parsed.data['@id'] && node.name).slice(0, 1);
    });
}

/** A property as clean text; many CMSs write HTML entities into JSON. */
export function jsonLdText(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return null;
  return normaliseText(decodeEntities(first)) || null;
}

function collect(value: unknown, nodes: JsonLdNode[], depth: number): void {
  if (depth > DEEPEST || nodes.length >= MOST_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MOST_ITEMS)) collect(item, nodes, depth + 1);
    return;
  }
  // zod takes its time to say that a number is no object.
  if (typeof value !== 'object' || value === null) return;
  const parsed = nodeSchema.safeParse(value);
  if (!parsed.success) return;
  nodes.push(parsed.data);
  for (const [key, child] of Object.entries(parsed.data)) {
    if (typeof child === 'object' && !FOREIGN_KEYS.has(key)) collect(child, nodes, depth + 1);
  }
}

function parseLenient(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/[/*]<!\[CDATA\[(?:\*\/)?|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/[/*]\]\]>(?:\*\/)?|\]\]>)\s*$/, '')
    .replace(/;\s*$/, '');
  return parseJson(bare) ?? parseJson(mendJson(bare));
}

/** Line breaks inside strings, and commas before a closing bracket: the two slips that templates make. */
function mendJson(source: string): string {
  return source.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1');
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
