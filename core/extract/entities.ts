import { parseHTML } from 'linkedom';

/** `NH&#7852;T` as a reader sees it. */
export function decodeEntities(text: string): string {
  if (!text.includes('&') && !text.includes('<')) return text;
  const { document } = parseHTML('<html><body></body></html>');
  document.body.innerHTML = text;
  return document.body.textContent ?? '';
}
