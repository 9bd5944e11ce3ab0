import { foldText } from '../text.ts';
import { newerSpelling } from '../words/tone-marks.ts';

/** A word in the spellings in which rules compare it. */
export interface WordForm {
  /** As it stands, NFC. */
  exact: string;
  /** In lower case, in the newer of the two Vietnamese spellings: `Hoà` is `hòa`. */
  written: string;
  /** Without accents and case. */
  folded: string;
  hasLetters: boolean;
}

const WORD = 1;
const MARK = 2;
const kinds = kindsOfCharacters();

const forms = new Map<string, WordForm>();
/** Beyond so many different words the memory starts anew: it is a saving, not a dictionary. */
const MOST_FORMS = 100_000;

/**
 * Words and numbers in reading order, as `wordsOf` has them; a mark that no letter bears is none. Several times as fast
 * as its regular expression and folding: a rule may read thousands of articles at a time.
 * @param text NFC
 */
export function wordForms(text: string): WordForm[] {
  const found: WordForm[] = [];
  for (let from = 0; from < text.length; ) {
    if (kinds[text.charCodeAt(from)] !== WORD) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < text.length && kinds[text.charCodeAt(to)] !== 0) to++;
    found.push(formOf(text.slice(from, to)));
    from = to;
  }
  return found;
}

function formOf(word: string): WordForm {
  const known = forms.get(word);
  if (known) return known;
  // V8 keeps the whole text in memory for a longer slice of it.
  const exact = [...word].join('');
  const form = {
    exact,
    written: newerSpelling(exact.toLowerCase()),
    folded: foldText(exact),
    hasLetters: /\p{L}/u.test(exact),
  };
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(exact, form);
  return form;
}

/** By UTF-16 unit; halves of surrogate pairs, most of which make up signs, part words. */
function kindsOfCharacters(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code++) {
    const character = String.fromCharCode(code);
    if (/[\p{L}\p{N}]/u.test(character)) table[code] = WORD;
    else if (/\p{M}/u.test(character)) table[code] = MARK;
  }
  return table;
}
