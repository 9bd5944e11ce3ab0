import { foldText, wordsOf } from '../text.ts';
import { nameWords, textOf } from './document.ts';

const LEAD_NAME =
  /\b(?:sapo|standfirst|lead|lede|deck|dek|teasers?|article summary|chapeau|detail summary)\b/;
const SHORTEST = 40;
const LONGEST = 900;
/** A location stamp or `(Dân trí) - ` may stand before the description's words. */
const LONGEST_STAMP = 40;

/** The visible lead and the element that holds it. */
export interface FoundLead {
  text: string;
  element: Element;
}

/**
 * The lead a reader sees above the body: the first short element that repeats the page's description, else the
 * first one named sapo, standfirst and the like. A description that is not on the page is no lead.
 */
export function findLead(scope: Element, description: string | null): FoundLead | null {
  let named: FoundLead | null = null;
  for (const element of scope.querySelectorAll('h2, h3, p, div')) {
    if (isBox(element)) continue;
    const text = textOf(element);
    if (text.length < SHORTEST || text.length > LONGEST) continue;
    if (description && repeats(text, description)) return { text, element };
    if (!named && (LEAD_NAME.test(nameWords(element)) || element.getAttribute('data-role') === 'sapo')) {
      named = { text, element };
    }
  }
  return named;
}

/** The lead that the source's selector chose. */
export function selectedLead(element: Element): FoundLead | null {
  const text = textOf(element);
  return text ? { text, element } : null;
}

/** Whether a text is the description, perhaps after a stamp, perhaps where the description was cut short. */
export function repeats(text: string, description: string): boolean {
  const wanted = key(description);
  if (wanted.length < SHORTEST) return false;
  const given = key(text);
  const at = given.indexOf(wanted);
  if (at < 0 || at > LONGEST_STAMP) return false;
  const isCut = /(?:…|\.\.\.)$/.test(description.trim());
  return isCut || given.length - at - wanted.length <= LONGEST_STAMP;
}

function isBox(element: Element): boolean {
  return element.querySelector('p, div, ul, h1, h2, h3, table, article, section') !== null;
}

function key(text: string): string {
  return wordsOf(foldText(text)).join(' ');
}
