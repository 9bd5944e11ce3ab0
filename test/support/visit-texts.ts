import { type PreparedArticle, prepareArticle } from '../../core/story/prepare.ts';

type Text = readonly [
  id: string,
  published: string,
  language: 'vi' | 'en',
  title: string,
  ...lines: string[],
];

/** Reports of fictional people in real countries; the first part of an id says of what event. */
const TEXTS: readonly Text[] = [
  [
    'laos-december-1',
    '2025-12-02T09:00:00+07:00',
    'en',
    'Norwegian Prime Minister Arvik Lindqvist arrives in Vientiane',
    'Norwegian Prime Minister Arvik Lindqvist arrived in Vientiane on Tuesday for an official visit to Laos from December 2 to 3.',
    'He will open a school for nurses and meet Lao Prime Minister Khamphet Sayavong.',
  ],
  [
    'laos-december-2',
    '2025-12-03T18:00:00+07:00',
    'vi',
    'Thủ tướng Na Uy Arvik Lindqvist kết thúc chuyến thăm Lào',
    'Chiều 3/12, Thủ tướng Na Uy Arvik Lindqvist rời Viêng Chăn, kết thúc chuyến thăm chính thức Lào từ ngày 2 đến 3/12.',
    'Hai bên khánh thành trường đào tạo y tá do Na Uy tài trợ.',
  ],
  [
    'laos-1',
    '2026-02-02T10:00:00+07:00',
    'vi',
    'Thủ tướng Na Uy Arvik Lindqvist sắp thăm chính thức Lào',
    'Theo lời mời của Thủ tướng Lào Khamphet Sayavong, Thủ tướng Na Uy Arvik Lindqvist sẽ thăm chính thức Lào từ ngày 5 đến 6/2/2026.',
    'Bộ Ngoại giao Lào cho biết hai bên sẽ bàn về thủy điện và giáo dục.',
  ],
  [
    'laos-2',
    '2026-02-05T11:00:00+07:00',
    'en',
    'Norway’s prime minister begins official visit to Laos',
    'VIENTIANE — Norwegian Prime Minister Arvik Lindqvist landed in Vientiane on Thursday for an official visit to Laos on February 5-6.',
    'He was welcomed by Lao Prime Minister Khamphet Sayavong, and both spoke of hydropower and of schools.',
  ],
  [
    'laos-3',
    '2026-02-05T15:00:00+07:00',
    'vi',
    'Thủ tướng Lào hội đàm với Thủ tướng Na Uy',
    'Ngày 5/2, tại Viêng Chăn, Thủ tướng Lào Khamphet Sayavong đón và hội đàm với Thủ tướng Na Uy Arvik Lindqvist đang thăm chính thức Lào.',
    'Hai nhà lãnh đạo nhất trí thúc đẩy hợp tác thủy điện.',
  ],
  [
    'laos-4',
    '2026-02-06T09:00:00+07:00',
    'en',
    'Lindqvist and Sayavong sign papers on hydropower in Vientiane',
    'Prime Minister Arvik Lindqvist of Norway and his Lao host, Prime Minister Khamphet Sayavong, signed papers on hydropower in Vientiane on Friday, the last day of his official visit to Laos.',
  ],
  [
    'laos-5',
    '2026-02-06T20:00:00+07:00',
    'vi',
    'Thủ tướng Na Uy Arvik Lindqvist kết thúc tốt đẹp chuyến thăm Lào',
    'Tối 6/2, Thủ tướng Na Uy Arvik Lindqvist rời Viêng Chăn, kết thúc chuyến thăm chính thức Lào từ ngày 5 đến 6/2.',
    'Thủ tướng Lào Khamphet Sayavong tiễn đoàn tại sân bay Wattay.',
  ],
  [
    'peru-1',
    '2026-02-08T09:00:00-05:00',
    'en',
    'Norwegian Prime Minister Arvik Lindqvist begins official visit to Peru',
    'LIMA — Norwegian Prime Minister Arvik Lindqvist landed in Lima on Sunday for an official visit to Peru on February 8-9.',
    'He was welcomed by Peruvian President Ana Robledo, and both spoke of fisheries.',
  ],
  [
    'peru-2',
    '2026-02-09T10:00:00-05:00',
    'en',
    'Peru and Norway agree on fisheries',
    'Peruvian President Ana Robledo received Norwegian Prime Minister Arvik Lindqvist in Lima on Monday, the second day of his official visit to Peru.',
    'Both agreed on fisheries and on the study of the sea.',
  ],
  [
    'peru-3',
    '2026-02-09T20:00:00+07:00',
    'vi',
    'Thủ tướng Na Uy thăm chính thức Peru',
    'Ngày 8/2, Thủ tướng Na Uy Arvik Lindqvist đến Lima, bắt đầu chuyến thăm chính thức Peru từ ngày 8 đến 9/2.',
    'Tổng thống Peru Ana Robledo đón và hội đàm với Thủ tướng Arvik Lindqvist về nghề cá.',
  ],
  [
    'japan-1',
    '2026-02-04T09:00:00+09:00',
    'en',
    'Chilean President Mara Castellan begins state visit to Japan',
    'TOKYO — Chilean President Mara Castellan arrived in Tokyo on Wednesday for a state visit to Japan on February 4-6 and talks on lithium.',
  ],
  [
    'japan-2',
    '2026-02-05T12:00:00+07:00',
    'vi',
    'Tổng thống Chile Mara Castellan thăm cấp Nhà nước Nhật Bản',
    'Ngày 4/2, Tổng thống Chile Mara Castellan đến Tokyo, bắt đầu chuyến thăm cấp Nhà nước Nhật Bản từ ngày 4 đến 6/2.',
    'Hai bên sẽ bàn về lithium.',
  ],
  [
    'japan-3',
    '2026-02-06T09:00:00+09:00',
    'en',
    'Castellan ends Japan visit with pledges on lithium',
    'President Mara Castellan of Chile left Tokyo on Friday after a three-day state visit to Japan that brought pledges on lithium and batteries.',
  ],
  [
    'strike-1',
    '2026-02-04T08:00:00Z',
    'en',
    'Harbour strike in Eastport enters second week',
    'Dock workers in Eastport stayed away from the piers for a second week, and forty ships wait at anchor outside the harbour.',
  ],
  [
    'strike-2',
    '2026-02-04T16:00:00Z',
    'en',
    'Forty ships wait as Eastport dock workers strike on',
    'Forty ships lie at anchor outside Eastport harbour while dock workers stay away from the piers for a second week.',
  ],
  [
    'flood-1',
    '2026-02-05T07:00:00+07:00',
    'vi',
    'Lũ quét cuốn trôi cầu Bản Hồng',
    'Lũ quét đêm qua cuốn trôi cầu Bản Hồng, hơn hai trăm hộ dân ven suối phải sơ tán lên nhà văn hóa thôn.',
  ],
  [
    'flood-2',
    '2026-02-05T13:00:00+07:00',
    'vi',
    'Hơn hai trăm hộ dân Bản Hồng sơ tán vì lũ quét',
    'Sau khi lũ quét cuốn trôi cầu Bản Hồng, hơn hai trăm hộ dân ven suối đã sơ tán lên nhà văn hóa thôn.',
  ],
  [
    'chess-1',
    '2026-02-06T08:00:00Z',
    'en',
    'Teenager wins chess open without a loss',
    'Fifteen-year-old Ilma Torvald won the winter chess open on Friday without losing one of her nine games.',
  ],
];

/** One of them as it is written. */
export function visitText(id: string): { title: string; lines: readonly string[]; language: 'vi' | 'en' } {
  const [, , language, title, ...lines] = TEXTS.find(([known]) => known === id) ?? [];
  if (!language || !title) throw new RangeError(`There is no text ${id}.`);
  return { title, lines, language };
}

export function visitTexts(): PreparedArticle[] {
  return TEXTS.map(([id, published, language, title, ...lines]) =>
    prepareArticle({ id, source: 'harbour-post', title, text: lines.join('\n'), published, language }),
  );
}
