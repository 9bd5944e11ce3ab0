import { describe, expect, it } from 'vitest';
import type { ArticleDifference } from '../../core/article-difference.ts';
import { deskPage, textOf } from '../../test/support/desk-page.ts';
import type { Language } from '../messages/messages.ts';
import { VersionDifference } from './version-difference.tsx';

const none: ArticleDifference = {
  title: null,
  lead: null,
  byline: { removed: [], added: [] },
  blocks: [],
  captions: { removed: [], added: [] },
};

function render(difference: Partial<ArticleDifference> | null, language: Language = 'en'): string {
  const shown = difference && { ...none, ...difference };
  return String(<VersionDifference difference={shown} language="sv" page={deskPage(language)} />);
}

const title: ArticleDifference['title'] = [
  { kind: 'same', text: 'Lindqvist ' },
  { kind: 'removed', text: 'arrives' },
  { kind: 'added', text: 'leaves' },
];

describe('VersionDifference', () => {
  it('marks words that went and came, also for those who only hear them', () => {
    const html = render({ title });
    expect(html).toContain(
      '<dt>Title</dt><dd><p lang="sv">Lindqvist ' +
        '<del><span class="spoken" lang="en">Removed: </span>arrives</del>' +
        '<ins><span class="spoken" lang="en">Added: </span>leaves</ins></p></dd>',
    );
    expect(textOf(render({ title }, 'vi'))).toBe('Tiêu đề Lindqvist Bỏ: arrives Thêm: leaves');
  });

  it('shows changed paragraphs alone, and how many between are unchanged', () => {
    const added = (text: string) => [{ kind: 'added' as const, text }];
    const blocks: ArticleDifference['blocks'] = [
      { unchanged: 1 },
      { before: null, after: 'subhead', runs: added('The evening') },
      { before: null, after: 'list-item', runs: added('A dinner') },
      { before: null, after: 'pull-quote', runs: added('A feast') },
      { unchanged: 12 },
      { before: 'quote', after: null, runs: [{ kind: 'removed', text: 'A good day.' }] },
    ];
    expect(textOf(render({ blocks }))).toBe(
      'Text 1 paragraph unchanged Added: The evening Added: A dinner Added: A feast 12 paragraphs unchanged Removed: A good day.',
    );
    expect(textOf(render({ blocks }, 'vi'))).toContain('12 đoạn không đổi');
    const html = render({ blocks });
    expect(html).toContain('<p class="subhead" lang="sv">');
    expect(html).toContain('<p class="list-item" lang="sv">');
    expect(html).toContain('<p class="pull-quote" lang="sv">');
    expect(html).toContain('<blockquote lang="sv"><del>');
  });

  it('says where a paragraph became another kind of block', () => {
    const blocks: ArticleDifference['blocks'] = [
      { before: 'paragraph', after: 'quote', runs: [{ kind: 'same', text: 'A good day.' }] },
    ];
    expect(textOf(render({ blocks }))).toBe('Text Was a paragraph, is a quotation now. A good day.');
  });

  it('lists authors and captions that came and went', () => {
    const html = render({
      byline: { removed: ['Ola Brandt'], added: ['Minh Châu'] },
      captions: { removed: [], added: ['A handshake'] },
    });
    expect(textOf(html)).toBe('By Removed: Ola Brandt Added: Minh Châu Captions Added: A handshake');
  });

  it('says that a difference was not recorded', () => {
    expect(textOf(render(null))).toBe('What changed was not recorded.');
    expect(textOf(render(null, 'vi'))).toBe('Không ghi lại đã thay đổi những gì.');
  });

  it('never makes markup of what outlets write', () => {
    const html = render({ lead: [{ kind: 'added', text: '<script>alert(1)</script>' }] });
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  });
});
