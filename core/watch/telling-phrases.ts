import { foldedKey, wordsOf } from '../text.ts';

/** Words that a phrase holds: Vietnamese ones have two syllables most often, and names up to four. */
const LONGEST_PHRASE = 4;
/** Of one word only where it is long: a syllable of Vietnamese says little by itself. */
const SHORTEST_WORD = 5;
/** Of other titles: what more of them hold tells no kind of story, as `hôm nay`. */
const MOST_COMMON = 0.03;
/** So many are no sign of that yet, however few there are. */
const FEW = 3;

/**
 * The words of a title by which stories of its kind are known: the phrase that other titles hold too, though few of
 * them; where there is none, its two longest words. Spelt as in the title.
 *
 * @param others titles of other stories, the same kind among them
 */
export function tellingPhrases(title: string, others: readonly string[]): string[] {
  const keys = others.map((other) => ` ${foldedKey(other)} `);
  const most = Math.max(FEW, keys.length * MOST_COMMON);
  const weighed = phrasesOfTitle(title).map((phrase) => {
    const key = ` ${foldedKey(phrase)} `;
    const found = keys.filter((other) => other.includes(key)).length;
    return { phrase, weight: weightOf(found, keys.length, most), words: wordsOf(phrase).length };
  });
  // What is found as often says more the longer it is.
  const [best] = weighed.sort((a, b) => b.weight - a.weight || b.words - a.words);
  return best && best.weight > 0 ? [best.phrase] : longestWords(title);
}

/** Common enough to be of a kind, and rare enough to tell it. */
function weightOf(found: number, titles: number, most: number): number {
  return found === 0 || found > most ? 0 : (1 - 1 / (found + 1)) * Math.log((titles + 1) / found);
}

/** Runs of words without digits: a date or a score is of one story. */
function phrasesOfTitle(title: string): string[] {
  const words = wordsOf(title);
  const phrases: string[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let length = 1; length <= LONGEST_PHRASE && from + length <= words.length; length++) {
      const run = words.slice(from, from + length);
      if (run.some((word) => /\p{N}/u.test(word))) break;
      if (length > 1 || (run[0] ?? '').length >= SHORTEST_WORD) phrases.push(run.join(' '));
    }
  }
  return phrases;
}

function longestWords(title: string): string[] {
  const words = [...new Set(wordsOf(title))].filter((word) => !/^\p{N}+$/u.test(word));
  const longest = new Set([...words].sort((a, b) => b.length - a.length).slice(0, 2));
  return words.filter((word) => longest.has(word));
}
