import { describe, expect, it } from 'vitest';
import { blockFeaturesIn } from '../fixture.ts';

const SENTENCE =
  'The night ferry runs again after three months of repairs, with room for two hundred people.';
const OTHER = 'Its captain, Ann Doe, said that the boat had been given new engines and a coat of paint.';

const only = (text: string) => blockFeaturesIn(`<p>${text}</p>`)[0]!;
const body = (text: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: text })}</script>`;

describe('the wording of a block', () => {
  it.each([
    ['The ferry runs.', true],
    ['Does it run?', true],
    ['“It runs!”', true],
    ['(It runs.)', true],
    ['It runs…', true],
    ['The ferry runs', false],
    ['No. 5 runs', false],
    ['It runs:', false],
  ])('%s', (text, endsSentence) => {
    expect(only(text).endsSentence).toBe(endsSentence);
  });

  it.each([
    ['The Night Ferry', 1],
    ['the night ferry', 0],
    ['Đêm nay phà chạy', 0.25],
    ['5 ferries', 0],
  ])('capitals of %s', (text, share) => {
    expect(only(text).capitals).toBeCloseTo(share);
  });

  it.each([
    ['We use cookies on our website.', true],
    ['Đăng nhập để bình luận', true],
    ['SIGN UP FOR OUR NEWSLETTER', true],
    ['The ferry runs again.', false],
    ['A cookiecutter was lost on board.', false],
  ])('site talk in %s', (text, isSiteTalk) => {
    expect(only(text).isSiteTalk).toBe(isSiteTalk);
  });

  it('length and line rule', () => {
    expect(only('Xem thêm: Cầu mới')).toMatchObject({ length: 17, rule: 'related' });
    expect(only('Cầu mới qua sông')).toMatchObject({ length: 16, rule: null });
  });
});

describe('a block and the others', () => {
  it('repeats what stands above, whatever the typography', () => {
    const features = blockFeaturesIn('<p>The ferry runs.</p><p>Other</p><p>THE FERRY, runs</p>');
    expect(features.map(({ isRepeated }) => isRepeated)).toEqual([false, false, true]);
    expect(features.map(({ times }) => times)).toEqual([2, 1, 2]);
  });

  it('is a card among cards', () => {
    const card = '<div class="card"><a href="/a">New bridge over the river opens</a><p>In spring</p></div>';
    const features = blockFeaturesIn(`<body><p>${SENTENCE.repeat(9)}</p>${card.repeat(3)}</body>`);
    expect(features.map(({ isCard }) => isCard)).toEqual([false, ...Array(6).fill(true)]);
  });

  it('counts from the headline: the heading that repeats the title, else the first h1', () => {
    const html = '<p>Menu</p><h1>Ledger</h1><h2>Ferry</h2><p>Text</p>';
    const places = (title: string) => blockFeaturesIn(html, title).map(({ fromHeadline }) => fromHeadline);
    expect(places('ferry')).toEqual([-2, -1, 0, 1]);
    expect(places('Something else')).toEqual([-1, 0, 1, 2]);
    expect(
      blockFeaturesIn('<h2>Menu</h2><p>Text</p>', 'Ferry').map(({ fromHeadline }) => fromHeadline),
    ).toEqual([null, null]);
  });

  it("stands in another article than the headline's", () => {
    const html =
      '<article><h1>Ferry</h1><p>Text</p><article><p>Inner</p></article></article><article><p>Other</p></article><p>None</p>';
    expect(blockFeaturesIn(html, 'Ferry').map(({ isInOtherArticle }) => isInOtherArticle)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('stands in no other article that is around the headline, too', () => {
    const html = '<article><p>Outer</p><article><h1>Ferry</h1><p>Text</p></article></article>';
    expect(blockFeaturesIn(html, 'Ferry').some(({ isInOtherArticle }) => isInOtherArticle)).toBe(false);
  });

  it('stands in no other article where the headline is outside of all', () => {
    const html = '<h1>Ferry</h1><article><p>Text</p></article>';
    expect(blockFeaturesIn(html, 'Ferry').some(({ isInOtherArticle }) => isInOtherArticle)).toBe(false);
  });
});

describe('a block and what the page says of itself', () => {
  it('is the title', () => {
    expect(
      blockFeaturesIn('<p>THE FERRY runs</p><p>The ferry</p>', 'The ferry, runs').map((one) => one.isTitle),
    ).toEqual([true, false]);
    expect(blockFeaturesIn('<p>Ferry</p>')[0]?.isTitle).toBe(false);
  });

  it('is the description, or opens it', () => {
    const head = `<meta name="description" content="${SENTENCE}">`;
    const features = blockFeaturesIn(
      `${head}<p>Stamp – ${SENTENCE} ${OTHER}</p><p>${SENTENCE.slice(0, 45)}</p><p>${OTHER}</p>`,
    );
    expect(features.map(({ isDescription }) => isDescription)).toEqual([true, true, false]);
    expect(features.map(({ opensDescription }) => opensDescription)).toEqual([true, false, false]);
  });

  it('takes a few words for no description', () => {
    const features = blockFeaturesIn(
      '<meta name="description" content="Ferry news"><p>Ferry news of today</p>',
    );
    expect(features[0]).toMatchObject({ isDescription: false, opensDescription: false });
  });

  it('is told by JSON-LD, in whole or in part', () => {
    const told = (text: string) =>
      blockFeaturesIn(`${body(`${SENTENCE} `.repeat(5))}<p>${text}</p>`)[0]?.told;
    expect(told(SENTENCE)).toBe(1);
    expect(told(OTHER)).toBe(0);
    expect(told(`${SENTENCE} ${OTHER}`)).toBeGreaterThan(0.4);
    expect(told(`${SENTENCE} ${OTHER}`)).toBeLessThan(0.6);
    expect(told('Two words')).toBe(0.5);
  });

  it('is not held against a JSON-LD body that is missing or a mere teaser', () => {
    expect(only(SENTENCE).told).toBeNull();
    expect(blockFeaturesIn(`${body(SENTENCE)}<p>${SENTENCE}</p>`)[0]?.told).toBeNull();
  });
});
