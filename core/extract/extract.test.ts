import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText, captionsOf } from '../article.ts';
import { extractArticle, type Selectors } from './extract.ts';
import { NotAnArticleError } from './kind/not-an-article.ts';

const anyCharacter = integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

const PARAGRAPHS = [
  'Chuyến phà đêm nối hai bờ sông đã chạy trở lại sau ba tháng sửa chữa, mang theo hơn hai trăm hành khách.',
  'Ông Đinh Văn Mẫu, thuyền trưởng, cho biết con tàu đã được thay máy và sơn lại từ mũi đến lái trong mùa đông.',
  'Bến phà sẽ mở cửa đến nửa đêm, và vé được bán tại quầy cũng như trên mạng với giá không đổi so với năm ngoái.',
];

function page({
  head = '',
  before = '',
  after = '',
  body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n'),
}) {
  return `<!doctype html><html lang="vi"><head><title>Phà đêm trở lại | Báo Ngày Mới</title>
    <meta property="og:site_name" content="Báo Ngày Mới">${head}</head><body>
    <nav><a href="/">Trang chủ</a></nav>
    <article><h1>Phà đêm trở lại</h1>${before}<div class="content">${body}</div>${after}</article>
    <footer>Bản quyền thuộc Báo Ngày Mới, giữ mọi quyền.</footer></body></html>`;
}

function read(html: string, selectors: Selectors = {}) {
  return extractArticle(html, {
    url: 'https://daily.example/pha-dem-tro-lai-4711.html',
    zone: 'Asia/Ho_Chi_Minh',
    fetchedAt: '2026-03-10T00:00:00Z',
    selectors,
  });
}

describe('extractArticle', () => {
  it('reads title, paragraphs and language, and leaves the site out', () => {
    const article = read(page({}));
    expect(article).toMatchObject({ title: 'Phà đêm trở lại', language: 'vi' });
    expect(articleText(article).split('\n')).toEqual(PARAGRAPHS);
  });

  it('keeps lead, captions and credits out of the body', () => {
    const lead = 'Sau ba tháng, phà đêm lại nối hai bờ sông với hơn hai trăm khách mỗi chuyến.';
    const article = read(
      page({
        before: `<h2 class="sapo">${lead}</h2>
          <figure><img src="/ferry.jpg"><figcaption>Phà rời bến. Ảnh: Lê Bến</figcaption></figure>`,
      }),
    );
    expect(article.lead).toBe(lead);
    expect(captionsOf(article)).toEqual(['Phà rời bến. Ảnh: Lê Bến']);
    expect(article.blocks.map(({ text }) => text)).toEqual(PARAGRAPHS);
  });

  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-07T08:52:11.000 +07:00"}</script>',
      '',
      '2026-03-07T08:52:11+07:00',
    ],
    [
      'a meta element',
      '<meta property="article:published_time" content="2026-03-07T08:52:11Z">',
      '',
      '2026-03-07T08:52:11Z',
    ],
    [
      'a time without offset',
      '<meta property="article:published_time" content="2026-03-07T08:52:11">',
      '',
      '2026-03-07T08:52:11+07:00',
    ],
    [
      'text that is seen',
      '',
      '<span class="date">Thứ bảy, 7/3/2026, 00:05 (GMT+7)</span>',
      '2026-03-07T00:05:00+07:00',
    ],
  ])('reads the publication from %s', (_, head, before, instant) => {
    expect(read(page({ head, before })).published).toMatchObject({ instant, guess: false });
  });

  it('refuses a publication that is yet to come', () => {
    const head = '<meta property="article:published_time" content="2031-01-01T00:00:00Z">';
    expect(read(page({ head })).published?.instant ?? '').not.toMatch(/^2031/);
  });

  it('reads names in a byline, not the outlet', () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"Trần Thị Sông"},
      {"@type":"Person","name":"L&ecirc; Bến"},{"@type":"Organization","name":"Báo Ngày Mới"}]}</script>`;
    expect(read(page({ head })).byline).toEqual(['Trần Thị Sông', 'Lê Bến']);
  });

  it('takes a right-aligned last line for who signed', () => {
    const after = '<p style="text-align:right"><strong>Trần Thị Sông</strong></p>';
    const article = read(page({ after }));
    expect(article.byline).toEqual(['Trần Thị Sông']);
    expect(articleText(article)).not.toContain('Trần Thị Sông');
  });

  it.each([
    '<div class="related-news"><a href="/a">Cầu mới qua sông sẽ thông xe vào mùa hè tới đây</a></div>',
    '<article class="item"><h4><a href="/a">Cầu mới qua sông sẽ thông xe vào mùa hè</a></h4><p>Cây cầu dài hai cây số được xây trong ba năm và sẽ thông xe.</p></article>',
    '<p>Xem thêm: <a href="/a">Cầu mới qua sông sẽ thông xe vào mùa hè tới đây</a></p>',
    '<p><i>Reporters of Ngày Mới in two cities contributed to this report.</i></p>',
  ])('leaves out %s', (clinging) => {
    const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join(clinging);
    expect(articleText(read(page({ body }))).split('\n')).toEqual(PARAGRAPHS);
  });

  it("lets the source's selectors win", () => {
    const before = '<p class="one">Một dòng đầu khác hẳn.</p><p class="two">Người viết: Lê Bến</p>';
    const article = read(page({ before }), { title: '.one', drop: ['.two'], body: '.content' });
    expect(article.title).toBe('Một dòng đầu khác hẳn.');
    expect(articleText(article).split('\n')).toEqual(PARAGRAPHS);
  });

  it('gives text in NFC', () => {
    const article = read(page({}).normalize('NFD'));
    expect(article.title).toBe('Phà đêm trở lại'.normalize('NFC'));
  });

  it('says that a page without text is no article', () => {
    expect(() => read('<html><body><nav><a href="/">Home</a></nav></body></html>')).toThrow(
      NotAnArticleError,
    );
  });

  it('answers any text with an article or a NotAnArticleError', () => {
    assert(
      property(string({ unit: anyCharacter, maxLength: 400 }), (text) => attempt(`<p>${text}</p>`)),
      { numRuns: 60 },
    );
  });

  // Dates, captions and elements deep down took from 15 seconds to three minutes before their cost was bounded.
  it.each([
    ['elements that stay open', '<div>'.repeat(50_000)],
    ['inline elements that stay open', `${'<b><i>'.repeat(3_000)}text`],
    ['lines in a box named like a date', `<div class="time">${'1<br>'.repeat(10_000)}</div>`],
    ['captions without images', '<p class="caption">x y</p>'.repeat(10_000)],
    ['small elements deep down', `${'<div>'.repeat(300)}${'<p class="caption">x y</p>'.repeat(5_000)}`],
    ['tables in tables', '<table><tr><td>'.repeat(9_000)],
    ['articles in articles', '<article><a href="/a">A headline that is long enough</a>'.repeat(3_000)],
    ['references', jsonLd(`{"@type":"NewsArticle","author":[${'{"@id":"#a"},'.repeat(50_000)}7]}`)],
    ['brackets', jsonLd('['.repeat(200_000))],
    ['broken JSON-LD', jsonLd('{"@type": [')],
  ])('comes to an end on a page of many %s', (_, clinging) => {
    attempt(page({ after: clinging }));
  });
});

function jsonLd(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}

function attempt(html: string): void {
  try {
    read(html);
  } catch (error) {
    if (!(error instanceof NotAnArticleError)) throw error;
  }
}
