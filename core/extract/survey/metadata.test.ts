import { describe, expect, it } from 'vitest';
import { monthOf } from '../dates/months.ts';
import { metadataOf } from '../fixture.ts';
import { firstMeta } from './metadata.ts';

const read = (head: string) => metadataOf(head, 'https://www.ledger.example/news/ferry');

describe('readMetadata', () => {
  it('reads names, properties and itemprops without case; the first of a kind wins', () => {
    const metadata = read(
      '<meta name="PubDate" itemprop="datePublished" content="a"><meta property="pubdate" content="b">',
    );
    expect(firstMeta(metadata, ['missing', 'pubdate'])).toBe('a');
    expect(metadata.meta.get('datepublished')).toBe('a');
  });

  it('passes over an empty value', () => {
    expect(
      read('<meta name="author" content=" "><meta name="author" content="Ann Doe">').meta.get('author'),
    ).toBe('Ann Doe');
  });

  it('knows the outlet by its site name, publisher and host', () => {
    const publisher = { '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'Ledger Ltd' } };
    const { outlet } = read(
      `<meta property="og:site_name" content="The Ledger"><script type="application/ld+json">${JSON.stringify(publisher)}</script>`,
    );
    expect(outlet).toEqual(expect.arrayContaining(['The Ledger', 'Ledger Ltd', 'ledger.example', 'ledger']));
  });
});

describe('monthOf', () => {
  it.each([
    ['March', 3],
    ['Mär.', 3],
    ['sept', 9],
    ['stycznia', 1],
    ['août', 8],
    ['diciembre', 12],
  ])('knows %s', (name, month) => {
    expect(monthOf(name)).toBe(month);
  });

  it('knows no month in other words', () => {
    expect([monthOf('ferry'), monthOf(''), monthOf(undefined)]).toEqual([null, null, null]);
  });
});
