/**
 * Text as Markdown (CommonMark with GitHub's extensions) that shows just this text, on one line: nothing in it is
 * taken for emphasis, a link, HTML, a list, a heading or the end of one.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~|]|&(?=[#\w])/g, '\\$&')
    .replace(/^[-+#=]|(?<=^\d+)[.)]|(?<=\s)#+$/g, '\\$&');
}

/** A link as Markdown; where the address is not one of the web, its text alone. */
export function markdownLink(text: string, url: string): string {
  const shown = escapeMarkdown(text);
  if (!URL.canParse(url)) return shown;
  const { href, protocol } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return shown;
  // `URL` leaves these in some places, and they would end the address.
  return `[${shown}](<${href.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}
