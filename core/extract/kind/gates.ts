import type { Element } from 'domhandler';
import { closest } from '../../html/tree.ts';
import { wordsOf } from '../../text.ts';
import type { DraftBlock } from '../body/blocks.ts';
import { jsonLdText } from '../survey/json-ld.ts';
import { elementsNamed, factsOf, type Survey } from '../survey/survey.ts';
import { traitBits } from '../survey/traits.ts';
import {
  countSentences,
  elementsAround,
  type Line,
  LONGEST_SHORT,
  lengthOf,
  ownNames,
  type PageFacts,
} from './facts.ts';
import { LOGIN_CALL, LOGIN_NAME, PAYWALL_CALL } from './wording.ts';

/** Of a text that is followed by a call to pay for the rest; a longer one is worth reading all the same. */
const MOST_SENTENCES_BEFORE_CALL = 6;
/** Of a text that is only marked as paid: a brief may be all there is. */
const MOST_SENTENCES_MARKED = 4;
const LONGEST_STUB = 900;
/** On a page with more running text than this the article is there, and only its place was not found. */
const LONGEST_STUB_PAGE = 2500;

/** Whether a page shows the beginning of a text at most, and asks to pay or to sign in for the rest. */
export function gateOf(page: PageFacts): 'paywall' | 'login' | null {
  const { survey, kept } = page;
  if (page.running > LONGEST_SHORT || factsOf(survey, survey.root).running > LONGEST_STUB_PAGE) return null;
  const lines = linesBelowText(page);
  const paid = lines.filter(({ folded }) => PAYWALL_CALL.test(folded));
  const signed = lines.filter(({ folded }) => LOGIN_CALL.test(folded));
  const calls = new Set([...paid, ...signed].map(({ block }) => block));
  const stub = kept.filter((block) => !calls.has(block));
  const sentences = countSentences(stub);
  if (lengthOf(stub) > LONGEST_STUB || sentences > MOST_SENTENCES_BEFORE_CALL) return null;
  if (paid.length > 0) return 'paywall';
  if (signed.length > 0) return 'login';
  if (sentences <= MOST_SENTENCES_MARKED && (saysPaid(page, stub) || hasPaywallBox(page))) return 'paywall';
  return isLoginPage(page) ? 'login' : null;
}

/** What a page says from its text's beginning on; above it stands what is on every page of the site. */
function linesBelowText({ blocks, kept, lines }: PageFacts): Line[] {
  const [first] = kept;
  const above = new Set(first ? blocks.slice(0, blocks.indexOf(first)) : []);
  return lines.filter(({ block }) => !above.has(block));
}

/** Whether the metadata say that a text is for subscribers, and do not say that what is there is all of it. */
function saysPaid({ metadata }: PageFacts, stub: readonly DraftBlock[]): boolean {
  if (!metadata.jsonLd.some((node) => /^false$/i.test(String(node.isAccessibleForFree)))) return false;
  const words = stub.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const told = metadata.article?.wordCount ?? wordsOf(jsonLdText(metadata.article?.articleBody) ?? '').length;
  return !(Number(told) > 0 && words >= WHOLE_SHARE * Number(told));
}

const WHOLE_SHARE = 0.8;

const PAYWALL_BOX = /paywall|pay-wall|reg(?:istration)?-?wall|subscri\w+-?wall|premium-?wall/i;
const OFFER_BOX = /wall[-_]{0,2}(?:offer|overlay|modal|banner|message|prompt|cta|teaser|login|subscri)/i;
const HIDDEN = traitBits(['hidden']);
const SHORTEST_CALL = 30;
const MOST_BOXES = 20;

/**
 * A box with a paywall's name and text in it. Search engines ask sites to name so the box that holds the article, so a
 * box with text that was kept counts only where its name says more.
 */
function hasPaywallBox({ survey, kept }: PageFacts): boolean {
  const around = elementsAround(kept);
  return elementsNamed(survey, 'div', 'section', 'aside', 'p', 'form')
    .filter((box) => PAYWALL_BOX.test(nameOf(box)) && (!around.has(box) || OFFER_BOX.test(nameOf(box))))
    .slice(0, MOST_BOXES)
    .some((box) => factsOf(survey, box).text >= SHORTEST_CALL && !isHidden(survey, box));
}

function nameOf({ attribs }: Element): string {
  return `${attribs.class ?? ''} ${attribs.id ?? ''}`;
}

function isHidden(survey: Survey, element: Element): boolean {
  return closest(element, (node) => (factsOf(survey, node).traits & HIDDEN) !== 0) !== null;
}

const LONGEST_LOGIN = 200;
const LONGEST_LOGIN_PAGE = 800;

/** A page of nothing but a login form; most pages of some sites have one that is out of sight. */
function isLoginPage(page: PageFacts): boolean {
  const { survey, running, saysArticle } = page;
  if (saysArticle || running > LONGEST_LOGIN) return false;
  if (factsOf(survey, survey.root).running > LONGEST_LOGIN_PAGE) return false;
  const asksPassword = elementsNamed(survey, 'input')
    .filter(({ attribs }) => attribs.type?.toLowerCase() === 'password')
    .slice(0, MOST_BOXES)
    .some((input) => !isHidden(survey, input));
  return asksPassword && (running === 0 || ownNames(page).some((name) => LOGIN_NAME.test(name)));
}
