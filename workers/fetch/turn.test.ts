import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FetchError } from '../../net/errors.ts';
import type { Robots } from '../../net/robots.ts';
import type { WebResponse } from '../../net/web-client.ts';
import { fictionalSource } from '../../sources/fixture.ts';
import type { Via } from '../../sources/schema.ts';
import type { FetchRequest } from './crawlers/fetch-request.ts';
import type { Patience } from './host-line.ts';
import { HostRestsError } from './host-rests-error.ts';
import type { Turn } from './host-turn.ts';
import { fetchAsGuest } from './turn.ts';

const URL_ = 'https://news.example/ferry';
const now = () => new Date('2026-02-05T08:00:00Z');
const OK: WebResponse = {
  url: URL_,
  status: 200,
  headers: {},
  body: Buffer.from('Ferry'),
  sent: null,
  redirects: [],
  ip: null,
};

/** What was asked of lines and site, in order. */
let happened: string[];
let rules: { allowed: boolean; reason: string; crawlDelaySeconds: number | null };
let robots: Robots;
/** The site: asks for leave as a client does, for the page and where it redirects to. */
let visit: (request: FetchRequest) => Promise<WebResponse>;

beforeEach(() => {
  happened = [];
  rules = { allowed: true, reason: 'robots.txt', crawlDelaySeconds: null };
  robots = { allowed: async () => rules };
  lines.take.mockImplementation(takeAtOnce);
  visit = async (request) => {
    const leave = await request.leave?.(request.url);
    leave?.sent();
    await leave?.end();
    return OK;
  };
});

async function takeAtOnce(host: string, gapMs: number, _?: Patience): Promise<Turn> {
  happened.push(`${host} ${gapMs}`);
  return {
    moment: async () => {},
    sent: () => void happened.push('sent'),
    end: async () => void happened.push('ended'),
  };
}

const lines = {
  take: vi.fn(takeAtOnce),
  rest: async (host: string, restMs: number) => void happened.push(`${host} rests ${restMs}`),
  close: () => {},
};

function ask(patience: 'short' | 'long' = 'short', via: Via = 'http') {
  const fetcher = { fetch: (request: FetchRequest) => visit(request), close: async () => {} };
  const guests = {
    fetchers: { http: fetcher, browser: fetcher },
    manners: { robots, lines, now },
  };
  const source = fictionalSource({ pace: { seconds: 3 } });
  return fetchAsGuest(guests, { source, via, patience }, { id: '1', url: URL_ });
}

describe('fetchAsGuest', () => {
  it('does not count it against a page that nobody could tell its turn, wherever on the way that was', async () => {
    const lost = new Error('the database is out of reach');
    lines.take.mockRejectedValue(lost);
    await expect(ask()).rejects.toMatchObject({ code: 'no-leave', cause: lost });
    lines.take.mockImplementationOnce(takeAtOnce);
    visit = async ({ leave, url }) => {
      const first = await leave?.(url);
      await first?.end();
      try {
        await leave?.('https://www.news.example/ferry');
      } catch (error) {
        throw new FetchError('protocol', url, 'broke off', error);
      }
      return OK;
    };
    await expect(ask()).rejects.toMatchObject({ code: 'no-leave', cause: lost });
  });

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

  it.each([
    ['dns', 'dns'],
    ['connect', 'connect'],
    ['timeout', 'timeout'],
    ['server-error', 'robots-unavailable'],
  ] as const)('calls a robots.txt that is out of reach by %s: %s', async (code, expected) => {
    robots = {
      allowed(url) {
        const cause = new FetchError(code, url, 'failed');
        return Promise.reject(new FetchError('robots-unavailable', url, 'cannot be read', cause));
      },
    };
    await expect(ask()).rejects.toMatchObject({ code: expected });
  });

  it('leaves a host alone whose robots.txt asks for it', async () => {
    robots = {
      allowed: (url) =>
        Promise.reject(
          new FetchError('robots-unavailable', url, 'answers with status 503', undefined, 90_000),
        ),
    };
    await expect(ask()).rejects.toMatchObject({ code: 'robots-unavailable', restMs: 90_000 });
    expect(happened).toEqual(['news.example rests 90000']);
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

  it('waits for a redirect of robots.txt at the host that it leads to', async () => {
    robots = {
      async allowed(_, leave) {
        for (const host of ['news.example', 'www.news.example'])
          await (await leave?.(`https://${host}/robots.txt`))?.end();
        return rules;
      },
    };
    await ask();
    expect(happened.filter((what) => what.endsWith('3000'))).toEqual([
      'news.example 3000',
      'www.news.example 3000',
      'news.example 3000',
    ]);
  });

  describe('in a browser, which follows redirects by itself', () => {
    const led = { ...OK, url: 'https://other.example/ferry', redirects: [URL_, 'https://other.example/'] };

    it('counts one as a turn of the host that it led to', async () => {
      visit = async () => led;
      await expect(ask('short', 'browser')).resolves.toBe(led);
      expect(happened).toEqual(['news.example 3000', 'other.example 3000', 'sent', 'ended', 'ended']);
    });

    it('takes nothing that robots.txt forbids where it led to', async () => {
      visit = async () => led;
      robots = { allowed: async (url) => ({ ...rules, allowed: url !== led.url }) };
      await expect(ask('short', 'browser')).rejects.toMatchObject({ code: 'robots' });
    });
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

  it.each([
    [
      'robots.txt is asked for',
      () => {
        robots = {
          async allowed(url, leave) {
            await leave?.(url).catch((cause: unknown) => {
              throw new FetchError('robots-unavailable', url, 'cannot be read', cause);
            });
            return rules;
          },
        };
      },
    ],
    [
      'a redirect leads there',
      () => {
        visit = async (request) => {
          for (const url of [request.url, 'https://www.news.example/ferry']) await request.leave?.(url);
          return OK;
        };
      },
    ],
  ])('has no other failure where a host rests when %s', async (_, happens) => {
    happens();
    lines.take.mockImplementation(async (host, gapMs, patience) => {
      if (patience === 'long') throw new HostRestsError(host, 90_000);
      return takeAtOnce(host, gapMs);
    });
    await expect(ask()).rejects.toBeInstanceOf(HostRestsError);
  });
});
