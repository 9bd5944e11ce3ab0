import { foldText } from '../../text.ts';

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

const RULES: [LineRule, RegExp][] = [
  ['placeholder', /^[|\s]*!\[[^\]]*\](?:\([^)]*\))?[|\s]*$|^[|\s]+$/],
  [
    'related',
    /^[^\p{L}\p{N}“"'(]*(?:>>|▶|►|(?:xem them|doc them|moi ban doc|moi doc gia|tin lien quan|bai lien quan|tin bai lien quan)\s*(?:[:.>]|$)|(?:related|read more|read also|read next|also read|see also|recommended|more on this|don't miss|you may also like|lesen sie auch|lesen sie mehr|mehr zum thema|auch interessant|lire aussi|a lire aussi|voir aussi|lea tambien|leer tambien|te puede interesar|leggi anche|lees ook|las ocksa|czytaj takze|czytaj tez)\b\s*(?:[:|>-]|$|(?:stories|news|articles|topics|content|coverage)\b)|more (?:on|from|about|stories|news)\b.{0,80}$|(?:watch|video|listen|photos|in pictures)\s?:)/u,
  ],
  [
    'call-to-action',
    /^\W*(?:sign up (?:for|to)|subscribe\b|click here|follow (?:us|\S+ on)|share this|share on|share$|like us on|download (?:the|our) app|continue reading|story continues|scroll (?:down|to)|join the (?:conversation|discussion)|leave a (?:comment|reply)|have a tip|what do you think|get (?:the|our) (?:latest|best|free|top)\b.*\b(?:inbox|newsletter|updates?)|(?:\d+ )?comments?$|print$|tweet$|copy link$|loading|skip to|newsletter$|trending$|most read$|popular$)/,
  ],
  ['copyright', /^\W*(?:all rights reserved|©|copyright\b|\(c\) \d{4}|this material may not be)/],
  [
    'contributors',
    /^\W*(?:additional reporting by\b|reporting by .*(?:editing|writing) by\b|.* contributed (?:to|reporting)\b(?: to)?(?: this (?:report|story|article))?\W*$)/,
  ],
  [
    'advertisement',
    /^\W*(?:advertisements?|advertising|anzeige|werbung|publicidad|publicite|quang cao|sponsored(?: content)?|supported by)\W*$/,
  ],
  [
    'credit',
    /^\W*(?:(?:photo(?:s|graph)?|image|foto|picture|anh|nguon anh|bild|credit)s?\s*(?:by\b|credit|:|source)|(?:getty images|reuters|ap photo|afp|file photo)\b.{0,30}$)/,
  ],
  ['byline', /^\W*(?:by|von|par|por|di|door|av|af|text|autor|author|written by)\s*:?\s+\p{L}[^.!?]{2,70}$/u],
  [
    'date-line',
    /^\W*(?:\d{1,3}|a|an|mot) ?(?:h|m|d|min|mins|hours?|hrs?|minutes?|days?|weeks?|months?|gio|phut|ngay) (?:ago|truoc)\W*$|^(?:(?:published|updated|posted|last updated|stand|cap nhat|ngay|thu \p{L}+|chu nhat|mon|tue|wed|thu|fri|sat|sun)\p{L}*[\s,.:-]+){0,4}(?:on\s+)?(?:\d{1,2}[.:h]\d\d\s*[,|-]?\s*)?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}\.? \p{L}{3,10}\.? \d{4}|\p{L}{3,10}\.? \d{1,2}, \d{4})[\s,|-]*(?:(?:at\s+)?\d{1,2}[.:h]\d\d.{0,20})?$/u,
  ],
];

/** Judges one line by its words; null where they say nothing against it. */
export function lineRule(text: string, folded = foldText(text)): LineRule | null {
  if (text.length > LONGEST_RULED_LINE) return null;
  for (const [rule, pattern] of RULES) if (pattern.test(folded)) return rule;
  return null;
}
