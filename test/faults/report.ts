import { groupBy } from '../../core/group-by.ts';
import type { Difference } from './compare.ts';
import type { Round } from './round.ts';
import type { FaultReport } from './run.ts';

export function differencesOf({ rounds, aftermath }: FaultReport): (Difference & { round: number | null })[] {
  return [
    ...rounds.flatMap(({ number, differences }) => differences.map((one) => ({ ...one, round: number }))),
    ...aftermath.map((one) => ({ ...one, round: null })),
  ];
}

export function roundLine({ number, struck, published, edited, quietAfterMs, differences }: Round): string {
  const faults = struck.map(({ name, what }) => (what ? `${name} (${what})` : name)).join(' and ');
  const quiet = quietAfterMs === null ? 'never quiet' : `quiet after ${seconds(quietAfterMs)}`;
  const verdict = differences.length > 0 ? `${differences.length} DIFFERENCES` : 'the same';
  return `round ${number}: ${published} new, ${edited} edited; ${faults || 'nothing breaks'}; ${quiet}; ${verdict}`;
}

/** A table of the faults that struck, and every difference. */
export function reportOf(report: FaultReport): string {
  const { rounds, seed, articles, mails, faults, impossible } = report;
  const byFault = groupBy(
    rounds.flatMap((round) => round.struck.map((fault) => ({ ...fault, round }))),
    ({ name }) => name,
  );
  const rows = [...byFault].map(([name, struck]) => {
    const quiet = struck.flatMap(({ round }) => round.quietAfterMs ?? []);
    const flows = struck.flatMap(({ flowsAfterMs }) => flowsAfterMs ?? []);
    return `| ${name} | ${struck.length} | ${longest(quiet)} | ${longest(flows)} |`;
  });
  const spared = faults.filter((name) => !byFault.has(name));
  const differences = differencesOf(report);
  return [
    '',
    '| fault | struck | quiet after, at most | work flows after, at most |',
    '|---|---:|---:|---:|',
    ...rows,
    '',
    ...(spared.length > 0 ? [`no time for: ${spared.join(', ')}`] : []),
    ...(impossible.length > 0 ? [`impossible here: ${impossible.join(', ')}`] : []),
    `seed ${seed}: ${rounds.length} rounds, ${articles} articles, mails ${JSON.stringify(mails)}, ${differences.length} differences`,
    ...differences.map(
      ({ round, of, what }) => `- ${round === null ? 'at the end' : `round ${round}`}, ${of}: ${what}`,
    ),
  ].join('\n');
}

function longest(times: readonly number[]): string {
  return times.length === 0 ? '' : seconds(Math.max(...times));
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
