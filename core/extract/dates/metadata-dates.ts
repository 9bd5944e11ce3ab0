import { hasType, type JsonLdNode, jsonLdText } from '../survey/json-ld.ts';
import type { Metadata } from '../survey/metadata.ts';

/** A text that should hold a date, and where it was found. */
export interface MetadataDate {
  text: string;
  origin: 'json-ld' | 'meta';
}

const PUBLISHED_META = (
  'article:published_time og:article:published_time og:published_time datepublished publishdate publish-date ' +
  'publish_date published_time pubdate og:pubdate article.published article_date_original ' +
  'originalpublicationdate publication_date dc.date.issued dcterms.issued dcterms.created dc.date.created ' +
  'sailthru.date parsely-pub-date cxenseparse:recs:publishtime citation_publication_date ' +
  'rnews:datepublished bt:pubdate displaydate'
).split(' ');

const MODIFIED_META = (
  'article:modified_time og:updated_time og:modified_time datemodified dcterms.modified dc.date.modified lastmod ' +
  'last-modified'
).split(' ');

/** Many programs write the time at which they made the page here. */
const VAGUE_META = 'dc.date dcterms.date dc:date date citation_date citation_online_date'.split(' ');

/** Other names in which the words of publication and of time stand together. */
const PUBLICATION = /publi(?:sh|cation|cad)|pub[-_.]?(?:date|time)|issued|posted|created?|creation|release/;
const TIME_WORD = /date|time|[-_.](?:at|on)$|^(?:article\.)?(?:published|created)$/;
const OTHER_TIME = /modif|updat|last|expir|render|publisher|verif|month|publishid|copyright|event|start|end/;

/** What JSON-LD says of publication, that of articles first. */
export function publishedInJsonLd(metadata: Metadata): Generator<MetadataDate> {
  return inJsonLd(metadata, 'datePublished');
}

export function createdInJsonLd(metadata: Metadata): Generator<MetadataDate> {
  return inJsonLd(metadata, 'dateCreated');
}

/** Films on the page, which may be older. */
export function uploadedInJsonLd(metadata: Metadata): Generator<MetadataDate> {
  return inJsonLd(metadata, 'uploadDate');
}

/** What `meta` elements say of publication, plain words first. */
export function* publishedInMeta({ meta }: Metadata): Generator<MetadataDate> {
  for (const name of PUBLISHED_META) yield* asMeta(meta.get(name));
  for (const [name, text] of meta) {
    if (/\d/.test(text) && PUBLICATION.test(name) && TIME_WORD.test(name) && !OTHER_TIME.test(name))
      yield* asMeta(text);
  }
}

/** `meta` elements that may mean publication as well as the last change. */
export function* vaguelyInMeta({ meta }: Metadata): Generator<MetadataDate> {
  for (const name of VAGUE_META) yield* asMeta(meta.get(name));
}

/** What JSON-LD and `meta` elements say of the last change. */
export function* modifiedInMetadata(metadata: Metadata): Generator<MetadataDate> {
  yield* inJsonLd(metadata, 'dateModified');
  for (const name of MODIFIED_META) yield* asMeta(metadata.meta.get(name));
}

/** All that metadata say of times of the article. */
export function* allMetadataDates(metadata: Metadata): Generator<MetadataDate> {
  yield* publishedInJsonLd(metadata);
  yield* publishedInMeta(metadata);
  yield* vaguelyInMeta(metadata);
  yield* modifiedInMetadata(metadata);
}

function* inJsonLd({ article, jsonLd }: Metadata, property: string): Generator<MetadataDate> {
  for (const node of [article, ...jsonLd]) {
    const text = node && isOwn(node) ? jsonLdText(node[property]) : null;
    if (text) yield { text, origin: 'json-ld' };
  }
}

/** Not what readers, authors and pictures have dates of. */
function isOwn(node: JsonLdNode): boolean {
  return !hasType(node, /Comment|Review|Person|Organization|ImageObject|Event|Offer/);
}

function* asMeta(text: string | undefined): Generator<MetadataDate> {
  if (text) yield { text, origin: 'meta' };
}
