import { describe, expect, it } from 'vitest';
import { readWrittenDate } from './dates.ts';
import { inPageOrder } from './order.ts';

const written = (text: string) => readWrittenDate(text, 'UTC')!;

function dayOf(text: string, others: string[], language = 'en', zone = 'UTC') {
  return inPageOrder(written(text), { others: others.map(written), language, zone }).day;
}

describe('inPageOrder', () => {
  it('takes the day first where nothing speaks against it', () => {
    expect(dayOf('3/7/2026', [])).toBe('2026-07-03');
    expect(dayOf('3/7/2026', ['4/8/2026'], 'vi')).toBe('2026-07-03');
  });

  it('takes the day that another date confirms', () => {
    expect(dayOf('3/7/2026', ['March 7, 2026'])).toBe('2026-03-07');
    expect(dayOf('3/7/2026', ['3 July 2026'], 'en-US')).toBe('2026-07-03');
  });

  it('takes the month first where other numbers of the page do', () => {
    expect(dayOf('3/7/2026', ['2/28/2026'])).toBe('2026-03-07');
  });

  it('takes the month first on American pages, but not on those of an Asian source', () => {
    expect(dayOf('3/7/2026', [], 'en-US')).toBe('2026-03-07');
    expect(dayOf('3/7/2026', [], 'en_us', 'America/New_York')).toBe('2026-03-07');
    expect(dayOf('3/7/2026', [], 'en-US', 'Asia/Ho_Chi_Minh')).toBe('2026-07-03');
  });

  it('leaves alone what can be read in one way only', () => {
    expect(dayOf('2026-03-07', ['2/28/2026'], 'en-US')).toBe('2026-03-07');
    expect(dayOf('17/3/2026', [], 'en-US')).toBe('2026-03-17');
  });
});
