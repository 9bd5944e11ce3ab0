import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineRule, lineRule } from './line-rules.ts';

const LINES: [LineRule, string[]][] = [
  ['placeholder', ['![](ferry.jpg)', '![](ferry.jpg) |', '| ![Phà đêm](/a.png)', '![]', '|', '| |']],
  [
    'related',
    [
      'Xem thêm: Cầu mới qua sông',
      'XEM THÊM',
      'Đọc thêm: Chợ nổi mùa nước lũ',
      'Tin liên quan',
      'Bài liên quan:',
      '>> Cầu mới qua sông sẽ thông xe',
      '>>> Xem thêm tin khác',
      '► Chợ nổi mùa nước lũ',
      'Mời bạn đọc: Chợ nổi mùa nước lũ',
      'Related: New bridge over the river',
      'Related stories',
      'Read more: New bridge over the river',
      'READ ALSO | New bridge over the river',
      'See also',
      'More from the harbour',
      'Watch: the ferry leaves',
      'Lesen Sie auch: Neue Brücke',
      'Lire aussi : Un nouveau pont',
      'Lea también: Un puente nuevo',
      'Đọc nhiều',
      'Xem nhiều nhất',
      'Tin mới nhất',
      'Tin cùng chuyên mục',
      'Có thể bạn quan tâm',
      'Most read',
    ],
  ],
  [
    'call-to-action',
    [
      'Sign up for our newsletter',
      'Subscribe now and read on',
      'Share this article',
      'Follow us on every channel',
      'Leave a comment',
      '3 comments',
      'Copy link',
      'Get the latest news in your inbox',
    ],
  ],
  ['copyright', ['© 2026 Ledger Ltd', 'All rights reserved.', 'Copyright Ledger', '(c) 2026 Ledger']],
  [
    'contributors',
    [
      'Additional reporting by Ann Doe',
      'Reporting by Ann Doe; editing by Bob Roe',
      'Ann Doe in Port Ferry contributed to this report.',
    ],
  ],
  ['advertisement', ['Advertisement', 'QUẢNG CÁO', '– Quảng cáo –', 'Anzeige', 'Sponsored content']],
  ['credit', ['Photo: Ann Doe', 'Ảnh: Lê Bến', 'Nguồn ảnh: Lê Bến', 'Photo by Ann Doe', '(Photos: Ann Doe)']],
  ['byline', ['By Ann Doe', 'By Ann Doe and Bob Roe', 'Von Anna Dö', 'Written by Ann Doe']],
  [
    'date-line',
    [
      'Thứ bảy, 7/3/2026, 00:05 (GMT+7)',
      'Thứ Bảy, ngày 07/03/2026 - 00:05',
      'Chủ nhật, 8/3/2026',
      'Cập nhật: 07/03/2026 08:52',
      '07/03/2026 08:52',
      '08:52 07/03/2026',
      '7.3.2026',
      '2026-03-07',
      'Published 7 March 2026',
      'Updated: March 7, 2026 at 8:52 pm',
      'Sat, 7 Mar 2026 08:52 GMT',
      'Thứ 7, 07/03/2026',
      '08:30, Thứ Bảy 07/03/2026',
      '5 giờ trước',
      '2 tuần trước',
      '1 tháng trước',
      '10 phút trước',
      '3 hours ago',
      'an hour ago',
    ],
  ],
];

const TEXT = [
  // Words that only look like those of a rule, most of them once folded.
  'Di chuyển bằng phà đêm',
  'Di sản văn hóa của làng',
  'Vốn đầu tư nước ngoài tăng mạnh',
  'Anh: Thủ tướng từ chức',
  'By the numbers',
  'Text messages from the mayor',
  'Door to door',
  'Loading of the ferry took an hour.',
  'What do you think about the ferry?',
  'Skip to the end, she said.',
  'More news came at night.',
  'More about the ferry was not known.',
  'Reuters first reported the news.',
  'Credit: the union said it would lend more money.',
  'Thu hoạch 7/3/2026',
  'Ông xem thêm một lần nữa rồi mới ký.',
  'Tin liên quan đến chuyến phà đêm lan đi rất nhanh.',
  'Người dân đọc nhiều về chuyến phà.',
  'Đọc nhiều sách là thói quen của ông.',
  'Related work takes three more months.',
  'Read more slowly, the captain told the class.',
  'Moreover, the ferry is cheap.',
  'Watching the river is what they do at night.',
  'Subscribers pay less for the ferry.',
  'Share prices of the shipyard rose.',
  'Following the repairs, the ferry runs again.',
  'Printing houses closed early.',
  'Copyrights on old maps have run out.',
  'Advertising on the ferry brings in little.',
  'Quảng cáo trên phà chỉ đem lại rất ít.',
  'She contributed to the repairs with her own money, and wrote a book about that.',
  'Ảnh hưởng của lũ còn kéo dài.',
  'Photographs of the old ferry hang in the hall.',
  'By Monday the ferry had carried four thousand. It was full.',
  'By morning.',
  'Von hier aus fährt die Fähre. Sie ist voll.',
  'Ngày 7/3/2026, chuyến phà đêm chạy trở lại.',
  'Thứ bảy, chuyến phà đêm chạy trở lại.',
  'On 7 March 2026 the ferry ran again.',
  'Three hours ago the ferry was still at the pier.',
  '2026',
  'Năm 2026',
  '“Tôi chờ đã lâu”, bà Tám nói.',
  '',
];

describe('lineRule', () => {
  it.each(LINES.flatMap(([rule, lines]) => lines.map((line): [LineRule, string] => [rule, line])))(
    '%s: %s',
    (rule, line) => {
      expect(lineRule(line)).toBe(rule);
      expect(lineRule(line.normalize('NFD'))).toBe(rule);
    },
  );

  it.each(TEXT)('text: %s', (line) => {
    expect(lineRule(line)).toBeNull();
  });

  it('says nothing against long lines', () => {
    expect(lineRule(`Read more: ${'the ferry '.repeat(30)}`)).toBeNull();
  });

  it('answers any line', () => {
    assert(property(string({ unit: 'grapheme' }), (line) => void lineRule(line)));
  });

  it.each(['a ', '> ', '| ', '1 ', '.', '![', 'thu ', 'more on ', 'updated '])(
    'comes to an end on a line of %j',
    (part) => {
      expect(lineRule(part.repeat(220 / part.length))).toBeDefined();
    },
  );
});
