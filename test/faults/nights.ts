/** Nights in which the clocks of a zone are changed; all sources are then looked at by that zone. */
export const NIGHTS = {
  /** From 2 to 3 o'clock. */
  spring: { zone: 'Europe/Berlin', begins: '2026-03-29T00:56:00Z', changes: '2026-03-29T01:00:00Z' },
  /** From 3 to 2 o'clock. */
  autumn: { zone: 'Europe/Berlin', begins: '2026-10-25T00:56:00Z', changes: '2026-10-25T01:00:00Z' },
} as const;

export type Night = keyof typeof NIGHTS;
export const NIGHT_NAMES = ['spring', 'autumn'] as const satisfies readonly Night[];
