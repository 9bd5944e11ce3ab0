import { type Article, articleText } from '../../core/article.ts';
import type { LastGood } from '../../core/source/last-good.ts';
import type { TriedArticle } from '../../core/source/site-survey.ts';
import type { LostField, SourceChange } from '../../core/source/source-change.ts';
import { sharedShape } from '../../sources/survey/shape.ts';

/** What is remembered of a source: its last good run, and how its newest articles were read. */
export interface Known {
  lastGood: LastGood;
  articles: readonly Article[];
}

/** What it gives now. `articles` of an entry are null where that is not known. */
export interface Now {
  entries: readonly { url: string; articles: number | null }[];
  links: readonly { url: string }[];
  articles: readonly TriedArticle[];
  /** Lists that are answered from another address. */
  moved: ReadonlyMap<string, string>;
}

/** `isBad` where the source gives less, or something else than it did. */
export interface Change {
  isBad: boolean;
  what: SourceChange;
}

/** A list of a day's articles swings; half of it is no swing. */
const MUCH_LESS = 0.5;
const MUCH_MORE = 2;
const OFTEN = 0.8;
const FEWEST_ARTICLES = 5;

/** What is other than at a source's last good run. */
export function changesSince({ lastGood, articles }: Known, now: Now): Change[] {
  return [
    ...movedLists(now.moved),
    ...now.entries.flatMap((entry) => countChange(entry, lastGood)),
    ...shapeChange(lastGood.newest, now.links),
    ...lostFields(articles, now.articles),
  ];
}

function movedLists(moved: Now['moved']): Change[] {
  return [...moved].map(([from, to]) => ({
    isBad: true,
    what: { kind: 'moved', from, to },
  }));
}

function countChange({ url, articles }: Now['entries'][number], { entries, at }: LastGood): Change[] {
  const before = entries.find((entry) => entry.url === url);
  const day = at.slice(0, 10);
  if (!before) return [{ isBad: false, what: { kind: 'new-list', url, day } }];
  if (articles === null || before.articles === articles) return [];
  const what = { kind: 'count', url, articles, before: before.articles, day } as const;
  if (articles < before.articles * MUCH_LESS) return [{ isBad: true, what }];
  if (articles > before.articles * MUCH_MORE) return [{ isBad: false, what }];
  return [];
}

/** The newest addresses of then share a shape, and most of now are not of it. */
function shapeChange(before: readonly string[], links: Now['links']): Change[] {
  const [shape] = sharedShape(before);
  if (!shape || links.length === 0) return [];
  const pattern = new RegExp(shape);
  const others = links.filter(({ url }) => !pattern.test(url));
  const [first] = others;
  if (!first || others.length <= links.length / 2) return [];
  return [{ isBad: true, what: { kind: 'shape', before: before[0] ?? '', now: first.url } }];
}

const FIELDS: [LostField, (article: Article) => boolean][] = [
  ['lead', ({ lead }) => lead !== null],
  ['byline', ({ byline, agencies }) => byline.length + agencies.length > 0],
  ['date', ({ published }) => published !== null && published.origin !== 'fetch'],
  ['images', ({ images }) => images.length > 0],
  ['length', (article) => articleText(article).length > 300],
];

/** What nearly all stored articles have, and none of those that were tried. */
function lostFields(stored: readonly Article[], tried: Now['articles']): Change[] {
  const read = tried.flatMap(({ article }) => article ?? []);
  if (stored.length < FEWEST_ARTICLES || read.length === 0) return [];
  return FIELDS.flatMap(([field, has]): Change[] => {
    const before = stored.filter(has).length;
    if (before < stored.length * OFTEN || read.some(has)) return [];
    const what = { kind: 'lost-field', field, before, of: stored.length, read: read.length } as const;
    return [{ isBad: true, what }];
  });
}
