import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceDesk } from '../../desk/source-desk.ts';
import { fictionalSurvey } from '../../sources/survey/fixture.ts';
import { SCREENS, useDeskInBrowser, ZONE } from './desk-in-browser.ts';
import { faultsOf } from './sound-page.ts';

const survey = fictionalSurvey();
const sources = new Map<string, { title: string; home: string; scheduleZone: string }>();

/** Finds the same of every site at once, and adds it. */
const sourceDesk: SourceDesk = {
  survey: () => Promise.resolve(survey),
  propose: (_, { name = survey.name }) => Promise.resolve({ name, yaml: `name: ${name}\n` }),
  add: (_, { name = survey.name, title = survey.title }) => {
    sources.set(name, { title, home: survey.home, scheduleZone: ZONE });
    return Promise.resolve({ name });
  },
  check: () =>
    Promise.resolve({
      articles: 9,
      entries: [{ url: 'https://daily.example/rss', articles: 9 }],
      problems: [],
      tried: survey.articles,
      changes: null,
      trouble: null,
    }),
  fileOf: (name) => Promise.resolve({ file: `${name}.yaml`, yaml: `name: ${name}\n` }),
};

const desk = useDeskInBrowser({ sources, sourceDesk });
beforeEach(() => sources.clear());

describe.each(SCREENS)('sources at $width px, in $language', (screen) => {
  it('are looked at, corrected and added, and then tested', async () => {
    const { page, words } = await desk.visit(screen, { path: '/sources' });
    const { addSource } = words;
    const main = page.getByRole('main');
    await page.getByText(words.sources.none).waitFor();
    await main.getByRole('link', { name: addSource.heading }).click();
    await main.getByRole('textbox', { name: addSource.address, exact: true }).fill('daily.example');
    await main.getByRole('button', { name: addSource.look, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: addSource.found(survey.title) }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await main.getByRole('textbox', { name: addSource.title, exact: true }).fill('Nhật báo');
    await main.getByRole('button', { name: addSource.add, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: addSource.added(survey.name) }).waitFor();
    await page.goto(desk.url('/sources'));
    await main.getByRole('link', { name: 'Nhật báo', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Nhật báo' }).waitFor();
    await main.getByRole('button', { name: words.sources.test }).click();
    await page.getByText(words.sources.testFound(9)).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
