import { beforeEach, describe, expect, it } from 'vitest';
import { createFormat } from '../../desk/format.ts';
import { SCREENS, useDeskInBrowser, ZONE } from './desk-in-browser.ts';
import { fillNewsroom, NEIGHBOUR_TITLE, VISIT_TITLE } from './known-newsroom.ts';
import { faultsOf } from './sound-page.ts';

const desk = useDeskInBrowser();

beforeEach(async () => {
  await fillNewsroom(desk.database().db);
});

describe.each(SCREENS)('looking back at $width px, in $language', (screen) => {
  const { language } = screen;
  const title = VISIT_TITLE[language];

  it('shows the days and who visited whom in a calendar', async () => {
    const { page, words } = await desk.visit(screen);
    const format = createFormat(language, words, ZONE);
    await page.getByRole('link', { name: words.calendar.heading, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: format.month('2026-02-01') }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const who = `Võ Hải Đăng →${words.to} ${format.country('LA')}`;
    await page
      .getByRole('link', { name: who.replace('→', '') })
      .or(page.getByRole('link', { name: who }))
      .click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.goBack();
    const day = page.getByRole('link', { name: format.day('2026-02-05') });
    await day.getByText(words.stories(2)).waitFor();
    await day.click();
    await page.getByRole('heading', { level: 1, name: format.day('2026-02-05') }).waitFor();
    await page.getByRole('link', { name: title, exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('finds without accents, narrows, and keeps all of it in the address', async () => {
    const { page, words } = await desk.visit(screen);
    const { search } = words;
    const everything = page.getByRole('searchbox', { name: search.everything });
    await everything.fill('hoi dam tai vieng chan');
    await everything.press('Enter');
    const results = page.getByRole('region', { name: search.results });
    await results.getByRole('link', { name: title, exact: true }).waitFor();
    await results.getByRole('link', { name: 'Hội đàm tại Viêng Chăn' }).first().waitFor();
    await page.getByRole('searchbox', { name: search.fields.q, exact: true }).fill('');
    await page.getByText(search.filters, { exact: true }).click();
    await page.getByLabel(search.fields.from).fill('2026-02-01');
    await page.getByLabel(search.fields.to).fill('2026-02-06');
    const format = createFormat(language, words, ZONE);
    await page.getByRole('combobox', { name: search.fields.country }).selectOption(format.country('LA'));
    await page.getByRole('textbox', { name: search.fields.person }).fill('vo hai dang');
    await page.getByRole('main').getByRole('button', { name: search.search, exact: true }).click();
    await page.waitForURL(/country=LA/);
    const asked = new URL(page.url()).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      from: '2026-02-01',
      to: '2026-02-06',
      person: 'vo hai dang',
    });
    await page.reload();
    await results.getByRole('link', { name: title, exact: true }).waitFor();
    expect(await results.getByRole('article').count()).toBe(1);
    expect(await page.getByLabel(search.fields.from).inputValue()).toBe('2026-02-01');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel(search.fields.to).fill('2026-01-01');
    await page.getByRole('main').getByRole('button', { name: search.search, exact: true }).click();
    await page.getByText(search.problem('before-from', '')).waitFor();
    await page.getByRole('link', { name: search.clear }).click();
    await results.waitFor({ state: 'detached' });
    // That the last day was before the first is said with 400.
    expect(desk.takeComplaints()).toHaveLength(1);
  });

  it('keeps a search under a name', async () => {
    const { page, words } = await desk.visit(screen, { path: '/search?q=railway' });
    const { search } = words;
    await page.getByRole('link', { name: NEIGHBOUR_TITLE, exact: true }).first().waitFor();
    await page.getByText(search.save).first().click();
    await page.getByRole('textbox', { name: search.name, exact: true }).fill('Đường sắt');
    await page.getByRole('button', { name: search.save }).click();
    await page.goto(desk.url('/search'));
    const saved = page.getByRole('region', { name: search.savedHeading });
    await saved.getByRole('link', { name: 'Đường sắt', exact: true }).click();
    await page.getByRole('region', { name: search.results }).getByRole('article').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await saved.getByText(`${search.rename} “Đường sắt”`).click();
    await saved.getByRole('button', { name: search.removeNamed('Đường sắt') }).click();
    await saved.waitFor({ state: 'detached' });
  });

  it('makes a watch of a search, and shows what it would have caught', async () => {
    const { page, words } = await desk.visit(screen, { path: '/search?q=railway' });
    const { watches } = words;
    await page.getByRole('link', { name: watches.ofSearch }).click();
    await page.getByRole('heading', { level: 1, name: watches.newHeading }).waitFor();
    await page.getByRole('region', { name: watches.previewHeading }).getByText(NEIGHBOUR_TITLE).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('textbox', { name: watches.title, exact: true }).fill('Đường sắt');
    await page.getByRole('button', { name: watches.create }).click();
    await page.getByText(watches.saved).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: watches.place, exact: true }).click();
    await page.getByRole('main').getByRole('link', { name: 'Đường sắt', exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
