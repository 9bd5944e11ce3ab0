import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownLink } from './markdown.ts';

describe('text as Markdown', () => {
  it.each([
    ['Chuyến thăm cấp Nhà nước, 3,5 tỷ USD (tăng 10%)!', 'Chuyến thăm cấp Nhà nước, 3,5 tỷ USD (tăng 10%)!'],
    ['*a* _b_ `c` ~~d~~ a|b', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ a\\|b'],
    ['[x](javascript:alert(1)) ![y](z)', '\\[x\\](javascript:alert(1)) !\\[y\\](z)'],
    ['<script>alert(1)</script> a > b', '\\<script\\>alert(1)\\</script\\> a \\> b'],
    ['R&D &amp; &#60;', 'R\\&D \\&amp; \\&#60;'],
    ['a \\* b', 'a \\\\\\* b'],
    ['# heading ##', '\\# heading \\##'],
    ['#', '\\#'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['> quote', '\\> quote'],
    ['1. first', '1\\. first'],
    ['2026) first', '2026\\) first'],
    ['1.5 million', '1\\.5 million'],
    ['    indented\n\n# two\tlines\u0000', 'indented # two lines'],
    ['🇻🇳 – “đẹp”', '🇻🇳 – “đẹp”'],
  ])('%s', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it.each([
    ['https://tin.example/a_b?q=(1)', '[t\\_](<https://tin.example/a_b?q=(1)>)'],
    ['https://tin.example/#a>b \\c', '[t\\_](<https://tin.example/#a%3Eb%20%5Cc>)'],
    ['javascript:alert(1)', 't\\_'],
    ['//no', 't\\_'],
  ])('links to %s', (url, markdown) => {
    expect(markdownLink('t_', url)).toBe(markdown);
  });
});
