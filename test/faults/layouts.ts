import { pick, type Random } from './random.ts';
import type { Role } from './stage.ts';

/** The roles of each process. */
export type Layout = readonly (readonly Role[])[];

const ALL: readonly Role[] = ['scheduler', 'discover', 'fetch', 'extract', 'cluster', 'archive', 'alert'];

export const ONE_PROCESS: Layout = [ALL];

/** Starting a process takes a core three to four seconds, so that few have one for each role. */
const LAYOUTS: readonly Layout[] = [
  [['scheduler', 'alert'], ['discover', 'fetch'], ['extract', 'archive'], ['cluster']],
  ALL.map((role) => [role]),
  [ALL, ALL],
  [
    ['scheduler'],
    ['scheduler'],
    ['cluster', 'alert'],
    ['cluster', 'archive'],
    ['discover', 'fetch', 'extract'],
  ],
  [
    ['scheduler', 'discover', 'archive'],
    ...Array<readonly Role[]>(6).fill(['fetch']),
    ['extract', 'cluster', 'alert'],
  ],
];

export function pickLayout(random: Random): Layout {
  return pick(random, LAYOUTS);
}

export function describeLayout(layout: Layout): string {
  return layout.map((roles) => (roles.length === ALL.length ? 'all' : roles.join('+'))).join(' | ');
}
