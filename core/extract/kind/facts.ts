import type { Element } from 'domhandler';
import { parentElement } from '../../html/tree.ts';
import { foldText, wordsOf } from '../../text.ts';
import type { DraftBlock } from '../body/blocks.ts';
import { hasType, type JsonLdNode, jsonLdText } from '../survey/json-ld.ts';
import type { Metadata } from '../survey/metadata.ts';
import type { Survey } from '../survey/survey.ts';
import { traitBits } from '../survey/traits.ts';

/** A page whose blocks have been judged. */
export interface JudgedPage {
  survey: Survey;
  metadata: Metadata;
  title: string;
  url: string;
  /** All blocks of the page. */
  blocks: readonly DraftBlock[];
  /** Those of the article's text. */
  kept: readonly DraftBlock[];
}

/** A block in which a page may speak to its reader, with its text folded. */
export interface Line {
  block: DraftBlock;
  folded: string;
}

/** A judged page, and what several kinds of pages are told by. */
export interface PageFacts extends JudgedPage {
  /** Characters of the text that was kept, subheads aside. */
  running: number;
  /** Links that are as long as a headline. */
  headlines: readonly DraftBlock[];
  /** Whether the page says in its metadata that it is an article. */
  saysArticle: boolean;
  /** Empty where so much text was kept that no line beside it could make it a stub. */
  lines: readonly Line[];
}

/** The longest text that may be a stub, a question or an apology. Four of five articles are longer. */
export const LONGEST_SHORT = 1500;

export function factsOfPage(page: JudgedPage): PageFacts {
  const running = lengthOf(page.kept.filter(({ kind }) => kind !== 'subhead'));
  return {
    ...page,
    running,
    headlines: page.blocks.filter(isHeadlineLink),
    saysArticle: saysArticle(page.metadata),
    lines: running > LONGEST_SHORT ? [] : linesOf(page.blocks),
  };
}

export function lengthOf(blocks: readonly DraftBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

export function countSentences(blocks: readonly DraftBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + Math.max(1, text.match(SENTENCE_END)?.length ?? 0), 0);
}

const SENTENCE_END = /[.!?…]["”»’')\]]*(?=\s|$)|[。！？]/g;

const SHORTEST_HEADLINE = 30;
const LONGEST_HEADLINE = 200;

export function isHeadlineLink({ text, linkShare }: DraftBlock): boolean {
  return linkShare >= 0.8 && text.length >= SHORTEST_HEADLINE && text.length <= LONGEST_HEADLINE;
}

const ARTICLE_TYPE = /Article|BlogPosting|SocialMediaPosting|Report|Recipe|HowTo/;
/** More than this many headlines in JSON-LD are those of a list. */
const MOST_HEADLINES = 3;

function saysArticle({ jsonLd, meta }: Metadata): boolean {
  if (meta.has('article:published_time')) return true;
  const articles = jsonLd.filter(isArticle);
  const headlines = new Set(articles.map(({ headline, name }) => jsonLdText(headline) ?? jsonLdText(name)));
  return articles.length > 0 && headlines.size <= MOST_HEADLINES;
}

function isArticle(node: JsonLdNode): boolean {
  return hasType(node, ARTICLE_TYPE);
}

/** What a page calls itself: its title, the title's parts, and the headings that lead nowhere; as folded words. */
export function ownNames({ title, blocks }: JudgedPage): string[] {
  const headings = blocks
    .filter(({ kind, linkShare }) => kind === 'subhead' && linkShare < 0.5)
    .slice(0, MOST_HEADINGS);
  const parts = title.split(/\s[-–—|»·•:]\s|\s*\|\s*/);
  return [title, ...parts, ...headings.map(({ text }) => text)].map((name) =>
    wordsOf(foldText(name)).join(' '),
  );
}

const MOST_HEADINGS = 5;

const SILENT = traitBits(['footer', 'related', 'comments', 'advertisement', 'hidden', 'sharing']);
const SHORTEST_LINE = 12;
const LONGEST_LINK_SHARE = 0.8;
const MOST_LINES = 60;
/** A line says what it wants at its beginning. */
const LONGEST_BEGINNING = 300;

function linesOf(blocks: readonly DraftBlock[]): Line[] {
  return blocks
    .filter(
      ({ text, traits, linkShare }) =>
        text.length >= SHORTEST_LINE && linkShare < LONGEST_LINK_SHARE && (traits & SILENT) === 0,
    )
    .slice(0, MOST_LINES)
    .map((block) => ({ block, folded: foldLine(block.text) }));
}

/** All elements that hold one of the blocks. */
export function elementsAround(blocks: readonly DraftBlock[]): Set<Element> {
  const around = new Set<Element>();
  for (const { element } of blocks)
    for (let node: Element | null = element; node && !around.has(node); node = parentElement(node))
      around.add(node);
  return around;
}

/** Text as patterns of wording expect it. */
export function foldLine(text: string): string {
  return foldText(text.slice(0, LONGEST_BEGINNING)).replaceAll('’', "'");
}
