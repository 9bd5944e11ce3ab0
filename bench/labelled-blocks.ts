import { type DraftBlock, draftBlocks } from '../core/extract/body/blocks.ts';
import { claimsOf, type PageClaims } from '../core/extract/body/page-claims.ts';
import { reasonUnseen } from '../core/extract/body/reasons.ts';
import { readMetadata } from '../core/extract/survey/metadata.ts';
import { surveyPage } from '../core/extract/survey/survey.ts';
import { findTitle } from '../core/extract/title.ts';
import { parsePage } from '../core/html/parse.ts';
import { type PageOfSet, readHtml, readPages } from './extraction-pages.ts';
import { readTruth, shinglesOf, type TruthPage, tokensOf } from './extraction-score.ts';

/** A page of a set whose blocks are known to be the article's or not. */
export interface LabelledPage {
  page: PageOfSet;
  truth: TruthPage;
  blocks: DraftBlock[];
  claims: PageClaims;
  /** For each block 1 for the article's, 0 for none of it, null for not known. */
  labels: (0 | 1 | null)[];
  /** How much each block counts; a page counts 100 in all, or less where only pieces of its text are known. */
  weights: number[];
}

/** What a page counts of which only some pieces of text are known, against one whose body is known. */
const PIECES_COUNT = 0.3;
const LEAST_TOKENS = 3;
const TOKENS_OF_A_PIECE = 15;

export function readLabelledPages(directory: string): LabelledPage[] {
  const truths = new Map(readTruth(directory).map((truth) => [truth.id, truth]));
  return readPages(directory).flatMap((page) => {
    const truth = truths.get(page.id);
    return truth ? [labelPage(page, truth, readHtml(directory, page))] : [];
  });
}

function labelPage(page: PageOfSet, truth: TruthPage, html: string): LabelledPage {
  const { root, jsonLd } = parsePage(html);
  const survey = surveyPage(root);
  const metadata = readMetadata(survey, jsonLd, page.url);
  const claims = claimsOf(survey, metadata, findTitle(survey, metadata) ?? '');
  const blocks = draftBlocks(survey).filter((block) => reasonUnseen(block) === null);
  const labels = truth.body === undefined ? labelByPieces(blocks, truth) : labelByBody(blocks, truth.body);
  const hasBody = truth.body !== undefined;
  const weights = blocks.map(({ text }) =>
    hasBody ? Math.max(LEAST_TOKENS, tokensOf(text).length) : TOKENS_OF_A_PIECE,
  );
  const total = weights.reduce((sum, weight, index) => sum + (labels[index] === null ? 0 : weight), 0);
  const scale = (100 * (hasBody ? 1 : PIECES_COUNT)) / (total || 1);
  return { page, truth, blocks, claims, labels, weights: weights.map((weight) => weight * scale) };
}

/** More of a block's shingles than this in the body make it the article's; fewer than the other, none of it. */
const [LEAST_SHARED, MOST_STRAY] = [0.6, 0.3];
const SHORTEST_SHINGLED = 4;
const SHORTEST_LONG = 40;
const SHORTEST_SURE = 60;
/** Short blocks this far from the body's long ones match it by chance. */
const FARTHEST = 3;

function labelByBody(blocks: readonly DraftBlock[], body: string): (0 | 1 | null)[] {
  const shingles = new Set(shinglesOf(body).keys());
  const flat = ` ${tokensOf(body).join(' ')} `;
  const seen = new Set<string>();
  const labels = blocks.map(({ text }): 0 | 1 | null => {
    const tokens = tokensOf(text);
    const isCopy = seen.has(text) && text.length > SHORTEST_LONG;
    seen.add(text);
    if (isCopy) return 0;
    if (tokens.length < SHORTEST_SHINGLED) return flat.includes(` ${tokens.join(' ')} `) ? 1 : 0;
    const own = [...shinglesOf(text).keys()];
    const share = own.filter((shingle) => shingles.has(shingle)).length / own.length;
    if (share > LEAST_SHARED) return 1;
    return share < MOST_STRAY ? 0 : null;
  });
  const isSure = (label: 0 | 1 | null, index: number) =>
    label === 1 && (blocks[index]?.text.length ?? 0) > SHORTEST_SURE;
  const [first, last] = [labels.findIndex(isSure), labels.findLastIndex(isSure)];
  return labels.map((label, index) => {
    const isShort = (blocks[index]?.text.length ?? 0) < SHORTEST_LONG;
    const isFar = index < first - FARTHEST || index > last + FARTHEST;
    return label === 1 && isShort && isFar ? 0 : label;
  });
}

function labelByPieces(blocks: readonly DraftBlock[], truth: TruthPage): (0 | 1 | null)[] {
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const wanted = (truth.with ?? []).map(flat);
  const unwanted = (truth.without ?? []).map(flat);
  return blocks.map(({ text }) => {
    if (wanted.some((piece) => text.includes(piece))) return 1;
    return unwanted.some((piece) => text.includes(piece)) ? 0 : null;
  });
}
