import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skim } from './skim.ts';

/** Any characters, halves of surrogate pairs among them. */
const anyText = string({
  unit: integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
});

const left = (html: string) => skim(html).markup;

describe('skim', () => {
  it.each([
    ['a script', '<script src="a.js">if (a < b) document.write("<p>no</p>")</script>'],
    ['a script in capitals', '<SCRIPT>x</SCRIPT>'],
    ['a script whose end has a space', '<script>x</script >'],
    ['a script whose end has attributes', '<script>x</script data-a="1">'],
    ['a style', '<style>p > a { color: red }</style>'],
    ['a comment', '<!-- <p>no</p> -->'],
    ['a comment of hyphens', '<!------>'],
    ['an empty comment', '<!-->'],
    ['a comment that ends at once', '<!--->'],
    ['a drawing', '<svg viewBox="0 0 1 1"><text>no</text></svg>'],
    ['a drawing that closes itself', '<svg viewBox="0 0 1 1"/>'],
    ['what is for readers without scripts', '<noscript><img src="/pixel.gif"></noscript>'],
    ['a template', '<template><p>no</p></template>'],
  ])('takes out %s', (_, unread) => {
    expect(left(`<p>Ferry${unread} runs</p>`)).toBe('<p>Ferry runs</p>');
  });

  it.each([
    '<p>Ferry</p>',
    '<scripture>Ferry</scripture>',
    '<styles>Ferry</styles>',
    '<svgs/>',
    '1 < 2, script and style',
    '',
  ])('leaves %j as it is', (html) => {
    expect(left(html)).toBe(html);
  });

  it('ends what closes a script, not what a script only speaks of', () => {
    expect(left('<script>"<!-- <script>"; "</scripted>"</script>Ferry')).toBe('Ferry');
    expect(left('<!-- <script> -->Ferry<!-- </script> -->')).toBe('Ferry');
  });

  it('does not let a script close itself', () => {
    expect(left('<script src="a.js"/>no</script>Ferry')).toBe('Ferry');
  });

  it.each(['<script>', '<script', '<style>', '<!--'])(
    'takes the rest of the page for what %s leaves open',
    (open) => {
      expect(left(`<p>Ferry</p>${open} <p>no</p>`)).toBe('<p>Ferry</p>');
    },
  );

  it('hands out the sources of JSON-LD, in order', () => {
    const html =
      '<script type="application/ld+json">{"a":1}</script><script>no</script><p>Ferry</p>' +
      `<SCRIPT data-id='1' TYPE='application/LD+JSON'>{"b":"<p>"}</SCRIPT>`;
    expect(skim(html)).toMatchObject({ jsonLd: ['{"a":1}', '{"b":"<p>"}'] });
  });

  it('reads JSON-LD that the page leaves open', () => {
    expect(skim('<script type="application/ld+json">{"a":1}').jsonLd).toEqual(['{"a":1}']);
  });

  it('keeps no place from one page to the next', () => {
    skim('<p>A long page</p><script>');
    expect(left('<script>no</script>Ferry')).toBe('Ferry');
  });

  it('adds nothing to any page, and leaves none of its scripts', () => {
    const piece = constantFrom(
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<svg/>',
      '</style>',
      '<style x',
      'Ferry',
    );
    assert(
      property(array(piece), (pieces) => {
        const html = pieces.join('');
        const { markup } = skim(html);
        expect(markup).not.toMatch(/<script>|<!--|<svg/);
        let from = 0;
        for (const character of markup) {
          const at = html.indexOf(character, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
      }),
    );
  });

  it('leaves any page without such markup as it is', () => {
    assert(
      property(anyText, (text) => {
        const html = text.replaceAll('<', '&lt;');
        expect(left(html)).toBe(html);
      }),
    );
  });

  it.each([
    ['<title>How the <script> tag works</title><p>Ferry</p>'],
    ['<textarea><!-- x</textarea><p>Ferry</p>'],
    ['<div data-x="<!-- ad"></div><p>Ferry</p>'],
    ['<img alt="a <script> guide"><p>Ferry</p>'],
  ])('leaves %s as it is', (html) => {
    expect(skim(html).markup).toBe(html);
  });

  it('takes only the tag of a drawing that is not closed', () => {
    expect(skim('<svg width="1"><path><p>Ferry</p>').markup).toBe('<path><p>Ferry</p>');
  });
});
