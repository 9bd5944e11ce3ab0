import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright';
import type { More } from '../../../sources/schema.ts';

export interface GrowthLimits {
  /** For all steps together. */
  timeMs: number;
  /** Largest HTML; what grows beyond it is left as it was before. */
  maxBytes: number;
}

// How long a list may take to show more, and when it has shown all of it.
const POLL_MS = 100;
const PATIENCE_POLLS = 40;
const QUIET_POLLS = 4;
const PRESS_MS = 1_000;

const IN_CHROME = 'nav *, header *, footer *, [role=navigation] *';
const LEADS_AWAY = 'a[href^="http" i], a[href^="/"], a[href^="http" i] *, a[href^="/"] *';
const WORDS = new RegExp(
  '^[^\\p{L}\\p{N}]*(?:' +
    '(?:bấm |nhấn |click )?(?:để )?(?:xem|tải|đọc|hiển thị|hiện) (?:thêm|tiếp)(?: (?:các )?(?:tin|bài|bài viết|tin tức|tin bài|nội dung))?' +
    '|(?:click to )?(?:load|show|view|see|read) more(?: (?:news|stories|articles|posts|results|items))?' +
    '|more (?:news|stories|articles|posts|results)' +
    ')[^\\p{L}\\p{N}]*$',
  'iu',
);

/**
 * Makes the list of a page grow as a reader would, and gives its HTML when nothing new came any more, when it was asked
 * often enough, or when time or size ran out: then as it was after the last step that ended well. No step can lead
 * away from the page, nor lose what it held.
 * @param html the page as it is before the first step
 */
export async function growList(
  page: Page,
  more: More,
  html: string,
  { timeMs, maxBytes }: GrowthLimits,
): Promise<string> {
  let grown = html;
  const takeSteps = async (): Promise<void> => {
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() ? route.abort('aborted') : route.fallback(),
    );
    const left = leaving(page);
    for (let time = 0; time < more.times; time++) {
      if (!(await showsMore(page, more)) || left()) return;
      const content = await page.content();
      if (left() || Buffer.byteLength(content) > maxBytes) return;
      grown = content;
    }
  };
  const timeout = new AbortController();
  // What a page's script breaks or closes ends the growth, and takes nothing of what was there.
  const steps = takeSteps().catch(() => {});
  await Promise.race([steps, sleep(timeMs, undefined, { signal: timeout.signal }).catch(() => {})]);
  timeout.abort();
  return grown;
}

/** An address that asks the network nothing, `about:blank` say, cannot be kept from being opened. */
function leaving(page: Page): () => boolean {
  let left = false;
  page.once('domcontentloaded', () => {
    left = true;
  });
  return () => left;
}

/** Whether links came, after scrolling or pressing. */
async function showsMore(page: Page, { scroll, button }: More): Promise<boolean> {
  const links = page.locator('a[href]');
  const before = await links.count();
  const isTold = scroll || button !== undefined;
  if (scroll || !isTold) await scrollToEnd(page);
  if (button !== undefined || !isTold)
    await press(button === undefined ? await buttonByWords(page) : page.locator(button));
  return grows(links, before);
}

async function scrollToEnd(page: Page): Promise<void> {
  // Upwards first: at the end already, it would be no movement.
  await page.evaluate(`
    window.scrollBy({ top: -200, behavior: 'instant' });
    window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
  `);
}

/** The innermost elements, so that an event passes all that may wait for it; first those that lead nowhere else. */
async function buttonByWords(page: Page): Promise<Locator> {
  const named = page.getByText(WORDS).filter({ visible: true });
  const inText = named.and(page.locator(`:not(${IN_CHROME})`));
  const staying = inText.and(page.locator(`:not(${LEADS_AWAY})`));
  return (await staying.count()) > 0 ? staying : inText;
}

/**
 * The last one, since a list's button stands below it. By an event rather than a click, which would fall on the
 * advertisement or the question for cookies above it.
 */
async function press(buttons: Locator): Promise<void> {
  const button = buttons.filter({ visible: true }).last();
  if ((await button.count()) === 0) return;
  await button.scrollIntoViewIfNeeded({ timeout: PRESS_MS }).catch(() => {});
  await button.dispatchEvent('click', {}, { timeout: PRESS_MS }).catch(() => {});
}

/** Waits for links to come, and then for a moment in which none does. */
async function grows(links: Locator, before: number): Promise<boolean> {
  let count = before;
  let quiet = 0;
  for (let polls = 0; polls < PATIENCE_POLLS && quiet < QUIET_POLLS; polls++) {
    await sleep(POLL_MS);
    const now = await links.count();
    quiet = now > before && now === count ? quiet + 1 : 0;
    count = now;
  }
  return count > before;
}
