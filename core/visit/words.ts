/** A word where it stands. */
export interface Word {
  text: string;
  lower: string;
  /** What stands between the word before and this one. */
  gap: string;
  capital: boolean;
  opensSentence: boolean;
  /** `Laos'`, `Biden's`: owner of what follows. */
  possessive: boolean;
}

export interface Sentence {
  text: string;
  words: Word[];
  /** 0 for the title, then 1, 2, … by paragraph. */
  paragraph: number;
}

const WORD = /U\.S\.A\.?|U\.S\.?|U\.K\.?|[\p{L}\p{M}]+|\d+(?:[.,:]\d+)*/gu;
const SENTENCE_END = /(?<=[.!?…;]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])/u;
const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|St|Gen|Gov|Sen|TS|GS|\p{Lu}|U\.S|U\.K)\.$/u;

/** Words in reading order; `'s` belongs to the word before it. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(end, match.index);
    const before = words.at(-1);
    end = match.index + match[0].length;
    if (before && match[0] === 's' && /^['’]$/.test(gap)) {
      before.possessive = true;
      continue;
    }
    // U.S. and US are one word.
    const word = /^\p{L}/u.test(match[0]) ? match[0].replaceAll('.', '') : match[0];
    words.push({
      text: word,
      lower: word.toLowerCase(),
      gap,
      capital: /^\p{Lu}/u.test(match[0]),
      opensSentence: words.length === 0,
      possessive: /s$/.test(match[0]) && /^['’][\s,.]/.test(text.slice(end, end + 2)),
    });
  }
  return words;
}

/** The sentences of an article, the title's first; a paragraph is a line. */
export function sentencesOf(title: string, text: string): Sentence[] {
  const paragraphs = text.split('\n').filter((line) => /\p{L}/u.test(line));
  return [title, ...paragraphs].flatMap((paragraph, index) =>
    splitSentences(paragraph).map((sentence) => ({
      text: sentence,
      words: splitWords(sentence),
      paragraph: index,
    })),
  );
}

function splitSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  for (const part of paragraph.split(SENTENCE_END)) {
    const before = sentences.at(-1);
    if (before && ABBREVIATION.test(before)) sentences[sentences.length - 1] = `${before} ${part}`;
    else if (part) sentences.push(part);
  }
  return sentences;
}
