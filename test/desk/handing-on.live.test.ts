import { readFile } from 'node:fs/promises';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPdfPrinter } from '../../cli/print-pdf.ts';
import { readCsv } from '../support/csv.ts';
import { unzip } from '../support/zip.ts';
import { SCREENS, useDeskInBrowser } from './desk-in-browser.ts';
import { fillNewsroom, VISIT_TITLE } from './known-newsroom.ts';
import { faultsOf } from './sound-page.ts';

const desk = useDeskInBrowser({ printPdf: createPdfPrinter() });
let visit: Awaited<ReturnType<typeof fillNewsroom>>;
const ARTICLES = 5;

beforeEach(async () => {
  visit = await fillNewsroom(desk.database().db);
});

async function download(page: Page, link: string): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('main').getByRole('link', { name: link, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

describe.each(SCREENS)('handing on at $width px, in $language', (screen) => {
  const { language } = screen;
  const title = VISIT_TITLE[language];
  const open = async () => {
    const visited = await desk.visit(screen, { path: `/stories/${visit.storyId}` });
    await visited.page.getByText(visited.words.handOn.heading, { exact: true }).click();
    return visited;
  };

  it('gives a story as files that open as what they say', async () => {
    const { page, words } = await open();
    const { formats, columns, calendarOfVisit } = words.handOn;
    expect(await faultsOf(page)).toEqual([]);
    const markdown = await download(page, formats.md);
    expect(markdown.name).toMatch(/^2026-02-05 .*\.md$/);
    expect(markdown.content.toString()).toContain(`# ${title}`);

    const word = unzip((await download(page, formats.docx)).content);
    expect([...word.keys()]).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml']));
    expect(word.get('word/document.xml')).toContain(title);

    const [header, ...rows] = readCsv((await download(page, formats.csv)).content.toString());
    expect(header).toContain(columns.published);
    expect(rows).toHaveLength(ARTICLES);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header?.length]));

    const { stories } = JSON.parse((await download(page, formats.json)).content.toString());
    expect(stories).toMatchObject([{ id: visit.storyId, visit: { host: 'LA' } }]);
    expect(stories[0].articles).toHaveLength(ARTICLES);

    const calendar = (await download(page, calendarOfVisit)).content.toString().split('\r\n');
    expect(calendar[0]).toBe('BEGIN:VCALENDAR');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20260205');
    expect(calendar).toContain('DTEND;VALUE=DATE:20260207');
  });

  it('prints a story as PDF, and any page as its reader has it, without what is for the screen', async () => {
    const { page, words } = await open();
    const pdf = (await download(page, words.handOn.formats.pdf)).content.toString('latin1');
    expect(pdf).toMatch(/^%PDF-.*%%EOF\s*$/s);
    expect(pdf).toMatch(new RegExp(`/Lang\\s*\\(${language}\\)`));
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText('binhminh', { exact: true }).first().waitFor();
    for (const name of [words.places, words.language])
      expect(await page.getByRole('navigation', { name }).count(), name).toBe(0);
    for (const role of ['button', 'searchbox', 'checkbox'] as const)
      expect(await page.getByRole(role).count(), role).toBe(0);
  });

  it('gives a day as files, and a link to each for ever', async () => {
    const { page, words } = await open();
    await page.getByRole('link', { name: words.handOn.permanentLink }).click();
    expect(page.url()).toBe(desk.url(`/stories/${visit.storyId}`));
    await page.goto(desk.url('/days/2026-02-05'));
    await page.getByText(words.handOn.heading, { exact: true }).click();
    const markdown = await download(page, words.handOn.formats.md);
    expect(markdown.name).toBe('2026-02-05.md');
    expect(markdown.content.toString()).toContain(`## ${title}`);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('feeds what is followed to other programs, and the visits to calendars', async () => {
    const { page, words } = await open();
    const { feedsAndCalendar, followedFeed } = words.handOn;
    await page.getByRole('button', { name: words.follow, exact: true }).click();
    await page.getByRole('button', { name: words.unfollow, exact: true }).waitFor();
    await page.getByText(words.handOn.heading, { exact: true }).click();
    await page.getByRole('link', { name: feedsAndCalendar }).click();
    await page.getByRole('heading', { level: 1, name: feedsAndCalendar }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const read = async (name: string | RegExp) => {
      const link = page.getByRole('main').getByRole('link', { name });
      const response = await page.request.get(desk.url((await link.getAttribute('href')) ?? ''));
      return response.text();
    };
    expect(parseRssFeed(await read(`${followedFeed}, RSS`)).items).toMatchObject([{ title }]);
    expect(parseAtomFeed(await read(`${followedFeed}, Atom`)).entries).toMatchObject([
      { title: { value: title } },
    ]);
    expect(parseJsonFeed(await read(`${followedFeed}, JSON Feed`)).items).toMatchObject([{ title }]);
    expect((await read(/calendar\.ics/)).match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(4);
  });
});
