/** A server's words as a row can hold them: PostgreSQL refuses NUL, and some servers send pages. */
export function serverWords(text: string, longest: number): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longest);
}
