import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../text.ts';
import { splitWords } from '../words/words.ts';
import { findCountries } from './countries.ts';
import { NOT_COUNTRIES } from './names.ts';
import { SEATS } from './seats.ts';

const OFFICE_ENDS = new Set(['thống', 'thong', 'tướng', 'vương', 'president', 'minister']);

function read(text: string, folded = false): string[] {
  const words = splitWords(text);
  const isOffice = (index: number) => OFFICE_ENDS.has(words[index]?.lower ?? '');
  return findCountries(words, isOffice, folded).map(
    ({ code, form, from, to }) =>
      `${code} ${form} ${words
        .slice(from, to)
        .map((word) => word.text)
        .join(' ')}`,
  );
}

function codes(text: string, folded = false): string[] {
  return read(text, folded).map((mention) => mention.slice(0, 2));
}

function namesOf(language: string): [code: string, name: string][] {
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code): [string, string][] => {
      const name = NOT_COUNTRIES.has(code) ? undefined : display.of(code);
      return name
        ? [
            [
              code,
              name
                .replace(/\s*\(.*?\)/g, '')
                .replace(' & ', ' and ')
                .replace('U.S.', 'US'),
            ],
          ]
        : [];
    })
    .filter(([, name]) => !name.includes(','));
}

const capitals = SEATS.trim()
  .split('\n')
  .flatMap((line): [string, string][] => {
    const [code = '', seats = ''] = line.split('|');
    return [[code, seats.split(',')[0] ?? '']];
  });

describe('every country', () => {
  it('has names in English and Vietnamese', () => {
    expect(namesOf('en').length).toBeGreaterThan(245);
    for (const [code, name] of namesOf('en'))
      expect(read(`The team flew to ${name} on Monday.`), name).toContain(
        `${code} name ${splitWords(name)
          .map((word) => word.text)
          .join(' ')}`,
      );
    for (const [code, name] of namesOf('vi'))
      expect(codes(`Đoàn đã tới ${name} hôm thứ hai.`), name).toEqual([code]);
    for (const [code, name] of namesOf('vi'))
      expect(codes(foldText(`doan da tham nuoc `) + unaccented(name), true), name).toEqual([code]);
  });

  it('has a capital', () => {
    const missing = namesOf('en')
      .filter(([code]) => !capitals.some(([has]) => has === code))
      .map(([code]) => code);
    // Uninhabited, or cities, or with a capital called like a greater one (Kingston) or like the country (Saipan).
    expect(missing.sort().join(' ')).toBe('AQ BV HK HM MO MP NF UM');
    for (const [code, capital] of capitals) {
      const display = new Intl.DisplayNames(['en'], { type: 'region' }).of(code)?.replace(/ \(.*\)/, '');
      expect(read(`Talks in ${capital} lasted an hour, said ${display}.`)[0], capital).toMatch(
        new RegExp(`^${code} `),
      );
    }
  });
});

function unaccented(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd');
}

describe('forms', () => {
  it.each([
    ['Thủ tướng CHDCND Lào đến Viêng Chăn', ['LA name CHDCND Lào', 'LA seat Viêng Chăn']],
    ['the Laotians and the Lao PDR', ['LA demonym Laotians', 'LA name Lao PDR']],
    [
      'at the White House and the Great Hall of the People',
      ['US seat White House', 'CN seat Great Hall of the People'],
    ],
    ['họp tại Tòa Bạch Ốc và Toà Bạch Ốc', ['US seat Tòa Bạch Ốc', 'US seat Toà Bạch Ốc']],
    ['thăm Quảng Châu, Thâm Quyến', ['CN city Quảng Châu', 'CN city Thâm Quyến']],
    [
      'a Briton, two Danes, a Swede and the Turks',
      ['GB demonym Briton', 'DK demonym Danes', 'SE demonym Swede', 'TR demonym Turks'],
    ],
    [
      'ở thành phố Hồ Chí Minh, TP. HCM, TP. Vinh',
      ['VN city Hồ Chí Minh', 'VN city TP HCM', 'VN city TP Vinh'],
    ],
    ['quần đảo Solomon, tòa Bạch Ốc', ['SB name Solomon', 'US seat Bạch Ốc']],
    ['tại Mát-xcơ-va, In-đô-nê-xi-a', ['RU seat Mát xcơ va', 'ID name In đô nê xi a']],
    ['the U.S. and the UK', ['US name US', 'GB name UK']],
    [
      'Khánh Hoà, Khánh Hòa và Thừa Thiên - Huế',
      ['VN city Khánh Hoà', 'VN city Khánh Hòa', 'VN city Thừa Thiên Huế'],
    ],
    ['from Ha Noi to Da Nang and Bogota', ['VN seat Ha Noi', 'VN city Da Nang', 'CO seat Bogota']],
    ["in Xi'an and N'Djamena", ['CN city Xi an', 'TD seat N Djamena']],
    ['TỔNG THỐNG MỸ THĂM VIỆT NAM', ['US name MỸ', 'VN name VIỆT NAM']],
    ['PRESIDENT OF FRANCE IN HANOI', ['FR name FRANCE', 'VN seat HANOI']],
    [
      'St. Lucia, Saint Lucia and Trinidad & Tobago',
      ['LC name St Lucia', 'LC name Saint Lucia', 'TT name Trinidad', 'TT name Tobago'],
    ],
    [
      'South Sudan, Guinea-Bissau, Papua New Guinea, New Mexico and New Jersey',
      [
        'SS name South Sudan',
        'GW name Guinea Bissau',
        'PG name Papua New Guinea',
        'US city New Mexico',
        'US city New Jersey',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('wants capitals', () => {
    expect(codes('turkey and china in the oval office, some jordan')).toEqual([]);
    expect(codes('They told us of it; vì hòa bình. Hòa bình là trên hết.')).toEqual([]);
    expect(codes('tỉnh Hòa Bình')).toEqual(['VN']);
  });
});

describe('what is no country', () => {
  it.each([
    'patrols in the South China Sea and the Indian Ocean',
    'tuần tra ở Biển Đông, Ấn Độ Dương và vịnh Thái Lan',
    'the West Philippine Sea, the Gulf of Tonkin and the Persian Gulf',
    'ASEAN, the EU, NATO and the UN',
    'Châu Mỹ, Mỹ Latinh, Bắc Mỹ và châu Úc',
    'a report by Jakarta Post and the China Daily',
    'Vietnam Airlines, Air India and the South China Morning Post',
    'the Paris Agreement and the Kyoto Protocol',
    'theo Hiệp định Paris và Công ước Viên',
    'Hoàng Sa, Trường Sa, the Paracels and Kashmir',
    'a Spanish-speaking crowd',
    'To Go or To-go, they asked',
    'học tiếng Anh vào sáng Chủ Nhật',
    'a shooting in San Jose, then a prayer at St. John Church',
  ])('%s', (text) => {
    expect(codes(text)).toEqual([]);
  });
});

describe('Vietnamese syllables', () => {
  it.each([
    ['ông Nguyễn Đức Hải và bà Trần Mỹ Anh'],
    ['Nguyễn Đức Hải phát biểu.'],
    ['Hồng Anh nói gì với chị Nga và anh Đức?'],
    ['Anh em, Ý kiến, Áo dài và Pháp luật'],
    ['xã Anh Sơn, phường Mỹ Lộc'],
    ['Anh nói mình rất vui.'],
    ['nhạc sĩ Đức Anh và Nguyễn Thị Hà Lan'],
    ['Chủ tịch Hồ Chí Minh và ông Vinh'],
    ['người dân tộc Thái'],
    ['Đức Giáo hoàng và Thái tử'],
    ['nghệ sĩ Quang Trung - Giám đốc nhà hát'],
    ['BÀ NGUYỄN THỊ MỸ NGA'],
    ['Ảnh: HÀ MAI ANH'],
    ['Ms. Nga said Anh was late'],
  ])('no country: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ['Tổng thống Mỹ Joe Biden thăm Nga', ['US', 'RU']],
    ['Thủ tướng Anh May tới Đức.', ['GB', 'DE']],
    ['quan hệ Việt - Trung, Việt-Mỹ và Nhật – Việt', ['VN', 'CN', 'VN', 'US', 'JP', 'VN']],
    ['thượng đỉnh Mỹ-Trung-Hàn', ['US', 'CN', 'KR']],
    ['tỷ phú Mỹ Warren Garner ở Lào Cai', ['US', 'VN']],
    ['Anh và Pháp ký kết.', ['GB', 'FR']],
    ['Tại Mỹ, giá tăng. Ở Lào cũng vậy.', ['US', 'LA']],
    ['Úc, Áo, Bỉ, Ý, Séc', ['AU', 'AT', 'BE', 'IT', 'CZ']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('are read with more care without accents', () => {
    expect(codes('Tong thong My Joe Biden tham Ha Noi, Vieng Chan va Trung Quoc', true)).toEqual([
      'US',
      'VN',
      'LA',
      'CN',
    ]);
    expect(codes('quan he Viet - Trung, tham Lao, can bo Lao', true)).toEqual(['VN', 'CN', 'LA', 'LA']);
    expect(codes('Ong Nguyen Duc Hai gap Le My Anh, Lao dong va chi Nga. Anh noi.', true)).toEqual([]);
  });
});

describe('namesakes', () => {
  it.each([
    ['Michael Jordan and Denzel Washington met George Washington fans', []],
    ['The king of Jordan arrived in Washington on Monday.', ['JO', 'US']],
    ['Jordan Foreign Minister Adel Haddad', ['JO']],
    ['President Jordan Haley of Chad', ['JO', 'TD']],
    ['Voters in Georgia and Atlanta', ['US', 'US']],
    ['Talks in Georgia with Armenia', ['GE', 'AM']],
    ['Mr. Stanley met Victoria Hamilton, a male nurse', []],
    ['In Victoria, the president of Seychelles spoke.', ['SC', 'SC']],
    ['From San Jose, California', ['US', 'US']],
    ['Costa Rica voted in San Jose', ['CR', 'CR']],
    ['Costa Rica: San José', ['CR', 'CR']],
    ['Niger and Nigeria; the Congo; Dominica and the Dominican Republic', ['NE', 'NG', 'CD', 'DM', 'DO']],
    ['North Korea and South Korea; Korea', ['KP', 'KR', 'KR']],
    ['Lloyd Austin spoke to Abraham Lincoln Chambers', []],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

it('gives mentions in order that never overlap', () => {
  const pieces = fc.constantFrom(
    ...[
      'Mỹ',
      'Anh',
      'Việt',
      'Trung',
      '-',
      ' - ',
      'Nam',
      'Quốc',
      'Hà',
      'Nội',
      'Nguyễn',
      'South',
      'China',
      'Sea',
      'Washington',
    ],
    ...[
      'Jordan',
      'in',
      'New',
      'York',
      'Times',
      'Guinea',
      'Bissau',
      'Lào',
      'Cai',
      '. ',
      ', ',
      'của',
      'LAO',
      'PDR',
      'Korea',
      '\n',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.boolean(), (parts, folded) => {
      const words = splitWords(parts.join(' '));
      let end = 0;
      for (const { code, from, to } of findCountries(words, (index) => index % 5 === 0, folded)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(words.length);
        expect(code).toMatch(/^[A-Z]{2}$/);
        end = to;
      }
    }),
  );
});
