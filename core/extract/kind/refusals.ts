import { elementsNamed, factsOf } from '../survey/survey.ts';
import { LONGEST_SHORT, ownNames, type PageFacts } from './facts.ts';
import { CHALLENGE_LINE, CHALLENGE_NAME, NOT_FOUND_LINE, NOT_FOUND_NAME } from './wording.ts';

const LONGEST_CHALLENGE = 1500;
const FEW_LINKS = 5;
const CAPTCHA = /captcha|turnstile|challenge-(?:form|stage|running|error)/i;

/** Whether a page asks to prove that a person is looking; two of four signs must agree. */
export function isChallenge(page: PageFacts): boolean {
  const { survey, saysArticle, headlines } = page;
  if (saysArticle || headlines.length >= FEW_LINKS) return false;
  if (factsOf(survey, survey.root).text > LONGEST_CHALLENGE) return false;
  const isNamed = ownNames(page).some((name) => CHALLENGE_NAME.test(name));
  const isAsked = page.lines.some(({ folded }) => CHALLENGE_LINE.test(folded));
  const hasCaptcha = elementsNamed(survey, 'iframe', 'div', 'form', 'input').some(({ attribs }) =>
    CAPTCHA.test(`${attribs.src ?? ''} ${attribs.class ?? ''} ${attribs.id ?? ''}`),
  );
  if (!isNamed && !isAsked && !hasCaptcha) return false;
  const isBare = elementsNamed(survey, 'a').length < FEW_LINKS;
  return [isNamed, isAsked, hasCaptcha, isBare].filter(Boolean).length >= 2;
}

const LONGEST_APOLOGY = 300;

/** Whether a page says that there is none at its address, though its status says that there is. */
export function isNotFound(page: PageFacts): boolean {
  const { running, saysArticle } = page;
  if (saysArticle || running > LONGEST_SHORT) return false;
  if (ownNames(page).some((name) => NOT_FOUND_NAME.test(name))) return true;
  if (running > LONGEST_APOLOGY) return false;
  return page.lines.some(({ folded }) => NOT_FOUND_LINE.test(folded));
}
