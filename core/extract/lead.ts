import { foldedKey } from '../text.ts';
import type { DraftBlock } from './body/blocks.ts';
import { traitBit } from './survey/traits.ts';

const SHORTEST = 40;
const LONGEST = 900;
/** A location stamp or `(Dân trí) - ` may stand before the description's words. */
const LONGEST_STAMP = 40;
const LEAD = traitBit('lead') | traitBit('teaser');
/** How many blocks may stand above the lead. */
const LOWEST = 3;

/**
 * The lead that a reader sees above the body: the first block that repeats the page's description, else the first
 * that is named sapo, standfirst and the like. A description that is not on the page is no lead.
 */
export function findLead(kept: readonly DraftBlock[], description: string | null): DraftBlock | null {
  const candidates = kept
    .slice(0, LOWEST)
    .filter(({ text }) => text.length >= SHORTEST && text.length <= LONGEST);
  return (
    candidates.find(({ text }) => description !== null && repeats(text, description)) ??
    candidates.find(isNamedLead) ??
    null
  );
}

function isNamedLead({ traits, ownTraits, element }: DraftBlock): boolean {
  return ((traits | ownTraits) & LEAD) !== 0 || element.attribs['data-role'] === 'sapo';
}

/** Whether a text is the description, perhaps after a stamp, perhaps where the description was cut short. */
export function repeats(text: string, description: string): boolean {
  const wanted = foldedKey(description);
  if (wanted.length < SHORTEST) return false;
  const given = foldedKey(text);
  const at = given.indexOf(wanted);
  if (at < 0 || at > LONGEST_STAMP) return false;
  const isCut = /(?:…|\.\.\.)$/.test(description.trim());
  return isCut || given.length - at - wanted.length <= LONGEST_STAMP;
}
