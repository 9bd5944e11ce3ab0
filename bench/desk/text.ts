/** Fictional words, names and paragraphs, the same at every run. */

const ONSETS = 'b c d đ g h kh l m n ng nh ph r s t th tr v x'.split(' ');
const RIMES =
  'a á à ả ạ am an ang anh ao âm ân âu ăn ăng e én ề ên i ích iên iếu inh o ói ong ô ôi ộng ơ ời ơn u uân ư ương ười ưởng y yên';
const GIVEN = ['Arvik', 'Sela', 'Minh', 'Tovan', 'Ilse', 'Đạt', 'Maren', 'Thảo', 'Osk', 'Vy'];
const FAMILY = ['Lindqvist', 'Đặng Thế', 'Okonar', 'Hồ Quý', 'Velmar', 'Trịnh An', 'Sorrell', 'Bạch Vân'];

/** A generator of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Syllables, and words of two for the rarer half; in no order of frequency. */
export function vocabulary(): string[] {
  const syllables = RIMES.split(' ').flatMap((rime) => ONSETS.map((onset) => onset + rime));
  const pairs = syllables.map(
    (syllable, index) => `${syllable}${syllables[(index * 7 + 3) % syllables.length]}`,
  );
  return [...syllables, ...pairs];
}

/** Few words make most of a text, as Zipf has it. */
export function sentence(words: readonly string[], length: number, random: () => number): string {
  const chosen = Array.from({ length }, () => words[Math.floor(words.length * random() ** 3)] ?? '');
  const text = chosen.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function people(): string[] {
  return FAMILY.flatMap((family) => GIVEN.map((given) => `${given} ${family}`));
}
