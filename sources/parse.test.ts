import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSource } from './parse.ts';
import { formatProblem } from './source-file-error.ts';

const FILE = 'sources/catalog/daily.yaml';
const MINIMAL = `name: daily
title: Nhật Báo
home: https://daily.example/
languages: [vi, en]
zone: Asia/Ho_Chi_Minh
read:
  - feed: https://daily.example/rss
`;

function problemsOf(text: string): string[] {
  return parseSource(text, FILE).problems.map(formatProblem);
}

/** The minimal file with one line replaced. */
function withLine(line: string): string {
  const key = line.slice(0, line.indexOf(':') + 1);
  return MINIMAL.replace(new RegExp(`^${key}.*$`, 'm'), line);
}

describe('parseSource', () => {
  it('fills in the defaults', () => {
    expect(parseSource(MINIMAL, FILE).source).toEqual({
      name: 'daily',
      title: 'Nhật Báo',
      home: 'https://daily.example/',
      languages: ['vi', 'en'],
      zone: 'Asia/Ho_Chi_Minh',
      read: [{ kind: 'feed', url: 'https://daily.example/rss', links: null, via: 'http' }],
      schedule: '*/15 * * * *',
      longestRest: { hours: 6 },
      scheduleZone: 'Asia/Ho_Chi_Minh',
      via: 'http',
      include: [],
      exclude: [],
      selectors: { drop: [] },
      pace: { seconds: 2 },
      evidence: { status: 'reported', verified: [], reported: [] },
    });
  });

  it('reads every field', () => {
    const text = `# A comment
${MINIMAL}  - listing: https://daily.example/the-gioi
    links: h3 > a.title
    via: http
  - sitemap: https://daily.example/sitemap.xml
  - page: https://daily.example/programme
schedule: "*/10 6-22 * * *"
scheduleZone: Europe/Paris
via: browser
include: ['-\\d{7}\\.html$']
exclude: ['/video/']
selectors: { title: h1.title, drop: ['.related', '[data-role=box]'] }
pace: { seconds: 0 }
evidence:
  verified:
    - { what: title, against: an article page, on: 2026-03-07 }
    - { what: body, against: another, on: 2025-10-22 }
  reported: [{ what: feed, by: public feed lists }]
  note: A note.
`;
    const { source, problems } = parseSource(text, FILE);
    expect(problems).toEqual([]);
    expect(source).toMatchObject({
      read: [
        { kind: 'feed', via: 'browser' },
        { kind: 'listing', links: 'h3 > a.title', via: 'http' },
        { kind: 'sitemap', via: 'browser' },
        { kind: 'page', url: 'https://daily.example/programme' },
      ],
      scheduleZone: 'Europe/Paris',
      include: ['-\\d{7}\\.html$'],
      pace: { seconds: 0 },
      evidence: { status: 'seen', on: '2026-03-07', note: 'A note.' },
    });
  });

  it.each([
    ['a wrong type', withLine('title: [1]'), '2:8: title: Invalid input: expected string, received array'],
    ['a missing field', MINIMAL.replace(/^zone.*\n/m, ''), '1:1: zone: is missing'],
    ['an unknown field', `${MINIMAL}colour: red\n`, '8:1: colour: is not a known field'],
    [
      'an unknown field inside',
      `${MINIMAL}pace:\n  seconds: 1\n  minutes: 2\n`,
      '10:3: pace.minutes: is not a known field',
    ],
    ['a name that is no kebab-case', withLine('name: The_Daily'), '1:7: name: is not kebab-case'],
    [
      'a name that is not the file',
      withLine('name: weekly'),
      '1:7: name: differs from the name of its file, "daily"',
    ],
    [
      'an address without a web',
      withLine('home: ftp://daily.example/'),
      '3:7: home: "ftp://daily.example/" is not an http or https address',
    ],
    [
      'an address with a password',
      withLine('home: https://a:b@daily.example/'),
      '3:7: home: "https://a:b@daily.example/" is not an http or https address',
    ],
    [
      'a language name',
      withLine('languages: [vi, English]'),
      '4:17: languages[1]: is not a language tag such as vi',
    ],
    ['a zone', withLine('zone: Asia/Hanoi'), '5:7: zone: "Asia/Hanoi" is not an IANA time zone'],
    [
      'a schedule',
      `${MINIMAL}schedule: "61 * * * *"\n`,
      '8:11: schedule: "61 * * * *" is not a cron expression',
    ],
    [
      'a pattern',
      `${MINIMAL}include:\n  - fine\n  - '(['\n`,
      '10:5: include[1]: "([" is not a regular expression of RE2\'s, which has no look-around and no back-references: missing closing ]: `[`',
    ],
    [
      'a selector',
      `${MINIMAL}selectors:\n  title: 'h1['\n`,
      '9:10: selectors.title: "h1[" is not a CSS selector',
    ],
    [
      'an empty selector',
      `${MINIMAL}selectors: { drop: [' '] }\n`,
      '8:21: selectors.drop[0]: " " is not a CSS selector',
    ],
    [
      'a pace below zero',
      `${MINIMAL}pace: { seconds: -1 }\n`,
      '8:18: pace.seconds: Too small: expected number to be >=0',
    ],
    [
      'nothing to read',
      MINIMAL.replace(/read:\n.*\n/, 'read: []\n'),
      '6:7: read: Too small: expected array to have >=1 items',
    ],
    [
      'an entry of no kind',
      `${MINIMAL}  - via: http\n`,
      '8:5: read[1]: needs exactly one of feed, sitemap, listing, page',
    ],
    [
      'an entry of two kinds',
      `${MINIMAL}    page: https://daily.example/a\n`,
      '7:5: read[0]: needs exactly one of feed, sitemap, listing, page',
    ],
    ['links of a feed', `${MINIMAL}    links: a\n`, '8:12: read[0].links: belongs to a listing'],
    ['more of a feed', `${MINIMAL}    more: {}\n`, '8:11: read[0].more: belongs to a listing'],
    [
      'more without a browser',
      `${MINIMAL}  - listing: https://daily.example/news\n    more: { scroll: true }\n`,
      '9:11: read[1].more: needs via: browser',
    ],
    [
      'more than anybody waits for',
      `${MINIMAL}  - listing: https://daily.example/news\n    via: browser\n    more: { times: 21 }\n`,
      '10:20: read[1].more.times: Too big: expected number to be <=20',
    ],
    [
      'another way to fetch',
      `${MINIMAL}via: fax\n`,
      '8:6: via: Invalid option: expected one of "http"|"browser"',
    ],
    [
      'what was verified without its day',
      `${MINIMAL}evidence: { verified: [{ what: body, against: a page }] }\n`,
      '8:24: evidence.verified[0].on: is missing',
    ],
    ['a field twice', `${MINIMAL}title: Again\n`, '8:1: title: Map keys must be unique'],
    [
      'broken YAML',
      `${MINIMAL}include: ['a'\n`,
      '9:1: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'an alias',
      `${MINIMAL}include: &x ['a']\nexclude: *x\n`,
      '9:10: exclude: the alias *x is not followed here; write its value out',
    ],
    [
      'an unknown tag',
      `${MINIMAL}via: !!js/function http\n`,
      '8:6: via: Unresolved tag: tag:yaml.org,2002:js/function',
    ],
    ['a list', '- daily\n', '1:1: Invalid input: expected object, received array'],
    ['nothing', '', '1:1: Invalid input: expected object, received null'],
  ])('names the place of %s', (_, text, expected) => {
    expect(problemsOf(text)).toContain(`${FILE}:${expected}`);
  });

  it('reports all problems of a file', () => {
    const text = withLine('home: nowhere').replace('vi, en', 'VI').concat('colour: red\n');
    expect(parseSource(text, FILE).problems.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '3 home',
      '4 languages[0]',
      '8 colour',
    ]);
  });

  it('looks for the field on a line of dashes without trying each of them with each', () => {
    // A minute where the name of a field could begin with a dash.
    expect(problemsOf(`home: [\n${'-'.repeat(60_000)}`).length).toBeGreaterThan(0);
  });

  it('refuses aliases that would unfold to gigabytes, at once', () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `a${i + 1}: &a${i + 1} [${'*aX, '.replace('X', String(i)).repeat(9)}]`,
    );
    expect(problemsOf(`a0: &a0 [x]\n${rows.join('\n')}\n`)[0]).toContain('is not followed here');
  });

  it.each(['[', '- ', '{a: ', '? '])(
    'refuses "%s" nested thousands of times, which would end the process',
    (opening) => {
      expect(problemsOf(opening.repeat(10_000))[0]).toContain('is nested too deep');
    },
  );

  it('answers any text with a source or problems', () => {
    const yaml = fc.string({ unit: fc.constantFrom(...'name: [{]}-\n&*!|>"\'#,x1'), maxLength: 80 });
    const changed = fc
      .tuple(yaml, fc.nat(MINIMAL.length))
      .map(([text, at]) => MINIMAL.slice(0, at) + text + MINIMAL.slice(at));
    fc.assert(
      fc.property(fc.oneof(yaml, changed), (text) => {
        const { source, problems } = parseSource(text, FILE);
        expect(source === null).toBe(problems.length > 0);
        expect(problems.every(({ line, column }) => line! >= 1 && column! >= 1)).toBe(true);
      }),
    );
  });
});
