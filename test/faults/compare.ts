import type { Outcome, Things } from './outcome.ts';

export interface Difference {
  /** Where: `stories`, `mails`, `log` and so on. */
  of: string;
  /** A sentence for a person, with what is needed to find the cause. */
  what: string;
}

const LONGEST = 600;

/** What a run has other than the undisturbed one. */
export function compareOutcomes(wanted: Outcome, had: Outcome): Difference[] {
  const parts = ['pages', 'versions', 'stories', 'archive'] as const;
  return parts.flatMap((of) => compareThings(wanted[of], had[of]).map((what) => ({ of, what })));
}

export function compareThings(wanted: Things, had: Things): string[] {
  const lost = [...wanted.keys()].filter((name) => !had.has(name));
  const extra = [...had.keys()].filter((name) => !wanted.has(name));
  const other = [...wanted].filter(([name, value]) => had.has(name) && had.get(name) !== value);
  return [
    ...lost.map((name) => `lost: ${name}`),
    ...extra.map((name) => `too much: ${name}: ${shortened(had.get(name) ?? '')}`),
    ...other.map(([name, value]) => `other: ${name}: ${apart(value, had.get(name) ?? '')}`),
  ];
}

/** From a little before where they part. */
function apart(wanted: string, had: string): string {
  let same = 0;
  while (same < wanted.length && wanted[same] === had[same]) same++;
  const from = Math.max(0, same - 60);
  return `wanted …${shortened(wanted.slice(from))} had …${shortened(had.slice(from))}`;
}

function shortened(text: string): string {
  return text.length > LONGEST / 2 ? `${text.slice(0, LONGEST / 2)}…` : text;
}
