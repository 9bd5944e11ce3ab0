import { describe, expect, it } from 'vitest';
import { DatelineError } from '../core/errors.ts';
import { discover } from './discover.ts';
import { fictionalSource } from './fixture.ts';
import type { Get, GetOptions } from './read.ts';

const at = (path: string) => `https://daily.example${path}`;
const rss = (...paths: string[]) =>
  `<rss version="2.0"><channel>${paths.map((path) => `<item><link>${at(path)}</link></item>`).join('')}</channel></rss>`;
const answering =
  (bodies: Record<string, string>): Get =>
  async (url) => ({ url, body: bodies[new URL(url).pathname] ?? '', notModified: false });

describe('what discover tells', () => {
  it('is the code and advice of what kept a list from being had', async () => {
    const refusal = new DatelineError('challenge', 'asks for proof', { advice: 'Ask the site.' });
    const { problems } = await discover(fictionalSource(), async () => {
      throw refusal;
    });
    expect(problems).toEqual([
      {
        kind: 'unreachable',
        code: 'challenge',
        url: at('/rss'),
        message: 'asks for proof',
        advice: 'Ask the site.',
        cause: refusal,
      },
    ]);
  });

  it.each([
    [
      'a page in place of a feed',
      '<html><title>Gone fishing</title></html>',
      'unreadable',
      /a page called "Gone fishing"/,
    ],
    ['a feed without items', rss(), 'empty', /is empty/],
    ['a feed that leads elsewhere', rss('/video/1', '/video/2'), 'empty', /has 2 links, none to an article/],
  ])('of %s is that it is so', async (_what, body, code, message) => {
    const source = fictionalSource({ exclude: ['/video/'] });
    const { problems } = await discover(source, answering({ '/rss': body }));
    expect(problems).toMatchObject([{ kind: code, code, message: expect.stringMatching(message) }]);
    expect(problems[0]?.advice).toMatch(/\w/);
  });

  it('is nothing of a part that was not modified', async () => {
    const unchanged: Get = async (url) => ({ url, body: '', notModified: true });
    expect(await discover(fictionalSource(), unchanged)).toMatchObject({ links: [], problems: [] });
  });

  it('has a page once that is named and that a feed leads to, and watches it', async () => {
    const source = fictionalSource({
      read: [{ page: at('/ferry') }, { feed: at('/rss') }, { page: at('/pier') }],
    });
    const { links } = await discover(source, answering({ '/rss': rss('/ferry', '/storm') }));
    expect(links.map(({ url, watched }) => [url, watched])).toEqual([
      [at('/ferry'), true],
      [at('/storm'), undefined],
      [at('/pier'), true],
    ]);
  });

  it('asks a browser for more of the lists that grow, and of no others', async () => {
    const more = { button: '.more', times: 3 };
    const source = fictionalSource({
      via: 'browser',
      read: [{ listing: at('/a'), more }, { listing: at('/b') }],
    });
    const asked: GetOptions[] = [];
    await discover(source, async (url, options) => {
      asked.push(options);
      return { url, body: '', notModified: false };
    });
    expect(asked).toEqual([
      { via: 'browser', more: { ...more, scroll: false } },
      { via: 'browser', more: undefined },
    ]);
  });
});
