import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright';
import { DatelineError } from '../core/errors.ts';
import { requireBrowser } from '../net/browser.ts';

export interface PrintPdfOptions {
  /** The configured browser; any that is found unless given. */
  browser?: string | undefined;
  /** Milliseconds that one page may take, the start of the browser included. */
  limitMs?: number;
  /** Pages that may wait for their turn. */
  mostWaiting?: number;
}

const LIMIT_MS = 30_000;
const MOST_WAITING = 4;

/**
 * Prints pages as PDF, one at a time: each in a Chromium of its own that is gone afterwards, without script and without
 * any way to a network. Rejects with BrowserMissingError, or a DatelineError `print-busy` or `print-failed`.
 */
export function createPdfPrinter(options: PrintPdfOptions = {}): (html: string) => Promise<Buffer> {
  const { browser, limitMs = LIMIT_MS, mostWaiting = MOST_WAITING } = options;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (html) => {
    if (waiting > mostWaiting) throw new DatelineError('print-busy', 'Too many pages wait to be printed.');
    waiting++;
    const turn = last.then(() => print(html, browser, limitMs));
    last = turn.catch(() => {});
    try {
      return await turn;
    } finally {
      waiting--;
    }
  };
}

async function print(html: string, configured: string | undefined, limitMs: number): Promise<Buffer> {
  const found = await requireBrowser(configured);
  const { chromium } = await import('playwright');
  const over = new AbortController();
  let browser: Browser | null = null;
  try {
    browser = await chromium.launch({ ...found, ...LEFT_TO_US, headless: true, timeout: limitMs });
    const late = wait(limitMs, null, { signal: over.signal }).catch(() => null);
    const pdf = await Promise.race([printIn(browser, html), late]);
    if (!pdf) throw new Error(`nothing was printed within ${limitMs} ms`);
    return pdf;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new DatelineError('print-failed', `A page could not be printed: ${what}`, { cause: error });
  } finally {
    over.abort();
    await browser?.close();
  }
}

async function printIn(browser: Browser, html: string): Promise<Buffer> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  await context.route('**/*', (route) => route.abort());
  const page = await context.newPage();
  await page.setContent(html, { waitUntil: 'load' });
  return page.pdf({
    format: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    // Headings and languages for screen readers, and a table of contents (PDF/UA).
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: FOOTER,
  });
}

/** Signals are: Playwright's own handler ends the process at once. Chromium ends with its pipe. */
const LEFT_TO_US = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** Page numbers; Chromium fills the spans in. */
const FOOTER = `<div style="width:100%;font:8px sans-serif;text-align:center;color:#444">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`;
