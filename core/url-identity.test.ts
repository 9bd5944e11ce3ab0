import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../test/support/any-text.ts';
import { pageKey } from './url-identity.ts';

describe('pageKey', () => {
  it.each([
    ['https://www.news.example/world/ferry/', 'news.example/world/ferry'],
    ['http://news.example', 'news.example'],
    ['https://news.example:8443/', 'news.example:8443'],
    ['https://m.news.example/ferry', 'news.example/ferry'],
    ['https://www.m.news.example/ferry', 'news.example/ferry'],
    ['https://amp.news.localhost:80/ferry', 'news.localhost:80/ferry'],
    ['https://news.example/a/index.html', 'news.example/a'],
    ['https://news.example/a/Default.aspx?b=1', 'news.example/a?b=1'],
    ['https://news.example/a//b', 'news.example/a/b'],
    ['https://news.example/a;jsessionid=9F?b=1', 'news.example/a?b=1'],
    ['https://news.example/ferry/amp/', 'news.example/ferry'],
    ['https://news.example/amp/world/ferry', 'news.example/world/ferry'],
    ['https://news.example/ferry.amp', 'news.example/ferry'],
    ['https://news.example/ferry.amp.html', 'news.example/ferry.html'],
    ['https://news.example/ferry?amp', 'news.example/ferry'],
    ['https://news.example/ferry?b=2&outputType=amp&a=1', 'news.example/ferry?a=1&b=2'],
    ['https://news.example/ferry?print=1&view=print&mobile=true', 'news.example/ferry'],
    ['https://news.example/ferry?ref=home&smid=x', 'news.example/ferry'],
    // The same words that say something else.
    ['https://news.example/ferry?print=large', 'news.example/ferry?print=large'],
    ['https://news.example/champ/lamp', 'news.example/champ/lamp'],
    ['https://news.example/guitar-amp.html', 'news.example/guitar-amp.html'],
    ['https://amp.example/ferry', 'amp.example/ferry'],
    ['https://m.com.example/ferry', 'com.example/ferry'],
    ['https://m.com.vn/ferry', 'm.com.vn/ferry'],
    ['https://mm.news.example/ferry', 'mm.news.example/ferry'],
    ['http://127.0.0.1:4001/ferry', '127.0.0.1:4001/ferry'],
  ])('of %s is %s', (url, key) => {
    expect(pageKey(url)).toBe(key);
  });

  it.each([
    ['https://news.example/the-gioi/pha-dem-tro-lai-4712345.html', 'news.example/#4712345'],
    ['https://news.example/pha-dem-20260307085211123.htm', 'news.example/#20260307085211123'],
    ['https://news.example/pha-dem-188260306154928257.chn', 'news.example/#188260306154928257'],
    ['https://news.example/pha-dem-post1012345.vnp', 'news.example/#post1012345'],
    ['https://news.example/pha-dem-post678012.html', 'news.example/#post678012'],
    ['https://news.example/thoi-su/pha-dem-1234567.ldo', 'news.example/#1234567'],
    ['https://news.example/world/night-ferry/article1234567.ece', 'news.example/#article1234567'],
    ['https://news.example/pha-dem-a1234567.html', 'news.example/#a1234567'],
    ['https://news.example/entry/night-ferry_n_1775537.html', 'news.example/#1775537'],
    ['https://news.example/night-ferry-1.1263752', 'news.example/#1263752'],
    ['https://news.example/night-ferry-1234567?page=2', 'news.example/#1234567?page=2'],
    ['https://news.example/en/night-ferry-1234567.html', 'news.example/en#1234567'],
    ['https://news.example/en-US/world/night-ferry-1234567.html', 'news.example/en-us#1234567'],
    [
      'https://news.example/article/night-ferry-C39CC0F375A975946FB83B60CC2BF3D3',
      'news.example/#c39cc0f375a975946fb83b60cc2bf3d3',
    ],
    [
      'https://news.example/night-ferry-2118460e-4a59-4a67-a9bf-d4c79d0128fb.html',
      'news.example/#2118460e-4a59-4a67-a9bf-d4c79d0128fb',
    ],
  ])('of %s is its id: %s', (url, key) => {
    expect(pageKey(url)).toBe(key);
  });

  it.each([
    '/ferry-20260205.html',
    '/ferry-05022026.html',
    '/ferry-5022026.html',
    '/ferry-02052026.html',
    '/ferry-2026-02-05.html',
    '/ferry-260205.html',
    '/ferry-2026.html',
    '/ferry-202602050830.html',
    '/ferry-20260205083015.html',
    '/ferry-post20260205.html',
    '/ferry-1770253815.html',
    '/ferry-carries-1000000.html',
    '/ferry-season-20252026.html',
    '/ferry-hotline-0243123456.html',
    '/ferry-hotline-19001234',
    '/hinh-anh/ferry-1234567.html',
    '/blogs/ferry-1234567.html',
    '/ferry-carries-8888888',
    '/ferry-123456.html',
    '/ferry1234567.html',
    '/ferry-tag1234567.html',
    '/1234567.html',
    '/tags/ferry-1234567.html',
    '/video/ferry-1234567.html',
    '/1234567/ferry',
    '/ferry-1234567890123456789012.html',
  ])('is told by no id in %s', (path) => {
    expect(pageKey(`https://news.example${path}`)).toBe(`news.example${path}`);
  });

  it('takes the id that the source knows of, before looks and without the query', () => {
    const articleId = (path: string) => /^\/story\/(\d+)\//.exec(path)?.[1] ?? null;
    const of = (path: string) => pageKey(`https://www.news.example${path}`, { articleId });
    expect(of('/story/815/night-ferry?page=2')).toBe('news.example/#815');
    expect(of('/story/815/ferry-renamed-7654321/amp')).toBe('news.example/#815');
    expect(of('/world/ferry-7654321')).toBe('news.example/#7654321');
    expect(of('/world/ferry')).toBe('news.example/world/ferry');
  });

  it('keeps hosts and editions apart', () => {
    const urls = [
      'https://news.example/ferry-1234567.html',
      'https://en.news.example/ferry-1234567.html',
      'https://news.example/en/ferry-1234567.html',
      'https://news.example/fr/ferry-1234567.html',
      'https://other.example/ferry-1234567.html',
      'https://news.example:8443/ferry-1234567.html',
    ];
    expect(new Set(urls.map((url) => pageKey(url))).size).toBe(urls.length);
  });

  it('is null for what is no web address', () => {
    expect(pageKey('urn:sha256:12')).toBeNull();
    expect(pageKey('news.example/ferry')).toBeNull();
  });
});

describe('any address', () => {
  const word = fc
    .stringMatching(/^[a-z]{2,8}$/)
    .filter((text) => !/^(?:amp|index|default|tags?|live|photos?)$/.test(text));
  const slug = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join('-'));
  const parameter = fc
    .tuple(fc.constantFrom('id', 'p', 'section', 'q'), fc.nat(999))
    .map(([name, value]) => `${name}${value}=${value}`);
  const address = fc.record({
    host: fc.tuple(word, word).map(([name, domain]) => `${name}.${domain}.example`),
    path: fc.array(word, { maxLength: 2 }).map((parts) => parts.map((part) => `/${part}`).join('')),
    slug,
    parameters: fc.uniqueArray(parameter, { maxLength: 3 }),
  });
  const plain = ({
    host,
    path,
    slug: last,
    parameters,
  }: {
    host: string;
    path: string;
    slug: string;
    parameters: string[];
  }) => `https://${host}${path}/${last}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`;

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.oneof(address.map(plain), fc.webUrl({ withQueryParameters: true })), (url) => {
        const key = pageKey(url);
        fc.pre(key !== null && !key.includes('#'));
        expect(pageKey(`https://${key}`)).toBe(key);
      }),
    );
  });

  it('has one key in all spellings', () => {
    const spell = fc.record({
      scheme: fc.constantFrom('http', 'https', 'HTTPS'),
      label: fc.constantFrom('', 'www.', 'm.', 'mobile.', 'amp.', 'wap.', 'www.m.'),
      before: fc.constantFrom('', '/amp', '/'),
      after: fc.constantFrom('', '/', '/amp', '/amp/', '.amp', '/index.html', '/index.php'),
      more: fc.subarray(['utm_source=x', 'amp=1', 'print=1', 'fbclid=y', 'ref=z', 'outputType=amp']),
      turned: fc.boolean(),
      fragment: fc.constantFrom('', '#top', '#!/x?y'),
    });
    fc.assert(
      fc.property(address, spell, (one, { scheme, label, before, after, more, turned, fragment }) => {
        const parameters = [...more, ...(turned ? one.parameters.toReversed() : one.parameters)].join('&');
        const other = `${scheme}://${label}${one.host}${before}${one.path}/${one.slug}${after}?${parameters}${fragment}`;
        expect(pageKey(other)).toBe(pageKey(plain(one)));
      }),
    );
  });

  it('is another where host, path or query differ', () => {
    fc.assert(
      fc.property(address, address, (one, other) => {
        fc.pre(
          plain(one) !== plain(other) &&
            one.parameters.toSorted().join() !== other.parameters.toSorted().join(),
        );
        expect(pageKey(plain(one))).not.toBe(pageKey(plain(other)));
      }),
    );
  });

  it('is told by its id whatever the headline and the section, and by nothing else', () => {
    const id = fc.integer({ min: 4_000_001, max: 9_999_999 }).filter((number) => number % 1000 !== 0);
    fc.assert(
      fc.property(fc.tuple(address, slug, word), fc.tuple(id, id), ([one, renamed, section], [a, b]) => {
        const host = `https://${one.host}`;
        const key = pageKey(`${host}/${section}/${one.slug}-${a}.html`);
        // `/vi/` and `/eng/` are editions, which have keys of their own.
        fc.pre(key?.startsWith(`${one.host}/#`) === true);
        expect(pageKey(`${host}/${renamed}-${a}.html`)).toBe(key);
        if (a !== b) expect(pageKey(`${host}/${section}/${one.slug}-${b}.html`)).not.toBe(key);
      }),
    );
  });

  it('never fails, and takes no time', () => {
    const hostile = [
      '/amp'.repeat(480),
      'a'.repeat(1900),
      '1'.repeat(1900),
      '-1'.repeat(950),
      'a1'.repeat(950),
      '/'.repeat(1900),
    ];
    for (const text of hostile) expect(pageKey(`https://news.example/${text}`)).not.toBeNull();
    fc.assert(
      fc.property(anyText(), (text) => {
        const key = pageKey(`https://news.example/${text}`);
        if (key !== null) expect(key).toMatch(/^[^\s]+$/);
      }),
    );
  });
});
