import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHtml } from './charset.ts';

const TEXT = 'Tổng Bí thư thăm Lào';
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
/** `Đ` and `á` as windows-1258 writes them; the bytes are no valid UTF-8. */
const WINDOWS_1258 = Buffer.from([0xd0, 0xe1]);

describe('decodeHtml', () => {
  it('takes UTF-8 where nothing is said', () => {
    expect(decodeHtml(Buffer.from(TEXT))).toBe(TEXT);
  });

  it.each([
    ['text/html; charset=windows-1258', 'Đá'],
    ['text/html;charset="Windows-1258"', 'Đá'],
    ['text/html; charset=no-such-thing', '\ufffd\ufffd'],
  ])('content type %s', (contentType, expected) => {
    expect(decodeHtml(WINDOWS_1258, contentType)).toBe(expected);
  });

  it.each([
    '<meta charset="windows-1258">',
    "<META CHARSET='windows-1258' />",
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">',
    '<?xml version="1.0" encoding="windows-1258"?>',
  ])('%s', (markup) => {
    expect(decodeHtml(Buffer.concat([Buffer.from(markup), WINDOWS_1258]))).toBe(`${markup}Đá`);
  });

  it('believes the header rather than the markup, and the byte order mark rather than both', () => {
    const markup = '<meta charset="iso-8859-1">';
    expect(decodeHtml(Buffer.from(markup + TEXT), 'text/html; charset=utf-8')).toBe(markup + TEXT);
    expect(decodeHtml(utf16(TEXT), 'text/html; charset=utf-8')).toBe(TEXT);
    expect(decodeHtml(Buffer.from(`\ufeff${TEXT}`), 'text/html; charset=windows-1258')).toBe(TEXT);
  });

  it('takes markup that calls itself UTF-16 in ASCII for UTF-8', () => {
    const page = `<meta charset="utf-16">${TEXT}`;
    expect(decodeHtml(Buffer.from(page))).toBe(page);
  });

  it('gives a string for any bytes and any content type', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, type) => {
        expect(typeof decodeHtml(Buffer.from(bytes), type)).toBe('string');
      }),
    );
  });
});
