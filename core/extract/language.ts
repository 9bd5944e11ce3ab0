import { eld } from 'eld/small';

const SHORTEST = 40;
/** Enough to outvote stray quotes; eld itself reads only the first 350 bytes of each text. */
const MOST_VOTES = 12;

/**
 * The language of most of the text, block by block, so that a foreign lead or quote does not decide.
 * Null where there is too little text to tell. BCP 47 primary tag.
 */
export function detectLanguage(texts: string[]): string | null {
  const votes = new Map<string, number>();
  const longest = texts.filter((text) => text.length >= SHORTEST).sort((a, b) => b.length - a.length);
  for (const text of longest.slice(0, MOST_VOTES)) {
    const { language } = eld.detect(text);
    if (language) votes.set(language, (votes.get(language) ?? 0) + text.length);
  }
  const [winner] = [...votes].sort(([, a], [, b]) => b - a);
  return winner?.[0] ?? null;
}
