/** Markup that is no text a reader sees: what stands in it stays as it is. */
const MARKUP = /<(script|style|noscript|title)\b[\s\S]*?<\/\1>|<[^>]*>/gi;
const NAME = /\p{Lu}\p{Ll}{3,}/gu;

/**
 * A page with other names in it, so that the same saved page can be served as different articles: two copies of a
 * report are one story, of which there would soon be a hundred. Variation 0 is the page itself.
 */
export function retold(html: string, variation: number): string {
  if (variation === 0) return html;
  const suffix = lettersOf(variation);
  let text = '';
  let end = 0;
  for (const markup of html.matchAll(MARKUP)) {
    text += renamed(html.slice(end, markup.index), suffix) + markup[0];
    end = markup.index + markup[0].length;
  }
  return text + renamed(html.slice(end), suffix);
}

function renamed(text: string, suffix: string): string {
  return text.replace(NAME, (name) => name + suffix);
}

function lettersOf(number: number): string {
  return [...number.toString(26)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join('');
}
