import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { DeskOptions } from '../../desk/app.tsx';
import { type Language, MESSAGES } from '../../desk/messages/messages.ts';
import { type RunningDesk, startDesk } from '../../desk/server.ts';
import { requireBrowser } from '../../net/browser.ts';
import { useDatabase } from '../support/database.ts';

/** What a person has before them. */
export interface Screen {
  width: number;
  language: Language;
}

export const WIDE = 1280;
export const PHONE = 400;

/** Each scenario runs on all of them. */
export const SCREENS: Screen[] = [WIDE, PHONE].flatMap((width) =>
  (['vi', 'en'] as const).map((language) => ({ width, language })),
);

export const ZONE = 'Asia/Ho_Chi_Minh';
const PASSWORD = 'open sesame';
const LOCALES = { vi: 'vi-VN', en: 'en-GB' };

export interface Visit {
  page: Page;
  /** The desk's words in the visitor's language. */
  words: (typeof MESSAGES)[Language];
}

export interface VisitOptions {
  /** Who comes; signs the decisions. */
  person?: string;
  path?: string;
  context?: Parameters<Browser['newContext']>[0];
}

export interface DeskInBrowser {
  database: ReturnType<typeof useDatabase>;
  /** The desk's present, without moving it on. */
  now(): Date;
  url(path?: string): string;
  visit(screen: Screen, options?: VisitOptions): Promise<Visit>;
  /** What pages complained of so far, which then fails no test. */
  takeComplaints(): string[];
}

/**
 * A desk over a database of its own, and a browser to visit it with. After each test what its pages complained of fails
 * it: script, Content-Security-Policy, and whatever could not be loaded.
 */
export function useDeskInBrowser(options: Partial<DeskOptions> = {}): DeskInBrowser {
  const database = useDatabase();
  const complaints = useBrowser();
  // Runs by itself, a second a question, so that no two decisions fall on one instant.
  let clock = Date.parse('2026-02-06T01:00:00Z');
  const tick = () => {
    clock += 1000;
    return new Date(clock);
  };
  let desk: RunningDesk;

  beforeAll(async () => {
    const fixed = { db: database(), zone: ZONE, now: tick, onError: complaints.add, password: PASSWORD };
    desk = await startDesk({ desk: { ...fixed, ...options }, port: 0 });
  });
  afterAll(() => desk.close());

  const url = (path = '/') => new URL(path, desk.url).href;
  return {
    database,
    url,
    takeComplaints: complaints.take,
    now: () => new Date(clock),
    async visit(screen, { person = 'Mai', path, context } = {}) {
      const authorization = `Basic ${Buffer.from(`${person}:${PASSWORD}`).toString('base64')}`;
      const page = await complaints.open(screen, {
        extraHTTPHeaders: { authorization },
        ...context,
      });
      await page.goto(url(path));
      return { page, words: MESSAGES[screen.language] };
    },
  };
}

export function useBrowser() {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ ...(await requireBrowser()), headless: true });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const [opened, heard] = [contexts, complaints];
    [contexts, complaints] = [[], []];
    await Promise.all(opened.map((context) => context.close()));
    expect(heard).toEqual([]);
  });

  return {
    add: (error: Error) => complaints.push(error.message),
    take: () => complaints.splice(0),
    async open({ width, language }: Screen, context: VisitOptions['context'] = {}): Promise<Page> {
      const isPhone = width === PHONE;
      const opened = await browser.newContext({
        locale: LOCALES[language],
        viewport: { width, height: 900 },
        isMobile: isPhone,
        hasTouch: isPhone,
        ...context,
      });
      contexts.push(opened);
      opened.setDefaultTimeout(10_000);
      const page = await opened.newPage();
      listen(page, (complaint) => complaints.push(complaint));
      return page;
    },
  };
}

function listen(page: Page, hear: (complaint: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error') hear(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => hear(`${page.url()}: ${error.message}`));
  page.on('requestfailed', (request) => {
    const { errorText = '' } = request.failure() ?? {};
    // What becomes a download, and what the browser left for another page.
    if (errorText !== 'net::ERR_ABORTED') hear(`${request.url()}: ${errorText}`);
  });
}
