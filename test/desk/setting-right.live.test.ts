import type { Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { SCREENS, useDeskInBrowser } from './desk-in-browser.ts';
import { fillNewsroom, NEIGHBOUR_TITLE, VISIT_TITLE } from './known-newsroom.ts';
import { faultsOf } from './sound-page.ts';

const desk = useDeskInBrowser();
let visit: Awaited<ReturnType<typeof fillNewsroom>>;
const SIGNED = 'Hai bên ký mười hai văn kiện';
const SOON = 'Chủ tịch Võ Hải Đăng sắp thăm Lào';

beforeEach(async () => {
  visit = await fillNewsroom(desk.database().db);
});

/** A story that lost articles may be called otherwise. */
const beforeTitle = (say: (title: string) => string) => say('\n').split('\n')[0] ?? '';

describe.each(SCREENS)('setting a story right at $width px, in $language', (screen) => {
  const title = VISIT_TITLE[screen.language];
  const open = () => desk.visit(screen, { path: `/stories/${visit.storyId}` });

  it('merges it with another, and undoes that', async () => {
    const { page, words } = await open();
    const { right, morning } = words;
    await page.getByRole('link', { name: right.merge }).click();
    await page.getByRole('heading', { level: 1, name: right.mergeHeading }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('radio', { name: NEIGHBOUR_TITLE }).check();
    await page.getByRole('button', { name: right.mergeNow, exact: true }).click();
    await page.getByRole('status').getByText(morning.done.merge(title)).waitFor();
    await page.getByRole('link', { name: SIGNED, exact: true }).first().waitFor();
    await page.getByRole('button', { name: morning.undo, exact: true }).click();
    await page.getByRole('status').getByText(morning.undone).waitFor();
    await page.goto(desk.url(`/stories/${visit.storyId}`));
    await page.getByRole('checkbox', { name: right.choose(SIGNED) }).waitFor();
    expect(page.url()).toBe(desk.url(`/stories/${visit.storyId}`));
  });

  it('splits off articles that are ticked, and says of one that it does not belong', async () => {
    const { page, words } = await open();
    const { right, morning } = words;
    await page.getByRole('checkbox', { name: right.choose(SIGNED) }).check();
    await page.getByRole('checkbox', { name: right.choose(SOON) }).check();
    await page.getByRole('button', { name: right.split }).click();
    await page.getByRole('status').getByText(beforeTitle(morning.done.split)).waitFor();
    expect(await page.getByRole('checkbox', { name: right.choose(SIGNED) }).count()).toBe(0);
    await page.getByRole('button', { name: morning.undo, exact: true }).click();
    await page.getByRole('checkbox', { name: right.choose(SIGNED) }).waitFor();
    await page.getByRole('button', { name: right.notThisStoryOf(SIGNED) }).click();
    await page.getByRole('checkbox', { name: right.choose(SIGNED) }).waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: right.choose(SOON) }).waitFor();
  });

  it('moves an article to another story', async () => {
    const { page, words } = await open();
    const { right, morning } = words;
    await page.getByRole('checkbox', { name: right.choose(SIGNED) }).check();
    await page.getByRole('button', { name: right.moveTo }).click();
    await page.getByRole('heading', { level: 1, name: right.moveHeading(words.articles(1)) }).waitFor();
    await page.getByRole('radio', { name: NEIGHBOUR_TITLE }).check();
    await page.getByRole('button', { name: right.moveNow, exact: true }).click();
    await page.getByRole('status').getByText(beforeTitle(morning.done.move)).waitFor();
    await page.goto(desk.url(`/stories/${visit.neighbourId}`));
    await page.getByRole('link', { name: SIGNED, exact: true }).first().waitFor();
  });

  it('follows, dismisses, stars, tags, assigns and notes it', async () => {
    const { page, words } = await open();
    const { right, morning } = words;
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const told = (text: string) => page.getByRole('status').getByText(text).waitFor();
    await press(words.follow);
    await told(morning.done.follow(title));
    await press(words.dismiss);
    await told(morning.done.dismiss(title));
    await press(words.restore);
    await told(morning.done.restore(title));
    await page.getByRole('button', { name: right.star }).click();
    await told(morning.done.star(title));
    await page.getByText(`${right.addTag}…`).click();
    await page.getByRole('combobox', { name: right.newTag }).fill('đường sắt');
    await press(right.addTag);
    await told(morning.done.tag(title));
    await page.getByText(`${right.assign}…`).click();
    await page.getByRole('combobox', { name: right.colleague }).fill('Bình');
    await press(right.assign);
    await told(morning.done.assign(title));
    await page.getByRole('textbox', { name: right.newNote }).fill('Ask the embassy.');
    await press(right.writeNote);
    await told(morning.done.note(title));
    for (const name of [`★ ${right.unstar}`, right.removeTag('đường sắt'), right.unassign, right.removeNote])
      await page.getByRole('button', { name, exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await expectActivity(page, words, title);
  });

  it('dismisses it and such ones by a rule, which is seen and revoked', async () => {
    const { page, words } = await desk.visit(screen, { path: `/stories/${visit.neighbourId}` });
    const { dismissalRules } = words;
    await page.getByText(dismissalRules.suchOnes, { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: dismissalRules.newHeading }).waitFor();
    const name = page.getByRole('textbox', { name: dismissalRules.title, exact: true });
    await name.fill('Railways');
    const any = page.getByRole('textbox', { name: words.rule.fields.any, exact: true });
    await any.fill('railway');
    await page.getByRole('button', { name: dismissalRules.preview }).click();
    await page.getByText(dismissalRules.wouldDismiss(0, false)).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: dismissalRules.save }).click();
    await page
      .getByRole('status')
      .getByText(dismissalRules.doneWithRule(NEIGHBOUR_TITLE, 'Railways'))
      .waitFor();
    await page.goto(desk.url('/rules'));
    await page.getByRole('heading', { level: 1, name: dismissalRules.heading }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: dismissalRules.revokeOf('Railways') }).click();
    // What a person dismissed themselves stays so.
    await page.getByText(dismissalRules.justRevoked('Railways', 0)).waitFor();
  });
});

/** The log tells of all that was done, the latest first, and undoes from there. */
async function expectActivity(
  page: Page,
  { right }: Awaited<ReturnType<typeof desk.visit>>['words'],
  title: string,
): Promise<void> {
  const { did } = right;
  await page.getByRole('navigation').getByRole('link', { name: right.activity }).click();
  await page.getByRole('heading', { level: 1, name: right.activity }).waitFor();
  const rows = page.getByRole('main').getByRole('listitem');
  const told = await rows.getByRole('link').allInnerTexts();
  // Stars are one's own, and in no log.
  const acts = [did.note, did.assign, did.tag, did.restore, did.dismiss, did.follow];
  const about = ['', 'Bình', 'đường sắt'];
  expect(told.slice(0, acts.length)).toEqual(acts.map((act, n) => act('Mai', title, about[n] ?? '', '')));
  expect(await faultsOf(page)).toEqual([]);
  const tagged = did.tag('Mai', title, 'đường sắt', '');
  await page.getByRole('button', { name: `${right.undo}: ${tagged}` }).click();
  await rows
    .filter({ hasText: tagged })
    .getByText(right.undoneBy('Mai', '').replace(/[, .]+$/, ''))
    .waitFor();
}
