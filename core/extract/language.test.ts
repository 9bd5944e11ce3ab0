import { describe, expect, it } from 'vitest';
import { detectLanguage, detectLanguages } from './language.ts';

const VI = [
  'Chuyến phà đêm nối hai bờ sông đã chạy trở lại sau ba tháng sửa chữa, mang theo hai trăm khách.',
  'Ông Đinh Văn Mẫu, thuyền trưởng, cho biết con tàu đã được thay máy và sơn lại từ mũi đến lái.',
  'Bến phà sẽ mở cửa đến nửa đêm, và vé được bán tại quầy cũng như trên mạng với giá không đổi.',
];
const EN = [
  'The night ferry runs again after three months of repairs, with room for two hundred people.',
  'Its captain said that the boat had been given new engines and a coat of paint from bow to stern.',
];
const FR = 'Le bac de nuit circule de nouveau après trois mois de travaux, avec deux cents passagers à bord.';

describe('detectLanguages', () => {
  it.each([
    ['vi', VI],
    ['en', EN],
    ['fr', [FR, FR]],
  ])('of a page in %s', (language, texts) => {
    expect(detectLanguages(texts)).toEqual({ main: language, others: texts.map(() => null) });
  });

  it('of a page in two: the main one, and the blocks that are in the other', () => {
    expect(detectLanguages([EN[0]!, ...VI, FR])).toEqual({
      main: 'vi',
      others: ['en', null, null, null, 'fr'],
    });
    expect(detectLanguages([VI[0]!, ...EN])).toEqual({ main: 'en', others: ['vi', null, null] });
  });

  it('counts characters, not blocks', () => {
    expect(detectLanguages([EN[0]!, EN[1]!, VI.join(' ').repeat(2)])).toMatchObject({ main: 'vi' });
  });

  it('finds a block in another language below long ones that disagree', () => {
    const short = 'Đã có hai trăm khách lên phà trong đêm đầu tiên.';
    const { others } = detectLanguages([...EN.map((text) => text.repeat(3)), FR.repeat(2), short]);
    expect(others).toEqual([null, null, 'fr', 'vi']);
  });

  it.each([[[]], [['']], [['Phà đêm', 'Ferry']], [['1234567890 '.repeat(9)]], [['…'.repeat(99)]]])(
    'is null where there is too little text: %j',
    (texts) => {
      expect(detectLanguages(texts)).toEqual({ main: null, others: texts.map(() => null) });
    },
  );

  it('says nothing of short blocks', () => {
    expect(detectLanguages([...VI, EN[0]!, 'The captain said']).others.at(-1)).toBeNull();
  });
});

describe('detectLanguage', () => {
  it('is that of most of the text, not of the first line', () => {
    expect(detectLanguage([EN[0]!, ...VI])).toBe('vi');
    expect(detectLanguage([EN[0]!])).toBe('en');
  });

  it('is null where there is too little text', () => {
    expect(detectLanguage(['Phà đêm', ''])).toBeNull();
  });
});
