import type { Element } from 'domhandler';

/** What an element's tag, name or attributes say of the text inside. */
export const TRAITS = [
  // The article's own
  'body',
  'article',
  'lead',
  'headline',
  // Its furniture
  'byline',
  'date',
  'caption',
  'tags',
  'pull-quote',
  // Other articles, other people's words, the site's own business
  'teaser',
  'other-article',
  'gallery',
  'related',
  'comments',
  'promotion',
  'advertisement',
  'sharing',
  'navigation',
  'aside',
  'header',
  'footer',
  'form',
  'hidden',
] as const;
export type Trait = (typeof TRAITS)[number];

/** A set of traits, a bit each. */
export type Traits = number;

export function traitBit(trait: Trait): Traits {
  return 1 << TRAITS.indexOf(trait);
}

export function traitBits(traits: readonly Trait[]): Traits {
  return traits.reduce((bits, trait) => bits | traitBit(trait), 0);
}

/**
 * Words in classes, ids and roles. `read-more` stands for `readmore` and for `read` with `more` behind it, and
 * `relat*` for all words that begin so.
 */
const NAMES: Partial<Record<Trait, string>> = {
  body:
    'article-body article-content article-text body-text body-content entry-content post-content post-body post-text ' +
    'story-body story-content story-text main-content detail-content content-detail fck-detail singular-content ' +
    'field-body cms-body content-body news-body news-content news-text rich-text article-detail text-body page-content',
  article: 'article post entry story content main text detail',
  lead: 'sapo standfirst lead lede deck dek chapeau article-summary detail-summary intro introtext subtitle',
  headline: 'headline title heading page-title article-title entry-title',
  byline: 'byline author* writer contributors bio source tacgia',
  date:
    'date datetime datum time timestamp publish* pub-date posted post-meta entry-meta meta dateline updated ngay ' +
    'thoigian',
  caption: 'caption* figcaption credit credits photocredit copyright legend',
  tags: 'tags tag-list tag-cloud keywords topics filed-under',
  'pull-quote': 'pull-quote pulled-quote quote-pull',
  teaser: 'teaser* excerpt*',
  related:
    'related* relate recommend* recirc* taboola* outbrain* most-read most-viewed most-popular popular trending ' +
    'read-more read-next read-also see-also more-news more-stories more-from more-on next-article up-next also-read ' +
    'further-reading lien-quan tin-lien-quan tinlienquan* doc-nhieu xem-nhieu xem-them tin-khac tin-cung tin-moi ' +
    'cung-chuyen-muc',
  gallery: 'carousel slider slideshow gallery latest article-list news-list post-list',
  comments: 'comment* disqus* respond replies discussion binh-luan',
  promotion:
    'promo promos promotion newsletter* subscri* sign-up login register popup modal overlay cta ' +
    'call-to-action donate donation membership banner cookie* privacy* ccpa optanon* consent gdpr onetrust* cmp download survey',
  advertisement: 'ad ads ad-box ad-slot ad-unit ad-wrapper advert* quang-cao dfp sponsor*',
  sharing:
    'share sharing share-bar social socials social-links follow chia-se toolbar tools rating vote audio ' +
    'video-player player listen toc table-of-contents actions reactions',
  navigation:
    'nav navbar navig* menu breadcrumb* pagination pager sidebar* side-bar widget-area complementary ' +
    'contentinfo search dialog skip rail topbar sitemap',
  aside: 'info-box fact-box fact facts aside inset',
  header: 'header masthead',
  footer: 'footer colophon',
  hidden: 'invisible offscreen visually-hidden is-hidden sr-only screen-reader',
};

const WHOLE = new Map<string, Traits>();
const STEMS: [string, Traits][] = [];
/** Names of several words by their first: the others, and what the whole says. */
const GROUPS = new Map<string, { others: string[]; traits: Traits }[]>();

for (const trait of TRAITS) {
  for (const name of NAMES[trait]?.split(' ') ?? []) {
    const [first = '', ...others] = name.split('-');
    const whole = name.replaceAll('-', '');
    if (name.endsWith('*')) STEMS.push([name.slice(0, -1), traitBit(trait)]);
    else WHOLE.set(whole, (WHOLE.get(whole) ?? 0) | traitBit(trait));
    if (others.length > 0)
      GROUPS.set(first, [...(GROUPS.get(first) ?? []), { others, traits: traitBit(trait) }]);
  }
}

const TAGS: Partial<Record<string, Trait>> = {
  article: 'article',
  nav: 'navigation',
  menu: 'navigation',
  aside: 'aside',
  header: 'header',
  footer: 'footer',
  form: 'form',
  button: 'form',
  input: 'form',
  label: 'form',
  dialog: 'promotion',
  time: 'date',
  figcaption: 'caption',
  figure: 'caption',
  address: 'byline',
};

const TAG_TRAITS = new Map(Object.entries(TAGS).map(([tag, trait]) => [tag, trait ? traitBit(trait) : 0]));

/** Reads traits; names are remembered, since a page repeats its own. To be used for one page. */
export function traitReader(): (element: Element) => Traits {
  const known = new Map<string, Traits>();
  const knownWords = new Map<string, Traits>();
  const traitsOfName = (name: string): Traits => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const traits = nameTraits(wordsInName(name), knownWords);
    known.set(name, traits);
    return traits;
  };
  return (element) => {
    let traits = (TAG_TRAITS.get(element.name) ?? 0) | attributeTraits(element);
    const { class: classes, id, role, type } = element.attribs;
    if (classes) traits |= traitsOfName(classes);
    if (id) traits |= traitsOfName(id);
    if (role) traits |= traitsOfName(role);
    if (type) traits |= traitsOfName(type);
    return traits;
  };
}

const LONGEST_NAME = 400;

/** The lower-case words of a name: `box-tinLienQuan2` gives `box tin lien quan`. */
export function wordsInName(name: string): string[] {
  const words = name.slice(0, LONGEST_NAME).match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return words.map((word) => word.toLowerCase());
}

/** What the words of a name say together. `known` keeps what single words say. */
export function nameTraits(words: readonly string[], known = new Map<string, Traits>()): Traits {
  let traits = 0;
  for (const [index, word] of words.entries()) {
    traits |= wordTraits(word, known);
    for (const { others, traits: own } of GROUPS.get(word) ?? [])
      if (others.every((other, place) => words[index + 1 + place] === other)) traits |= own;
  }
  return traits;
}

function wordTraits(word: string, known: Map<string, Traits>): Traits {
  const before = known.get(word);
  if (before !== undefined) return before;
  const traits = STEMS.reduce(
    (sum, [stem, own]) => (word.startsWith(stem) ? sum | own : sum),
    WHOLE.get(word) ?? 0,
  );
  known.set(word, traits);
  return traits;
}

const HIDDEN = traitBit('hidden');
const BODY = traitBit('body');
const BYLINE = traitBit('byline');

function attributeTraits({ attribs }: Element): Traits {
  let traits = 0;
  if (attribs.hidden !== undefined || attribs['aria-hidden'] === 'true') traits |= HIDDEN;
  // `overflow-hidden` and `label-hidden` hide no text.
  if (attribs.class && /(?:^|\s)hidden(?:\s|$)/.test(attribs.class)) traits |= HIDDEN;
  if (attribs.style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style)) traits |= HIDDEN;
  if (attribs.itemprop?.includes('articleBody')) traits |= BODY;
  if (attribs.itemprop === 'author' || attribs.rel?.includes('author')) traits |= BYLINE;
  return traits;
}
