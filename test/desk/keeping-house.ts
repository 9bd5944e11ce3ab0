import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../desk/messages/messages.ts';
import { WATCH } from '../support/newsroom.ts';
import { SCREENS, type Screen, type useBrowser } from './desk-in-browser.ts';
import { logIn, type SampleDesk } from './sample-desk.ts';
import { faultsOf } from './sound-page.ts';

/** What an admin does: sources, mails, queues, settings, people. */
export function keepHouse(desk: SampleDesk, browser: ReturnType<typeof useBrowser>): void {
  const enter = async (screen: Screen) => {
    const page = await browser.open(screen);
    await logIn(desk, page, screen.language, 'Mai');
    return { page, words: MESSAGES[screen.language], main: page.getByRole('main') };
  };
  const go = (page: Page, name: string) =>
    page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

  describe.each(SCREENS)('keeping house at $width px, in $language', (screen) => {
    it('tells how a source is, pauses it and lets it go on', async () => {
      const { page, words, main } = await enter(screen);
      const { sources } = words;
      await go(page, sources.heading);
      await page.getByText(sources.lastCheck).first().waitFor();
      await page.getByRole('link', { name: 'The Harbour Post', exact: true }).first().click();
      await page.getByRole('heading', { level: 1, name: 'The Harbour Post' }).waitFor();
      await page.getByText(sources.nextCheckTerm, { exact: true }).waitFor();
      await main.getByRole('button', { name: sources.pause }).click();
      await page.getByText(sources.pauseHint).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await main.getByRole('button', { name: sources.resume }).click();
      await page.getByText(sources.pauseHint).waitFor({ state: 'detached' });
    });

    it('reads in the log what was mailed to whom', async () => {
      const { page, words, main } = await enter(screen);
      const { house, mails } = words;
      await go(page, house.heading);
      await main.getByRole('link', { name: mails.heading }).click();
      await page.getByRole('combobox', { name: mails.watch }).selectOption(WATCH.name);
      await main.getByRole('button', { name: mails.show }).click();
      await main.getByRole('listitem').first().getByRole('link').click();
      await page.getByText(mails.states.sent, { exact: true }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
    });

    it('sees the queues and the settings, and adds a person', async () => {
      const { page, words, main } = await enter(screen);
      const { house, accounts } = words;
      await go(page, house.heading);
      await main.getByRole('link', { name: house.settings }).click();
      await page.getByText(house.meanings.DATELINE_ZONE).waitFor();
      await page.goBack();
      await main.getByRole('link', { name: house.queues }).click();
      await page.getByRole('link', { name: 'discover' }).first().waitFor();
      await page.goto(desk.url('/accounts'));
      const name = `Lan ${screen.language} ${screen.width}`;
      const adding = page.getByRole('region', { name: accounts.addHeading });
      await adding.getByRole('textbox', { name: accounts.name, exact: true }).fill(name);
      await adding.getByLabel(accounts.password, { exact: true }).fill('bốn con ngựa gỗ');
      await adding.getByRole('button', { name: accounts.add }).click();
      await page.getByRole('heading', { name }).waitFor();
    });
  });
}
