import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../bench/eval-clustering.ts';
import { StoryClusterer } from '../core/story/clusterer.ts';
import { prepareArticle } from '../core/story/prepare.ts';
import type { ClusterArticle } from '../core/story/story.ts';

const data = process.env.DATELINE_EVAL_DATA;

type Change = (article: ClusterArticle) => ClusterArticle;

const withoutTitle: Change = (article) => ({ ...article, title: '' });
const withoutAccents: Change = (article) => ({
  ...article,
  title: unaccented(article.title),
  text: unaccented(article.text),
});
const cutTo =
  (paragraphs: number): Change =>
  (article) => ({ ...article, text: article.text.split('\n').slice(0, paragraphs).join('\n') });

/** Capitals stay, unlike in `foldText`: people who leave accents out still write names as names. */
function unaccented(text: string): string {
  const letters: Record<string, string> = { đ: 'd', Đ: 'D' };
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => letters[letter] ?? letter);
}

/** Fictional people, and another country with another capital. */
const OTHERS: [RegExp, string][] = [
  [/Tô Lâm/g, 'Đỗ Khiêm'],
  [/To Lam/g, 'Do Khiem'],
  [/Thongloun Sisoulith/g, 'Batbayar Enkhtuya'],
  [/Thongloun/g, 'Batbayar'],
  [/Viêng Chăn/g, 'Ulan Bator'],
  [/Vientiane/g, 'Ulaanbaatar'],
  [/Laos/g, 'Mongolia'],
  [/Lao(?![\p{L}])/gu, 'Mongolian'],
  [/Lào/g, 'Mông Cổ'],
];
const withTheNamesOfOthers: Change = (article) => ({
  ...article,
  title: replaceAll(article.title.normalize('NFC')),
  text: replaceAll(article.text.normalize('NFC')),
});

function replaceAll(text: string): string {
  return OTHERS.reduce((changed, [name, other]) => changed.replace(name, other), text);
}

function storiesOf(articles: readonly ClusterArticle[]): string[][] {
  const clusterer = new StoryClusterer();
  for (const article of articles) clusterer.add(prepareArticle(article));
  const stories = new Map<string, string[]>();
  for (const [id, { cluster }] of clusterer.placements())
    stories.set(cluster, [...(stories.get(cluster) ?? []), id.slice(-3)].sort());
  return [...stories.values()].sort((a, b) => a.length - b.length);
}

const CHANGES: [string, Change][] = [
  ['without their titles', withoutTitle],
  ['without accents', withoutAccents],
  ['cut to their first two paragraphs', cutTo(2)],
  ['cut to their first paragraph', cutTo(1)],
  ['without titles and accents', (article) => withoutAccents(withoutTitle(article))],
  ['without accents and cut to two paragraphs', (article) => withoutAccents(cutTo(2)(article))],
];
const EVERY_CHANGE: [string, Change][] = [...CHANGES, ['with the names of others', withTheNamesOfOthers]];
const EXPECTED = [['003'], ['000', '001', '002', '004']];

describe.skipIf(!data)('the stories of the five seeds (need DATELINE_EVAL_DATA)', () => {
  const read = () => readArticles(path.join(data ?? '', 'clustering', 'seeds.jsonl'));

  it.each(EVERY_CHANGE)('are the same %s', (_name, change) => {
    expect(storiesOf(read().map(change))).toEqual(EXPECTED);
  });

  it.each(CHANGES)('are the same with any one of them alone %s', (_name, change) => {
    const articles = read();
    for (const changed of articles) {
      const others = articles.map((article) => (article === changed ? change(article) : article));
      expect(storiesOf(others), changed.id).toEqual(EXPECTED);
    }
  });

  it('are the same in the opposite order of arrival', () => {
    expect(storiesOf(read().reverse())).toEqual(EXPECTED);
  });
});
