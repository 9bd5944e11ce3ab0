import { beforeEach, describe, expect, it } from 'vitest';
import { createFormat } from '../../desk/format.ts';
import type { ReportedVisit } from '../support/reported-visit.ts';
import { SCREENS, useDeskInBrowser, ZONE } from './desk-in-browser.ts';
import { fillNewsroom, VISIT_TITLE } from './known-newsroom.ts';
import { faultsOf } from './sound-page.ts';

const desk = useDeskInBrowser();
let visit: ReportedVisit;
const WHO = 'Võ Hải Đăng';

beforeEach(async () => {
  visit = await fillNewsroom(desk.database().db);
});

describe.each(SCREENS)('reading a story at $width px, in $language', (screen) => {
  const { language } = screen;

  it('says who is where and when, in whose words, and what the outlets disagree on', async () => {
    const { page, words } = await desk.visit(screen);
    const format = createFormat(language, words, ZONE);
    await page.getByRole('link', { name: VISIT_TITLE[language], exact: true }).click();
    await page.getByRole('heading', { level: 1, name: VISIT_TITLE[language] }).waitFor();
    const days = format.visitDays({ start: '2026-02-05', end: '2026-02-06' });
    await page
      .getByText(`${WHO} →${words.to} ${format.country('LA')} · ${words.visitKinds.state} · ${days}`)
      .waitFor();
    const other = language === 'vi' ? 'en' : 'vi';
    await page.getByText(VISIT_TITLE[other]).first().waitFor();

    const said = page.getByRole('table', { name: words.outletsSayHeading });
    for (const quantity of ['2025', words.kindOfVisit])
      await said.getByRole('rowheader', { name: new RegExp(`${quantity}.*${words.differ}`) }).waitFor();
    for (const value of language === 'vi' ? ['3 tỷ USD', '2,6 tỷ USD'] : ['3 billion USD', '2.6 billion USD'])
      await said.getByRole('row', { name: value }).getByRole('link').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('shows how it developed as a picture, and the same as a table', async () => {
    const { page, words } = await desk.visit(screen, { path: `/stories/${visit.storyId}` });
    const { reading } = words;
    await page.getByRole('link', { name: new RegExp(`^binhminh · .* · ${reading.copy}: `) }).waitFor();
    await page.getByText(reading.visitDays, { exact: true }).waitFor();
    await page.getByText(reading.timelineTable).click();
    const table = page.getByRole('table', { name: reading.timelineTitle });
    expect(await table.getByRole('row').count()).toBe(6);
    await table.getByRole('row', { name: 'binhminh' }).getByText(`(${reading.copy})`).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('folds copies under their original, and shows word by word what was rewritten', async () => {
    const { page, words } = await desk.visit(screen, { path: `/stories/${visit.storyId}` });
    const section = page.getByRole('region', { name: words.articlesHeading });
    const copies = section.getByText(`${words.copies(1)}: binhminh`);
    const copy = section.getByText('binhminh', { exact: true });
    expect(await copy.isVisible()).toBe(false);
    await copies.click();
    await copy.waitFor();
    await section.getByRole('link', { name: new RegExp(`^${words.reading.seeChanges}`) }).click();
    const versions = page.getByRole('region', { name: words.versions });
    await versions.getByRole('insertion').getByText('Hội đàm').first().waitFor();
    await versions.getByRole('deletion').getByText('Gặp').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('leads to the visit before, and from there back', async () => {
    const { page, words } = await desk.visit(screen, { path: `/stories/${visit.storyId}` });
    const { relatedHeading, previousVisit, nextVisit } = words.reading;
    const country = createFormat(language, words, ZONE).country('LA');
    const related = page.getByRole('region', { name: relatedHeading });
    await related
      .getByRole('listitem')
      .filter({ hasText: previousVisit(WHO, country) })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { level: 1, name: 'lần trước' }).waitFor();
    await related
      .getByRole('listitem')
      .filter({ hasText: nextVisit(WHO, country) })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { level: 1, name: VISIT_TITLE[language] }).waitFor();
  });
});
