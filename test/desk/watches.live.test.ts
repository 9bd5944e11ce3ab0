import type { Locator } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { SCREENS, useDeskInBrowser } from './desk-in-browser.ts';
import { fillNewsroom, NEIGHBOUR_TITLE } from './known-newsroom.ts';
import { faultsOf } from './sound-page.ts';

const desk = useDeskInBrowser();

beforeEach(async () => {
  await fillNewsroom(desk.database().db);
});

describe.each(SCREENS)('watches at $width px, in $language', (screen) => {
  it('show while one types what each would have caught, and are changed and deleted', async () => {
    const { page, words } = await desk.visit(screen);
    const { watches, rule } = words;
    const place = page.getByRole('navigation').getByRole('link', { name: watches.place, exact: true });
    await place.click();
    await page.getByText(watches.none).waitFor();
    await page.getByRole('link', { name: watches.add }).click();
    await page.getByRole('textbox', { name: watches.title, exact: true }).fill('Trains');
    const any = page.getByRole('textbox', { name: rule.fields.any, exact: true });
    const preview = page.getByRole('region', { name: watches.previewHeading });
    await any.pressSequentially('railway');
    await preview.getByText(NEIGHBOUR_TITLE).waitFor();
    await any.fill('zeppelin');
    await preview.getByText(NEIGHBOUR_TITLE).waitFor({ state: 'detached' });
    expect(await faultsOf(page)).toEqual([]);
    // The browser complains of a preview that is still on its way when the page is left.
    const fill = (field: Locator, text: string) =>
      Promise.all([page.waitForResponse('**/watches/preview'), field.fill(text)]);
    await fill(any, 'railway');
    const addresses = page.getByRole('textbox', { name: watches.addresses, exact: true });
    await fill(addresses, 'press@embassy.example vi');
    await page.getByRole('button', { name: watches.create }).click();
    await page.getByText(watches.saved).waitFor();
    await fill(any, 'railway\nferry');
    const save = page.getByRole('button', { name: watches.save, exact: true });
    await Promise.all([page.waitForEvent('load'), save.click()]);
    await page.getByText(watches.saved).waitFor();
    await place.click();
    await page.getByText(watches.caught(2, false)).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('main').getByRole('link', { name: 'Trains', exact: true }).click();
    await page.getByRole('button', { name: watches.delete, exact: true }).click();
    await page.getByText(watches.deleted('Trains')).waitFor();
    await page
      .getByRole('button', { name: watches.undoOf('Trains') })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Trains' }).waitFor();
  });
});
