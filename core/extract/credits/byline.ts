import type { Element } from 'domhandler';
import { selectAll } from '../../html/select.ts';
import { isText, visit } from '../../html/tree.ts';
import type { DraftBlock } from '../body/blocks.ts';
import { isOrganisation, jsonLdText, nodesAt } from '../survey/json-ld.ts';
import type { Metadata } from '../survey/metadata.ts';
import type { Survey } from '../survey/survey.ts';
import {
  type BylinePlace,
  type BylinePlaces,
  elementsAround,
  isOwnByline,
  linesOf,
  markedBylines,
} from './byline-marks.ts';
import { INTRODUCED } from './name-words.ts';
import {
  fullNames,
  isCredit,
  joinNamed,
  type Named,
  NOBODY,
  type Parts,
  readLine,
  readNames,
  readVisibleNames,
} from './named.ts';
import { isOutletName, sameName } from './names.ts';

export { cleanNames } from './named.ts';
export { isNameLine } from './names.ts';
export { splitSignature } from './signature.ts';

/** What a page says of who wrote it, outside the text. */
export interface BylineContext {
  survey: Survey;
  metadata: Metadata;
  blocks: readonly DraftBlock[];
  /** The source's selector. */
  selector: string | undefined;
}

/**
 * The people who signed the article, not its outlet: from the source's selector, JSON-LD, elements marked as author,
 * `meta`, lines such as `By Ann Doe` above the text. Empty where nobody signed there.
 */
export function findByline(context: BylineContext): Named {
  const { survey, metadata, blocks, selector } = context;
  const { outlet } = metadata;
  const selected = readVisibleNames(selectAll(survey.root, selector).flatMap(linesOf), outlet);
  if (selected.names.length > 0) return selected;
  const marked = markedBylines(survey, blocks);
  const told = jsonLdAuthors(metadata);
  const shown = ownLines(context, marked.above, 'above');
  const above = fullNames(joinNamed(shown));
  const hasAgencyAlone = told.agencies.length > 0 && told.names.length === 0;
  const sources = [
    () => widened(told, shown),
    () => above,
    () => metaAuthors(metadata),
    () => introduced(elementsAround(survey, blocks), outlet),
    ...(['inside', 'below', 'before'] as const).map((place) => () => firstMarked(context, marked, place)),
  ];
  const found: Named[] = [agenciesOf(selected, told, above, sourceOf(metadata))];
  for (const read of hasAgencyAlone ? [() => above] : sources) {
    const named = read();
    found.push(named);
    if (named.names.length > 0) break;
  }
  return joinNamed(found);
}

function agenciesOf(...all: Named[]): Named {
  return { names: [], agencies: all.flatMap(({ agencies }) => agencies) };
}

function sourceOf({ meta, outlet }: Metadata): Named {
  return readNames(
    SOURCE_META.flatMap((name) => meta.get(name) ?? []),
    outlet,
  );
}

/** Some outlets declare only the first of the authors whom they show in one line. */
function widened(told: Named, shown: readonly Named[]): Named {
  const [only, ...others] = told.names;
  if (only === undefined || others.length > 0) return told;
  return shown.find(({ names }) => names.some((name) => sameName(name, only))) ?? told;
}

function jsonLdAuthors({ article, jsonLd, outlet }: Metadata): Named {
  const authors = nodesAt(article?.author ?? article?.creator, jsonLd);
  return joinNamed(
    authors.map((author) => {
      const parts = [author.givenName, author.familyName].flatMap((part) => jsonLdText(part) ?? []);
      const name = jsonLdText(author.name) ?? parts.join(' ');
      const named = readNames([name], outlet);
      return isOrganisation(author) ? { ...named, names: [] } : named;
    }),
  );
}

const AUTHOR_META = (
  'author article:author og:author dc.creator dcterms.creator parsely-author sailthru.author dable:author byl ' +
  'cxenseparse:author mediator_author'
).split(' ');
const SOURCE_META = 'source dc.source dcterms.source news_source article:source'.split(' ');

function metaAuthors({ meta, outlet }: Metadata): Named {
  const label = meta.get('twitter:label1') ?? '';
  const data = WRITTEN_BY.test(label) ? (meta.get('twitter:data1') ?? null) : null;
  for (const value of [...AUTHOR_META.map((name) => meta.get(name) ?? null), data]) {
    if (value && isOutletName(value.split(',')[0] ?? '', outlet)) return NOBODY;
    const named = value ? readNames([value], outlet) : NOBODY;
    if (named.names.length + named.agencies.length > 0) return named;
  }
  return NOBODY;
}

/** WordPress SEO plug-ins say who wrote in the site's language. */
const WRITTEN_BY =
  /^(?:written|verfasst|geschrieben|écrit|escrito|scritto|geschreven|napisane|skrevet|skriven|ditulis|viết)/i;

const MOST_MARKED = 12;

function ownLines(context: BylineContext, elements: readonly Element[], place: BylinePlace): Parts[] {
  const own = elements.slice(0, MOST_MARKED).filter((element) => isOwnByline(context.survey, element, place));
  return [...new Set(own.flatMap(linesOf))].map((line) => readLine(line, context.metadata.outlet));
}

/** Further from the headline the first author may be the article's, and those beside; more are other articles'. */
function firstMarked(context: BylineContext, marked: BylinePlaces, place: BylinePlace): Named {
  const elements = marked[place];
  for (const element of elements.slice(0, MOST_MARKED)) {
    const beside = elements.filter(({ parent }) => parent === element.parent);
    const named = fullNames(joinNamed(ownLines(context, beside, place)));
    if (named.names.length > 0) return named;
  }
  return NOBODY;
}

const MOST_INTRODUCED = 2;

/** Lines around the text that begin with `By`, `Autor:` and the like. */
function introduced(around: readonly Element[], outlet: readonly string[]): Named {
  const lines = around.filter(isIntroduced).map(asOneLine);
  const named = lines.filter((line) => INTRODUCED.test(line)).map((line) => readLine(line, outlet));
  return fullNames(joinNamed(named.filter(isCredit).slice(0, MOST_INTRODUCED)));
}

/** `By` may stand in an element of its own. */
function asOneLine(element: Element): string {
  return linesOf(element)
    .join(', ')
    .replace(/^([^\s,]+), /, '$1 ');
}

/** Most elements need not be read for more than their first word. */
function isIntroduced(element: Element): boolean {
  let first = '';
  visit(element, {
    enter(node) {
      if (first === '' && isText(node)) first = node.data.trim();
      return first === '';
    },
  });
  return INTRODUCTORY.test(first);
}

/** What `INTRODUCED` may begin with. */
const INTRODUCTORY = /^[^\p{L}]*(?:by|von|par|por|text|words|posted|written|aut|tác|\p{sc=Han})/iu;
