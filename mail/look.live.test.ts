import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireBrowser } from '../net/browser.ts';
import { axeViolations } from '../test/support/axe.ts';
import type { DigestMail } from './digest-mail.ts';
import { renderStoryMail } from './render.ts';
import { renderDigestMail } from './render-digest.ts';
import { type SampleMail, sampleMails } from './samples.ts';
import { sampleReports, sampleStory, sampleWatch } from './samples-story.ts';
import type { StoryMail } from './story-mail.ts';

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

const WORD = 'x'.repeat(500);

/** Where every word is longer than a screen is wide. */
function endlessWords(): SampleMail[] {
  const visit = { visitors: [WORD], host: 'LA', kind: null, start: null, end: null };
  const story = { ...sampleStory('rice'), title: WORD, headlines: [], visit };
  const watch = { ...sampleWatch('visits', 'en'), title: WORD };
  const values = [{ text: WORD, outlets: [WORD] }];
  const unit = { unit: 'USD', period: null, goal: false };
  const news: StoryMail['news'] = [{ kind: 'disagreement', quantity: `en:${WORD}`, ...unit, values }];
  const common = { language: 'en', zone: 'UTC', outletName: (source: string) => source } as const;
  const reports = sampleReports(5).map((report) => ({ ...report, outlet: WORD, title: WORD }));
  const told = { story, news, outlets: 1, articles: 1, words: [WORD] };
  const other = { ...told, story: { ...story, deskUrl: 'https://desk.example/stories/2' } };
  const digest: DigestMail = {
    ...common,
    kind: 'digest',
    why: 'schedule',
    from: new Date(0),
    to: new Date(0),
    groups: [{ watch, stories: [told, other], sources: [] }],
    deskUrl: 'https://desk.example',
  };
  const mail = renderStoryMail({
    ...common,
    story,
    reports,
    news,
    since: new Date(0),
    watches: [{ ...watch, words: [WORD] }],
  });
  return [
    { name: 'endless-words-story', isReply: false, mail },
    { name: 'endless-words-digest', isReply: false, mail: renderDigestMail(digest) },
  ];
}

describe('the HTML of mails', () => {
  it.each(['vi', 'en'] as const)(
    'fits and can be read in %s, on a phone and on a desk, by day and by night, and asks for nothing',
    async (language) => {
      const wrong: Record<string, string[]> = {};
      const samples = [...sampleMails(language), ...(language === 'en' ? endlessWords() : [])];
      for (const sample of samples) {
        const faults = await lookAt(sample, language);
        if (faults.length > 0) wrong[sample.name] = faults;
      }
      expect(wrong).toEqual({});
    },
    240_000,
  );
});
