import { describe, expect, test } from 'vitest';
import { replyTo } from './reply.ts';

const page = {
  type: 'text/html; charset=utf-8',
  body: '<p>Tiếng Việt</p>',
  etag: '"abc"',
  modified: new Date('2026-02-05T08:00:00Z'),
};
const statusWith = (headers: Record<string, string>) => replyTo('GET', headers, page).status;

describe('replyTo', () => {
  test('sends validators and the length in bytes', () => {
    expect(replyTo('GET', {}, page)).toMatchObject({
      status: 200,
      headers: { etag: '"abc"', 'last-modified': 'Thu, 05 Feb 2026 08:00:00 GMT', 'content-length': '21' },
    });
  });

  test.each(['"abc"', 'W/"abc"', '"x", "abc"', '*'])(
    'answers 304 without a body to If-None-Match: %s',
    (tag) => {
      const reply = replyTo('GET', { 'if-none-match': tag }, page);
      expect(reply.status).toBe(304);
      expect(reply.body).toBeUndefined();
      expect(reply.headers).toHaveProperty('etag', '"abc"');
    },
  );

  test('compares If-Modified-Since to the second', () => {
    expect(statusWith({ 'if-modified-since': 'Thu, 05 Feb 2026 08:00:00 GMT' })).toBe(304);
    expect(statusWith({ 'if-modified-since': 'Thu, 05 Feb 2026 07:59:59 GMT' })).toBe(200);
    expect(statusWith({ 'if-modified-since': 'yesterday' })).toBe(200);
  });

  test('lets If-None-Match outrank If-Modified-Since', () => {
    const since = { 'if-modified-since': 'Thu, 05 Feb 2026 08:00:00 GMT' };
    expect(statusWith({ ...since, 'if-none-match': '"other"' })).toBe(200);
  });

  test('answers 404 where nothing is, 405 to what is neither GET nor HEAD', () => {
    expect(replyTo('GET', {}, undefined).status).toBe(404);
    expect(replyTo('POST', {}, page)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
});
