import { type Browser, chromium, type Page } from 'playwright';
import { findBrowser } from '../../net/browser.ts';

/** What a person sees of a page as it comes: Core Web Vitals of a visit with nothing in the cache. */
export interface Paint {
  /** Milliseconds from the request to the first text or picture. */
  firstContentfulPaint: number;
  /** How far what was there already moved, as shares of the screen: the sum of all shifts. */
  layoutShift: number;
}

/** Pixels: a desk's screen and a phone's. */
export const WIDTHS = [1280, 400] as const;
const HEIGHT = 800;
/** Lighthouse's telephone: slow 4G and a processor a quarter as fast. */
const SLOW = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER_PROCESSOR = 4;

/** Each shift is noted when it comes. As text: what `tsx` makes of a function needs more than a page has. */
const OBSERVE = `
  globalThis.shifts = [];
  globalThis.shiftObserver = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  shiftObserver.observe({ type: 'layout-shift', buffered: true });`;
const READ = `(async () => {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  shifts.push(...shiftObserver.takeRecords());
  return {
    firstContentfulPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    layoutShift: shifts.reduce((sum, { value, hadRecentInput }) => (hadRecentInput ? sum : sum + value), 0),
  };
})()`;

/** Has a page tell of its paint; before it goes anywhere. */
export async function observePaint(page: Page): Promise<void> {
  await page.addInitScript(OBSERVE);
}

/** How the page that was observed has come so far. */
export function paintOf(page: Page): Promise<Paint> {
  return page.evaluate<Paint>(READ);
}

/** Visits an address with an empty cache. */
export async function visit(
  browser: Browser,
  address: string,
  { width, isSlow }: { width: number; isSlow: boolean },
): Promise<Paint> {
  const context = await browser.newContext({ viewport: { width, height: HEIGHT } });
  try {
    const page = await context.newPage();
    if (isSlow) await slowDown(page);
    await observePaint(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    return await paintOf(page);
  } finally {
    await context.close();
  }
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
}

/** A Chromium of this machine; null where there is none. */
export async function launchBrowser(): Promise<Browser | null> {
  const found = await findBrowser();
  return found && chromium.launch({ ...found, headless: true });
}
