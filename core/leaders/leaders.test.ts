import { describe, expect, it } from 'vitest';
import { findLeader, leadersOf } from './leaders.ts';
import { nameWords } from './name-words.ts';

function found(name: string, year: number): string | null {
  const leader = findLeader(nameWords(name), year);
  return leader && `${leader.country} ${leader.name}`;
}

describe('findLeader by a full name', () => {
  it.each([
    ['Shinzo Abe', 2014, 'JP Shinzo Abe'],
    ['Abe Shinzo', 2014, 'JP Shinzo Abe'],
    ['ông Shinzo Abe', 2014, 'JP Shinzo Abe'],
    ['Moon Jae-in', 2018, 'KR Moon Jae-in'],
    ['Jae-in Moon', 2018, 'KR Moon Jae-in'],
    ['Park Geunhye', 2014, 'KR Park Geun-hye'],
  ])('%s in %i: in any order, hyphen or not', (name, year, expected) =>
    expect(found(name, year)).toBe(expected),
  );

  it.each([
    ['Tập Cận Bình', 2017, 'CN Xi Jinping'],
    ['Vương Nghị', 2020, 'CN Wang Yi'],
    ['Lý Khắc Cường', 2015, 'CN Li Keqiang'],
    ['Lý Hiển Long', 2015, 'SG Lee Hsien Loong'],
    ['Thái Anh Văn', 2019, 'TW Tsai Ing-wen'],
    ['Xi-ha-mô-ni Nô-rô-đôm', 2015, 'KH Norodom Sihamoni'],
    ['Thoong-lun Xi-xu-lít', 2022, 'LA Thongloun Sisoulith'],
    ['B.Ô-ba-ma', 2016, 'US Barack Obama'],
    ['Giáo hoàng Phanxicô', 2019, 'VA Pope Francis'],
  ])('%s in %i: as Vietnamese writes it', (name, year, expected) => expect(found(name, year)).toBe(expected));

  it.each([
    ['Joseph R. Biden Jr', 2022, 'US Joe Biden'],
    ['George Bush', 2006, 'US George W. Bush'],
    ['Samdech Techo Hun Sen', 2014, 'KH Hun Sen'],
    ['Tun Dr Mahathir bin Mohamad', 2018, 'MY Mahathir Mohamad'],
    ['Sultan Haji Hassanal Bolkiah Mu’izzaddin Waddaulah', 2018, 'BN Hassanal Bolkiah'],
    ['Abdel Fattah Sisi', 2019, 'EG Abdel Fattah al-Sisi'],
    ['Mohammed bin Salman bin Abdulaziz Al Saud', 2022, 'SA Mohammed bin Salman'],
    ['Salman bin Abdulaziz Al Saud', 2017, 'SA Salman bin Abdulaziz'],
    ['King Charles', 2023, 'GB Charles III'],
    ['Theresa May', 2018, 'GB Theresa May'],
    ['Gordon Brown', 2009, 'GB Gordon Brown'],
  ])('%s in %i: with titles, initials and more names', (name, year, expected) =>
    expect(found(name, year)).toBe(expected),
  );

  it('is known long after leaving office', () => {
    expect(found('Jacques Chirac', 2019)).toBe('FR Jacques Chirac');
    expect(found('Barack Obama', 2026)).toBe('US Barack Obama');
  });

  it('tells by the year what somebody leads who went on to another body', () => {
    expect(found('Mark Rutte', 2019)).toBe('NL Mark Rutte');
    expect(found('Mark Rutte', 2025)).toBe('XX Mark Rutte');
    expect(found('António Guterres', 1999)).toBe('PT Antonio Guterres');
    expect(found('António Guterres', 2019)).toBe('XX Antonio Guterres');
  });

  it('is nobody else’s with one word in common', () => {
    expect(found('Marta Obama', 2016)).toBeNull();
    expect(found('Trần Minh Chính', 2022)).toBeNull();
    expect(found('Nguyễn Phạm Minh Chính', 2022)).toBeNull();
    expect(found('Bình Cận', 2017)).toBeNull();
  });

  it('keeps the order of two syllables, which backwards are somebody else', () => {
    expect(found('Hà Vĩ', 2023)).toBe('CN He Wei');
    expect(found('Vi Hà', 2023)).toBeNull();
  });
});

describe('findLeader by one word', () => {
  it.each([
    ['Abe', 2014, 'JP Shinzo Abe'],
    ['Xi', 2016, 'CN Xi Jinping'],
    ['Obama', 2016, 'US Barack Obama'],
    ['Modi', 2019, 'IN Narendra Modi'],
    ['Duterte', 2017, 'PH Rodrigo Duterte'],
    ['Thongloun', 2020, 'LA Thongloun Sisoulith'],
    ['Sisoulith', 2020, 'LA Thongloun Sisoulith'],
    ['Jokowi', 2018, 'ID Joko Widodo'],
    ['Naruhito', 2024, 'JP Naruhito'],
    ['al-Sisi', 2019, 'EG Abdel Fattah al-Sisi'],
    ['Mr Putin', 2017, 'RU Vladimir Putin'],
    ['Blinken', 2023, 'US Antony Blinken'],
  ])('%s in %i', (name, year, expected) => expect(found(name, year)).toBe(expected));

  it('only around the years in office', () => {
    expect(found('Abe', 2025)).toBeNull();
    expect(found('Obama', 2007)).toBeNull();
    expect(found('Obama', 2008)).toBe('US Barack Obama');
    expect(found('Obama', 2020)).toBe('US Barack Obama');
    expect(found('Obama', 2021)).toBeNull();
  });

  it('rather the higher office: a president, not a minister or a spouse', () => {
    expect(found('Trump', 2018)).toBe('US Donald Trump');
    expect(found('Clinton', 2012)).toBe('US Hillary Clinton');
  });

  it('nobody where two of one rank share it', () => {
    expect(found('Castro', 2010)).toBeNull();
    expect(found('Johnson', 2024)).toBeNull();
    expect(found('Johnson', 2019)).toBe('GB Boris Johnson');
  });

  it.each(
    'Kim Lee Park Nguyen Bush Khan Lam Hue May Brown Van Sen Prince King Wang Li Yi Mohammed Maria John'.split(
      ' ',
    ),
  )('not %s, which is said of many', (word) => {
    for (let year = 2005; year <= 2026; year++) expect(found(word, year)).toBeNull();
  });

  it('not a Vietnamese syllable, nor anything that is no name', () => {
    for (const word of ['Chính', 'Trọng', 'Phúc', 'Lâm', 'Bình', 'Moon', 'Hanoi', 'the', 'Ngài', 'van', ''])
      expect(found(word, 2018)).toBeNull();
    expect(findLeader([], 2018)).toBeNull();
  });
});

describe('leadersOf', () => {
  const names = (country: string, office: Parameters<typeof leadersOf>[1], year: number) =>
    leadersOf(country, office, year).map(({ name }) => name);

  it('answers who held an office', () => {
    expect(names('JP', 'head-of-government', 2015)).toEqual(['Shinzo Abe']);
    expect(names('VN', 'party-chief', 2015)).toEqual(['Nguyễn Phú Trọng']);
    expect(names('US', 'president', 2024)).toEqual(['Joe Biden']);
    expect(names('JP', 'head-of-government', 1990)).toEqual([]);
    expect(names('QQ', 'president', 2015)).toEqual([]);
  });

  it('takes a president and a `chủ tịch nước` for one office', () => {
    expect(names('CN', 'president', 2016)).toEqual(['Xi Jinping']);
    expect(names('CN', 'state-president', 2016)).toEqual(['Xi Jinping']);
  });
});
