import { eld } from 'eld/small';

const SHORTEST = 40;
/** Enough to outvote stray quotes; eld itself reads only the first 350 bytes of each text. */
const MOST_VOTES = 12;

/**
 * The language of most of the text, block by block, so that a foreign lead or quote does not decide.
 * Null where there is too little text to tell. BCP 47 primary tag.
 */
export function detectLanguage(texts: readonly string[]): string | null {
  const votes = new Map<string, number>();
  for (const text of voters(texts)) {
    const language = languageOf(text);
    if (language) votes.set(language, (votes.get(language) ?? 0) + text.length);
  }
  const [winner] = [...votes].sort(([, a], [, b]) => b - a);
  return winner?.[0] ?? null;
}

/**
 * The languages of the blocks that are in another one than `main`, in the order of `texts`; null for the others. Looks
 * at each block only where the longest disagree: most pages are in one language.
 */
export function foreignLanguages(texts: readonly string[], main: string | null): (string | null)[] {
  const isMixed = main !== null && voters(texts).some((text) => isForeign(languageOf(text), main));
  return texts.map((text) => {
    if (!isMixed || text.length < SHORTEST) return null;
    const language = languageOf(text);
    return isForeign(language, main) ? language : null;
  });
}

function isForeign(language: string | null, main: string): boolean {
  return language !== null && language !== main;
}

function languageOf(text: string): string | null {
  const found = eld.detect(text);
  return found.language && found.isReliable() ? found.language : null;
}

function voters(texts: readonly string[]): string[] {
  return texts
    .filter((text) => text.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_VOTES);
}
