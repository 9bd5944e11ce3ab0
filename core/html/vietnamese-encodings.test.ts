import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  isVietnameseSyllable,
  sniffVietnamese,
  VIETNAMESE_DECODERS,
  vietnameseEncoding,
} from './vietnamese-encodings.ts';

const vni = (written: string) => VIETNAMESE_DECODERS.get('vni')?.(Buffer.from(written, 'latin1'));

describe('isVietnameseSyllable', () => {
  it.each(
    'à đi già gì giếng giữa hòa hoà hoàn khuỷu xoóng quốc quý quyết quỳnh nghiêng thuở ruộng rượu yến Ứng ĐẶC VIệT'.split(
      ' ',
    ),
  )('%s', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
    expect(isVietnameseSyllable(word.normalize('NFD'))).toBe(true);
  });

  it.each('été très où? più può sarà für schön señor thịng lỔ đat tố́ hòá Đà1 ngườii'.split(' '))(
    'not %s',
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(false);
    },
  );
});

describe('VNI', () => {
  it.each([
    ['aù aø aû aõ aï', 'á à ả ã ạ'],
    ['aâ aá aà aå aã aä', 'â ấ ầ ẩ ẫ ậ'],
    ['aê aé aè aú aü aë', 'ă ắ ằ ẳ ẵ ặ'],
    ['ñ ô ö oâ eâ', 'đ ơ ư ô ê'],
    ['í ì æ ó ò yù yø yû yõ î', 'í ì ỉ ĩ ị ý ỳ ỷ ỹ ỵ'],
    ['ôù ôï öø öõ uû oä eã', 'ớ ợ ừ ữ ủ ộ ễ'],
    ['ÑAËC Ñaëc AÙ Aù ÖÔÙ Öôù Æ', 'ĐẶC Đặc Á Á ƯỚ Ướ Ỉ'],
    ['“vaên hoïc”', '“văn học”'],
  ])('%s', (written, expected) => {
    expect(VIETNAMESE_DECODERS.get('vni')?.(iconv.encode(written, 'windows-1252'))).toBe(expected);
  });

  it('leaves alone what it does not write', () => {
    expect(vni('eê uâ i\xf9 caf\xe9 © 1998')).toBe('eê uâ iù café © 1998');
  });
});

describe('vietnameseEncoding', () => {
  it.each([
    ['viscii', 'viscii'],
    ['csVISCII', 'viscii'],
    ['x-viet-tcvn5712', 'tcvn'],
    ['TCVN-5712', 'tcvn'],
    ['x-viet-vni', 'vni'],
    ['utf-8', null],
    ['x-user-defined', null],
  ])('%s', (label, expected) => {
    expect(vietnameseEncoding(label)).toBe(expected);
  });
});

describe('sniffVietnamese', () => {
  const words = (count: number) => iconv.encode('đường '.repeat(count), 'viscii');

  it('wants twenty words', () => {
    expect(sniffVietnamese(words(19))).toBeNull();
    expect(sniffVietnamese(words(20))).toBe('viscii');
  });

  it('wants four of five words to be syllables', () => {
    const others = (count: number) => iconv.encode('ắbc '.repeat(count), 'viscii');
    expect(sniffVietnamese(Buffer.concat([words(80), others(20)]))).toBe('viscii');
    expect(sniffVietnamese(Buffer.concat([words(79), others(21)]))).toBeNull();
  });

  it('keeps windows-1252 where its reading is as plausible', () => {
    expect(sniffVietnamese(iconv.encode('là bà cá né '.repeat(20), 'windows-1252'))).toBeNull();
  });
});
