import { describe, expect, it } from 'vitest';
import { metadataOf, surveyOf } from './fixture.ts';
import { findTitle, withoutOutlet } from './title.ts';

function titleOf(head: string, body: string) {
  const html = `<html><head>${head}</head><body>${body}</body></html>`;
  return findTitle(surveyOf(html), metadataOf(html));
}

const SITE = '<meta property="og:site_name" content="Asia Ledger">';

describe('findTitle', () => {
  it.each(['|', '-', '–', '·', ':', '::', '»', '›'])("takes the outlet's name off after %s", (separator) => {
    const head = `${SITE}<title>Night ferry runs again ${separator} Asia Ledger</title>`;
    expect(titleOf(head, '<p>Text</p>')).toBe('Night ferry runs again');
  });

  it('prefers the heading that the metadata confirm, as the page writes it', () => {
    const head = `${SITE}<meta property="og:title" content="NIGHT FERRY RUNS AGAIN">`;
    expect(titleOf(head, '<h1>Asia Ledger</h1><h2>Night ferry runs again</h2>')).toBe(
      'Night ferry runs again',
    );
  });

  it('finds the headline although nobody says what the outlet is called', () => {
    const head = '<title>Night ferry runs again : Some Other Name</title>';
    expect(titleOf(head, '<h1>Night ferry runs again</h1>')).toBe('Night ferry runs again');
  });

  it('believes metadata where headings say something else', () => {
    const head = '<meta property="og:title" content="Night ferry runs again">';
    expect(titleOf(head, '<h1>World news</h1>')).toBe('Night ferry runs again');
  });

  it('decodes entities that were escaped twice', () => {
    expect(titleOf('<meta property="og:title" content="Ph&amp;agrave; đ&amp;ecirc;m">', '')).toBe('Phà đêm');
  });

  it('is null on a page that has none', () => {
    expect(titleOf('', '<p>Text</p>')).toBeNull();
  });
});

describe('withoutOutlet', () => {
  it('takes off one name after another', () => {
    expect(withoutOutlet('Ferry - World | Ledger', ['World', 'Ledger'])).toBe('Ferry');
  });

  it.each(['Talks: a first', 'Ferry - the sequel', 'Ledger'])('leaves %s', (title) => {
    expect(withoutOutlet(title, ['Ledger'])).toBe(title);
  });

  it('comes to an end with a headline of thousands of parts', () => {
    const headline = `Night ferry${' | Asia Ledger'.repeat(20_000)}`;
    expect(withoutOutlet(headline.slice(0, 1_000), ['Asia Ledger'])).toContain('Night ferry');
    expect(
      titleOf(
        `${SITE}<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}"}</script>`,
        '<p>Text</p>',
      ),
    ).toContain('Night ferry');
  });
});
