import type { Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFormat } from '../../desk/format.ts';
import { insertArticle, insertStory } from '../support/stories.ts';
import { SCREENS, useDeskInBrowser, ZONE } from './desk-in-browser.ts';
import { emptyNewsroom } from './known-newsroom.ts';
import { faultsOf } from './sound-page.ts';

const desk = useDeskInBrowser();

const BEGAN = ['Ferry line to Eastport opens', 'Orchard fair draws crowds', 'Harbour wall is mended'];
const GREW = 'Bridge over the Sela is planned';
const PHASE = 'Arvik Lindqvist visits Velmora';
const LOOKED_AT = new Date('2026-02-05T02:00:00Z');

beforeEach(async () => {
  const { db } = desk.database();
  await emptyNewsroom(db);
  for (const [n, title] of BEGAN.entries()) {
    const changedAt = new Date(Date.parse('2026-02-05T12:00:00Z') - n * 60_000);
    await insertArticle(db, { storyId: await insertStory(db, { title, changedAt }), title });
  }
  const seen = { seenAt: LOOKED_AT, seenBy: 'Mai' };
  const grown = await insertStory(db, { title: GREW, ...seen });
  await insertArticle(db, { storyId: grown, assignedAt: LOOKED_AT });
  await insertArticle(db, { storyId: grown, source: 'north-wire' });
  const visit = { visitors: ['Arvik Lindqvist'], host: 'LA', kind: null, start: '2026-02-06', end: null };
  const inPhase = await insertStory(db, { title: PHASE, visit, ...seen, changedAt: LOOKED_AT });
  await insertArticle(db, { storyId: inPhase, assignedAt: LOOKED_AT });
});

const cardOf = (page: Page, title: string) => page.getByRole('article', { name: title });
const waitForCurrent = (page: Page, title = '') =>
  cardOf(page, title).and(page.locator('[aria-current]')).waitFor();

describe.each(SCREENS)('a morning at $width px, in $language', (screen) => {
  it('begins with what is new since one last looked, and why', async () => {
    const { page, words } = await desk.visit(screen);
    const { groups, grew, phase, began } = words.morning;
    await page.getByRole('heading', { level: 1, name: words.freshHeading }).waitFor();
    for (const [group, count] of [
      [groups.began, 3],
      [groups.phase, 1],
      [groups.grew, 1],
    ])
      await page.getByRole('heading', { level: 2, name: `${group} (${count})` }).waitFor();
    const { moment } = createFormat(screen.language, words, ZONE);
    const looked = moment(LOOKED_AT, desk.now());
    await cardOf(page, GREW)
      .getByText(grew(1, words.outlets(1), looked))
      .waitFor();
    await cardOf(page, PHASE)
      .getByText(phase({ from: 'announced', to: 'under-way' }))
      .waitFor();
    const first = moment(new Date('2026-02-05T01:00:00Z'), desk.now());
    await cardOf(page, BEGAN[0]!)
      .getByText(began(words.articles(1), words.outlets(1), first))
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('is worked through by keyboard, undone, and kept over a reload', async () => {
    const { page, words } = await desk.visit(screen);
    const { done, undone, groups, keysHeading } = words.morning;
    const said = page.getByRole('status');
    const [first, second, third] = BEGAN as [string, string, string];
    await page.keyboard.press('j');
    await waitForCurrent(page, first);
    await page.keyboard.press('x');
    await said.getByText(done.seen(first)).waitFor();
    await waitForCurrent(page, second);
    await page.keyboard.press('f');
    await said.getByText(done.follow(second)).waitFor();
    await waitForCurrent(page, third);
    await page.keyboard.press('d');
    await said.getByText(done.dismiss(third)).waitFor();
    await page.reload();
    await said.getByText(done.dismiss(third)).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('u');
    await said.getByText(`${done.dismiss(third)} ${undone}`).waitFor();
    await page.getByRole('heading', { name: `${groups.began} (1)` }).waitFor();
    await waitForCurrent(page, third);
    await page.keyboard.press('o');
    await page.getByRole('heading', { level: 1, name: third }).waitFor();
    await page.goBack();
    await waitForCurrent(page, third);
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('heading', { name: keysHeading }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: words.markAllSeen }).click();
    await page.getByText(words.freshEmpty).waitFor();
  });

  it('tells the later one of two people at once', async () => {
    const [mai, binh] = await Promise.all([desk.visit(screen), desk.visit(screen, { person: 'Bình' })]);
    const [title] = BEGAN as [string];
    const { done, others, nothingDone } = mai.words.morning;
    for (const { page } of [mai, binh]) {
      await page.keyboard.press('j');
      await waitForCurrent(page);
    }
    await cardOf(mai.page, title).getByRole('button', { name: mai.words.dismiss }).click();
    await mai.page.getByText(done.dismiss(title)).waitFor();
    await cardOf(binh.page, title).getByRole('button', { name: binh.words.follow }).click();
    const told = binh.page.getByRole('status');
    await told.getByText(others.dismiss('Mai', title, '').trimEnd().replace(/\.$/, '')).waitFor();
    await told.getByText(nothingDone).waitFor();
    expect(await faultsOf(binh.page)).toEqual([]);
  });
});
