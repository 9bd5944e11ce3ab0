import { beforeEach, describe, it } from 'vitest';
import { SCREENS, useDeskInBrowser } from './desk-in-browser.ts';
import { fillNewsroom, NEIGHBOUR_TITLE, VISIT_TITLE } from './known-newsroom.ts';

const desk = useDeskInBrowser();
let visit: Awaited<ReturnType<typeof fillNewsroom>>;

beforeEach(async () => {
  visit = await fillNewsroom(desk.database().db);
});

describe.each(SCREENS)('without script at $width px, in $language', (screen) => {
  const title = VISIT_TITLE[screen.language];
  const open = (path: string) => desk.visit(screen, { path, context: { javaScriptEnabled: false } });

  it('one decides and undoes', async () => {
    const { page, words } = await open('/');
    const card = page.getByRole('article', { name: title });
    await card.getByRole('button', { name: words.dismiss, exact: true }).click();
    await page.getByRole('status').getByText(words.morning.done.dismiss(title)).waitFor();
    await card.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: words.morning.undo, exact: true }).click();
    await page.getByRole('status').getByText(words.morning.undone).waitFor();
    await card.getByRole('button', { name: words.follow, exact: true }).click();
    await page.getByRole('status').getByText(words.morning.done.follow(title)).waitFor();
    await page.getByRole('link', { name: words.morning.keysHeading }).click();
    await page.getByRole('heading', { level: 1, name: words.morning.keysHeading }).waitFor();
  });

  it('one searches, and saves the search', async () => {
    const { page, words } = await open('/');
    const { search } = words;
    await page.getByRole('searchbox', { name: search.everything }).fill('duong sat railway');
    await page.getByRole('search').getByRole('button', { name: search.search }).click();
    await page.getByText(search.nothing).waitFor();
    await page.getByRole('searchbox', { name: search.fields.q, exact: true }).fill('railway');
    await page.getByText(search.filters, { exact: true }).click();
    await page.getByLabel(search.fields.from).fill('2026-02-01');
    await page.getByRole('main').getByRole('button', { name: search.search, exact: true }).click();
    await page.getByRole('article', { name: NEIGHBOUR_TITLE }).waitFor();
    await page.getByText(search.save).first().click();
    await page.getByRole('textbox', { name: search.name, exact: true }).fill('Trains');
    await page.getByRole('button', { name: search.save }).click();
    await page
      .getByRole('region', { name: search.savedHeading })
      .getByRole('link', { name: 'Trains', exact: true })
      .waitFor();
  });

  it('one edits: tags, notes, and takes an article out', async () => {
    const { page, words } = await open(`/stories/${visit.storyId}`);
    const { right, morning } = words;
    await page.getByText(`${right.addTag}…`).click();
    await page.getByRole('combobox', { name: right.newTag }).fill('đường sắt');
    await page.getByRole('button', { name: right.addTag, exact: true }).click();
    await page.getByRole('button', { name: right.removeTag('đường sắt') }).waitFor();
    await page.getByRole('textbox', { name: right.newNote }).fill('Ask the embassy.');
    await page.getByRole('button', { name: right.writeNote, exact: true }).click();
    await page.getByRole('region', { name: right.notes }).getByText('Ask the embassy.').waitFor();
    const article = 'Hai bên ký mười hai văn kiện';
    await page.getByRole('button', { name: right.notThisStoryOf(article) }).click();
    await page.getByRole('button', { name: morning.undo, exact: true }).click();
    await page.getByRole('checkbox', { name: right.choose(article) }).waitFor();
  });
});
