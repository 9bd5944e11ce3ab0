import type { Element } from 'domhandler';
import { elementsIn } from '../../html/tree.ts';
import { elementsNamed, factsOf, type Survey } from './survey.ts';

const LONGEST_CAPTION = 700;
const MOST_CELLS = 4;
const MOST_TABLES = 500;

/** Tables that are laid out around an image and its caption, as old Vietnamese CMSs write figures. */
export function illustrationTables(survey: Survey): Set<Element> {
  const tables = elementsNamed(survey, 'table').slice(0, MOST_TABLES);
  return new Set(
    tables.filter((table) => factsOf(survey, table).text <= LONGEST_CAPTION && isIllustration(table)),
  );
}

function isIllustration(table: Element): boolean {
  const parts = elementsIn(table);
  const cells = parts.filter(({ name }) => name === 'td' || name === 'th').length;
  const hasImage = parts.some(({ name }) => name === 'img');
  const isLayout = parts.some(({ name }) => name === 'table');
  return hasImage && !isLayout && cells <= MOST_CELLS;
}
