import { joined, type Token, tokenPhrases } from './tokens.ts';
import { counts, type Quantity, quantityOf } from './vocabulary.ts';

const CLASSIFIER = /^(?:chiếc|cái|bản|suất|vị|lượt|cuộc|tờ|ngôi|căn|chuyến|tuyến|nhóm|em)$/;
/** Ends a noun phrase whose noun has not come yet. */
const ENGLISH_END =
  /^(?:of|in|and|or|to|for|with|on|at|from|by|as|than|that|which|who|is|are|was|were|be|been|has|have|had|will|would|could|may|percent|per|when|while|after|before|but|if|its|their|his|her|the|a|an|times|others)$/;
const VIETNAMESE_END =
  /^(?:của|và|hoặc|hay|tại|ở|là|được|đã|sẽ|đang|với|cho|trong|ngoài|khi|để|đến|tới|từ|này|đó|kia|thì|mà|nhưng|cũng|vừa|theo|trên|dưới|sau|trước|bị|do|bởi|ra|vào|lên|xuống|có|các|những|không|còn|nên|phải|so|như|về|qua|bên|đều|nữa|thêm|lại|ông|bà|phía|vì|nếu|nay|nhân|đầu|cuối|tuyên|phát|hơn|năm|tháng|ngày|tuần|hôm|mỗi)$/;
const PERSON_SUFFIX = /^(?:viên|sĩ|gia|sư)$/;
const ENGLISH_WORDS = 5;
const PLURAL = /^[a-z]{2,}[^su]s$/;

const FATES = tokenPhrases<string>([
  [
    'dead',
    'thiệt mạng|chết|tử vong|tử nạn|bị giết|dead|died|have died|had died|have been killed|killed|were killed|was killed|killing|die|dies',
  ],
  ['injured', 'bị thương|thương vong|injured|were injured|wounded|hurt|injuring|wounding'],
  ['missing', 'mất tích|missing'],
]);
const FATE_WORDS = 3;
const DEGREE =
  /^(?:at|least|more|than|over|about|around|nearly|almost|another|some|and|ít|nhất|hơn|khoảng|gần)$/;

/** What is counted, and the index of the token after it. */
interface Counted {
  quantity: Quantity;
  end: number;
}

/** The noun of the vocabulary that a count is followed by: at once in Vietnamese, after adjectives in English. */
export function countedAfter(tokens: readonly Token[], start: number, end: number): Counted | null {
  const noun =
    countAt(tokens, end) ?? classifiedNoun(tokens, end) ?? englishNoun(tokens, end) ?? fateAt(tokens, end);
  return noun && { ...noun, quantity: withFate(tokens, start, noun.quantity, noun.end) };
}

function countAt(tokens: readonly Token[], at: number): Counted | null {
  const match = counts.at(tokens, at);
  return match && { quantity: match.meaning, end: at + match.length };
}

function classifiedNoun(tokens: readonly Token[], end: number): Counted | null {
  return CLASSIFIER.test(tokens[end]?.lower ?? '') ? countAt(tokens, end + 1) : null;
}

function englishNoun(tokens: readonly Token[], end: number): Counted | null {
  for (let at = end; at < end + ENGLISH_WORDS; at++) {
    const token = tokens[at];
    if (!token || ENGLISH_END.test(token.lower) || /[^a-z'’-]/.test(token.lower)) return null;
    const noun = countAt(tokens, at);
    if (noun) return noun;
  }
  return null;
}

/** `12 dead` has no other noun. */
function fateAt(tokens: readonly Token[], end: number): Counted | null {
  const fate = FATES.at(tokens, end);
  const quantity = fate && quantityOf(fate.meaning);
  return quantity ? { quantity, end: end + fate.length } : null;
}

/** People, or workers, that are said to be dead, injured or missing are counted as that. */
function withFate(tokens: readonly Token[], start: number, quantity: Quantity, end: number): Quantity {
  if (quantity.unit !== 'people') return quantity;
  for (let at = end; at < end + FATE_WORDS && tokens[at]?.kind === 'word'; at++) {
    const fate = FATES.at(tokens, at);
    if (fate) return quantityOf(fate.meaning) ?? quantity;
  }
  let before = start - 1;
  while (DEGREE.test(tokens[before]?.lower ?? '')) before--;
  const cause = FATES.before(tokens, before + 1);
  return (cause && quantityOf(cause.meaning)) ?? quantity;
}

/** The noun that follows a count where the vocabulary does not know it: `vi:cây cảnh`, `en:sapling`. */
export function nounAfter(
  tokens: readonly Token[],
  end: number,
  vietnamese: boolean,
): { noun: string; end: number } | null {
  return vietnamese ? vietnameseNoun(tokens, end) : englishPlural(tokens, end);
}

/** Two syllables tell a Vietnamese noun from most others; a classifier and what makes a person of an action add to them. */
function vietnameseNoun(tokens: readonly Token[], end: number): { noun: string; end: number } | null {
  const most = CLASSIFIER.test(tokens[end]?.lower ?? '') ? 3 : 2;
  let last = end;
  while (last < end + most && isNounSyllable(tokens[last])) last++;
  if (last === end) return null;
  if (PERSON_SUFFIX.test(tokens[last]?.lower ?? '')) last++;
  const words = tokens.slice(end, last).map(({ lower }) => lower);
  return { noun: `vi:${words.join(' ')}`, end: last };
}

function isNounSyllable(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Ll}/u.test(token.text) && !VIETNAMESE_END.test(token.lower);
}

/** More than one of a thing is in the plural, unless it stands behind a hyphen: `12 saplings`, `a 12-piece band`. */
function englishPlural(tokens: readonly Token[], end: number): { noun: string; end: number } | null {
  const piece = tokens[end + 1];
  const hyphenated = tokens[end]?.text === '-' && joined(tokens, end) && joined(tokens, end + 1);
  // Not of 2-plus-2.
  if (hyphenated && piece?.kind === 'word' && tokens[end + 2]?.text !== '-') {
    return { noun: `en:${piece.lower}`, end: end + 2 };
  }
  for (let at = end; at < end + ENGLISH_WORDS; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (tokens[at]?.kind !== 'word' || ENGLISH_END.test(lower)) return null;
    if (PLURAL.test(lower)) return { noun: `en:${lower.slice(0, -1)}`, end: at + 1 };
  }
  return null;
}
