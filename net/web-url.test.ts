import { describe, expect, it } from 'vitest';
import { parseWebUrl } from './web-url.ts';

describe('parseWebUrl', () => {
  it.each([
    ['http://2130706433/', 'http://127.0.0.1/'],
    ['http://0x7f.1/', 'http://127.0.0.1/'],
    ['http://0177.0.0.1/', 'http://127.0.0.1/'],
    ['http://127.1/', 'http://127.0.0.1/'],
    ['http://ⓛocalhost/', 'http://localhost/'],
    ['http:\\\\localhost\\x', 'http://localhost/x'],
    ['http://①②⑦.0.0.1/', 'http://127.0.0.1/'],
    ['HTTPS://VnExpress.Example/Tin#top', 'https://vnexpress.example/Tin'],
  ])('%s is %s', (text, href) => {
    expect(parseWebUrl(text).href).toBe(href);
  });

  it.each([
    'file:///etc/passwd',
    'gopher://news.example/',
    'javascript:alert(1)',
    'https://user:secret@news.example/',
    'https://news.example@10.0.0.1/',
    'news.example',
    '',
    `https://news.example/${'a'.repeat(5_000)}`,
  ])('%s is refused', (text) => {
    expect(() => parseWebUrl(text)).toThrow(expect.objectContaining({ code: 'bad-url', retryable: false }));
  });

  it('never shows a password in its complaint', () => {
    expect(() => parseWebUrl('https://user:secret@news.example/')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });
});
