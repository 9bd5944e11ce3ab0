import { parsePage } from '../../html/parse.ts';
import { draftBlocks } from '../body/blocks.ts';
import { readMetadata } from '../survey/metadata.ts';
import { surveyPage } from '../survey/survey.ts';
import { traitBits } from '../survey/traits.ts';
import { findTitle } from '../title.ts';
import { whyNotAnArticle } from './page-kind.ts';

const FOREIGN = traitBits(['related', 'comments', 'promotion', 'navigation', 'footer', 'form', 'hidden']);

interface Situation {
  url?: string;
  /** Whether nothing of the page was judged to be an article's text. */
  nothingKept?: boolean;
}

/** The reason that a page of these words gets; its longer unlinked paragraphs are what was kept. */
export function reasonOf(
  html: string,
  { url = 'https://daily.example/4711', nothingKept = false }: Situation = {},
) {
  const { root, jsonLd } = parsePage(html);
  const survey = surveyPage(root);
  const metadata = readMetadata(survey, jsonLd, url);
  const blocks = draftBlocks(survey);
  const kept = blocks.filter(
    ({ kind, text, linkShare, traits }) =>
      !nothingKept && kind !== 'subhead' && text.length >= 50 && linkShare < 0.4 && !(traits & FOREIGN),
  );
  const title = findTitle(survey, metadata) ?? '';
  return whyNotAnArticle({ survey, metadata, title, url, blocks, kept })?.reason ?? null;
}

export function page({
  title = '',
  head = '',
  body = '',
}: {
  title?: string;
  head?: string;
  body?: string;
}): string {
  return `<!doctype html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
}

export function jsonLd(node: Record<string, unknown>): string {
  return `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
}

/** Text of whole paragraphs, as an article has it. */
export function paragraphs(count: number): string {
  const texts = [
    'The night ferry between the two banks runs again after three months of repairs, with room for two hundred people.',
    'Its captain, Ann Doe, said that the boat had been given new engines and a coat of paint from bow to stern.',
    'The pier stays open until midnight, and tickets cost what they cost last year, at the counter and elsewhere.',
    'In the first week four thousand people crossed, among them the mayor, who had asked for the repairs in autumn.',
    'A second boat, which is being built upstream, is to join the line in summer and will carry cars as well.',
    'Fishermen had complained that the old engines drove the eels away; the harbour office now counts them each week.',
  ];
  return Array.from({ length: count }, (_, index) => `<p>${texts[index % texts.length]}</p>`).join('\n');
}

/** Headlines of other articles, as a front or a box of related articles has them. */
export function headlines(count: number, { tag = 'h3', teaser = '' } = {}): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `<div><${tag}><a href="/story-${index}">Bridge number ${index} over the river opens to walkers in spring</a></${tag}>${teaser}</div>`,
  ).join('\n');
}

export const NEWS = jsonLd({
  '@type': 'NewsArticle',
  headline: 'Ferry',
  datePublished: '2026-03-07T08:52:11Z',
});

export const MENU =
  '<nav><a href="/news">News</a> <a href="/town">Town</a> <a href="/sea">Sea</a></nav>'.repeat(2);
