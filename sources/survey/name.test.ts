import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeName, nameOfHost, titleOf } from './name.ts';

describe('nameOfHost', () => {
  it.each([
    ['www.harbourpost.example', 'harbourpost'],
    ['harbourpost.co.uk', 'harbourpost'],
    ['baochinhphu.gov.vn', 'baochinhphu'],
    ['en.songhong.com.vn', 'songhong-en'],
    ['news.songhong.vn', 'songhong'],
    ['m.songhong.vn:8080', 'songhong'],
    ['thoi_moi.vn', 'thoi-moi'],
    ['localhost:8700', 'localhost'],
    ['127.0.0.1:8700', '1-0-0-127'],
  ])('makes of %s %s', (host, name) => expect(nameOfHost(host)).toBe(name));

  it('is kebab-case whatever the host', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.domain()), (host) => {
        const name = nameOfHost(host);
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(name.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('freeName', () => {
  it('counts on where a name is taken', () => {
    expect(freeName('daily', new Set())).toBe('daily');
    expect(freeName('daily', new Set(['daily', 'daily-2']))).toBe('daily-3');
    expect(freeName('d'.repeat(60), new Set(['d'.repeat(60)]))).toBe(`${'d'.repeat(58)}-2`);
  });
});

describe('titleOf', () => {
  it.each([
    [['Harbour Post'], 'Harbour Post'],
    [['Harbour Post - News that comes in by sea'], 'Harbour Post'],
    [['News that comes in by sea | Harbour Post'], 'Harbour Post'],
    [['Latest news - Harbour Post RSS Feed'], 'Harbour Post'],
    [['harbourpost', 'Home | Harbour Post'], 'Harbour Post'],
    [['HARBOUR POST', 'The Harbour Post – front page'], 'The Harbour Post'],
    [['Quay & Pier'], 'Quay & Pier'],
    [[], 'harbourpost.example'],
  ])('makes of %j %s', (claims, title) => expect(titleOf(claims, 'harbourpost.example')).toBe(title));

  it('knows a Vietnamese name by its letters', () => {
    expect(titleOf(['songhong', 'Tin tức 24h - Báo Sông Hồng'], 'songhong.vn')).toBe('Báo Sông Hồng');
  });
});
