import type { Element } from 'domhandler';
import { parsePage } from '../html/parse.ts';
import { elementsIn } from '../html/tree.ts';
import { type BlockFeatures, blockFeaturesOf } from './body/block-features.ts';
import { type DraftBlock, draftBlocks } from './body/blocks.ts';
import { claimsOf } from './body/page-claims.ts';
import type { Seen } from './body/surroundings.ts';
import { type Reading, readPage, type Selectors } from './reading.ts';
import { type Metadata, readMetadata } from './survey/metadata.ts';
import { type Survey, surveyPage } from './survey/survey.ts';
import { TRAITS, type Trait, type Traits, traitBit } from './survey/traits.ts';

const PAGE_URL = 'https://www.ledger.example/news/ferry-4711.html';
export const PAGE_OPTIONS = { url: PAGE_URL, zone: 'Asia/Ho_Chi_Minh', fetchedAt: '2026-03-10T00:00:00Z' };

export function surveyOf(html: string): Survey {
  return surveyPage(parsePage(html).root);
}

export function blocksOf(html: string): DraftBlock[] {
  return draftBlocks(surveyOf(html));
}

/** The first block with these words. */
export function blockWith(words: string, blocks: readonly DraftBlock[]): DraftBlock {
  return found(
    blocks.find(({ text }) => text.includes(words)),
    words,
  );
}

export function metadataOf(html: string, url = PAGE_URL): Metadata {
  const { root, jsonLd } = parsePage(html);
  return readMetadata(surveyPage(root), jsonLd, url);
}

export function blockFeaturesIn(html: string, title = ''): BlockFeatures[] {
  const survey = surveyOf(html);
  return blockFeaturesOf(draftBlocks(survey), claimsOf(survey, metadataOf(html), title));
}

/** A page after a first look that takes paragraphs for the article's, or what else is asked for. */
export function seenIn(
  survey: Survey,
  oddsOf: (block: DraftBlock) => number = ({ element }) => (element.name === 'p' ? 4 : -4),
): Seen[] {
  const claims = { survey, title: '', description: null, articleBody: null };
  return blockFeaturesOf(draftBlocks(survey), claims).map((features) => ({
    features,
    row: new Float64Array(),
    odds: oddsOf(features.block),
  }));
}

export function readingOf(html: string, selectors: Selectors = {}): Reading {
  return readPage(html, { ...PAGE_OPTIONS, selectors });
}

/** The first element with this tag, class or id. */
export function elementIn({ root }: Pick<Survey, 'root'>, name: string): Element {
  return found(
    elementsIn(root).find((element) =>
      [element.name, element.attribs.class, element.attribs.id].includes(name),
    ),
    name,
  );
}

export function namesOf(traits: Traits): Trait[] {
  return TRAITS.filter((trait) => traits & traitBit(trait));
}

function found<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`The page has no ${name}`);
  return value;
}
