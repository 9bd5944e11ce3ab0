import { describe, expect, it } from 'vitest';
import { parseSource } from '../parse.ts';
import { fictionalSurvey } from './fixture.ts';
import { type Choices, type Neighbours, proposeSource, refuseChoices } from './propose.ts';

const alone: Neighbours = { sources: [], taken: new Set(), fileOf: (name) => `/sources/${name}.yaml` };
const propose = (survey = fictionalSurvey(), choices: Choices = {}, neighbours = alone) =>
  proposeSource(survey, choices, neighbours, '2026-02-06');

describe('proposeSource', () => {
  it('makes a file that is a source, and says how it is known', () => {
    const { yaml, source } = propose(fictionalSurvey({ include: ['-\\d{6,}\\.html$'] }));
    expect(yaml).toBe(`name: daily
title: The Daily
home: https://daily.example/
languages: [ vi ]
zone: Asia/Ho_Chi_Minh
read:
  - feed: https://daily.example/rss
include:
  - '-\\d{6,}\\.html$'
evidence:
  verified:
    - what: "feed (named in a link tag): 0 articles, of which 1 of 1 tried were read"
      against: the site itself
      on: 2026-02-06
`);
    expect(parseSource(yaml, 'daily.yaml').source).toEqual(source);
    expect(source.evidence).toMatchObject({ status: 'seen', on: '2026-02-06' });
  });

  it('claims to have seen nothing where no article could be read', () => {
    const { source } = propose(fictionalSurvey({ articles: [] }));
    expect(source.evidence.status).toBe('reported');
  });

  it('reads by browser what only a browser shows', () => {
    const survey = fictionalSurvey();
    const chosen = survey.chosen.map((way) => ({
      ...way,
      kind: 'listing' as const,
      via: 'browser' as const,
    }));
    expect(propose({ ...survey, chosen }).source).toMatchObject({
      via: 'http',
      read: [{ via: 'browser', more: { times: 5 } }],
    });
    const all = propose({ ...survey, chosen, via: 'browser' });
    expect(all.source).toMatchObject({ via: 'browser', read: [{ via: 'browser' }] });
    expect(all.yaml.match(/via: browser/g)).toHaveLength(1);
  });

  it('takes what a person says before what was found', () => {
    const { source } = propose(fictionalSurvey(), {
      name: 'quay',
      title: 'Quay',
      zone: 'Europe/London',
      via: 'browser',
    });
    expect(source).toMatchObject({ name: 'quay', title: 'Quay', zone: 'Europe/London', via: 'browser' });
    expect(source.read).toMatchObject([{ via: 'http' }]);
  });

  it('finds a free name for another site, and refuses one that is taken', () => {
    const taken = { ...alone, taken: new Set(['daily']) };
    expect(propose(fictionalSurvey(), {}, taken).source.name).toBe('daily-2');
    expect(() => propose(fictionalSurvey(), { name: 'daily' }, taken)).toThrow(
      expect.objectContaining({
        code: 'source-exists',
        message: expect.stringContaining('/sources/daily.yaml'),
      }),
    );
  });

  it('refuses a second source of a site, and names the file of the first, unless a name is given', () => {
    const watched = { ...alone, sources: [{ name: 'old', home: 'http://www.daily.example/' }] };
    expect(() => propose(fictionalSurvey(), {}, watched)).toThrow(
      expect.objectContaining({ code: 'same-site', message: expect.stringContaining('/sources/old.yaml') }),
    );
    expect(propose(fictionalSurvey(), { name: 'daily-world' }, watched).source.name).toBe('daily-world');
    const edition = { ...alone, sources: [{ name: 'en', home: 'https://en.daily.example/' }] };
    expect(propose(fictionalSurvey(), {}, edition).source.name).toBe('daily');
  });

  it('supposes no zone', () => {
    const survey = fictionalSurvey({ zone: null, offsets: ['+07:00'] });
    expect(() => propose(survey)).toThrow(
      expect.objectContaining({ code: 'zone-unknown', message: expect.stringContaining('+07:00') }),
    );
    expect(() => propose(survey, { zone: 'Mars/Olympus' })).toThrow(
      expect.objectContaining({ code: 'zone-wrong' }),
    );
    expect(propose(survey, { zone: 'Asia/Bangkok' }).source.zone).toBe('Asia/Bangkok');
  });

  it.each(['../evil', 'a/b', '/etc/passwd', '..', 'A', 'x'.repeat(61), 'daily.yaml', 'daily\n'])(
    'takes %j for no name',
    (name) =>
      expect(() => propose(fictionalSurvey(), { name })).toThrow(
        expect.objectContaining({ code: 'source-file' }),
      ),
  );

  it('writes what a site says of itself as text, whatever is in it', () => {
    const title = '"}\n- evil: [&a *a] # x';
    expect(propose(fictionalSurvey({ title })).source.title).toBe(title);
  });
});

describe('refuseChoices', () => {
  const others = { taken: new Set(['old']), fileOf: (name: string) => `/sources/${name}.yaml` };
  it.each([
    [{ name: '../evil' }, 'name-wrong'],
    [{ name: 'Daily' }, 'name-wrong'],
    [{ name: 'old' }, 'source-exists'],
    [{ zone: 'Hanoi' }, 'zone-wrong'],
  ])('refuses %o before a site is looked at', (choices, code) => {
    expect(() => refuseChoices(choices, others)).toThrow(expect.objectContaining({ code }));
  });

  it('lets those pass that may do', () => {
    refuseChoices({}, others);
    refuseChoices({ name: 'daily-2', zone: 'Asia/Ho_Chi_Minh' }, others);
  });
});
