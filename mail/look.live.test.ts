import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireBrowser } from '../net/browser.ts';
import { axeViolations } from '../test/support/axe.ts';
import { type SampleMail, sampleMails } from './samples.ts';

const SCREENS = path.resolve(import.meta.dirname, '../test/screens/mails');
const WIDTHS = [400, 800];
/** A small phone, or a wide one on which letters are enlarged. */
const NARROWEST = 320;

let browser: Browser;
beforeAll(async () => {
  const { executablePath, args, env, chromiumSandbox } = await requireBrowser();
  browser = await chromium.launch({ executablePath, args, env, chromiumSandbox });
});
afterAll(() => browser.close());

/** A mail as a program shows it, and the addresses that it asked for. */
async function open(html: string): Promise<{ page: Page; asked: string[] }> {
  const page = await browser.newPage();
  const asked: string[] = [];
  await page.route('**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.setContent(html);
  return { page, asked };
}

/** What is wrong with it on a screen of this width. */
async function faultsAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide > width ? [`${wide} px wide on a screen of ${width}`] : [];
}

function deadAnchors(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')]
      .map((anchor) => anchor.getAttribute('href') ?? '')
      .filter((href) => document.getElementById(href.slice(1)) === null),
  );
}

async function lookAt({ name, mail }: SampleMail, language: string): Promise<string[]> {
  const { page, asked } = await open(mail.html);
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      faults.push(...(await faultsAt(page, width)));
      const file = `${name}.${language}.${width}${colorScheme === 'dark' ? '.dark' : ''}.png`;
      await page.screenshot({ path: path.join(SCREENS, file), fullPage: true });
    }
    faults.push(...(await axeViolations(page)));
  }
  faults.push(...(await faultsAt(page, NARROWEST)), ...(await deadAnchors(page)));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(() => document.documentElement.setAttribute('data-ogsc', ''));
  faults.push(...(await axeViolations(page)).map((fault) => `in Outlook’s dark mode: ${fault}`));
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  if (background !== 'rgb(22, 24, 28)') faults.push(`Outlook’s dark mode is ${background}`);
  await page.close();
  return [...faults, ...asked.map((url) => `asked for ${url}`)];
}

describe('the HTML of mails', () => {
  it.each(['vi', 'en'] as const)(
    'fits and can be read in %s, on a phone and on a desk, by day and by night, and asks for nothing',
    async (language) => {
      const wrong: Record<string, string[]> = {};
      for (const sample of sampleMails(language)) {
        const faults = await lookAt(sample, language);
        if (faults.length > 0) wrong[sample.name] = faults;
      }
      expect(wrong).toEqual({});
    },
    240_000,
  );
});
