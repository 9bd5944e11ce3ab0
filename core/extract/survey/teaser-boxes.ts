import type { Element } from 'domhandler';
import { elementsIn, isElement, textOf } from '../../html/tree.ts';
import { elementsNamed, factsOf, type Survey } from './survey.ts';

/** Shorter links are labels. */
const SHORTEST_HEADLINE = 25;
/** Of a short article's text, a teaser's may be near half. */
const LARGEST_SHARE = 0.5;

const MOST_BOXES = 500;

/** `article`s and tables that begin with a link: another article's headline, with its lead below. */
export function teaserBoxes(survey: Survey): Set<Element> {
  const total = factsOf(survey, survey.root).running;
  const isTeaser = (box: Element): boolean => {
    const { running, linked } = factsOf(survey, box);
    return linked > SHORTEST_HEADLINE && running <= LARGEST_SHARE * total && beginsWithHeadline(box);
  };
  return new Set(elementsNamed(survey, 'article', 'table').slice(0, MOST_BOXES).filter(isTeaser));
}

function beginsWithHeadline(box: Element): boolean {
  const inside = elementsIn(box);
  if (inside.some(({ name }) => name === box.name)) return false;
  const link = inside.find((element) => isElement(element) && element.name === 'a' && element.attribs.href);
  const headline = link ? textOf(link) : '';
  return headline.length > SHORTEST_HEADLINE && textOf(box).startsWith(headline);
}
