const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const;

/** A length of time in its largest unit, rounded down: `3 min`. */
export function saySpan(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [unit, length] = UNITS.find(([, one]) => whole >= one) ?? ['s', 1];
  return `${Math.floor(whole / length)} ${unit}`;
}

/** How long ago an instant was. */
export function sayAgo(from: string | null, at: string): string {
  if (from === null) return '–';
  return saySpan((Date.parse(at) - Date.parse(from)) / 1_000);
}

/** `5 min` to come, `due` where it is past. */
export function sayAhead(to: string | null, at: string): string {
  if (to === null) return '–';
  const seconds = (Date.parse(to) - Date.parse(at)) / 1_000;
  return seconds <= 0 ? 'due' : saySpan(seconds);
}

/** Hour and minute as the instant itself writes them. */
export function clockOf(instant: string): string {
  return instant.slice(11, 16);
}
