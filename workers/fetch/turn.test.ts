import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebResponse } from '../../net/web-client.ts';
import { fictionalSource } from '../../sources/fixture.ts';
import type { FetchRequest } from './crawlers/fetch-request.ts';
import { HostRestsError } from './host-rests-error.ts';
import { fetchAsGuest } from './turn.ts';

const URL_ = 'https://news.example/ferry';
const now = () => new Date('2026-02-05T08:00:00Z');
const OK: WebResponse = {
  url: URL_,
  status: 200,
  headers: {},
  body: Buffer.from('Ferry'),
  redirects: [],
  ip: null,
};

/** What was asked of lines and site, in order. */
let happened: string[];
let rules: { allowed: boolean; reason: string; crawlDelaySeconds: number | null };
/** The site: asks for leave as a client does, for the page and where it redirects to. */
let visit: (request: FetchRequest) => Promise<WebResponse>;

beforeEach(() => {
  happened = [];
  rules = { allowed: true, reason: 'robots.txt', crawlDelaySeconds: null };
  visit = async (request) => {
    const leave = await request.leave?.(request.url);
    leave?.sent();
    await leave?.end();
    return OK;
  };
});

const lines = {
  take: vi.fn(async (host: string, gapMs: number) => {
    happened.push(`${host} ${gapMs}`);
    return {
      moment: async () => {},
      sent: () => void happened.push('sent'),
      end: async () => void happened.push('ended'),
    };
  }),
  rest: async (host: string, restMs: number) => void happened.push(`${host} rests ${restMs}`),
  close: () => {},
};

function ask(patience: 'short' | 'long' = 'short') {
  const fetcher = { fetch: (request: FetchRequest) => visit(request), close: async () => {} };
  const guests = {
    fetchers: { http: fetcher, browser: fetcher },
    manners: { robots: { allowed: async () => rules }, lines, now },
  };
  const source = fictionalSource({ pace: { seconds: 3 } });
  return fetchAsGuest(guests, { source, via: 'http', patience }, { id: '1', url: URL_ });
}

describe('fetchAsGuest', () => {
  it.each([
    [null, 3_000],
    [1, 3_000],
    [10, 10_000],
  ])('keeps the slower pace, with a crawl delay of %s: %i ms', async (crawlDelaySeconds, gapMs) => {
    rules = { ...rules, crawlDelaySeconds };
    await expect(ask()).resolves.toBe(OK);
    expect(happened).toEqual([`news.example ${gapMs}`, 'sent', 'ended', 'ended']);
  });

  it('asks for nothing that robots.txt forbids', async () => {
    rules = { ...rules, allowed: false };
    await expect(ask()).rejects.toMatchObject({ code: 'robots' });
    expect(happened).toEqual([]);
  });

  it('waits for a redirect as for a page', async () => {
    visit = async (request) => {
      for (const url of [request.url, 'https://www.news.example/ferry']) {
        const leave = await request.leave?.(url);
        leave?.sent();
        await leave?.end();
      }
      return OK;
    };
    await ask();
    expect(happened.filter((what) => what !== 'ended')).toEqual([
      'news.example 3000',
      'sent',
      'www.news.example 3000',
      'sent',
    ]);
  });

  it('gives its turn back where nothing was sent', async () => {
    visit = async () => {
      throw new Error('no browser');
    };
    await expect(ask()).rejects.toThrow('no browser');
    expect(happened).toEqual(['news.example 3000', 'ended']);
  });

  it.each([
    [429, '120', 120_000],
    [429, undefined, 60_000],
    [503, '30', 30_000],
  ])('leaves the host alone after %i, Retry-After: %s', async (status, after, restMs) => {
    const headers: Record<string, string> = after ? { 'retry-after': after } : {};
    visit = async () => ({ ...OK, status, headers });
    await expect(ask()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(happened).toContain(`news.example rests ${restMs}`);
  });

  it('sends jobs home from a host that rests, and is a failure for lists', async () => {
    lines.take.mockRejectedValue(new HostRestsError('news.example', 90_000));
    await expect(ask('short')).rejects.toBeInstanceOf(HostRestsError);
    await expect(ask('long')).rejects.toMatchObject({ code: 'rate-limited', restMs: 90_000 });
  });
});
