import { foldText } from '../../text.ts';
import { isCapitalisedName, splitNames } from '../credits/names.ts';

/** What a line is, where its words alone tell that it is not the article's text. */
export type LineRule =
  | 'placeholder'
  | 'related'
  | 'call-to-action'
  | 'advertisement'
  | 'contributors'
  | 'credit'
  | 'byline'
  | 'copyright'
  | 'date-line';

const LONGEST_RULED_LINE = 220;

/** Lists of words to one pattern; a space stands for any white space. */
function anyOf(...lists: string[]): string {
  return `(?:${lists.join(', ').split(/,\s+/).join('|')})`;
}

/** Headings of lists of other articles, in folded text. */
const RELATED_HEADING = anyOf(
  'tin lien quan, bai lien quan, tin bai lien quan, bai viet lien quan, tin khac, tin moi, tin moi nhat, tin noi bat',
  'tin cung chuyen muc, cung chuyen muc, doc nhieu, doc nhieu nhat, xem nhieu, xem nhieu nhat, co the ban quan tam',
  'most read, most viewed, most popular, trending, popular, recommended, up next, related',
);
/** What leads from the text to another article, in folded text. */
const RELATED_LEAD = anyOf(
  'xem them, doc them, moi ban doc, moi doc gia, tin lien quan, bai lien quan, tin bai lien quan',
  "related, read more, read also, read next, also read, see also, recommended, more on this, don't miss",
  'you may also like, lesen sie auch, lesen sie mehr, mehr zum thema, auch interessant, lire aussi, a lire aussi',
  'voir aussi, lea tambien, leer tambien, te puede interesar, leggi anche, lees ook, las ocksa, czytaj takze',
  'czytaj tez, watch, video, listen, photos, in pictures',
);
const OTHERS = anyOf('stories, news, articles, topics, content, coverage');

const CALL = anyOf(
  'sign up (?:for|to)\\b, subscribe\\b, click here, follow (?:us|\\S+ on)\\b, share (?:this|on)\\b, share$, like us on',
  'download (?:the|our) app, continue reading, story continues, scroll (?:down|to)\\b, join the (?:conversation|discussion)',
  'leave a (?:comment|reply), have a tip, what do you think\\W*$, (?:\\d+ )?comments?$, print$, tweet$, copy link$',
  'loading\\W*$, skip to (?:\\w+ )?(?:content|navigation)\\W*$, newsletter$',
  '(?:get|receive) (?:the|our) (?:latest|best|free|top)\\b.*\\b(?:inbox|newsletter|updates?)',
);

const UNIT = anyOf(
  'h, m, d, mins?, hours?, hrs?, minutes?, days?, weeks?, months?, gio, phut, ngay, tuan, thang',
);
const WEEKDAY = anyOf(
  'thu (?:hai|ba|tu|nam|sau|bay|[2-7]), chu nhat, cn, mon\\p{L}*, tue\\p{L}*, wed\\p{L}*, thu\\p{L}*, fri\\p{L}*, sat\\p{L}*, sun\\p{L}*',
);
const DATE_WORD = anyOf('published, updated, posted, last updated, stand, cap nhat, ngay');
const DAY =
  '(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.? \\p{L}{3,10}\\.? \\d{4}|\\p{L}{3,10}\\.? \\d{1,2}, \\d{4})';
const CLOCK = '\\d{1,2}[.:h]\\d\\d';

/** Rules for text without accents and case. */
const FOLDED: [LineRule, RegExp][] = [
  ['placeholder', /^[|\s]*!\[[^\]]*\](?:\([^)]*\))?[|\s]*$|^[|\s]+$/],
  [
    'related',
    new RegExp(
      `^[^\\p{L}\\p{N}“"'(]*(?:>>|▶|►|${RELATED_HEADING}\\W*$|${RELATED_LEAD}\\s*[:.>|]|` +
        `${RELATED_LEAD}(?:$|\\s+-|\\s+${OTHERS}\\b)|more (?:on|from|about|stories|news)\\b[^.!?]{0,80}$)`,
      'u',
    ),
  ],
  ['call-to-action', new RegExp(`^\\W*${CALL}`)],
  ['copyright', /^\W*(?:all rights reserved|©|copyright\b|\(c\) \d{4}|this material may not be)/],
  [
    'contributors',
    /^\W*(?:additional reporting by\b|reporting by .*(?:editing|writing) by\b|.* contributed (?:to|reporting)\b(?: to)?(?: this (?:report|story|article))?\W*$)/,
  ],
  [
    'advertisement',
    /^\W*(?:advertisements?|advertising|anzeige|werbung|publicidad|publicite|quang cao|sponsored(?: content)?|supported by)\W*$/,
  ],
  ['date-line', new RegExp(`^\\W*(?:\\d{1,3}|an?|mot) ?${UNIT} (?:ago|truoc)\\W*$`)],
  [
    'date-line',
    new RegExp(
      `^(?:(?:${DATE_WORD}|${WEEKDAY}|on|${CLOCK})[\\s,.:|-]+){0,5}${DAY}[\\s,|-]*(?:(?:at\\s+)?${CLOCK}.{0,20})?$`,
      'u',
    ),
  ],
];

/** Rules for text as it stands: folded, `Anh` (England) is `Ảnh` (photo), and `vốn` (capital) is `von` (by). */
const PLAIN: [LineRule, RegExp][] = [
  [
    'credit',
    /^\W*(?:Ảnh|Nguồn ảnh|Photo(?:s|graph)?|Images?|Foto|Bild|Picture)s?\s*(?:by\b|credit|:|source)/iu,
  ],
  ['credit', /^\W*Credit\s*:[^.!?]{2,60}$/i],
  [
    'credit',
    /^\W*(?:Getty Images|Reuters|AP Photo|AFP|File photo)(?:\s*[/|,–-]\s*[\p{L} .'’/-]{0,40})?\W*$/iu,
  ],
];

/** Judges one line by its words; null where they say nothing against it. */
export function lineRule(text: string, folded = foldText(text)): LineRule | null {
  if (text.length > LONGEST_RULED_LINE) return null;
  for (const [rule, pattern] of FOLDED) if (pattern.test(folded)) return rule;
  const plain = text.normalize('NFC');
  for (const [rule, pattern] of PLAIN) if (pattern.test(plain)) return rule;
  return isByline(plain) ? 'byline' : null;
}

const LONGEST_BYLINE = 90;
const BY = /^\W*(?:by|von|par|por|di|door|av|af|text|autor|author|written by)\s*:?\s+(.+)$/iu;

/** `By Ann Doe and Bob Roe`, not `By the numbers`. */
function isByline(text: string): boolean {
  const names = text.length <= LONGEST_BYLINE ? BY.exec(text)?.[1] : undefined;
  if (!names || /[.!?]$/.test(names)) return false;
  const [first] = splitNames(names);
  return first?.includes(' ') === true && isCapitalisedName(first);
}
