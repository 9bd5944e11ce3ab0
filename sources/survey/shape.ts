const FEWEST_SAMPLES = 8;
/** An article's number, as the end of its address. */
const NUMBER = /(?<!\d)(\d{5,20})(\.[a-z]{2,5})?$/i;
/** What stands before it in every address alike: `-`, `-post`, `_`. A slug runs on without such a sign. */
const MARK = /[-_.][a-z]{0,12}$/i;
const DATED_PATH = /\/\d{4}\/\d{1,2}\/\d{1,2}\//;

/**
 * A pattern that all the addresses match, where they clearly share a shape: a long number at the end with the same
 * letters around it, or a date in the path. None where fewer than eight are known, or one is of another shape.
 */
export function sharedShape(urls: readonly string[]): string[] {
  if (urls.length < FEWEST_SAMPLES || urls.some((url) => new URL(url).search !== '')) return [];
  const paths = urls.map((url) => new URL(url).pathname);
  const ends = paths.map(endOf);
  const [first] = ends;
  if (first && ends.every((end) => end?.before === first.before && end.after === first.after)) {
    const fewest = Math.min(...ends.map((end) => end?.digits ?? 0));
    return [`${escaped(first.before)}\\d{${Math.max(5, fewest - 1)},}${escaped(first.after)}$`];
  }
  return paths.every((path) => DATED_PATH.test(path)) ? ['/\\d{4}/\\d{1,2}/\\d{1,2}/'] : [];
}

function endOf(path: string): { before: string; digits: number; after: string } | null {
  const last = path.split('/').at(-1) ?? '';
  const match = NUMBER.exec(last);
  if (!match) return null;
  const [whole, number = '', after = ''] = match;
  const slug = last.slice(0, -whole.length);
  const [before] = slug === '' ? [''] : (MARK.exec(slug) ?? []);
  return before === undefined ? null : { before, digits: number.length, after };
}

function escaped(text: string): string {
  return text.replaceAll('.', '\\.');
}
