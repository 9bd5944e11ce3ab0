import { type Article, type Block, captionsOf } from './article.ts';
import { normaliseText } from './text.ts';

/** What a reader takes in of an article. */
export interface Wording {
  title: string;
  /** Empty where there is none. */
  lead: string;
  byline: string[];
  blocks: Block[];
  captions: string[];
}

/**
 * An article's words in canonical spelling, authors and captions sorted and without repetition. Two fetches of an
 * unchanged article agree in them, whatever became of white space, of image addresses and of the images' order.
 */
export function wordingOf(article: Article): Wording {
  return {
    title: normaliseText(article.title),
    lead: normaliseText(article.lead ?? ''),
    byline: distinct(article.byline),
    blocks: article.blocks
      .map(({ kind, text }) => ({ kind, text: normaliseText(text) }))
      .filter(({ text }) => text !== ''),
    captions: distinct(captionsOf(article)),
  };
}

function distinct(texts: string[]): string[] {
  const spelt = texts.map(normaliseText).filter((text) => text !== '');
  return [...new Set(spelt)].sort();
}
