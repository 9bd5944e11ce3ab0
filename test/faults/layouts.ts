import { pick, type Random } from './random.ts';
import type { Role } from './stage.ts';

/** The roles of each process. */
export type Layout = readonly (readonly Role[])[];

const WORKERS: readonly Role[] = ['scheduler', 'discover', 'fetch', 'extract', 'cluster', 'archive', 'alert'];
const ALL: readonly Role[] = [...WORKERS, 'desk'];

export const ONE_PROCESS: Layout = [ALL];

/** Starting a process takes a core three to four seconds, so that few have one for each role. One has the desk's port. */
const LAYOUTS: readonly Layout[] = [
  [['scheduler', 'alert'], ['discover', 'fetch'], ['extract', 'archive'], ['cluster'], ['desk']],
  ALL.map((role) => [role]),
  [ALL, WORKERS],
  [
    ['scheduler'],
    ['scheduler'],
    ['cluster', 'alert'],
    ['cluster', 'archive'],
    ['discover', 'fetch', 'extract'],
    ['desk'],
  ],
  [
    ['scheduler', 'discover', 'archive'],
    ...Array<readonly Role[]>(6).fill(['fetch']),
    ['extract', 'cluster', 'alert'],
    ['desk'],
  ],
];

export function pickLayout(random: Random): Layout {
  return pick(random, LAYOUTS);
}

export function describeLayout(layout: Layout): string {
  return layout.map((roles) => (roles.length === ALL.length ? 'all' : roles.join('+'))).join(' | ');
}
