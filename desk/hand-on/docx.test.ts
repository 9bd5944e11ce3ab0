import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { deskPage } from '../../test/support/desk-page.ts';
import { handedArticle, wholeStoryOf } from '../../test/support/handed-story.ts';
import { unzip } from '../../test/support/zip.ts';
import { docxOf } from './docx.ts';
import { storyDocument } from './story-document.ts';

const BASE = 'https://desk.example/';
const page = deskPage('vi');

interface Line {
  style: string | undefined;
  text: string;
  languages: string[];
}

/** A document's paragraphs as Word has them. */
function linesOf(xml: string): Line[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1],
    text: [...paragraph.matchAll(/<w:t\b[^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
    languages: [...new Set([...paragraph.matchAll(/<w:lang w:val="([^"]+)"/g)].map(([, tag]) => tag!))],
  }));
}

async function write(story = wholeStoryOf(), dayTitle: string | null = null) {
  const files = unzip(await docxOf([storyDocument(story, page, BASE)], dayTitle, page));
  return { files, lines: linesOf(files.get('word/document.xml') ?? '') };
}

describe('docxOf', () => {
  it('has headings of Word’s own and text with its language', async () => {
    const { files, lines } = await write(
      wholeStoryOf({
        say: {
          figures: [],
          visitKinds: [
            { kind: 'state', sources: ['delta'] },
            { kind: 'official', sources: ['harbour-post'] },
          ],
          stays: [],
        },
        notes: [
          {
            id: 1,
            author: 'Mai',
            body: 'Gọi sứ quán\nhỏi lại ngày',
            writtenAt: new Date('2026-02-05T04:00:00Z'),
          },
        ],
      }),
    );
    const headings = lines.filter(({ style }) => style?.startsWith('Heading'));
    expect(headings).toEqual([
      { style: 'Heading1', text: 'Tổng thống Lindqvist đến Velmora', languages: ['vi-VN'] },
      { style: 'Heading2', text: 'Các báo nói gì', languages: ['vi-VN'] },
      { style: 'Heading2', text: 'Các bài báo', languages: ['vi-VN'] },
      { style: 'Heading2', text: 'Ghi chú', languages: ['vi-VN'] },
    ]);
    const texts = lines.map(({ text }) => text);
    expect(texts).toContain('Đoàn đến thủ đô vào sáng nay. (harbour-post)');
    expect(texts).toContain('Loại chuyến thăm (Các báo nói khác nhau)');
    expect(texts).toContain('2026-02-05 08:30 UTC+07:00 harbour-post: Tổng thống Lindqvist đến Velmora');
    expect(texts).toContain('hỏi lại ngày');
    expect(lines.find(({ text }) => text.endsWith('Lindqvist lands in Velmora'))?.languages).toEqual([
      'vi-VN',
      'en-GB',
    ]);
    expect(files.get('word/styles.xml')).toContain('<w:lang w:val="vi-VN"');
    expect(files.get('docProps/core.xml')).toContain('Tổng thống Lindqvist đến Velmora');
    expect(files.get('word/_rels/document.xml.rels')).toContain('https://harbourpost.example/news/1');
  });

  it('puts a day’s stories under the day', async () => {
    const { lines } = await write(wholeStoryOf(), 'Thứ Năm, 5 tháng 2, 2026');
    const headings = lines.filter(({ style }) => style?.startsWith('Heading'));
    expect(headings.map(({ style, text }) => `${style} ${text}`)).toEqual([
      'Heading1 Thứ Năm, 5 tháng 2, 2026',
      'Heading2 Tổng thống Lindqvist đến Velmora',
      'Heading3 Các bài báo',
    ]);
  });

  it('stays well formed and leads to the web alone, whatever outlets write', async () => {
    const title = 'A < B & "C" \u0000\u0008\uFFFE\uD800 ]]> đ';
    const { files } = await write(
      wholeStoryOf({
        headlines: [],
        title,
        articles: [handedArticle({ title, url: 'javascript:alert(1)' })],
      }),
    );
    const xml = files.get('word/document.xml') ?? '';
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
    expect(xml).toContain('A &lt; B &amp; ');
    expect(parseDocument(xml, { xmlMode: true }).children.length).toBeGreaterThan(0);
    expect(files.get('word/_rels/document.xml.rels')).not.toContain('javascript');
  });
});
