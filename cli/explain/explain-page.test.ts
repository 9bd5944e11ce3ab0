import { describe, expect, it } from 'vitest';
import type { Selectors } from '../../core/extract/extract.ts';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import { type Explanation, explainPage } from './explain-page.ts';
import { formatExplanation } from './print.ts';
import { REASONS } from './reasons.ts';

const TEXT = [
  'The night ferry to Eastport sails again after three months of repairs, with two hundred passengers aboard.',
  'Captain Ola Brandt said that the ship had a new engine, and that it had been painted from bow to stern in winter.',
  'The pier stays open until midnight, and tickets cost what they did last year, at the counter and by telephone.',
];
const paragraphs = (texts = TEXT) => texts.map((text) => `<p>${text}</p>`).join('');
const page = (inside: string, around = '') =>
  `<html><head><title>Night ferry returns</title></head><body><nav><a href="/">Home</a></nav>
    <article><h1>Night ferry returns</h1>${inside}</article>${around}</body></html>`;

async function explain(html: string, lines: string[] | null = null, selectors: Selectors = {}) {
  const options = { zone: 'UTC', fetchedAt: '2026-02-05T09:00:00Z', selectors };
  return explainPage(async () => lines, html, { url: 'https://daily.example/ferry', ...options });
}

const plain = (explanation: Explanation) =>
  formatExplanation('ferry.html', explanation, (_, text) => text).split('\n');
const of = ({ blocks }: Explanation, text: string) => blocks.find((block) => block.text.startsWith(text));

describe('explainPage', () => {
  it('tells every block in reading order, what was kept of them, and why not the others', async () => {
    const html = page(
      paragraphs(),
      '<div class="related"><p>A new bridge over the river will open in the summer.</p></div>',
    );
    const { article, blocks } = await explain(html);
    expect(article).toMatchObject({ title: 'Night ferry returns' });
    expect(blocks.map(({ text }) => text)).toEqual([
      'Home',
      'Night ferry returns',
      ...TEXT,
      'A new bridge over the river will open in the summer.',
    ]);
    expect(blocks.map(({ kept, dropped }) => kept ?? dropped)).toEqual([
      'link-list',
      'title',
      'paragraph',
      'paragraph',
      'paragraph',
      'related',
    ]);
    for (const { chance } of blocks) expect(chance >= 0 && chance <= 1).toBe(true);
  });

  it('tells the lead, and lines that sign the text', async () => {
    const lead = 'After three months the night ferry links both banks of the river again.';
    const html = page(
      `<p class="sapo">${lead}</p>${paragraphs()}<p style="text-align:right">Trần Thị Sông</p>`,
    );
    const explanation = await explain(html, null, { lead: '.sapo', body: 'article' });
    expect(of(explanation, 'After three')).toMatchObject({ kept: 'lead', dropped: null });
    expect(of(explanation, 'Trần Thị Sông')).toMatchObject({ kept: null, dropped: 'signature' });
  });

  it('tells that a subhead is the last', async () => {
    const html = page(`${paragraphs()}<h3>What is next</h3>`);
    const explanation = await explain(html, null, { body: 'article' });
    expect(of(explanation, 'What is next')).toMatchObject({ kept: null, dropped: 'last-subhead' });
  });

  it('says whether a second opinion was asked', async () => {
    const brief = page('<p>The night ferry is back, says its captain.</p>');
    expect(await explain(page(paragraphs([...TEXT, ...TEXT.map((text) => `Later: ${text}`)])))).toMatchObject(
      {
        secondOpinion: 'not-asked',
      },
    );
    expect(await explain(brief)).toMatchObject({ secondOpinion: 'none' });
    expect(await explain(brief, ['The night ferry is back, says its captain.'])).toMatchObject({
      secondOpinion: 'given',
      article: { confidence: { basis: 'two-opinions' } },
    });
  });

  it('explains a page that is no article, and one that nests too deep', async () => {
    const none = await explain('<nav><a href="/">Home</a></nav>');
    expect(none.article).toBeInstanceOf(NotAnArticleError);
    expect(none.blocks).toMatchObject([{ text: 'Home', dropped: 'link-list' }]);
    const deep = await explain('<div>'.repeat(20_000));
    expect(deep).toMatchObject({ article: { reason: 'too-deep' }, blocks: [] });
  });
});

describe('formatExplanation', () => {
  it('aligns its columns, and keeps to 100 of them', async () => {
    const lines = plain(await explain(page(paragraphs())));
    expect(lines).toContain('title       Night ferry returns');
    expect(lines).toContain('drop    0 %  link-list       Home');
    const long = lines.find((line) => line.includes('The night ferry'));
    expect(long).toMatch(/^keep +\d+ % {2}paragraph {7}The night ferry .*…$/);
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(100);
  });

  it('ends with why a page is no article, and what to do', async () => {
    const lines = plain(await explain('<nav><a href="/">Home</a></nav>'));
    const at = lines.indexOf('No article on https://daily.example/ferry: no text was found (no-text)');
    expect(lines[0]).toBe('# ferry.html');
    expect(lines[at + 1]).toMatch(/^→ Open the page/);
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(100);
  });

  it('has a meaning for each reason, short enough for a line', () => {
    for (const [reason, meaning] of Object.entries(REASONS))
      expect(`${reason}${meaning}`.length).toBeLessThan(80);
  });
});
