import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageOutcome, pageTroubleOf } from './page-troubles.ts';

/** One letter a page, the latest first: `.` an article, `n` no text, `f` forbidden, `t` out of time, `v` a film. */
function outcomes(pages: string): PageOutcome[] {
  const codes: Record<string, string> = { n: 'no-text', f: 'forbidden', t: 'timeout', v: 'video' };
  return [...pages].map((letter, index) => ({
    at: new Date(Date.UTC(2026, 1, 5) - index * 3_600_000),
    url: `https://harbourpost.example/${index}`,
    code: codes[letter] ?? null,
  }));
}
const past = '.'.repeat(100);

describe('pageTroubleOf', () => {
  it('finds a layout that moved, with an example', () => {
    expect(pageTroubleOf(outcomes(`nnnnn${past}`), null)).toEqual({
      ill: 'changed',
      since: new Date('2026-02-04T20:00:00Z'),
      code: 'no-text',
      url: 'https://harbourpost.example/0',
      bad: 5,
      of: 5,
    });
  });

  it.each([
    ['fffff', 'blocked', 'forbidden'],
    ['ttttt', 'failing', 'timeout'],
    // The worse of two, each of which is most of the latest pages.
    ['fffnnffnff', 'blocked', 'forbidden'],
  ])('tells %s apart as %s', (recent, ill, code) => {
    expect(pageTroubleOf(outcomes(recent + past), null)).toMatchObject({ ill, code });
  });

  it.each([
    ['a few pages', `nnn..${past}`],
    ['what is over', `...nnnnnnnnnn${past}`],
    ['less than five pages', 'nnnn'],
    ['what was so before: half of the pages are films', 'vv.v.vvv..v.v.v.vv.v.v..v.vv.v.v'.repeat(4)],
  ])('finds nothing in %s', (_what, pages) => {
    expect(pageTroubleOf(outcomes(pages), null)).toBeNull();
  });

  it('does not need a past where no page of a new source is an article', () => {
    expect(pageTroubleOf(outcomes('nnnnnnnnnn'), null)).toMatchObject({ ill: 'changed', bad: 10 });
  });

  it('goes on for as long as it lasts, and ends when most of the latest pages are good', () => {
    const long = 'n'.repeat(200);
    expect(pageTroubleOf(outcomes(long), 'changed')).toMatchObject({ ill: 'changed' });
    expect(pageTroubleOf(outcomes(`..${long}`), 'changed')).toMatchObject({ ill: 'changed' });
    expect(pageTroubleOf(outcomes(`...${long}`), 'changed')).toBeNull();
  });

  it('seldom alarms where pages are as bad as ever', () => {
    const share = fc.double({ min: 0, max: 0.9, noNaN: true });
    let alarms = 0;
    fc.assert(
      fc.property(share, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (bad, stream) => {
        const pages = [...stream.take(230)].map((chance) => (chance < bad ? 'n' : '.')).join('');
        if (pageTroubleOf(outcomes(pages), null)) alarms++;
      }),
      { numRuns: 300, seed: 5 },
    );
    expect(alarms).toBeLessThanOrEqual(2);
  });
});
