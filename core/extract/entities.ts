import { parseHTML } from 'linkedom';

/** Some CMSs escape what was escaped already: `&amp;#7852;`. */
const MOST_LAYERS = 3;

/** `NH&#7852;T` as a reader sees it, without tags. */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let layer = 0; layer < MOST_LAYERS && /&[#\w]+;|<\w/.test(decoded); layer++)
    decoded = decodeOnce(decoded);
  return decoded;
}

function decodeOnce(text: string): string {
  const { document } = parseHTML('<html><body></body></html>');
  document.body.innerHTML = text;
  return document.body.textContent ?? '';
}
