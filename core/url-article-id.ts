/** The ending of a file: `.html`, `.vnp`, `.ldo`, `.ece`. */
const EXTENSION = /\.[a-z]{2,5}$/i;
/** Hashes and UUIDs are drawn so that no two are alike. */
const RANDOM = /(?:^|[-_.])([0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
// Looking back, a run of digits or letters is tried once, so that time is linear.
const NUMBER = /(?<!\d)\d{5,20}$/;
const LETTERS = /(?<![a-z])[a-z]*$/i;
const ENDS_WORD = /(?:^|[-_.~])$/;
/** Words that stand right before a number only where it is an id: `-post12345.html`, `article12345.ece`. */
const ID_WORDS = /^(?:post|article|story|art)$/i;
const LEAST_DIGITS = 7;
/** Pages that a site may count apart from its articles. */
const COUNTED_APART =
  /^(?:tags?|topics?|keywords?|hashtags?|chu-de|tu-khoa|su-kien|events?|authors?|tac-gia|videos?|tv|truyen-hinh|photos?|pictures?|slideshows?|anh|hinh-anh|galler(?:y|ies)|albums?|infographics?|podcasts?|audio|live|blogs?|forums?|dien-dan|rao-vat|search)$/i;

/**
 * The id by which a site's editorial system knows an article, as most of them write it: seven digits or more at the end
 * of the path, with the letters before it (`post1012345` is none of the tags' `tag1012345`). Null where there is none
 * for sure: a day, a time, an epoch second and a round figure of the headline are no ids.
 * @param path without AMP and the like; see `core/url-identity.ts`
 */
export function articleIdIn(path: string): string | null {
  const segments = path.split('/').filter(Boolean);
  const last = (segments.pop() ?? '').replace(EXTENSION, '');
  if (segments.some((segment) => COUNTED_APART.test(segment))) return null;
  const drawn = RANDOM.exec(last)?.[1];
  if (drawn) return drawn.toLowerCase();
  const [digits] = NUMBER.exec(last) ?? [];
  if (!digits) return null;
  const [letters = ''] = LETTERS.exec(last.slice(0, -digits.length)) ?? [];
  const before = last.slice(0, last.length - digits.length - letters.length);
  if (!ENDS_WORD.test(before)) return null;
  const isNamed = ID_WORDS.test(letters);
  // Without a word of its headline before it, it may number anything.
  const isAlone = letters === '' && before === '';
  if (isAlone || (letters.length > 1 && !isNamed)) return null;
  if (digits.length < LEAST_DIGITS && !isNamed) return null;
  return isTimeOrFigure(digits) ? null : `${letters.toLowerCase()}${digits}`;
}

function isTimeOrFigure(digits: string): boolean {
  return isRound(digits) || isTelephone(digits) || isEpochSecond(digits) || readsAsDay(digits);
}

/** 1000000, 99999999: more likely a figure of the headline. */
function isRound(digits: string): boolean {
  return /0{3}$/.test(digits) || /^(\d)\1*$/.test(digits);
}

/** Counting begins with no zero; `1800…` and `1900…` are a country's free and paid lines. */
function isTelephone(digits: string): boolean {
  return /^(?:0\d+|1[89]00\d{4}(?:\d\d)?)$/.test(digits);
}

/** Of the years 2001 to 2033: one second may bring several articles. */
function isEpochSecond(digits: string): boolean {
  return digits.length === 10 && digits.startsWith('1');
}

/** A season, and days in the orders that people write, with or without hour, minute and second; milliseconds are of an id. */
const DAYS = [
  /^(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?<t>\d{0,6})$/,
  /^(?<d>\d\d?)(?<m>\d\d)(?<y>(?:19|20)\d\d)(?<t>\d{0,6})$/,
  /^(?<m>\d\d?)(?<d>\d\d)(?<y>(?:19|20)\d\d)(?<t>\d{0,6})$/,
  /^(?<y>\d\d)(?<m>\d\d)(?<d>\d\d)(?<t>\d{4}(?:\d\d)?)$/,
];

const SEASON = /^(?:19|20)\d\d(?:19|20)\d\d$/;

function readsAsDay(digits: string): boolean {
  if (SEASON.test(digits)) return true;
  return DAYS.some((pattern) => {
    const { m, d, t = '' } = pattern.exec(digits)?.groups ?? {};
    const isDay = Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= 31;
    return isDay && isTimeOfDay(t);
  });
}

/** Hours, then minutes, then seconds, each with two digits; or nothing. */
function isTimeOfDay(digits: string): boolean {
  const [hours = 0, minutes = 0, seconds = 0] = (digits.match(/\d\d/g) ?? []).map(Number);
  return digits.length % 2 === 0 && hours < 24 && minutes < 60 && seconds < 60;
}
