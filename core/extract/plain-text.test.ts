import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText } from '../article.ts';
import { NotAnArticleError } from './kind/not-an-article.ts';
import { articleFromText, withoutTail } from './plain-text.ts';

const anyCharacter = integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

const LEAD = 'Sau ba tháng sửa chữa, chuyến phà đêm lại nối hai bờ sông.';
const BODY = 'Con tàu đã được thay máy và sơn lại từ mũi đến lái trong mùa đông vừa qua.';

const read = (text: string, options = {}) =>
  articleFromText(text, { url: 'https://daily.example/ferry', zone: 'Asia/Ho_Chi_Minh', ...options });

describe('articleFromText', () => {
  it('reads date, title, lead and paragraphs', () => {
    const article = read(`date 2026-03-07 Phà đêm trở lại\n\n${LEAD}\n\n${BODY}`);
    expect(article).toMatchObject({
      title: 'Phà đêm trở lại',
      lead: LEAD,
      published: { instant: '2026-03-07T12:00:00+07:00', origin: 'text', guess: true },
      language: 'vi',
      blocks: [{ kind: 'paragraph', text: BODY }],
    });
  });

  it('lets the lead’s first sentence stand for a title', () => {
    expect(read(`${LEAD} Vé được bán tại quầy.\n${BODY}`).title).toBe(LEAD.replace(/\.$/, ''));
  });

  it('cuts a title from a long sentence at a word', () => {
    const { title } = read(`${'Chuyến phà đêm nối hai bờ sông '.repeat(10)}đã chạy.`);
    expect(title.length).toBeLessThanOrEqual(141);
    expect(title).toMatch(/\p{L}…$/u);
  });

  it('leaves out what clings to copied text', () => {
    const clinging = [
      '![](ferry.jpg)',
      'Xem thêm: Cầu mới qua sông',
      'Tin bài liên quan',
      'Cầu mới',
      'Chợ nổi',
    ];
    const article = read(
      ['Phà đêm', 'Hà Thu |', LEAD, clinging[0], clinging[1], BODY, ...clinging.slice(2)].join('\n'),
    );
    expect(articleText(article)).toBe(`${LEAD}\n${BODY}`);
    expect(article.byline).toEqual(['Hà Thu']);
  });

  it('keeps captions, and takes a last line of names for the byline', () => {
    const article = read(`Phà đêm\n${LEAD}\nPhà rời bến. Ảnh: Lê Bến\n${BODY}\nTrần Thị Sông`);
    expect(article.images).toEqual([{ url: '', caption: 'Phà rời bến. Ảnh: Lê Bến', credit: 'Lê Bến' }]);
    expect(article.byline).toEqual(['Trần Thị Sông']);
    expect(articleText(article)).toBe(`${LEAD}\n${BODY}`);
  });

  it('says that junk alone is no article', () => {
    expect(() => read('Quảng cáo\n![](a.jpg)')).toThrow(NotAnArticleError);
  });

  it('answers any text with an article in NFC or a NotAnArticleError', () => {
    assert(
      property(string({ unit: anyCharacter, maxLength: 300 }), (text) => {
        try {
          const { title, lead } = read(text);
          expect([title, lead]).toEqual([title.normalize('NFC'), lead?.normalize('NFC')]);
        } catch (error) {
          expect(error).toBeInstanceOf(NotAnArticleError);
        }
      }),
    );
  });
});

describe('withoutTail', () => {
  it('cuts at a heading that a list of short lines follows, not at one before the text', () => {
    expect(withoutTail([LEAD, 'Most read', 'A bridge', 'A market'])).toEqual([LEAD]);
    const lines = ['Most read', BODY.repeat(4), BODY.repeat(5)];
    expect(withoutTail(lines)).toEqual(lines);
  });
});
