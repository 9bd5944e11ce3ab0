import { eld } from 'eld/small';

const SHORTEST = 40;
/** Enough to outvote stray quotes. */
const MOST_VOTES = 12;
/** The longest texts, by which a page is told to be in one language: each takes eld near 0.1 ms. */
const FEWEST_VOTES = 3;
/** eld reads the first 350 bytes; fewer do, and cost less. */
const ENOUGH = 140;

/** The languages of some texts: of most of them together, and of those that are in another one. */
export interface Languages {
  /** BCP 47 primary tag; null where there is too little text to tell. */
  main: string | null;
  /** In the order of the texts; null where a text is in the main language, or too short to tell. */
  others: (string | null)[];
}

/** Text by text, so that a foreign lead or quote does not decide. All are read only where the longest disagree. */
export function detectLanguages(texts: readonly string[]): Languages {
  const long = texts.filter((text) => text.length >= SHORTEST).sort((a, b) => b.length - a.length);
  const first = countVotes(long.slice(0, FEWEST_VOTES));
  const isUnanimous = first.size <= 1;
  const main = winnerOf(isUnanimous ? first : countVotes(long.slice(0, MOST_VOTES)));
  const others = texts.map((text) => {
    if (isUnanimous || text.length < SHORTEST) return null;
    const language = languageOf(text);
    return language === main ? null : language;
  });
  return { main, others };
}

export function detectLanguage(texts: readonly string[]): string | null {
  return detectLanguages(texts).main;
}

function countVotes(texts: readonly string[]): Map<string, number> {
  const votes = new Map<string, number>();
  for (const text of texts) {
    const language = languageOf(text);
    if (language) votes.set(language, (votes.get(language) ?? 0) + text.length);
  }
  return votes;
}

function winnerOf(votes: ReadonlyMap<string, number>): string | null {
  const [winner] = [...votes].sort(([, a], [, b]) => b - a);
  return winner?.[0] ?? null;
}

function languageOf(text: string): string | null {
  const found = eld.detect(text.slice(0, ENOUGH));
  return found.language && found.isReliable() ? found.language : null;
}
