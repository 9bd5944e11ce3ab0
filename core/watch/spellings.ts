import { type WordForm, wordForms } from './word-forms.ts';

/**
 * How words are compared. `exact`: as they are written. `written`: without regard to case. `folded`: nor to accents.
 * `unaccented`: the same, in lines that are written without accents.
 */
export type Spelling = 'exact' | 'written' | 'folded' | 'unaccented';

/**
 * A text's words in a spelling, one space before, between and behind them, so that `includes` finds whole words and
 * phrases only. Each word stands at the same place in all of them. Made when first asked for.
 */
export type Spellings = (spelling: Spelling) => string;

/**
 * Share of accented words below which a line counts as written without accents. Of 3,278 lines measured, all
 * Vietnamese ones of ten words and more but one have 0.4 or more, all English ones but four less than 0.1.
 */
const ACCENTED_SHARE = 0.25;
/** In the place of a word that does not count. */
const LEFT_OUT = '\n';

export function spellingsOf(text: string): Spellings {
  const made = new Map<Spelling, string>();
  let lines: WordForm[][] | undefined;
  return (spelling) => {
    const known = made.get(spelling);
    if (known !== undefined) return known;
    lines ??= text.normalize('NFC').split('\n').map(wordForms);
    const words = ` ${lines.flatMap(SPELL[spelling]).join(' ')} `;
    made.set(spelling, words);
    return words;
  };
}

const SPELL: Record<Spelling, (line: WordForm[]) => string[]> = {
  exact: (line) => line.map(({ exact }) => exact),
  written: (line) => line.map(({ written }) => written),
  folded: (line) => line.map(({ folded }) => folded),
  unaccented: (line) => {
    const counts = isUnaccented(line);
    return line.map(({ folded }) => (counts ? folded : LEFT_OUT));
  },
};

function isUnaccented(line: readonly WordForm[]): boolean {
  const words = line.filter(({ hasLetters }) => hasLetters);
  const accented = words.filter(({ written, folded }) => written !== folded);
  return accented.length < ACCENTED_SHARE * words.length || accented.length === 0;
}

/** A phrase as it is to be found, and the spellings of a text in one of which it must be. */
export interface Sought {
  in: Spelling;
  phrase: string;
}

/**
 * A phrase written with accents is found in text with the same accents, and in lines written without any; one written
 * without, under all accents: `Lào` is not the `lao` of `lao động`, `Lao` is both.
 */
export function soughtAs(phrase: string, exact: boolean): Sought[] {
  const spellings = spellingsOf(phrase.replaceAll('\n', ' '));
  if (exact) return [{ in: 'exact', phrase: spellings('exact') }];
  const [written, folded] = [spellings('written'), spellings('folded')];
  if (written === folded) return [{ in: 'folded', phrase: folded }];
  return [
    { in: 'written', phrase: written },
    { in: 'unaccented', phrase: folded },
  ];
}
