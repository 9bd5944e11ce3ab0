import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../test/support/any-text.ts';
import { stampAgencies } from './stamp.ts';

const stamps = (...lines: string[]) => stampAgencies(lines.map((text) => ({ text })));

describe('stampAgencies', () => {
  it.each([
    ['HÀ NỘI (TTXVN) - Chuyến phà đêm đã trở lại.', 'TTXVN'],
    ['LAKESIDE, Feb. 5 (Xinhua) -- The night ferry runs again.', 'Xinhua'],
    ['(ANSA) - PORTOFIUME, 5 FEB - Il traghetto torna.', 'ANSA'],
    ['LAKESIDE — (AP) — The ferry runs again.', 'AP'],
    ['Seestadt (dpa/lno) - Die Fähre fährt wieder.', 'dpa'],
    ['LAKESIDE, February 5. /TASS/. The ferry runs again.', 'TASS'],
    ['新华社河城2月5日电 夜间渡轮恢复运行。', 'Xinhua'],
    ['РЕЧНОЙ, 5 фев — РИА Новости. Паром снова ходит.', 'RIA Novosti'],
    ['The ferry runs again, the minister said. (AFP)', 'AFP'],
  ])('reads %s', (text, agency) => {
    expect(stamps(text)).toEqual([agency]);
  });

  it.each([
    'The night ferry (Photo) - runs again.',
    'The Association of Painters (AP), founded in spring, has a ferry.',
    'Asian Painters Association (APA) – the body that paints ferries – met.',
    'Villa Nova Aurora (VNA) - một bến phà mới.',
    'LAKESIDE (Daily Example) - The ferry runs again.',
    'The ferry (AP photo) runs.',
  ])('reads none in %s', (text) => {
    expect(stamps(text)).toEqual([]);
  });

  it('looks at the lead and the paragraph after it only', () => {
    expect(stamps('A ferry.', 'A boat.', 'HÀ NỘI (TTXVN) - Phà.', 'A bridge.')).toEqual([]);
    expect(stamps('A ferry.', 'HÀ NỘI (TTXVN) - Phà.')).toEqual(['TTXVN']);
  });

  it('answers any text', () => {
    assert(property(anyText(), (text) => void stamps(text)));
    expect(stamps()).toEqual([]);
  });
});
