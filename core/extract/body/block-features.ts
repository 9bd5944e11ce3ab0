import type { Element } from 'domhandler';
import { closest } from '../../html/tree.ts';
import { foldText, wordKey, wordsOf } from '../../text.ts';
import type { DraftBlock } from './blocks.ts';
import { cardFinder } from './cards.ts';
import { isWithin } from './container.ts';
import { type LineRule, lineRule } from './line-rules.ts';
import type { PageClaims } from './page-claims.ts';
import { wordGroups } from './word-groups.ts';

/** A block and what is known of it by itself. */
export interface BlockFeatures {
  block: DraftBlock;
  /** Characters. */
  length: number;
  rule: LineRule | null;
  endsSentence: boolean;
  /** Share of the words that begin with a capital. */
  capitals: number;
  isSiteTalk: boolean;
  /** The same text stands above. */
  isRepeated: boolean;
  /** How often the text stands on the page. */
  times: number;
  isTitle: boolean;
  isDescription: boolean;
  /** The page's description opens with words of this block, or of its middle. */
  opensDescription: boolean;
  /** Share of its word groups in JSON-LD's body, 0 to 1; null where there is none. */
  told: number | null;
  isCard: boolean;
  /** Blocks from the headline: negative above; null where there is no headline. */
  fromHeadline: number | null;
  /** It stands in another `article` element than the headline. */
  isInOtherArticle: boolean;
}

/** Characters by which texts are told apart, and wording is judged. */
const ENOUGH = 400;
const SHORTEST_TOLD = 400;
const SHORTEST_DESCRIPTION = 40;
const OPENING = 50;

/** Looks at each block by itself. */
export function blockFeaturesOf(blocks: readonly DraftBlock[], claims: PageClaims): BlockFeatures[] {
  const words = blocks.map(({ text }) => wordsOf(text.slice(0, ENOUGH)));
  const keys = words.map((own) => own.join(' ').toLowerCase());
  const times = countTimes(keys);
  const [title, description] = [wordKey(claims.title), wordKey(claims.description ?? '')];
  const told = toldBy(claims.articleBody);
  const isCard = cardFinder(claims.survey);
  const headline = findHeadline(blocks, keys, title);
  const isInOtherArticle = otherArticles(blocks[headline]?.element);
  const seen = new Set<string>();
  return blocks.map((block, index) => {
    const key = keys[index] ?? '';
    const isRepeated = seen.has(key);
    seen.add(key);
    return {
      block,
      ...wordingOf(block.text, words[index] ?? []),
      isRepeated,
      times: times.get(key) ?? 1,
      isTitle: key !== '' && key === title,
      ...likenessOf(key, description),
      told: told && shareTold(key, told),
      isCard: isCard(block.element),
      fromHeadline: headline < 0 ? null : index - headline,
      isInOtherArticle: isInOtherArticle(block.element),
    };
  });
}

/** Words in which sites talk of themselves. */
const SITE_TALK =
  /\b(?:cookies?|privacy|newsletters?|subscri(?:be|ber|bers|ption)|sign up|log ?in|terms of (?:use|service)|rights reserved|e-?mail address|advertis\w+|our (?:website|site|app)|copyright|dang nhap|dang ky|datenschutz|abonnement|inscri\w+|click|comments?|kommentare?|facebook|twitter|instagram|whatsapp|telegram)\b/;

/** Sites talk of themselves at once. */
const SITE_TALK_WITHIN = 300;

function wordingOf(
  text: string,
  words: readonly string[],
): Pick<BlockFeatures, 'length' | 'rule' | 'endsSentence' | 'capitals' | 'isSiteTalk'> {
  const folded = foldText(text.slice(0, SITE_TALK_WITHIN));
  return {
    length: text.length,
    rule: lineRule(text, folded),
    endsSentence: endsSentence(text),
    capitals: words.filter(isCapitalised).length / (words.length || 1),
    isSiteTalk: SITE_TALK.test(folded),
  };
}

/** Looks at the end only: from the start, an expression would try every stop. */
function endsSentence(text: string): boolean {
  return /[.!?…。！？]["”»’')\]]*$/.test(text.slice(-6));
}

function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

function likenessOf(
  key: string,
  description: string,
): Pick<BlockFeatures, 'isDescription' | 'opensDescription'> {
  const areLong = key.length > SHORTEST_DESCRIPTION && description.length > SHORTEST_DESCRIPTION;
  return {
    isDescription: areLong && (key.includes(description) || description.includes(key)),
    opensDescription: description.length >= OPENING && key.includes(description.slice(0, OPENING)),
  };
}

function countTimes(keys: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

/** The place of the heading that repeats the title, else of the first `h1`; -1 for none. */
function findHeadline(blocks: readonly DraftBlock[], keys: readonly string[], title: string): number {
  const named = (tag: string) =>
    blocks.findIndex(({ element }, index) => element.name === tag && keys[index] === title);
  const places = [named('h1'), named('h2'), blocks.findIndex(({ element }) => element.name === 'h1')];
  return places.find((place) => place >= 0) ?? -1;
}

function otherArticles(headline: Element | undefined): (element: Element) => boolean {
  const own = headline ? articleAround(headline) : null;
  if (!own) return () => false;
  return (element) => {
    const article = articleAround(element);
    return article !== null && article !== own && !isWithin(own, article);
  };
}

function articleAround(element: Element): Element | null {
  return closest(element, ({ name }) => name === 'article');
}

function toldBy(articleBody: string | null): ReadonlySet<string> | null {
  return articleBody && articleBody.length > SHORTEST_TOLD ? new Set(wordGroups(articleBody)) : null;
}

function shareTold(key: string, told: ReadonlySet<string>): number {
  const groups = wordGroups(key);
  if (groups.length === 0) return 0.5;
  return groups.filter((group) => told.has(group)).length / groups.length;
}
