import { type Look, SERIES, type SeriesName } from './look.ts';
import { type Measured, type Trend, trendOf } from './trend.ts';
import type { Trouble } from './trouble-log.ts';

export interface SoakSample extends Look {
  hours: number;
}

export interface SoakRun {
  hours: number;
  speed: number;
  seed: number;
  samples: readonly SoakSample[];
  /** Of the log, from level warn on, and of the desk's visitor; what happened most first. */
  trouble: readonly Trouble[];
  /** Of PostgreSQL; see `watchDeadlocks`. */
  deadlocks: number;
  mails: number;
  deskRequests: number;
  failedDeskRequests: number;
}

/** What has to stay flat after the first hour, and by how much it may grow: a share, and a number for small counts. */
const FLAT: Partial<Record<SeriesName, { share: number; atLeast: number }>> = {
  programMegabytes: { share: 0.05, atLeast: 0 },
  databaseMegabytes: { share: 0.05, atLeast: 0 },
  handles: { share: 0.05, atLeast: 5 },
  threads: { share: 0.05, atLeast: 2 },
  connections: { share: 0.05, atLeast: 3 },
  processes: { share: 0.05, atLeast: 1 },
  files: { share: 0.05, atLeast: 5 },
  tasks: { share: 0.05, atLeast: 30 },
  jobs: { share: 0.05, atLeast: 30 },
  failedJobs: { share: 0.05, atLeast: 3 },
};
const WARM_UP_HOURS = 1;

export interface SeriesVerdict {
  name: SeriesName;
  trend: Trend | null;
  /** Null where it may grow. */
  isFlat: boolean | null;
}

export function verdictsOf(samples: readonly SoakSample[]): SeriesVerdict[] {
  const names = Object.keys(SERIES) as SeriesName[];
  return names.map((name) => {
    const trend = trendOf(seriesOf(samples, name).filter(({ hours }) => hours >= WARM_UP_HOURS));
    const allowed = FLAT[name];
    if (!allowed) return { name, trend, isFlat: null };
    const grown = trend === null ? 0 : trend.growth * Math.abs(trend.first || 1);
    const isFlat = trend !== null && (trend.growth <= allowed.share || grown <= allowed.atLeast);
    return { name, trend, isFlat };
  });
}

function seriesOf(samples: readonly SoakSample[], name: SeriesName): Measured[] {
  return samples.map((sample) => ({ hours: sample.hours, value: sample[name] }));
}

/** A page for a browser, with a plot for each series. */
export function reportOf(run: SoakRun): string {
  const verdicts = verdictsOf(run.samples);
  const plots = verdicts.map((verdict) => plotOf(verdict, seriesOf(run.samples, verdict.name)));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Soak, ${run.hours} hours</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: #1a1f26; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(21rem, 1fr)); gap: 1rem 2rem; }
figure { margin: 0; } figcaption { font-weight: 600; } small { font-weight: 400; color: #555; }
.grown { color: #a11; } svg { width: 100%; height: auto; background: #f6f7f9; }
td { padding-right: 1.5rem; }
</style></head><body>
<h1>${run.hours} hours at ${run.speed} times real pace</h1>
<p>Seed ${run.seed}. ${run.samples.at(-1)?.articles ?? 0} articles, ${run.mails} mails, ${run.deskRequests} requests to the desk, of which
${run.failedDeskRequests} failed; ${run.deadlocks} deadlocks of PostgreSQL were broken up. Growth is that of the line through the median of slopes, from the first hour on.</p>
<main>${plots.join('\n')}</main>
<h2>Warnings and errors</h2>
<table><tr><th>times</th><th>from hour</th><th>to</th><th></th></tr>${run.trouble.map(rowOf).join('')}</table>
</body></html>
`;
}

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [360, 150, 52, 18];

function plotOf({ name, trend, isFlat }: SeriesVerdict, series: readonly Measured[]): string {
  const top = Math.max(...series.map(({ value }) => value), 1) * 1.1;
  const last = series.at(-1)?.hours || 1;
  const x = (hours: number) => (LEFT + (hours / last) * (WIDTH - LEFT - 4)).toFixed(1);
  const y = (value: number) => (HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - 6)).toFixed(1);
  const points = series.map(({ hours, value }) => `${x(hours)},${y(value)}`).join(' ');
  const ticks = [0, top / 2.2, top / 1.1].map(
    (value) =>
      `<text x="${LEFT - 4}" y="${y(value)}" text-anchor="end" font-size="10">${shortNumber(value)}</text>`,
  );
  const growth = trend === null ? 'too short to tell' : `${(trend.growth * 100).toFixed(1)} %`;
  const verdict = isFlat === null ? 'may grow' : isFlat ? 'flat' : 'grown';
  return `<figure><figcaption>${SERIES[name]} <small class="${verdict}">${growth}, ${verdict}</small></figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${SERIES[name]} over time">${ticks.join('')}
<text x="${WIDTH - 4}" y="${HEIGHT - 4}" text-anchor="end" font-size="10">${shortNumber(last)} h</text>
<polyline points="${points}" fill="none" stroke="#1f5fa8" stroke-width="1.5"/></svg></figure>`;
}

function shortNumber(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(2);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function rowOf({ what, times, firstHours, lastHours }: Trouble): string {
  const cells = [String(times), firstHours.toFixed(2), lastHours.toFixed(2), escaped(what)];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
