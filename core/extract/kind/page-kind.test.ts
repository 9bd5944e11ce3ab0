import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../test/support/any-text.ts';
import { headlines, jsonLd, MENU, NEWS, page, paragraphs, reasonOf } from './fixture.ts';

describe('a page of a video', () => {
  const description =
    '<p>The night ferry leaves the pier for the first time since autumn, filmed from the lighthouse.</p>';
  const film = jsonLd({ '@type': 'VideoObject', name: 'Ferry', uploadDate: '2026-03-07' });

  it.each([
    ['by og:type', '<meta property="og:type" content="video.other">', `<h1>Ferry</h1>${description}`],
    ['by JSON-LD', film, `<h1>Ferry</h1>${description}${headlines(20)}`],
    ['by a player and no text', NEWS, '<h1>Ferry</h1><video src="/ferry.mp4"></video><p>2:31</p>'],
    ['by an embedded player', '', '<h1>Ferry</h1><iframe src="https://films.example/embed/4711"></iframe>'],
  ])('%s', (_, head, body) => {
    expect(reasonOf(page({ title: 'Ferry', head, body }))).toBe('video');
  });

  it.each([
    ['a brief with a video', NEWS, `${paragraphs(2)}<video src="/ferry.mp4"></video>`],
    [
      'an article with a video',
      film,
      `${paragraphs(6)}<iframe src="https://films.example/embed/4711"></iframe>`,
    ],
    ['an article of og:type video', '<meta property="og:type" content="video">', paragraphs(5)],
  ])('is not %s', (_, head, body) => {
    expect(reasonOf(page({ title: 'Ferry', head, body: `<h1>Ferry</h1>${body}` }))).toBeNull();
  });
});

describe('any page', () => {
  it('without text has none', () => {
    expect(reasonOf(page({ title: 'Ferry', body: `${MENU}<h1>Ferry</h1>` }))).toBe('no-text');
  });

  it('gets an answer', () => {
    assert(
      property(anyText({ maxLength: 300 }), (text) => {
        const known = [
          null,
          'no-text',
          'consent-wall',
          'challenge',
          'login',
          'paywall',
          'listing',
          'not-found',
          'video',
        ];
        expect(known).toContain(reasonOf(page({ title: text, body: `<h1>${text}</h1><p>${text}</p>` })));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [
      'boxes named paywall',
      `${'<div class="paywall">'.repeat(9_000)}Three months for the price of one, then more.`,
    ],
    [
      'buttons in questions',
      `${'<div><p>We use cookies with your consent, and so do they.</p><button>Accept'.repeat(3_000)}`,
    ],
    [
      'paywalls deep down',
      `${'<div>'.repeat(5_000)}${'<div class="paywall">Three months for the price of one.</div>'.repeat(5_000)}`,
    ],
    [
      'labels in labels',
      `<p>We use cookies with your consent, and so do they.</p>${'<a>'.repeat(9_000)}${'<i></i>'.repeat(100_000)}`,
    ],
    ['headlines', headlines(20_000)],
    ['apologies', '<p>The page you are looking for is gone, we fear, for good.</p>'.repeat(20_000)],
  ])('comes to an end with many %s', (_, body) => {
    reasonOf(page({ title: 'Ferry', body }));
  });
});
