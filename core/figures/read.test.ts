import { describe, expect, it } from 'vitest';
import { readFigures } from './read.ts';

const PUBLISHED = { publishedYear: 2031 };

function figures(text: string) {
  return readFigures(text, PUBLISHED);
}

/** `low..high unit qualifier` of each figure. */
function values(text: string): string[] {
  return figures(text).map(({ low, high, unit, qualifier }) =>
    [low === high ? low : `${low}..${high}`, unit, ...(qualifier ? [qualifier] : [])].join(' '),
  );
}

/** `quantity period goal` of each figure. */
function meanings(text: string): string[] {
  return figures(text).map(({ quantity, period, goal }) =>
    [quantity, ...(period ? [period] : []), ...(goal ? ['goal'] : [])].join(' '),
  );
}

describe('numbers and units', () => {
  it.each([
    ['Hai bên ký hợp đồng 2,6 tỷ USD.', '2600000000 USD'],
    ['Khoản vay 3,5 tỉ đô la Mỹ đã được duyệt.', '3500000000 USD'],
    ['They signed a loan of USD 2.6 billion.', '2600000000 USD'],
    ['A loan of $2.6bn was signed.', '2600000000 USD'],
    ['A loan of US$300m was signed.', '300000000 USD'],
    ['The two sides want a US$100 bln trade volume.', '100000000000 USD'],
    ['A $100-million credit line was opened.', '100000000 USD'],
    ['A loan of 50b yen was signed.', '50000000000 JPY'],
    ['Bên mua trả 1.234,5 USD một tấn, giảm 2,5%.', '1234.5 USD'],
    ['The price was 1,234.5 USD.', '1234.5 USD'],
    ['Viện trợ 1 tỷ Nhân dân tệ.', '1000000000 CNY'],
    ['Khoản vay 120 tỉ yen.', '120000000000 JPY'],
    ['Hợp đồng 5,8 tỷ euro.', '5800000000 EUR'],
    ['Dự án tốn 48.000 tỷ rupiah.', '48000000000000 IDR'],
    ['Dự án trị giá 3 nghìn tỷ đồng.', '3000000000000 VND'],
    ['Dự án trị giá 2 tỷ 600 triệu USD.', '2600000000 USD'],
    ['Dự án trị giá một tỷ rưỡi đô la.', '1500000000 USD'],
    ['The border is 1,246 km long.', '1246 km'],
    ['Biên giới dài 1.246 km.', '1246 km'],
    ['A 615-kilometre railway is planned.', '615 km'],
    ['Công viên rộng 7,5 ha.', '7.5 ha'],
    ['Xuất khẩu gấp hơn 4 lần năm trước.', '4 times over'],
    ['Trade grew threefold, to three times its former value.', '3 times'],
  ])('reads %s', (text, expected) => {
    expect(values(text)[0]).toBe(expected);
  });

  it.each([
    ['Thương mại tăng 10-15% mỗi năm.', '10..15 percent'],
    ['Thương mại tăng 10 đến 15 phần trăm.', '10..15 percent'],
    ['Trade grew by 10% to 15%.', '10..15 percent'],
    ['Deals worth $15 billion to $17 billion were signed.', '15000000000..17000000000 USD'],
    ['Vốn vay từ 2-3 tỷ USD.', '2000000000..3000000000 USD'],
    ['Between five and seven accords will be signed.', '5..7 documents'],
  ])('reads the range in %s', (text, expected) => {
    expect(values(text)).toEqual([expected]);
  });

  it.each([
    ['Hơn 400 doanh nghiệp dự diễn đàn.', '400 companies over'],
    ['About 500 protesters marched.', '500 people about'],
    ['Gần 30 thỏa thuận được trao.', '30 documents under'],
    ['At least a dozen treaties were concluded.', '12 documents over'],
    ['Twelve agreements were signed.', '12 documents'],
    ['Mười hai văn kiện được ký.', '12 documents'],
    ['Hai mươi lăm dự án được cấp phép.', '25 projects'],
    ['Một trăm linh năm du khách mắc kẹt.', '105 people'],
    ['Twenty-one pacts were exchanged.', '21 documents'],
    ['A hundred and twenty tourists were stranded.', '120 people'],
    ['A 28-deal visit ended.', '28 documents'],
    ['Có 5 nghìn du khách.', '5000 people'],
    ['Bản đồ có 1.000.000 du khách xem.', '1000000 people'],
  ])('counts in %s', (text, expected) => {
    expect(values(text)).toEqual([expected]);
  });

  it('knows the older place of a tone mark', () => {
    expect(values('Hai bên ký 14 thoả thuận.')).toEqual(['14 documents']);
  });

  it('gives a sum the currency of the one before', () => {
    const text = 'Xuất khẩu đạt 3 tỷ USD, nhập khẩu 2,5 tỷ năm ngoái.';
    expect(values(text)).toEqual(['3000000000 USD', '2500000000 USD']);
  });

  it('gives the words as they stand', () => {
    const [figure] = figures('Theo báo cáo, kim ngạch đạt hơn 3,1 tỷ USD. Hai bên hài lòng.');
    expect(figure?.text).toBe('hơn 3,1 tỷ USD');
    expect(figure?.sentence).toBe('Theo báo cáo, kim ngạch đạt hơn 3,1 tỷ USD.');
  });
});

describe('notation', () => {
  it.each([
    ['Tuyến đường dài 1,5 km. Tuyến kia dài 1.246 km.', 1246],
    ['Tuyến đường dài 1.5 km. Tuyến kia dài 1.246 km.', 1.246],
    ['One road is 1.5 km long. The other is 1,246 km long.', 1246],
    ['One road is 1,5 km long. The other is 1,246 km long.', 1.246],
    ['One road is 1.5 km long. The other is 3.500 km long.', 3500],
  ])('of a document settles the last numeral of %s', (text, expected) => {
    expect(figures(text).at(-1)?.low).toBe(expected);
  });

  it('is settled for each language of a page', () => {
    const text = 'Biên giới dài 1.246 km.\nThe border is 1,246 km long.';
    expect(values(text)).toEqual(['1246 km', '1246 km']);
  });
});

describe('no figures', () => {
  it.each([
    'Ngày 5/2, sáng 19.11 và từ 5-6/2 hai bên gặp nhau.',
    'Ngày 5 tháng 2 năm 2031, hai đoàn gặp nhau.',
    'On Feb. 5 and March 6, 2031, and in 2029 they met.',
    'Năm 2030 doanh nghiệp hai nước gặp khó.',
    'Lúc 8h30, 17 giờ và 21:15 đoàn đến sân bay; at 5.54pm it left.',
    'The F-16, the G20, the A330neo and the S-400 were discussed.',
    'Xe chạy trên QL 1A, quốc lộ 9 và quốc lộ 1 Đồng Sơn.',
    'Đại hội 14, khóa XV, kỳ họp 47 và lần thứ 5 đã bế mạc.',
    'The 14th congress and the 3rd session closed.',
    'Đội nhà thắng 2-0; the guests lost 1-3.',
    'Gọi 0912 345 678 hoặc 1900 1234 để đặt vé.',
    'Ông Phan Thử, 69 tuổi, went home after 20 years and 36 hours.',
    'Hai nước, hai bên và ba ngày; two countries, five days.',
    'Một phần ba; half a billion dollars; 2/3 of them.',
    'A week of 2-plus-2 talks.',
    'Mười năm hiệp định thương mại tự do.',
  ])('are in %s', (text) => {
    expect(values(text)).toEqual([]);
  });
});

describe('what a figure is of', () => {
  it.each([
    ['Cả năm 2030, kim ngạch hai chiều được 4,8 tỷ USD.', 'trade 2030'],
    ['In 2030 the two-way trade of the neighbours first passed 4 billion USD.', 'trade 2030'],
    ['Bilateral trade turnover was $3 billion last year.', 'trade 2030'],
    ['Kim ngạch tám tháng đầu năm đạt 2 tỷ USD.', 'trade 2031-01/08'],
    ['Quý I/2031 giao thương là 512 triệu USD.', 'trade 2031-Q1'],
    ['Trade in the first half of 2031 came to $2 billion.', 'trade 2031-H1'],
    ['Xuất khẩu tháng 3/2031 đạt 1 tỷ USD.', 'exports 2031-03'],
    ['Vốn đăng ký lên tới 5,5 tỷ USD.', 'investment'],
    ['Đến nay vốn lũy kế là 8,4 tỷ USD.', 'investment-total'],
    ['They agreed on a 90 billion yen (US$600 million) loan.', 'loan'],
    ['Đường biên giới dài 1.246 km.', 'border'],
    ['Viện trợ không hoàn lại 600 triệu nhân dân tệ.', 'aid'],
    ['Khách quốc tế tăng 12%.', 'visitors-growth'],
    ['Hàng hóa chịu thuế 46%.', 'tariff'],
    ['Exports rose 12 percent.', 'exports-growth'],
    ['Cổ đông lớn nắm 35%.', 'share'],
    ['Con số là 7 USD.', 'sum'],
    ['Bộ Thương mại nhận 7 USD.', 'sum'],
    ['Chủ nhà tặng 36 cây cảnh.', 'vi:cây cảnh'],
    ['The host planted 36 young maple saplings.', 'en:sapling'],
    ['Chừng 900 cổ động viên hát vang.', 'vi:cổ động viên'],
  ])('in %s is told', (text, expected) => {
    expect(meanings(text)[0]).toBe(expected);
  });

  it.each([
    ['Hai nước phấn đấu đưa kim ngạch lên 5 tỷ USD.', 'trade goal'],
    ['Mục tiêu thương mại là 10 tỷ USD vào năm 2035.', 'trade 2035 goal'],
    ['Ministers aim at trade of $70bn by 2035.', 'trade 2035 goal'],
    ['Kim ngạch 10 tỷ USD trong thời gian tới.', 'trade goal'],
  ])('is aimed at in %s', (text, expected) => {
    expect(meanings(text)).toEqual([expected]);
  });

  it('tells goal from fact in one sentence', () => {
    const text = 'Trade should reach $40 billion by 2035, from $22 billion now.';
    expect(meanings(text)).toEqual(['trade 2035 goal', 'trade']);
    const vietnamese = 'Kim ngạch 2030 là 900 triệu USD, và hai nước phấn đấu đạt 2 tỷ USD.';
    expect(meanings(vietnamese)).toEqual(['trade 2030', 'trade goal']);
  });

  it('gives each figure its own year', () => {
    const text = 'Nhập khẩu là 700 triệu USD năm 2027, 900 triệu USD năm 2028 rồi gần 1,4 tỷ USD.';
    expect(meanings(text)).toEqual(['imports 2027', 'imports 2028', 'imports']);
    expect(meanings('Trade was $2bn in 2029 and $3bn in 2030.')).toEqual(['trade 2029', 'trade 2030']);
  });

  it('takes no year to be the period of which something is only compared', () => {
    expect(meanings('Trade grew to $3bn from 2029, against 2028.')).toEqual(['trade']);
  });

  it.each([
    ['Vụ nổ làm 17 người chết, bảy người bị thương.', ['dead', 'injured']],
    ['At least 12 workers were killed and 30 people injured.', ['dead', 'injured']],
    ['The blast killed at least 12 people.', ['dead']],
    ['Ba người mất tích, 12 dead.', ['missing', 'dead']],
  ])('counts casualties in %s', (text, expected) => {
    expect(meanings(text)).toEqual(expected);
  });

  it('goes on with what the sentence before told of', () => {
    const text = 'Exports came to $9 billion by our count. Their statistics say $7.5 billion.';
    expect(meanings(text)).toEqual(['exports', 'exports']);
  });
});

describe('hostile texts', () => {
  it.each([
    ['numerals', '9 '.repeat(20_000)],
    ['ranges', '5-'.repeat(20_000)],
    ['number words', 'một '.repeat(20_000)],
    ['sums in one sentence', 'kim ngạch 5 tỷ USD '.repeat(5_000)],
    ['digits', '9'.repeat(100_000)],
    ['separators', '1.'.repeat(50_000)],
  ])('of many %s are read, and give finite numbers', (_, text) => {
    for (const { low, high } of figures(text)) expect(Number.isFinite(low) && low <= high).toBe(true);
  });

  it('take words of the language for words', () => {
    expect(values('constructor 12 constructor toString 5 __proto__')).toEqual([]);
  });
});
