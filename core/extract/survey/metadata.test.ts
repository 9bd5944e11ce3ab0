import { describe, expect, it } from 'vitest';
import { monthOf } from '../dates/months.ts';
import { parsePage } from '../document.ts';
import { detectLanguage } from '../language.ts';
import { decodeEntities } from './entities.ts';
import { firstMeta, readMetadata } from './metadata.ts';

const read = (head: string) =>
  readMetadata(
    parsePage(`<html><head>${head}</head><body></body></html>`),
    'https://www.ledger.example/news/ferry',
  );

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

describe('decodeEntities', () => {
  it.each([
    ['NH&#7852;T XU&Acirc;N', 'NHẬT XUÂN'],
    ['NH&amp;#7852;T', 'NHẬT'],
    ['<b>Ann</b> Doe', 'Ann Doe'],
    ['R&D, 1 < 2', 'R&D, 1 < 2'],
  ])('reads %s', (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });
});

describe('detectLanguage', () => {
  const vi =
    'Chuyến phà đêm nối hai bờ sông đã chạy trở lại sau ba tháng sửa chữa, mang theo hai trăm khách.';
  const en = 'The night ferry runs again after three months of repairs.';

  it('is that of most of the text, not of the first line', () => {
    expect(detectLanguage([en, vi, vi])).toBe('vi');
    expect(detectLanguage([en])).toBe('en');
  });

  it('is null where there is too little text', () => {
    expect(detectLanguage(['Phà đêm', ''])).toBeNull();
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
