import type { Page } from 'playwright';
import { axeViolations } from '../support/axe.ts';

/** Pixels (WCAG 2.5.8). */
const SMALLEST_TARGET = 24;

/** What is wrong with the page as it stands, whoever reads it and on whatever screen; one line a fault. */
export async function faultsOf(page: Page): Promise<string[]> {
  return [...(await axeViolations(page)), ...(await faultsOfShape(page))];
}

/** The same without axe: whether it fits, and has what every page has. */
export function faultsOfShape(page: Page): Promise<string[]> {
  const width = page.viewportSize()?.width ?? 0;
  return page.evaluate(shapeFaults, { width, smallest: SMALLEST_TARGET });
}

/** Runs in the page. */
function shapeFaults({ width, smallest }: { width: number; smallest: number }): string[] {
  const faults: string[] = [];
  const { lang, scrollWidth } = document.documentElement;
  if (scrollWidth > width) faults.push(`${scrollWidth} px wide on a screen of ${width}`);
  if (!['vi', 'en'].includes(lang)) faults.push(`language ${lang}`);
  if (!document.title.includes('Dateline')) faults.push(`title ${document.title}`);
  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX, webkitLineClamp } = getComputedStyle(element);
    // What is for the ear alone is a pixel wide; a summary is cut on purpose.
    const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
    if (isCut && overflowX === 'hidden' && webkitLineClamp === 'none' && !element.matches('.spoken'))
      faults.push(`cut off: ${element.outerHTML.slice(0, 200)}`);
  }
  const headings = document.querySelectorAll('h1').length;
  if (headings !== 1) faults.push(`${headings} headings of the first level`);
  for (const control of document.querySelectorAll('button, input, select, textarea, summary')) {
    const box = control.getBoundingClientRect();
    const isShown = box.width > 0 && box.height > 0;
    // Of a field in its label, the label is the target.
    const isSmall = box.width < smallest || box.height < smallest;
    if (isShown && isSmall && !control.matches('label *'))
      faults.push(
        `${box.width.toFixed(1)} × ${box.height.toFixed(1)} px: ${control.outerHTML.slice(0, 200)}`,
      );
  }
  return faults;
}
