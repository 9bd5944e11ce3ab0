import iconv from 'iconv-lite';

/** Bytes read wrongly; only ASCII capitals may follow small letters, as TCVN3 fonts have no capitals with accents. */
const CAPITAL_INSIDE = /\p{Ll}(?![A-Z])\p{Lu}/u;
const LONGEST_SYLLABLE = 'nghiêng'.length;
/** All of ASCII but letters; of the rest only punctuation, as symbols inside words are letters read wrongly. */
const BETWEEN_WORDS = /[\0-@[-`{-\x7f\u00a0«»\u2010-\u205e]+/;

const FEWEST_WORDS = 20;
const PLAUSIBLE_SHARE = 0.8;
/** How many times the syllables that windows-1252 gives, where "là" and "é" are syllables, too. */
const CLEAR_MARGIN = 1.5;

/** The marks of VNI, which follow their vowel, in windows-1252, and as Unicode combines them. */
const VNI_TONES = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const VNI_CIRCUMFLEXES = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const VNI_BREVES = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_MARKS: Record<string, Record<string, string>> = {
  a: { ...VNI_TONES, ...VNI_CIRCUMFLEXES, ...VNI_BREVES },
  e: { ...VNI_TONES, ...VNI_CIRCUMFLEXES },
  o: { ...VNI_TONES, ...VNI_CIRCUMFLEXES },
  u: VNI_TONES,
  y: VNI_TONES,
  ô: VNI_TONES,
  ö: VNI_TONES,
};
const VNI_LETTERS: Record<string, string> = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };
const VNI = vniTable();
const VNI_CHARACTER = /[aeouyôö][àáâãäåèéêëïõøùúûü]|[ñôöæóòî]/gi;

const SYLLABLE = syllablePattern();

/** What reads the encodings for Vietnamese: Microsoft's, TCVN 5712 ("ABC"), VISCII (RFC 1456) and VNI, by name. */
export const VIETNAMESE_DECODERS: ReadonlyMap<string, (bytes: Uint8Array) => string> = new Map([
  // The tones are combining characters in windows-1258.
  ['windows-1258', (bytes) => new TextDecoder('windows-1258').decode(bytes).normalize('NFC')],
  ['tcvn', (bytes) => iconv.decode(bytes, 'tcvn')],
  ['viscii', (bytes) => iconv.decode(bytes, 'viscii')],
  ['vni', decodeVni],
]);

/** The encoding that a label of IANA's or Mozilla's names, of those that the Encoding Standard leaves out. */
export function vietnameseEncoding(label: string): string | null {
  return /^(?:cs|x-viet-)?(tcvn|viscii|vni)/.exec(label.toLowerCase())?.[1] ?? null;
}

/**
 * The encoding in which bytes read as Vietnamese, if they clearly do: most words with letters beyond ASCII are
 * syllables of Vietnamese, and far more than when they are read as windows-1252.
 */
export function sniffVietnamese(bytes: Uint8Array): string | null {
  let best: { encoding: string | null; syllables: number } = { encoding: null, syllables: 0 };
  for (const [encoding, decode] of VIETNAMESE_DECODERS) {
    const { words, syllables } = countSyllables(decode(bytes));
    const isPlausible = words >= FEWEST_WORDS && syllables >= words * PLAUSIBLE_SHARE;
    if (isPlausible && syllables > best.syllables) best = { encoding, syllables };
  }
  const western = countSyllables(iconv.decode(bytes, 'windows-1252'));
  return best.syllables >= western.syllables * CLEAR_MARGIN ? best.encoding : null;
}

/** Whether a word has the structure of a Vietnamese syllable: onset, rhyme, and a tone where it is written. */
export function isVietnameseSyllable(word: string): boolean {
  const composed = word.normalize('NFC');
  if (composed.length > LONGEST_SYLLABLE || CAPITAL_INSIDE.test(composed)) return false;
  return SYLLABLE.test(withTonesApart(composed.toLowerCase()));
}

/** Words with letters beyond ASCII, and how many of them are syllables. */
function countSyllables(text: string): { words: number; syllables: number } {
  const words = text.split(BETWEEN_WORDS).filter((word) => /[^\0-\x7f]/.test(word));
  return { words: words.length, syllables: words.filter(isVietnameseSyllable).length };
}

function decodeVni(bytes: Uint8Array): string {
  return iconv.decode(bytes, 'windows-1252').replace(VNI_CHARACTER, (written) => VNI.get(written) ?? written);
}

/** Small letters and capitals; where a vowel and its mark differ, the vowel counts. */
function vniTable(): Map<string, string> {
  const table = new Map(Object.entries(VNI_LETTERS));
  for (const [vowel, marks] of Object.entries(VNI_MARKS)) {
    for (const [mark, combining] of Object.entries(marks)) {
      table.set(vowel + mark, ((VNI_LETTERS[vowel] ?? vowel) + combining).normalize('NFC'));
    }
  }
  for (const [written, character] of [...table]) {
    const [letter = '', mark = ''] = written;
    const capital = character.toUpperCase();
    table.set(letter + mark.toUpperCase(), character);
    table.set(letter.toUpperCase() + mark, capital).set(written.toUpperCase(), capital);
  }
  return table;
}

/** Writes each tone after its vowel: 2 for those that a stop may follow (sắc and nặng), 1 for the others. */
function withTonesApart(word: string): string {
  return word
    .normalize('NFD')
    .replace(
      /([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306]?)/g,
      (_, tone, quality) => quality + (/[\u0301\u0323]/.test(tone) ? '2' : '1'),
    )
    .normalize('NFC');
}

/** Both "hòa" and "hoà" are written; after a stop only two tones are possible. */
function syllablePattern(): RegExp {
  const onset = '(?:b|ch?|d|đ|g[hi]?|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|t[hr]?|v|x)?';
  const tone = '[12]?';
  const medial = `(?:o${tone}(?=[aăe])|u${tone}(?=[âêyơ]))?`;
  const open = [
    `a${tone}[iouy]?|â${tone}[uy]|e${tone}o?|ê${tone}u?|i${tone}[au]?|y${tone}[au]?|[oôơ]${tone}i?`,
    `u${tone}[ai]?|ư${tone}[aiu]?|[iy]ê${tone}u|uô${tone}i|ươ${tone}[iu]`,
  ].join('|');
  const central = '[aăâeoôơuư]|[iy]ê|oo|uô|ươ';
  const nasal = `(?:${central}|[iêy])${tone}[mn]|(?:${central})${tone}ng|[aêiy]${tone}nh`;
  const stop = `(?:${central}|[iêy])2[pt]|(?:${central})2c|[aêiy]2ch`;
  return new RegExp(`^(?!.*\\d.*\\d)${onset}${medial}(?:${open}|${nasal}|${stop})$`);
}
