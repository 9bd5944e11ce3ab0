import { describe, expect, it } from 'vitest';
import { cleanNames, findByline, isNameLine, splitSignature } from './byline.ts';
import { parsePage } from './document.ts';
import { readMetadata } from './metadata.ts';

const OUTLET = ['Ngày Mới', 'daily.example', 'daily'];

function bylineOf(head: string, body = '', selector?: string) {
  const document = parsePage(`<html><head>${head}</head><body>${body}</body></html>`);
  return findByline(document, readMetadata(document, 'https://daily.example/ferry'), selector);
}

const jsonLd = (author: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', author })}</script>`;

describe('cleanNames', () => {
  it.each([
    ['By Ann Doe and Bob Roe', ['Ann Doe', 'Bob Roe']],
    ['Theo Hồ Hương', ['Hồ Hương']],
    ['NH&#7852;T XU&Acirc;N - NGHI V&#360;', ['NHẬT XUÂN', 'NGHI VŨ']],
    ['Hà Thu (tổng hợp)', ['Hà Thu']],
    ['Bích Trâm (theo TTX Sông Hồng)', ['Bích Trâm']],
    ['Ann Doe, Science Editor', ['Ann Doe']],
    ['Ann Doe | Reporter', ['Ann Doe']],
    ['Artikel von: Max Rau', ['Max Rau']],
    ['Đỗ Văn A; Lê B', ['Đỗ Văn A', 'Lê B']],
    ['Ann Doe, ANN DOE', ['Ann Doe']],
    ['TTX Sông Hồng', ['TTX Sông Hồng']],
  ])('reads the names in %s', (text, names) => {
    expect(cleanNames([text], OUTLET)).toEqual(names);
  });

  it.each([
    'Báo Ngày Mới',
    'daily.example',
    'Admin',
    'Phóng viên',
    'ann@a.example',
    'https://a.example/ann',
    'published in the morning',
    'The night ferry runs again after three months of repairs',
  ])('finds no name in %s', (text) => {
    expect(cleanNames([text], OUTLET)).toEqual([]);
  });

  it('gives names in NFC', () => {
    expect(cleanNames(['Trần Thị Sông'.normalize('NFD')], [])).toEqual(['Trần Thị Sông'.normalize('NFC')]);
  });
});

describe('findByline', () => {
  it("takes the source's selector before all else", () => {
    expect(bylineOf(jsonLd({ name: 'Ann Doe' }), '<i class="who">Bob Roe</i>', '.who')).toEqual(['Bob Roe']);
  });

  it('passes over an outlet that signs in JSON-LD for a person who signs on the page', () => {
    const head = jsonLd({ '@type': 'Organization', name: 'Ngày Mới' });
    expect(bylineOf(head, '<span class="author">Ann Doe</span>')).toEqual(['Ann Doe']);
  });

  it('puts a name together from its parts', () => {
    expect(bylineOf(jsonLd({ '@type': 'Person', givenName: 'Ann', familyName: 'Doe' }))).toEqual(['Ann Doe']);
  });

  it.each([
    '<a rel="author" href="/ann">Ann Doe</a>',
    '<span itemprop="author"><span itemprop="name">Ann Doe</span></span>',
    '<div class="byline">By <a href="/ann">Ann Doe</a></div>',
    '<h2 class="author-title"><a href="/ann">Ann Doe</a></h2>',
    '<div class="author-details">Ann Doe</div>',
  ])('reads the person in %s', (body) => {
    expect(bylineOf('', body)).toEqual(['Ann Doe']);
  });

  it.each([
    '<aside><span class="author">Ann Doe</span></aside>',
    '<div class="comment-list"><span class="author">Ann Doe</span></div>',
  ])('leaves out who wrote something else: %s', (body) => {
    expect(bylineOf('', body)).toEqual([]);
  });
});

describe('splitSignature', () => {
  const texts = (...lines: string[]) => lines.map((text) => ({ text }));

  it('parts a last line that names who wrote it', () => {
    expect(splitSignature(texts('The ferry runs again.', 'Ann Doe'), [], [])).toEqual({
      blocks: texts('The ferry runs again.'),
      names: ['Ann Doe'],
    });
  });

  it('parts lines that repeat the byline at either end', () => {
    const { blocks, names } = splitSignature(
      texts('By Ann Doe', 'The ferry runs again.', 'ANN DOE'),
      ['Ann Doe'],
      [],
    );
    expect(blocks).toEqual(texts('The ferry runs again.'));
    expect(names).toEqual(['Ann Doe']);
  });

  it('keeps a last line of names where somebody else signed', () => {
    const lines = texts('The winners are:', 'Ann Doe');
    expect(splitSignature(lines, ['Bob Roe'], []).blocks).toEqual(lines);
  });

  it('never takes the only line', () => {
    expect(splitSignature(texts('Ann Doe'), [], []).blocks).toHaveLength(1);
  });
});

describe('isNameLine', () => {
  it('is two to five capitalised words', () => {
    expect(['Hà Thu', 'Nguyễn Thị Hà Thu', "Ann O'Dea", 'J. R. Roe'].filter(isNameLine)).toHaveLength(4);
    expect(['Thu', 'Ann doe', 'Ann Doe.!', 'A B C D E F', 'Ann, Bob'].filter(isNameLine)).toEqual([]);
  });
});
