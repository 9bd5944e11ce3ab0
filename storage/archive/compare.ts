import { isDeepStrictEqual } from 'node:util';
import type { DayContent } from './day-content.ts';
import type { Finding } from './finding.ts';
import { MANIFEST } from './layout.ts';
import type { ArchivedStory, Manifest } from './manifest.ts';

/** How a day's `stories.json` differs from what the database says. */
export function compareStories(manifest: Manifest, content: DayContent): Finding[] {
  const differences = [
    ...compareValue('day', manifest.day, content.day),
    ...compareValue('zone', manifest.zone, content.zone),
    ...compareById('Story', manifest.stories.map(withoutArticles), content.stories.map(withoutArticles)),
    ...compareById('Article', manifest.stories.flatMap(articlesOf), content.stories.flatMap(articlesOf)),
  ];
  const sameOrder = isDeepStrictEqual(manifest.stories.map(idsOf), content.stories.map(idsOf));
  if (differences.length === 0 && !sameOrder) differences.push('Stories or articles stand in another order.');
  return differences.map((what) => ({ file: MANIFEST, what }));
}

function withoutArticles({ articles: _, ...story }: ArchivedStory) {
  return story;
}

function articlesOf(story: ArchivedStory) {
  return story.articles.map((article) => ({ ...article, story: story.id }));
}

function idsOf(story: ArchivedStory): number[] {
  return [story.id, ...story.articles.map((article) => article.id)];
}

function compareValue(name: string, onDisk: string, inDatabase: string): string[] {
  return onDisk === inDatabase ? [] : [`Its ${name} is ${onDisk}, but should be ${inDatabase}.`];
}

function compareById<Item extends { id: number }>(
  what: string,
  onDisk: Item[],
  inDatabase: Item[],
): string[] {
  const expected = new Map(inDatabase.map((item) => [item.id, item]));
  const found = new Map(onDisk.map((item) => [item.id, item]));
  const superfluous = onDisk.filter(({ id }) => !expected.has(id));
  return [
    ...superfluous.map(({ id }) => `${what} ${id} is listed, but does not belong to this day.`),
    ...inDatabase.flatMap((item) => compareItem(what, found.get(item.id), item)),
  ];
}

function compareItem<Item extends { id: number }>(
  what: string,
  found: Item | undefined,
  expected: Item,
): string[] {
  if (!found) return [`${what} ${expected.id} is missing.`];
  const differing = Object.entries(expected)
    .filter(([field, value]) => !isDeepStrictEqual(new Map(Object.entries(found)).get(field), value))
    .map(([field]) => field);
  return differing.length === 0
    ? []
    : [`${what} ${expected.id} differs from the database in: ${differing.join(', ')}.`];
}
