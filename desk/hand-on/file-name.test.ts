import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachment, exportFileName } from './file-name.ts';

describe('exportFileName', () => {
  it('has the day, the story and the ending', () => {
    expect(exportFileName('2026-02-05', 'Tổng thống Lindqvist đến Velmora', 'docx')).toBe(
      '2026-02-05 Tổng thống Lindqvist đến Velmora.docx',
    );
    expect(exportFileName('2026-02-05', null, 'csv')).toBe('2026-02-05.csv');
  });

  it.each([
    ['../../etc/passwd', '2026-02-05 .. .. etc passwd.md'],
    ['Khách tới 3/12: "chào"?', '2026-02-05 Khách tới 3 12 chào.md'],
    ['harmless \u202Exslx', '2026-02-05 harmless xslx.md'],
    ['a\r\nSet-Cookie: b', '2026-02-05 a Set-Cookie b.md'],
    ['Lunch…. ', '2026-02-05 Lunch….md'],
    ['///', '2026-02-05.md'],
  ])('takes nothing into a name that does not belong there: %j', (title, name) => {
    expect(exportFileName('2026-02-05', title, 'md')).toBe(name);
  });

  it('cuts long titles between characters', () => {
    const name = exportFileName('2026-02-05', '𝒳'.repeat(200), 'md');
    expect(name).toBe(`2026-02-05 ${'𝒳'.repeat(80)}.md`);
  });
});

describe('attachment', () => {
  it('gives the name with its accents, and without for programs that know no better', () => {
    expect(attachment("2026-02-05 Đoàn đến (Lào)'s.pdf")).toBe(
      'attachment; filename="2026-02-05-doan-den-laos.pdf"; ' +
        "filename*=UTF-8''2026-02-05%20%C4%90o%C3%A0n%20%C4%91%E1%BA%BFn%20%28L%C3%A0o%29%27s.pdf",
    );
  });

  it('is a header whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const header = attachment(exportFileName('2026-02-05', title, 'md'));
        expect(header).toMatch(
          /^attachment; filename="[a-z0-9._-]+"; filename\*=UTF-8''[A-Za-z0-9._~%!-]+\.md$/,
        );
        const full = decodeURIComponent(header.split("UTF-8''")[1]!);
        expect(full).not.toMatch(/[/\\\r\n"]/);
      }),
    );
  });
});
