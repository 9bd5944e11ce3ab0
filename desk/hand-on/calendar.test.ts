import { describe, expect, it } from 'vitest';
import type { Visit } from '../../core/visit/visit.ts';
import { deskPage } from '../../test/support/desk-page.ts';
import { wholeStoryOf } from '../../test/support/handed-story.ts';
import { calendarOf } from './calendar.ts';

const visit: Visit = {
  visitors: ['Arvik Lindqvist'],
  host: 'LA',
  kind: 'state',
  start: '2026-02-28',
  end: '2026-03-01',
};

function calendar(...stories: ReturnType<typeof wholeStoryOf>[]): string {
  return calendarOf('Visits', stories, deskPage('vi'), 'https://desk.example/');
}

/** Lines unfolded (RFC 5545, 3.1). */
const linesOf = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('calendarOf', () => {
  it('has a visit as whole days, ending on the day after the last', () => {
    const lines = linesOf(calendar(wholeStoryOf({ visit })));
    expect(lines).toContain('DTSTART;VALUE=DATE:20260228');
    expect(lines).toContain('DTEND;VALUE=DATE:20260302');
    expect(lines).toContain('SUMMARY:Arvik Lindqvist thăm Lào');
    expect(lines).toContain('LOCATION:Lào');
    expect(lines).toContain('URL;VALUE=URI:https://desk.example/stories/12');
  });

  it('keeps the id of an event and tells when it changed', () => {
    const before = linesOf(calendar(wholeStoryOf({ visit })));
    const changedAt = new Date('2026-02-07T10:00:00Z');
    const after = linesOf(calendar(wholeStoryOf({ visit: { ...visit, end: '2026-03-02' }, changedAt })));
    const uidOf = (lines: string[]) => lines.filter((line) => line.startsWith('UID:'));
    expect(uidOf(before)).toEqual(['UID:visit-12.1770256800000@desk.example']);
    expect(uidOf(after)).toEqual(uidOf(before));
    expect(before).toContain('LAST-MODIFIED:20260205T030000Z');
    expect(before).toContain('DTSTAMP:20260205T030000Z');
    expect(after).toContain('LAST-MODIFIED:20260207T100000Z');
  });

  it('takes one day where the last is not known, and says so', () => {
    const text = calendar(wholeStoryOf({ visit: { ...visit, end: null } }));
    expect(linesOf(text)).toContain('DTEND;VALUE=DATE:20260301');
    expect(linesOf(text).join('\n')).toContain('Chưa rõ ngày kết thúc.');
  });

  it('leaves out what has no day, and never ends before it begins', () => {
    expect(
      calendar(wholeStoryOf({ visit: null }), wholeStoryOf({ visit: { ...visit, start: null } })),
    ).not.toContain('VEVENT');
    expect(linesOf(calendar(wholeStoryOf({ visit: { ...visit, end: '2026-01-01' } })))).toContain(
      'DTEND;VALUE=DATE:20260301',
    );
  });

  it('folds lines at 75 octets and ends each, without breaking a letter', () => {
    const title = 'Chuyến thăm; của, \\ Tổng thống\nBEGIN:VEVENT '.repeat(4);
    const text = calendar(wholeStoryOf({ headlines: [], title, visit }));
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(linesOf(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });
});
