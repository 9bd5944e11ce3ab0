import { decodeHTML } from 'entities';

/** Some CMSs escape what was escaped already: `&amp;#7852;`. */
const MOST_LAYERS = 3;

/** `NH&#7852;T` as a reader sees it, without tags. */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let layer = 0; layer < MOST_LAYERS && /&[#\w]+;|<\/?[a-z]/i.test(decoded); layer++)
    decoded = decodeHTML(decoded.replace(/<\/?[a-z][^<>]*>/gi, ' '));
  return decoded;
}
