import { array, assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeed } from './feed.ts';
import { feedItems } from './feed-items.ts';
import { salvageItems } from './feed-salvage.ts';
import { fictionalSource } from './fixture.ts';
import { UnreadableError } from './unreadable-error.ts';

const context = { source: fictionalSource(), url: 'https://daily.example/rss' };
const RSS_DATE = '<pubDate>Thu, 05 Feb 2026 08:30:00 +0700</pubDate>';
const ferry = `<item><title>Ferry</title><link>https://daily.example/ferry</link>${RSS_DATE}</item>`;
const rss = (items: string) => `<rss version="2.0"><channel><title>Daily</title>${items}</channel></rss>`;
const FERRY = ['/ferry', 'Ferry', '2026-02-05T08:30:00+07:00'];

function read(body: string) {
  return readFeed(body, context).map(({ url, title, published }) => [
    url.replace('https://daily.example', ''),
    title,
    published?.instant ?? null,
  ]);
}

describe('a feed that is broken', () => {
  it.each([
    ['begins with white space', `\n\n  <?xml version="1.0"?>${rss(ferry)}`],
    ['begins with a byte order mark', `\ufeff${rss(ferry)}`],
    ['begins with a comment', `<!-- cached -->\n<?xml version="1.0"?>${rss(ferry)}`],
    [
      'begins with a warning',
      `<br />\n<b>Warning</b>: x in <b>/a.php</b> on line <b>3</b><br />\n${rss(ferry)}`,
    ],
    ['begins with a notice', `Notice: Undefined index: x in /a.php on line 3\n${rss(ferry)}`],
    ['is cut off in a text', `<rss version="2.0"><channel>${ferry}<item><title>Hal`],
    ['is cut off in an address', `<rss version="2.0"><channel>${ferry}<item><link>https://daily.example/ha`],
    ['is cut off in a tag', `<rss version="2.0"><channel>${ferry}<item><ti`],
    ['has no channel', `<rss version="2.0">${ferry}</rss>`],
    ['has items beside the channel', `<rss version="2.0"><channel></channel>${ferry}</rss>`],
    ['has no root', `<channel>${ferry}</channel>`],
    ['has undeclared prefixes', rss(ferry.replace('</item>', '<foo:bar>x</foo:bar></item>'))],
    ['is shouted', rss(ferry).replace(/<[^>]+>/g, (tag) => tag.toUpperCase())],
    ['goes on after its end', `${rss(ferry)}\n<!-- 0.2 s --><script>x</script>`],
    [
      'names a document type',
      `<!DOCTYPE rss PUBLIC "-//X//DTD RSS 0.91//EN" "http://a.example/rss.dtd">${rss(ferry)}`,
    ],
  ])('is read where it %s', (_what, body) => {
    expect(read(body)).toEqual([FERRY]);
  });

  it.each([
    [
      'an ampersand',
      '<title>Tom & Jerry</title><link>https://daily.example/a?x=1&y=2</link>',
      '/a?x=1&y=2',
      'Tom & Jerry',
    ],
    ['entities of HTML', '<title>A&nbsp;B &eacute;&hellip;</title><link>/a</link>', '/a', 'A B é…'],
    ['a sign that opens no tag', '<title>A < B</title><link>/a</link>', '/a', 'A < B'],
    ['control characters', '<title>A\u0000\u0008B</title><link>/a</link>', '/a', 'AB'],
    ['CDATA', '<title><![CDATA[A <b>b</b> & c]]></title><link><![CDATA[ /a ]]></link>', '/a', 'A b & c'],
    ['a title that nobody closed', '<title>A<link>/a</link>', '/a', 'A'],
    [
      'markup that is not escaped',
      '<title>A</title><link>/a</link><description><p>x <br> y</description>',
      '/a',
      'A',
    ],
    ['an ampersand escaped twice', '<title>A</title><link>/a?x=1&amp;amp;y=2</link>', '/a?x=1&y=2', 'A'],
    [
      'an ampersand escaped in CDATA',
      '<title>A</title><link><![CDATA[/a?x=1&amp;y=2]]></link>',
      '/a?x=1&y=2',
      'A',
    ],
    ['an empty link first', '<title>A</title><link></link><link>/a</link>', '/a', 'A'],
    ["a link as Atom's", '<title>A</title><link href="/a"/>', '/a', 'A'],
    [
      'the title of a picture',
      '<media:title>No</media:title><title>A</title><link>/a</link><image><link>/no</link></image>',
      '/a',
      'A',
    ],
    ['an entity of its own', '<title>&own;</title><link>/a</link>', '/a', '&own;'],
  ])('is read with %s', (_what, inside, url, title) => {
    expect(read(rss(`<item>${inside}</item>`))).toEqual([[url, title, null]]);
  });

  it('is not confused by entities that it defines', () => {
    const defined = '<!DOCTYPE rss [<!ENTITY own SYSTEM "file:///etc/passwd">]>';
    expect(read(`${defined}${rss('<item><title>&own;</title><link>/a</link></item>')}`)).toEqual([
      ['/a', '&own;', null],
    ]);
  });
});

describe('the address of an item', () => {
  it.each([
    ['a permalink', '<guid>https://daily.example/a</guid>', ['/a']],
    ['no permalink', '<guid isPermaLink="false">https://daily.example/a</guid>', []],
    ['a number for an id', '<guid isPermaLink="true">4711</guid>', []],
    [
      'what FeedBurner hides',
      '<link>https://feeds.elsewhere.example/~r/3</link><feedburner:origLink>https://daily.example/a</feedburner:origLink>',
      ['/a'],
    ],
    [
      'the one on its site',
      '<link>https://count.elsewhere.example/3</link><guid>https://daily.example/a</guid>',
      ['/a'],
    ],
  ])('is taken from %s', (_what, inside, urls) => {
    expect(read(rss(`<item><title>A</title>${inside}</item>`)).map(([url]) => url)).toEqual(urls);
  });

  it('starts from xml:base', () => {
    const inRss = `<rss version="2.0" xml:base="https://daily.example/news/"><channel><item><link>a</link></item></channel></rss>`;
    const inAtom =
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/news/"><entry xml:base="x/"><link href="a"/></entry></feed>';
    expect(read(inRss)[0]?.[0]).toBe('/news/a');
    expect(read(inAtom)[0]?.[0]).toBe('/news/x/a');
  });
});

describe('formats', () => {
  it.each([
    ['RSS 0.91', `<rss version="0.91"><channel>${ferry}</channel></rss>`],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><item rdf:about="https://daily.example/ferry"><title>Ferry</title><dc:date>2026-02-05T08:30:00+07:00</dc:date></item></rdf:RDF>`,
    ],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Ferry</title><link rel="alternate" href="/ferry"/><issued>2026-02-05T08:30:00+07:00</issued></entry></feed>',
    ],
    [
      'Atom with a prefix',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Ferry</a:title><a:link href="/ferry"/><a:published>2026-02-05T08:30:00+07:00</a:published></a:entry></a:feed>',
    ],
    [
      'JSON Feed',
      `\ufeff${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', url: '/ferry', title: 'Ferry', date_published: '2026-02-05T08:30:00+07:00' }] })}`,
    ],
  ])('%s', (_name, body) => {
    expect(read(body)).toEqual([FERRY]);
  });

  it('RSS 0.90, which has no dates', () => {
    const body = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>x</title></channel><item><title>Ferry</title><link>/ferry</link></item></rdf:RDF>`;
    expect(read(body)).toEqual([['/ferry', 'Ferry', null]]);
  });

  it.each([rss(''), '<feed xmlns="http://www.w3.org/2005/Atom"></feed>', '<rdf:RDF></rdf:RDF>'])(
    'an empty feed has no links: %s',
    (body) => {
      expect(read(body)).toEqual([]);
    },
  );

  it('salvages from a well-formed feed what feedsmith reads', () => {
    const text = constantFrom('Ferry', 'Tàu &amp; bè', '<![CDATA[A & B]]>');
    const item = record({
      title: text,
      path: constantFrom('/a', '/b?x=1&amp;y=2'),
      date: constantFrom(RSS_DATE, ''),
    });
    assert(
      property(array(item, { minLength: 1, maxLength: 5 }), (items) => {
        const body = rss(
          items
            .map(({ title, path, date }) => `<item><title>${title}</title><link>${path}</link>${date}</item>`)
            .join('\n'),
        );
        const plain = (feed: ReturnType<typeof salvageItems>) =>
          feed?.items.map(({ urls, title, published }) => [
            urls.find(Boolean),
            title,
            published.find(Boolean) ?? null,
          ]);
        expect(plain(salvageItems(body))).toEqual(plain(feedItems(body)));
      }),
    );
  });
});

describe('what is no feed', () => {
  it('is told by the title of the page that came', () => {
    const page = '<!doctype html><html><head><title>Trang không &quot;tồn tại&quot;</title></head></html>';
    const error = new UnreadableError(context.url, 'a feed', undefined, page);
    expect(error.message).toBe(
      'https://daily.example/rss is not a feed but a page called "Trang không "tồn tại""',
    );
    expect(error.advice).toContain('Trang không "tồn tại"');
    expect(() => read(page)).toThrow(error.message);
  });

  it.each(['', 'Forbidden', '{"items":[{"id":"1","u', '<p>Hello</p>'])('is refused: %s', (body) => {
    expect(() => read(body)).toThrow(UnreadableError);
  });
});

// Each took more than ten seconds, or grew with the square of its length.
describe('a feed without measure', () => {
  const repeat = (one: (n: number) => string, count: number) =>
    Array.from({ length: count }, (_, n) => one(n)).join('');

  it.each([
    ['attributes', `<rss version="2.0"><channel><item ${repeat((n) => ` a${n}="x"`, 100_000)}>${ferry}`, 1],
    ['entities', `<!DOCTYPE x [${repeat((n) => `<!ENTITY e${n} "x">`, 50_000)}]>${rss(ferry)}`, 1],
    ['namespaces', `<rss ${repeat((n) => ` xmlns:n${n}="u"`, 60_000)}><channel>${ferry}</channel></rss>`, 1],
    ['depth', `<rss version="2.0"><channel>${ferry}${'<a>'.repeat(400_000)}`, 1],
    ['items', rss(ferry.repeat(10_000)), 10_000],
  ])('is read in reasonable time: %s', (_what, body, atLeast) => {
    expect(read(body).length).toBeGreaterThanOrEqual(atLeast);
  });
});
