import { describe, expect, it } from 'vitest';
import { weighText } from './boilerplate.ts';
import { isCaptionLine, splitCaptions } from './captions.ts';
import { parsePage } from './document.ts';
import { articleScope, takeImages } from './images.ts';

const URL = 'https://daily.example/news/ferry';
const bodyOf = (html: string) => parsePage(`<html><body>${html}</body></html>`).body;

describe('takeImages', () => {
  it.each([
    '<figure><img src="../ferry.jpg"><figcaption>The ferry leaves.</figcaption></figure>',
    '<figure><img src="data:image/gif;base64,R0" data-src="/ferry.jpg"><p class="Caption">The ferry leaves.</p></figure>',
    '<table><tr><td><img src="/ferry.jpg"></td></tr><tr><td>The ferry leaves.</td></tr></table>',
    '<div><img src="/ferry.jpg"><p class="img-caption">The ferry leaves.</p></div>',
  ])('takes image and caption out of %s', (html) => {
    const body = bodyOf(`${html}<p>Text</p>`);
    expect(takeImages(body, URL, undefined)).toEqual([
      { url: 'https://daily.example/ferry.jpg', caption: 'The ferry leaves.' },
    ]);
    expect(body.textContent).toBe('Text');
  });

  it("takes what the source's selector names", () => {
    const body = bodyOf('<p class="note_img">The ferry leaves.</p>');
    expect(takeImages(body, URL, '.note_img')).toEqual([{ url: '', caption: 'The ferry leaves.' }]);
  });

  it('takes out the figure of another article, and keeps nothing of it', () => {
    const body = bodyOf(
      '<figure><img src="/a.jpg"><figcaption><a href="/a">A new bridge</a></figcaption></figure>',
    );
    expect(takeImages(body, URL, undefined)).toEqual([]);
    expect(body.textContent).toBe('');
  });

  it.each([
    '<table><tr><td>Year</td><td>Passengers</td></tr></table>',
    `<table><tr><td><img src="/logo.png"></td><td>${'The whole page is a table. '.repeat(40)}</td></tr></table>`,
    '<table><tr><td><img src="/logo.png"><table><tr><td>Text</td></tr></table></td></tr></table>',
  ])('leaves a table that is no illustration: %s', (html) => {
    const body = bodyOf(html);
    const before = body.textContent;
    expect(takeImages(body, URL, undefined)).toEqual([]);
    expect(body.textContent).toBe(before);
  });
});

describe('articleScope', () => {
  it('is the element that holds the headline and most of the text', () => {
    const text = `<p>${'The night ferry runs again. '.repeat(20)}</p>`;
    const body = bodyOf(
      `<div id="rail">Other things that there are</div><div id="page"><h1>Ferry</h1>${text}</div>`,
    );
    expect(articleScope(body.ownerDocument, weighText(body)).id).toBe('page');
  });

  it('is the whole body where no headline is', () => {
    const body = bodyOf('<p>Text</p>');
    expect(articleScope(body.ownerDocument, weighText(body))).toBe(body);
  });
});

describe('splitCaptions', () => {
  it('parts lines that end in a credit from the text', () => {
    const texts = ['Phà rời bến tại Hà Nội. Ảnh: TTX Sông Hồng', 'Chuyến phà đêm đã chạy trở lại.'].map(
      (text) => ({ text }),
    );
    const { blocks, captions } = splitCaptions(texts);
    expect(blocks).toEqual([texts[1]]);
    expect(captions).toEqual([{ url: '', caption: texts[0]!.text }]);
  });

  it('knows a credit from the word', () => {
    expect(['The ferry leaves (Photo: Ann Doe)', 'Ảnh: Lê Bến'].filter(isCaptionLine)).toHaveLength(2);
    expect(['Ông xem lại ảnh cũ.', `${'Text. '.repeat(100)}Photo: Ann Doe`].filter(isCaptionLine)).toEqual(
      [],
    );
  });
});
