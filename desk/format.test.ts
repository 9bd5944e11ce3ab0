import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';
import { MESSAGES } from './messages/messages.ts';

const en = createFormat('en', MESSAGES.en, 'Asia/Ho_Chi_Minh');
const vi = createFormat('vi', MESSAGES.vi, 'Asia/Ho_Chi_Minh');
/** `Intl` sets thin spaces around the dash of a range. */
const plain = (text: string | null) => text?.replace(/\s/g, ' ');

describe('format', () => {
  it('writes days as each language does', () => {
    expect(en.day('2026-02-05')).toBe('Thursday, 5 February 2026');
    expect(vi.day('2026-02-05')).toBe('Thứ Năm, 5 tháng 2, 2026');
  });

  it('writes the days of a visit as far as they are known', () => {
    expect(plain(en.visitDays({ start: '2026-02-05', end: '2026-02-06' }))).toBe('5 – 6 February 2026');
    expect(en.visitDays({ start: '2026-02-05', end: '2026-02-05' })).toBe('5 February 2026');
    expect(en.visitDays({ start: '2026-02-05', end: null })).toBe('from 5 February 2026');
    expect(vi.visitDays({ start: null, end: '2026-02-06' })).toBe('đến 6 tháng 2, 2026');
    expect(en.visitDays({ start: null, end: null })).toBeNull();
    expect(en.visitDays({ start: '2026-02-06', end: '2026-02-05' })).toBeNull();
  });

  it('leaves out the day of what happened today, by the clock of the zone', () => {
    const now = new Date('2026-02-05T02:00:00Z');
    expect(en.moment(new Date('2026-02-04T17:30:00Z'), now)).toBe('00:30');
    expect(en.moment(new Date('2026-02-04T16:30:00Z'), now)).toBe('4 Feb 2026, 23:30');
  });

  it('writes short days as people do', () => {
    const now = new Date('2026-02-05T02:00:00Z');
    expect(vi.shortDay('2026-01-30')).toBe('30/1/2026');
    expect(en.shortDay('2026-01-30')).toBe('30 Jan 2026');
    expect(vi.moment(new Date('2026-02-04T16:30:00Z'), now)).toBe('23:30 4/2/2026');
  });

  it('writes an instant as its outlet did', () => {
    const at = new Date('2026-02-04T17:30:00Z');
    expect(en.outletTime(at, 540)).toBe('2026-02-05 02:30 UTC+09:00');
    expect(en.outletTime(at, 0)).toBe('2026-02-04 17:30 UTC');
  });

  it('names countries and languages, and shows what it does not know as it is', () => {
    expect([en.country('LA'), vi.country('LA')]).toEqual(['Laos', 'Lào']);
    expect([en.language('vi'), vi.language('vi')]).toEqual(['Vietnamese', 'Tiếng Việt']);
    expect([en.country('?!'), en.language('no such tag')]).toEqual(['?!', 'no such tag']);
  });

  it('says how long ago something was, in the largest unit that is full', () => {
    const now = new Date('2026-02-05T09:00:00Z');
    const ago = (seconds: number) => en.ago(new Date(now.getTime() - seconds * 1000), now);
    expect([-5, 59, 120, 3599, 7200, 86_400].map(ago)).toEqual([
      '0 seconds ago',
      '59 seconds ago',
      '2 minutes ago',
      '59 minutes ago',
      '2 hours ago',
      '1 day ago',
    ]);
    expect(vi.ago(new Date(now.getTime() - 120_000), now)).toBe('2 phút trước');
  });
});
