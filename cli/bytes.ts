const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size for a person to read: `1.4 GB`. */
export function formatBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const amount = bytes / 1_000 ** step;
  return `${step === 0 ? amount : amount.toFixed(amount < 10 ? 1 : 0)} ${UNITS[step]}`;
}
