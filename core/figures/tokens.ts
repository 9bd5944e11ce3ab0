/** A numeral with its separators, a word, or a single mark. */
export interface Token {
  text: string;
  /** In lower case, with the tone mark where the newer Vietnamese spelling has it: `thoả` is `thỏa`. */
  lower: string;
  kind: 'numeral' | 'word' | 'mark';
  /** Where in the sentence, in UTF-16 units. */
  from: number;
  to: number;
}

export interface Sentence {
  text: string;
  tokens: Token[];
  /** Of its paragraph, which is a line. */
  paragraph: number;
  vietnamese: boolean;
}

const TOKEN = /(\d+(?:[.,]\d+)*)|([\p{L}\p{M}]+(?:['’]\p{L}+)?)|[^\s\p{L}\p{M}\d]/gu;
const SENTENCE_END = /(?<=[.!?…][”"’)]?)\s+(?=["“‘(]?[\p{Lu}\d])/u;
const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|St|Gen|Gov|Sen|approx|TP|TS|GS|\p{Lu}|U\.S|U\.K)\.$/u;
/** A word of no other language here; without é, for `café` and `attaché` are English, and without names. */
const VIETNAMESE_WORD = /(?<![\p{L}\p{M}])\p{Ll}*[ăâđêôơưàáãèìíĩòóõùúũýỳ\u1ea1-\u1ef9]/u;
const OLD_TONE = /^(.*[^q]|)(oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ)$/;
const MOVED: Record<string, string> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

/** The sentences of a text (NFC) that are `wanted`, in reading order. */
export function sentencesWith(wanted: (part: string) => boolean, text: string): Sentence[] {
  const sentences: Sentence[] = [];
  text.split('\n').forEach((line, paragraph) => {
    if (!wanted(line)) return;
    for (const sentence of splitSentences(line)) {
      if (!wanted(sentence)) continue;
      const vietnamese = VIETNAMESE_WORD.test(sentence);
      sentences.push({ text: sentence, tokens: tokensOf(sentence), paragraph, vietnamese });
    }
  });
  return sentences;
}

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [token, numeral, word] = match;
    const kind = numeral ? 'numeral' : word ? 'word' : 'mark';
    const lower = word ? newerSpelling(word.toLowerCase()) : token;
    tokens.push({ text: token, lower, kind, from: match.index, to: TOKEN.lastIndex });
  }
  return tokens;
}

/** Whether nothing stands between a token and the one before it. */
export function joined(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  return token !== undefined && before !== undefined && before.to === token.from;
}

function newerSpelling(word: string): string {
  // Most words have no accent at the end: this is asked of every one.
  if (word.charCodeAt(word.length - 1) < 128) return word;
  const match = OLD_TONE.exec(word);
  return match ? `${match[1]}${MOVED[match[2] ?? ''] ?? match[2]}` : word;
}

function splitSentences(line: string): string[] {
  const sentences: string[] = [];
  for (const part of line.split(SENTENCE_END)) {
    const before = sentences.at(-1);
    if (before !== undefined && ABBREVIATION.test(before.slice(-12)))
      sentences[sentences.length - 1] = `${before} ${part}`;
    else if (part !== '') sentences.push(part);
  }
  return sentences;
}
