import { type PhrasePart, PhraseTable } from '../words/phrases.ts';
import { splitWords } from '../words/words.ts';

/** A word, a numeral or a mark: among figures `%`, `$` and `-` say as much as words. */
export interface Token extends PhrasePart {
  text: string;
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

/** A word of no other language here; without é, for `café` and `attaché` are English, and without names. */
const VIETNAMESE_WORD = /(?<![\p{L}\p{M}])\p{Ll}*[ăâđêôơưàáãèìíĩòóõùúũýỳ\u1ea1-\u1ef9]/u;

/** Of the next item where a list has been run together. */
const LAST_BULLET = /\s[-–—*•>]+$/u;

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

function splitSentences(line: string): string[] {
  const starts = [0];
  for (const { opensSentence, gap, from } of splitWords(line)) {
    const isFirst = from === gap.length;
    // Behind a semicolon a figure is often of what stands before it: `exports reached $5bn; Hanoi says $4bn`.
    if (opensSentence && !isFirst && !gap.includes(';')) starts.push(from - marksAtEnd(gap));
  }
  return starts.map((start, index) =>
    line
      .slice(start, starts[index + 1])
      .trim()
      .replace(LAST_BULLET, '')
      .trimEnd(),
  );
}

/** How many characters of a gap touch the word behind it, as an opening quote does. */
function marksAtEnd(gap: string): number {
  return gap.split(/\s/).at(-1)?.length ?? 0;
}

/** The words of a text with the marks that stand in their gaps. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { text: written, lower, number, from, to } of splitWords(text)) {
    end = addMarks(tokens, text, end, from);
    tokens.push({
      text: written,
      lower,
      kind: number ? 'numeral' : 'word',
      gap: text.slice(end, from),
      from,
      to,
    });
    end = to;
  }
  addMarks(tokens, text, end, text.length);
  return tokens;
}

/** Adds the marks of a gap, and gives the end of the last. */
function addMarks(tokens: Token[], text: string, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; ) {
    const mark = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (mark.trim() !== '') {
      tokens.push({
        text: mark,
        lower: mark,
        kind: 'mark',
        gap: text.slice(end, at),
        from: at,
        to: at + mark.length,
      });
      end = at + mark.length;
    }
    at += mark.length;
  }
  return end;
}

/** Phrases with marks in them, as `no.` and `km²`, to be looked up among tokens. */
export function tokenPhrases<Meaning>(
  phrases: readonly (readonly [Meaning, string])[],
): PhraseTable<Meaning> {
  return new PhraseTable(phrases, tokensOf);
}

/** Whether nothing stands between a token and the one before it. */
export function joined(tokens: readonly Token[], index: number): boolean {
  return index > 0 && tokens[index]?.gap === '';
}

export function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^[-–—]$/.test(token.text);
}
