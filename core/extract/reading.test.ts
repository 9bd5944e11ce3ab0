import { describe, expect, it } from 'vitest';
import { textOf } from '../html/tree.ts';
import { PAGE_OPTIONS, readingOf } from './fixture.ts';
import { NotAnArticleError } from './kind/not-an-article.ts';
import { readPage, type Selectors } from './reading.ts';

const TEXTS = [
  'The night ferry runs again after three months of repairs, with room for two hundred people on board.',
  'Its captain, Cora Poe, said that the boat had been given new engines and a coat of paint over the winter.',
  'The pier stays open until midnight, and tickets cost what they cost last year, at the counter and elsewhere.',
];

const PAGE = `<html><head><title>Ferry returns | Ledger</title></head><body>
  <div class="kicker">Night boats</div><h1>Ferry returns</h1>
  <p class="intro-line">Three months late, she sails.</p><p class="who">Written down by the harbour</p>
  <div class="story"><p>${TEXTS[0]}</p><p class="under-photo">The boat at the pier, in March.</p><p>${TEXTS[1]}</p>
  <p class="note">Note: ${TEXTS[2]}</p><p>Advertisement</p></div>
  <div class="more"><p>${TEXTS[2]}</p></div></body></html>`;

const reasonsOf = (selectors: Selectors, html = PAGE) =>
  new Map(readingOf(html, selectors).judged.map(({ block, dropped }) => [block.text, dropped]));
const keptOf = (selectors: Selectors, html = PAGE) =>
  [...reasonsOf(selectors, html)].filter(([, dropped]) => dropped === null).map(([text]) => text);

describe("a source's selectors", () => {
  it('name the title', () => {
    expect(readingOf(PAGE).title).toBe('Ferry returns');
    expect(readingOf(PAGE, { title: '.kicker' }).title).toBe('Night boats');
  });

  it('name the body: all that is in it and nothing else, save what words rule out', () => {
    const reading = readingOf(PAGE, { body: '.story' });
    expect(reading.isSelected).toBe(true);
    expect(keptOf({ body: '.story' })).toEqual([
      TEXTS[0],
      'The boat at the pier, in March.',
      TEXTS[1],
      `Note: ${TEXTS[2]}`,
    ]);
    const reasons = reasonsOf({ body: '.story' });
    expect([reasons.get('Advertisement'), reasons.get(TEXTS[2]!)]).toEqual(['advertisement', 'outside']);
  });

  it('name a body of several parts', () => {
    expect(keptOf({ body: '.note, .more' })).toEqual([`Note: ${TEXTS[2]}`, TEXTS[2]]);
  });

  it.each([
    ['lead', { lead: '.intro-line' }, 'Three months late, she sails.', 'lead'],
    ['byline', { byline: '.who' }, 'Written down by the harbour', 'byline'],
    ['captions', { captions: '.under-photo' }, 'The boat at the pier, in March.', 'caption'],
  ] satisfies [string, Selectors, string, string][])(
    'name the %s, which is none of the text',
    (_, selectors, text, reason) => {
      expect(reasonsOf(selectors).get(text)).toBe(reason);
      expect(reasonsOf({ ...selectors, body: 'body' }).get(text)).toBe(reason);
      expect(keptOf({ ...selectors, body: 'body' })).not.toContain(text);
    },
  );

  it('hand the lead on', () => {
    const { lead } = readingOf(PAGE, { lead: '.intro-line' });
    expect(lead && textOf(lead)).toBe('Three months late, she sails.');
    expect(readingOf(PAGE).lead).toBeNull();
  });

  it('drop parts of the page before anything is read', () => {
    const reading = readingOf(PAGE, { drop: ['h1', '.note', '.more'], title: 'h1' });
    const texts = reading.judged.map(({ block }) => block.text);
    expect(texts.some((text) => text.includes('The pier') || text === 'Ferry returns')).toBe(false);
    expect(texts).toContain(TEXTS[0]);
  });

  it.each([
    { title: '.none' },
    { body: '.none' },
    { lead: '.none' },
    { byline: '.none' },
    { captions: '.none' },
    { drop: ['.none'] },
    { drop: [] },
  ])('that match nothing change nothing: %j', (selectors) => {
    expect(readingOf(PAGE, selectors).title).toBe('Ferry returns');
    expect(reasonsOf(selectors)).toEqual(reasonsOf({}));
    expect(readingOf(PAGE, selectors).isSelected).toBe(false);
  });
});

describe('readPage', () => {
  it('takes the title from the feed where the page has none', () => {
    const hint = { title: 'Ferry returns', published: null };
    expect(readPage('<p>Text</p>', { ...PAGE_OPTIONS, hint }).title).toBe('Ferry returns');
    expect(readPage('<h1>Boat</h1>', { ...PAGE_OPTIONS, hint }).title).toBe('Boat');
    expect(readPage('<p>Text</p>', PAGE_OPTIONS).title).toBe('');
  });

  it('says so where a page nests without end', () => {
    const read = () => readPage('<div>'.repeat(20_000), PAGE_OPTIONS);
    expect(read).toThrow(NotAnArticleError);
    expect(read).toThrow(expect.objectContaining({ reason: 'too-deep', code: 'not-an-article' }));
  });
});
