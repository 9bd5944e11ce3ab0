import { describe, expect, it } from 'vitest';
import { listTroubleOf, type RunFacts } from './list-troubles.ts';

const feed = 'https://harbourpost.example/feed';
const at = new Date('2026-02-05T08:00:00Z');
const ago = (hours: number) => new Date(at.getTime() - hours * 3_600_000);

const facts = (change: Partial<RunFacts> = {}): RunFacts => ({
  at,
  problems: [{ code: 'server-error', url: feed }],
  failures: 3,
  lastSuccessAt: ago(3),
  troubledSince: ago(2),
  lists: 1,
  ...change,
});

describe('listTroubleOf', () => {
  it('tells of three runs in a row and an hour', () => {
    expect(listTroubleOf(facts())).toEqual({
      ill: 'failing',
      since: ago(3),
      code: 'server-error',
      url: feed,
      bad: 1,
      of: 1,
    });
  });

  it.each([
    ['a first failure', { failures: 1, troubledSince: at }],
    ['two in a row', { failures: 2 }],
    ['three within an hour', { troubledSince: ago(0.9) }],
    ['a long time in which Dateline was off', { failures: 1, lastSuccessAt: ago(500), troubledSince: at }],
    ['a list that is cut short', { failures: 0, problems: [{ code: 'truncated', url: feed }] }],
    ['a shutdown', { problems: [{ code: 'stopped', url: feed }] }],
    ['a run without trouble', { failures: 0, problems: [] }],
    ['an empty list of an hour', { failures: 0, problems: [{ code: 'empty', url: feed }] }],
    ['one list of two for some hours', { failures: 0, lists: 2, troubledSince: ago(20) }],
  ])('keeps quiet about %s', (_what, change) => {
    expect(listTroubleOf(facts(change))).toBeNull();
  });

  it.each([
    ['robots', 'blocked'],
    ['forbidden', 'blocked'],
    ['challenge', 'blocked'],
    ['consent', 'blocked'],
    ['rate-limited', 'blocked'],
    ['dns', 'failing'],
    ['gone', 'failing'],
    ['unreadable', 'failing'],
    ['error', 'failing'],
  ])('calls a source whose lists fail by %s %s', (code, ill) => {
    expect(listTroubleOf(facts({ problems: [{ code, url: feed }] }))).toMatchObject({ ill, code });
  });

  it('tells of lists that lead to no article after some hours', () => {
    const problems = [{ code: 'empty', url: feed }];
    expect(listTroubleOf(facts({ failures: 0, problems, troubledSince: ago(7) }))).toMatchObject({
      ill: 'changed',
      code: 'empty',
    });
  });

  it('tells of one list of several after a day, and names it', () => {
    const part = facts({ failures: 0, lists: 5, troubledSince: ago(25) });
    expect(listTroubleOf(part)).toMatchObject({ ill: 'failing', bad: 1, of: 5, url: feed });
  });
});
