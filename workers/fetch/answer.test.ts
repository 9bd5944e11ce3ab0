import { describe, expect, it } from 'vitest';
import { failureOf, readAnswer } from './answer.ts';

const now = new Date('2026-02-05T08:00:00Z');
const url = 'https://daily.example/ferry';
const body = Buffer.from('<p>Ferry</p>');
const html = { 'content-type': 'text/html; charset=utf-8' };

describe('readAnswer', () => {
  it.each([200, 203])('%i is a page', (status) => {
    const headers = { 'content-type': 'text/html' };
    expect(readAnswer({ url, status, headers, body }, now)).toEqual({ kind: 'page' });
  });

  it.each([
    [200, html, { kind: 'page' }],
    [200, {}, { kind: 'page' }],
    [304, {}, { kind: 'unchanged' }],
  ])('%i %j', (status, headers, expected) => {
    expect(readAnswer({ url, status, headers, body }, now)).toEqual(expected);
  });

  it.each([
    [500, html, 'server-error'],
    [503, html, 'server-error'],
    [408, html, 'server-error'],
    [429, html, 'rate-limited'],
    [404, html, 'gone'],
    [410, html, 'gone'],
    [401, html, 'forbidden'],
    [403, html, 'forbidden'],
    [451, html, 'forbidden'],
    [400, html, 'client-error'],
    [200, { 'content-type': 'application/pdf' }, 'wrong-type'],
    [200, { ...html, 'cf-mitigated': 'challenge' }, 'challenge'],
  ])('%i %j has failed for %s', (status, headers, code) => {
    expect(readAnswer({ url, status, headers, body }, now)).toMatchObject({
      kind: 'failed',
      error: { code },
    });
  });
});

describe('failureOf', () => {
  it.each([
    [429, '120', 120_000],
    [503, 'Thu, 05 Feb 2026 08:10:00 GMT', 600_000],
    [429, 'Thu, 05 Feb 2026 07:00:00 GMT', 5_000],
    [429, '999999999', 21_600_000],
    [429, '-1', 5_000],
    [429, 'soon', null],
    [429, '', null],
  ])('%i, Retry-After: %s', (status, after, restMs) => {
    const answer = { url, status, headers: { 'retry-after': after }, body };
    expect(failureOf(answer, now)).toMatchObject({ code: 'rate-limited', restMs });
  });

  it('takes a list whatever its type', () => {
    const answer = { url, status: 200, headers: { 'content-type': 'application/rss+xml' }, body };
    expect(failureOf(answer, now)).toBeNull();
  });
});
