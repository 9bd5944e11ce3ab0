import type { SampleArticle } from '../../samples/newsstand/outlet.ts';
import { type Random, shuffled, wholeBetween } from './random.ts';

/** What appears at one time. */
export interface Batch {
  published: SampleArticle[];
  /** Those that were there before and have one paragraph more. */
  edited: SampleArticle[];
}

/** A page and how often it was changed since it appeared. */
export interface Known {
  url: string;
  version: number;
}

export interface Publishing {
  /** What has appeared until now, as it stands. */
  current(): SampleArticle[];
  /** What the program is to know by now. */
  known(): Known[];
  next(): Batch;
}

/** Listed on the outlet's page alone, which a browser has to render. */
export const BROWSER_OUTLET = 'mekongdaily';

const BATCH = { least: 2, most: 6 };
const MOST_EDITS = 2;

/**
 * Has sample articles appear in the order of their dates, a few at a time; the first time one of each outlet, and all
 * that have to be named one by one. Those of the first batch are edited later on, at most once a batch, so that each
 * edition is there long enough to be read. Once all have appeared, there are edits alone.
 */
export function startPublishing(articles: readonly SampleArticle[], random: Random): Publishing {
  const first = firstOfEach(articles);
  const later = articles.filter((article) => !first.includes(article));
  const current = new Map<string, SampleArticle>();
  const versions = new Map<string, number>();

  const appear = (article: SampleArticle) => {
    current.set(article.id, article);
    versions.set(article.id, (versions.get(article.id) ?? 0) + 1);
    return article;
  };
  const edit = () =>
    shuffled(random, first)
      .slice(0, wholeBetween(random, 0, MOST_EDITS))
      .map(({ id }) => {
        const before = current.get(id);
        if (!before) throw new RangeError(`${id} has not appeared.`);
        return appear(edited(before, versions.get(id) ?? 0));
      });

  return {
    current: () => [...current.values()],
    known: () => [...current.values()].map(({ id, url }) => ({ url, version: versions.get(id) ?? 0 })),
    next() {
      if (current.size === 0) return { published: first.map(appear), edited: [] };
      const size = wholeBetween(random, BATCH.least, BATCH.most);
      return { edited: edit(), published: later.splice(0, size).map(appear) };
    },
  };
}

/** Pages that are looked at anew whenever their source is. */
export function firstOfEach(articles: readonly SampleArticle[]): SampleArticle[] {
  const seen = new Set<string>();
  return articles.filter(({ outlet }) => {
    const isFirst = !seen.has(outlet);
    seen.add(outlet);
    return isFirst || NAMED_ONE_BY_ONE.has(outlet);
  });
}

const NAMED_ONE_BY_ONE = new Set(['en-songhong']);

function edited(article: SampleArticle, number: number): SampleArticle {
  const text =
    article.language === 'en'
      ? `Update ${number}: the office of the press secretary confirmed the programme, and said that no change of the agenda number ${number} was planned.`
      : `Cập nhật lần ${number}: văn phòng báo chí xác nhận chương trình, và cho biết không có thay đổi nào trong lịch trình số ${number}.`;
  return { ...article, paragraphs: [...article.paragraphs, text] };
}
