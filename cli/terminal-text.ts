import { stripVTControlCharacters } from 'node:util';

/** Letters of which each takes two columns, and pictures (Unicode Standard Annex #11, classes W and F). */
const WIDE =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303E\u3099-\u30FF\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|.\uFE0F)/u;
const segmenter = new Intl.Segmenter();
/** Latin letters that are one character each, Vietnamese ones included: the segmenter takes a hundred times as long. */
const PLAIN = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2010-\u2027]*$/;

/** How many columns a text takes: combining marks, which Vietnamese letters may be written with, take none. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return [...segmenter.segment(text)].reduce((sum, { segment }) => sum + widthOf(segment), 0);
}

function widthOf(segment: string): number {
  return WIDE.test(segment) ? 2 : 1;
}

/** Cut to a number of columns, with an ellipsis where something is cut. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  if (width <= 0) return '';
  let cut = '';
  let room = width - 1;
  for (const { segment } of segmenter.segment(text)) {
    room -= widthOf(segment);
    if (room < 0) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

/**
 * What others wrote, on one line, without what a terminal obeys: escape sequences, controls, and marks that turn the
 * direction of writing.
 */
export function harmless(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ')
    .trim();
}
