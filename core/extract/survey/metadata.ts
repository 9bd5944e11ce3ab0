import { normaliseText } from '../../text.ts';
import { decodeEntities } from './entities.ts';
import { articleNode, hasType, isOrganisation, type JsonLdNode, jsonLdText, readJsonLd } from './json-ld.ts';
import { elementsNamed, type Survey } from './survey.ts';

/** What a page says about itself where no reader looks. */
export interface Metadata {
  /** `meta` values by lower-case name, property or itemprop; the first of a kind wins. */
  meta: Map<string, string>;
  jsonLd: JsonLdNode[];
  article: JsonLdNode | null;
  description: string | null;
  /** Names by which the outlet calls itself, and its host. */
  outlet: string[];
}

/** Reads `meta` elements and the sources of JSON-LD scripts. */
export function readMetadata(survey: Survey, scripts: readonly string[], url: string): Metadata {
  const meta = readMeta(survey);
  const jsonLd = readJsonLd(scripts);
  const article = articleNode(jsonLd);
  return {
    meta,
    jsonLd,
    article,
    description: meta.get('og:description') ?? meta.get('description') ?? jsonLdText(article?.description),
    outlet: outletNames(meta, jsonLd, url),
  };
}

/** The first of several `meta` names that has a value. */
export function firstMeta(metadata: Metadata, names: readonly string[]): string | null {
  for (const name of names) {
    const value = metadata.meta.get(name);
    if (value) return value;
  }
  return null;
}

/** Characters; descriptions are the longest that anybody reads. */
const LONGEST_META = 5_000;

function readMeta(survey: Survey): Map<string, string> {
  const values = new Map<string, string>();
  for (const { attribs } of elementsNamed(survey, 'meta')) {
    const content = normaliseText(decodeEntities((attribs.content ?? '').slice(0, LONGEST_META)));
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = attribs[attribute]?.trim().toLowerCase();
      if (key && !values.has(key)) values.set(key, content);
    }
  }
  return values;
}

function outletNames(meta: Map<string, string>, jsonLd: JsonLdNode[], url: string): string[] {
  const publishers = jsonLd.flatMap((node) => [node.publisher, node.sourceOrganization]).flat();
  const organisations = jsonLd.filter((node) => isOrganisation(node) || hasType(node, /WebSite/));
  const names = [...publishers, ...organisations].map((node) => jsonLdText(nameOf(node)));
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const domain = host.split('.').slice(0, -1);
  return [meta.get('og:site_name'), meta.get('application-name'), ...names, host, ...domain].flatMap(
    (name) => (name ? [name] : []),
  );
}

function nameOf(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'name' in node ? node.name : node;
}
