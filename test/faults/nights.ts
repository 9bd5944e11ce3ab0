/** A few minutes before the clocks of a zone are changed: the lists of all sources are then looked at by that zone. */
export const NIGHTS = {
  /** From 2 to 3 o'clock at 01:00 UTC. */
  spring: { zone: 'Europe/Berlin', begins: '2026-03-29T00:56:00Z' },
  /** From 3 to 2 o'clock at 01:00 UTC. */
  autumn: { zone: 'Europe/Berlin', begins: '2026-10-25T00:56:00Z' },
} as const;

export type Night = keyof typeof NIGHTS;
export const NIGHT_NAMES = ['spring', 'autumn'] as const satisfies readonly Night[];
