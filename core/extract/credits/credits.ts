import type { Element } from 'domhandler';
import { parentElement } from '../../html/tree.ts';
import type { DraftBlock } from '../body/blocks.ts';
import { isOrganisation, nodesAt } from '../survey/json-ld.ts';
import type { Metadata } from '../survey/metadata.ts';
import type { Survey } from '../survey/survey.ts';
import { agencyNamed } from './agencies.ts';
import { findByline } from './byline.ts';
import { joinNamed } from './named.ts';
import { inMixedCase } from './names.ts';
import { splitSignature } from './signature.ts';
import { stampAgencies } from './stamp.ts';

/** Who is behind an article. */
export interface Credits {
  /** People as they signed. */
  byline: string[];
  /** News agencies whose copy it is or draws on, by their short names: articles that share them may be copies. */
  agencies: string[];
}

/**
 * Who wrote an article, and the news agencies that it credits; the outlet itself, be it an agency, is left out.
 * `blocks` are those kept as the text, and are given back without the lines that sign it.
 */
export function findCredits(
  survey: Survey,
  metadata: Metadata,
  blocks: readonly DraftBlock[],
  selector: string | undefined,
): Credits & { blocks: DraftBlock[] } {
  const { outlet } = metadata;
  const told = findByline({ survey, metadata, blocks, selector });
  const signed = splitSignature(blocks, told.names, outlet, LAYOUT);
  const stamped = { names: [], agencies: stampAgencies(signed.blocks) };
  const { agencies } = joinNamed([{ ...told, names: [] }, signed, stamped]);
  const own = agencies.length > 0 ? ownAgencies(metadata) : null;
  return {
    byline: signed.names.map(inMixedCase),
    agencies: agencies.filter((agency) => !own?.has(agency)),
    blocks: signed.blocks,
  };
}

/** The organisations that sign in JSON-LD are counted among the outlet's names there; here they are told apart. */
function ownAgencies({ outlet, article, jsonLd }: Metadata): Set<string | null> {
  const authors = new Set(
    nodesAt(article?.author, jsonLd)
      .filter(isOrganisation)
      .map(({ name }) => name),
  );
  return new Set([...new Set(outlet)].map((name) => (authors.has(name) ? null : agencyNamed(name))));
}

const LAYOUT = {
  isRightAligned: ({ element }: DraftBlock) => isRightAligned(element),
  isBold: ({ isBold }: DraftBlock) => isBold,
  isListed: ({ kind, element }: DraftBlock) => kind === 'list-item' || /^h[1-6]$/.test(element.name),
};

const FARTHEST_ALIGNMENT = 4;

/** The nearest alignment that is said counts. */
function isRightAligned(block: Element): boolean {
  let element: Element | null = block;
  for (let up = 0; element && up < FARTHEST_ALIGNMENT; up++, element = parentElement(element)) {
    const { style = '', align, class: classes = '' } = element.attribs;
    const said =
      /text-align\s*:\s*(\w+)/i.exec(style)?.[1] ??
      align ??
      /\btext-(?:align-)?(right|left|center)\b/.exec(classes)?.[1];
    if (said) return said.toLowerCase() === 'right' || said.toLowerCase() === 'end';
  }
  return false;
}
