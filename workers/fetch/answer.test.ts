import { describe, expect, it } from 'vitest';
import { readAnswer } from './answer.ts';

const now = new Date('2026-02-05T08:00:00Z');
const html = { 'content-type': 'text/html; charset=utf-8' };

describe('readAnswer', () => {
  it.each([
    [200, html, { kind: 'page' }],
    [200, {}, { kind: 'page' }],
    [304, {}, { kind: 'unchanged' }],
    [429, { 'retry-after': '120' }, { kind: 'later', delayMs: 120_000 }],
    [429, {}, { kind: 'later', delayMs: 60_000 }],
    [503, { 'retry-after': 'Thu, 05 Feb 2026 08:10:00 GMT' }, { kind: 'later', delayMs: 600_000 }],
    [429, { 'retry-after': 'Thu, 05 Feb 2026 07:00:00 GMT' }, { kind: 'later', delayMs: 5_000 }],
    [429, { 'retry-after': '999999999' }, { kind: 'later', delayMs: 21_600_000 }],
    [429, { 'retry-after': 'soon' }, { kind: 'later', delayMs: 60_000 }],
  ])('%i %j', (status, headers, expected) => {
    expect(readAnswer({ status, headers }, now)).toEqual(expected);
  });

  it.each([
    [500, html, 'retry', 'http-status'],
    [503, html, 'retry', 'http-status'],
    [408, html, 'retry', 'http-status'],
    [404, html, 'refused', 'http-status'],
    [403, html, 'refused', 'http-status'],
    [200, { 'content-type': 'application/pdf' }, 'refused', 'not-html'],
  ])('%i %j is %s for %s', (status, headers, kind, code) => {
    expect(readAnswer({ status, headers }, now)).toMatchObject({ kind, code });
  });
});
