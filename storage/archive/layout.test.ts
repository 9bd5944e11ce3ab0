import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import { articleFile, dayFolder, LISTED_FILE } from './layout.ts';

describe('where things lie in the archive', () => {
  it.each([
    [7, 'Tổng Bí thư thăm Đặc khu – “Lào” 2026!', 'articles/0007-tong-bi-thu-tham-dac-khu-lao-2026.md'],
    [12345, '…', 'articles/12345-article.md'],
    [1, '../../etc/passwd', 'articles/0001-etc-passwd.md'],
    [1, `${'a'.repeat(59)} b`, `articles/0001-${'a'.repeat(59)}.md`],
  ])('names article %i, %s', (id, title, file) => {
    expect(articleFile(id, title)).toBe(file);
  });

  it('names any article so that it may be listed', () => {
    const ids = fc.integer({ min: 1 });
    fc.assert(
      fc.property(ids, anyText(), (id, title) => {
        const file = articleFile(id, title);
        expect(file).toMatch(LISTED_FILE);
        expect(file.length).toBeLessThan(100);
      }),
    );
  });

  it.each([
    '../x',
    'articles/../../x.md',
    'articles/0001-a.md/../x',
    '/etc/passwd',
    'stories.json',
    'articles/0001-A.md\n',
  ])('lets no day list %s', (file) => {
    expect(LISTED_FILE.test(file)).toBe(false);
  });

  it('files a day by year, month and day', () => {
    expect(dayFolder('/archive', '2026-02-05')).toBe('/archive/2026/02/05');
  });
});
