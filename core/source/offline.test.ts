import { describe, expect, it } from 'vitest';
import type { Health } from './health.ts';
import { type RunsOfSource, unreachedByUs } from './offline.ts';

const at = new Date('2026-02-05T08:00:00Z');
type Source = Health & RunsOfSource;

const well: Source = { state: 'fine', since: null, cause: null, lastRunAt: at, failures: 0 };
const failing = (code: string, failures = 3): Source => ({
  state: 'failing',
  since: at,
  cause: { about: 'lists', code, url: 'https://a.example/feed', bad: 1, of: 1 },
  lastRunAt: at,
  failures,
});
const times = (count: number, source: Source) => Array.from({ length: count }, () => source);

describe('unreachedByUs', () => {
  it('finds the sources that fail with nearly all others', () => {
    const down = times(9, failing('connect'));
    expect(unreachedByUs([...down, well], at)).toEqual(down);
  });

  it('counts those too that have only begun to fail', () => {
    const begun = times(8, { ...well, failures: 1 });
    expect(unreachedByUs([failing('dns'), ...begun], at)).toHaveLength(1);
  });

  it('leaves out what fails for reasons of its own', () => {
    expect(unreachedByUs([...times(9, failing('dns')), failing('gone')], at)).toHaveLength(9);
  });

  it.each([
    ['the others are well', [...times(3, failing('dns')), ...times(3, well)]],
    ['there are only two', times(2, failing('dns'))],
    ['the sites answer with errors', times(9, failing('server-error'))],
    ['the runs were long ago', times(9, { ...failing('dns'), lastRunAt: new Date('2026-02-05T05:00:00Z') })],
  ])('finds none where %s', (_what, sources) => {
    expect(unreachedByUs(sources, at)).toEqual([]);
  });
});
