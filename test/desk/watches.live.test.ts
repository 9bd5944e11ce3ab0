import type { Locator } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { mails } from '../../storage/schema.ts';
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
    const { watches, rule, telling } = words;
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
    await page.getByRole('checkbox', { name: telling.digest, exact: true }).check();
    await page.getByRole('button', { name: watches.create }).click();
    await page.getByText(watches.saved).waitFor();
    const { says } = telling;
    await page.getByText(says.mail(says.ways([says.instant, says.daily('07:00')]), [])).waitFor();
    await page.getByText(telling.limits, { exact: true }).click();
    await page.getByLabel(telling.quietFrom, { exact: true }).fill('22:00');
    await page.getByLabel(telling.quietTo, { exact: true }).fill('06:30');
    expect(await faultsOf(page)).toEqual([]);
    await fill(any, 'railway\nferry');
    const save = page.getByRole('button', { name: watches.save, exact: true });
    await Promise.all([page.waitForEvent('load'), save.click()]);
    await page.getByText(watches.saved).waitFor();
    await page.getByText(says.quiet('22:00', '06:30')).waitFor();
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

  it('leave a mail that may have arrived to a person, who says that it did', async () => {
    const { page, words } = await desk.visit(screen);
    const { mails: said } = words;
    await desk
      .database()
      .db.insert(mails)
      .values({
        watch: 'trains',
        recipient: 'press@embassy.example',
        kind: 'began',
        messageId: `<${screen.width}-${screen.language}@desk.example>`,
        subject: 'A railway opens',
        text: 'A railway opens.',
        html: '<p>A railway opens.</p>',
        state: 'uncertain',
        createdAt: desk.now(),
      });
    await page.reload();
    await page.getByRole('link', { name: said.noticeMails(0, 1) }).click();
    await page.getByText(said.stays(1)).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'A railway opens' }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: said.arrived, exact: true }).click();
    await page.getByText(said.settledNow).waitFor();
    await page.goto(desk.url('/'));
    expect(await page.getByText(said.noticeHeading).count()).toBe(0);
  });
});
