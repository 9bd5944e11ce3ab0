import { expect, it } from 'vitest';
import { SERIES, type SeriesName } from './look.ts';
import { reportOf, type SoakSample, verdictsOf } from './report.ts';

const names = Object.keys(SERIES) as SeriesName[];

/** Twenty-four hours of a program of which nothing grows but what is said. */
function samplesOf(grown: Partial<Record<SeriesName, (hours: number) => number>> = {}): SoakSample[] {
  return Array.from({ length: 96 }, (_, quarter) => {
    const hours = (quarter + 1) / 4;
    const values = names.map((name) => [name, grown[name]?.(hours) ?? 300 + (quarter % 4)] as const);
    return { hours, ...(Object.fromEntries(values) as Record<SeriesName, number>) };
  });
}

const notFlat = (samples: SoakSample[]) =>
  verdictsOf(samples).flatMap(({ name, isFlat }) => (isFlat === false ? [name] : []));

it('finds nothing where nothing grows', () => {
  expect(notFlat(samplesOf())).toEqual([]);
});

it('finds memory that grows by six per cent from the first hour on, and not what came before', () => {
  const leak = (hours: number) => 300 * (1 + (0.06 * (hours - 1)) / 23);
  expect(notFlat(samplesOf({ programMegabytes: leak }))).toEqual(['programMegabytes']);
  const warmUp = (hours: number) => (hours < 1 ? 100 : 300);
  expect(notFlat(samplesOf({ programMegabytes: warmUp }))).toEqual([]);
});

it('lets articles and tables grow, and small numbers waver', () => {
  const grown = { articles: (hours: number) => hours * 100, tableMegabytes: (hours: number) => 50 + hours };
  const wavering = { handles: (hours: number) => 40 + hours / 10, tasks: (hours: number) => hours };
  expect(notFlat(samplesOf({ ...grown, ...wavering }))).toEqual([]);
});

it('finds what piles up so fast that its line begins below nothing', () => {
  const piling = (hours: number) => Math.max(30, 40 * hours - 60);
  expect(notFlat(samplesOf({ tasks: piling }))).toEqual(['tasks']);
});

it('says that a run was too short to tell', () => {
  expect(notFlat(samplesOf().slice(0, 8))).toContain('programMegabytes');
});

it('draws a plot for each series, and writes words of the log as text', () => {
  const page = reportOf({
    hours: 24,
    speed: 10,
    seed: 1,
    samples: samplesOf(),
    trouble: [{ what: '<b>a turn was late</b>', times: 3, firstHours: 0.5, lastHours: 7.25 }],
    deadlocks: 0,
    mails: 12,
    deskRequests: 7,
    failedDeskRequests: 0,
  });
  expect(page.match(/<polyline/g)).toHaveLength(names.length);
  expect(page).toContain('<td>3</td><td>0.50</td><td>7.25</td><td>&lt;b>a turn was late');
});
