import { readableWords } from './readable-words.ts';

/** What an address looks like, for telling articles from sections without knowing the site. */
export interface UrlShape {
  /** The same for all addresses that a site builds alike, as far as can be seen: `2 S # .html`. */
  template: string;
  slugWords: number;
  slugLength: number;
  /** Digits of the identifier; 0 where there is none. */
  idDigits: number;
  /** A date in the path, or an identifier that no person would type. */
  isUnique: boolean;
  /** The word that says that it is no article: `tag`; null where none does. */
  otherKind: string | null;
}

// Whole parts of a path, since `video` within a slug is what an article is about.
const OTHER_KINDS = new Set(
  (
    'tag tags topic topics keyword keywords tu-khoa chu-de author authors tac-gia user users account login signin ' +
    'logout register signup subscribe dang-nhap dang-ky search tim-kiem share print video videos clip podcast ' +
    'podcasts audio rss feed feeds sitemap contact lien-he about about-us gioi-thieu privacy terms advertise ' +
    'advertising quang-cao faq newsletter newsletters comment comments cart page trang category categories'
  ).split(' '),
);
const FILES = /\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|zip|mp[34]|m3u8|xml|rss|atom|json|apk)$/i;
const EXTENSION = /\.[a-z]{2,5}$/i;
const DATE = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])[/-]?(?:[0-2]?\d|3[01])(?:\/|-|$)/;
const MONTH = /\/(?:19|20)\d\d\/(?:0?[1-9]|1[0-2])\//;
// At the end or the beginning of the last part: `…-4821658`, `…-post4821`, `4821658-…`.
const LAST_ID = /(?:^|[-_.])([a-z]{0,6})(\d{1,24})$/i;
const FIRST_ID = /^()(\d{4,24})[-_]/;
const MIXED_ID = /(?:^|[-_.])(?![a-z]+\d+$)(?=[a-z0-9]*[a-z])(?=(?:[a-z]*\d){2})([a-z0-9]{8,40})$/i;
const MIN_ID_DIGITS = 4;
const MIN_UNIQUE_DIGITS = 6;
const MIN_PHRASE_WORDS = 3;
// `-p2` leads to the next part of a list, `-tag14642` to a topic; `-p104711` may be an article.
const NUMBERED = /[-_.](?:(?:tag|topic|author|user)s?\d+|(?:page|trang|p)-?\d{1,3})$/i;
const QUERY_ID = /^(?:id|p|aid|nid|newsid|articleid|article|story|itemid|storyid|post)$/i;

/** @param url normalised */
export function shapeOf(url: string): UrlShape {
  const { pathname, searchParams } = new URL(url);
  const parts = pathname.split('/').filter(Boolean).map(decoded);
  const last = parts.at(-1) ?? '';
  const slug = last.replace(EXTENSION, '');
  const id = identifierOf(slug, parts, searchParams);
  const phrase = id.inSlug ? slug.replace(id.inSlug, '') : slug;
  const slugWords = readableWords(phrase.replace(/[-_+.\s]+/g, ' '));
  const size = slugWords >= MIN_PHRASE_WORDS ? 'S' : slugWords > 0 ? 's' : '';
  const extension = EXTENSION.exec(last)?.[0].toLowerCase() ?? '';
  const isDated = DATE.test(pathname) || MONTH.test(pathname);
  const place = isDated ? 'dated' : Math.min(parts.length, 3);
  return {
    template: [place, size, id.template, extension, [...searchParams.keys()].sort().join('&')].join(' '),
    slugWords,
    slugLength: phrase.length,
    idDigits: id.digits,
    isUnique: isDated || id.isUnique,
    otherKind: otherKindOf(parts, slug, id.template !== ''),
  };
}

interface Identifier {
  template: string;
  digits: number;
  isUnique: boolean;
  /** The text that is no word of the slug. */
  inSlug: string;
}

function identifierOf(slug: string, parts: readonly string[], query: URLSearchParams): Identifier {
  const number = LAST_ID.exec(slug) ?? FIRST_ID.exec(slug);
  const mixed = MIXED_ID.exec(slug);
  if (mixed && (number?.[2]?.length ?? 0) < MIN_UNIQUE_DIGITS)
    return { template: 'x', digits: 0, isUnique: true, inSlug: mixed[0] };
  if (number && !isOfWords(number, slug)) return numbered(number[1] ?? '', number[2] ?? '', number[0]);
  const before = parts.at(-2) ?? '';
  if (/^\d{4,}$/.test(before) && !/^(?:19|20)\d\d$/.test(before)) return numbered('/', before, '');
  for (const [name, value] of query)
    if (QUERY_ID.test(name) && /^\d+$/.test(value)) return numbered('?', value, '');
  return { template: '', digits: 0, isUnique: false, inSlug: '' };
}

/** `the-bakery-turns-80` ends in a number that means something. */
function isOfWords([whole, prefix, digits = '']: RegExpExecArray, slug: string): boolean {
  return !prefix && digits.length < MIN_ID_DIGITS && whole !== slug;
}

function numbered(prefix: string, digits: string, inSlug: string): Identifier {
  const isUnique = digits.length >= MIN_UNIQUE_DIGITS;
  return {
    template: `${prefix.toLowerCase()}${isUnique ? '##' : '#'}`,
    digits: digits.length,
    isUnique,
    inSlug,
  };
}

function otherKindOf(parts: readonly string[], slug: string, hasId: boolean): string | null {
  if (parts.length === 0 && !hasId) return 'front page';
  if (FILES.test(parts.at(-1) ?? '')) return 'file';
  const [numbered] = NUMBERED.exec(slug) ?? [];
  if (numbered) return numbered;
  const words = [...parts.slice(0, -1), slug].map((part) => part.toLowerCase());
  return words.find((word) => OTHER_KINDS.has(word)) ?? null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return part;
  }
}
