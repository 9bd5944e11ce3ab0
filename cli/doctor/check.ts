import { DatelineError } from '../../core/errors.ts';
import { databaseTrouble, isOfDatabase } from '../../storage/database-trouble.ts';
import { createProbe, SilenceError } from '../../storage/probe.ts';

/** One thing that Dateline needs. `look` says in a few words what it found, or throws a DatelineError with advice. */
export interface Check {
  name: string;
  look(): Promise<string>;
}

/** What a check came to. */
export interface Finding {
  name: string;
  fine: boolean;
  /** A kind of trouble, stable from release to release; null where there is none. */
  code: string | null;
  what: string;
  advice: string | null;
}

/** Longer than any check needs that keeps time by itself. */
const PATIENCE_MS = 30_000;

/** Does a check. Whatever hangs, it ends. */
export async function examine({ name, look }: Check, patienceMs = PATIENCE_MS): Promise<Finding> {
  try {
    const what = await createProbe(look, { patienceMs, holdsMs: 0 })();
    return { name, fine: true, code: null, what, advice: null };
  } catch (error) {
    const trouble = isOfDatabase(error) ? databaseTrouble(error) : error;
    if (trouble instanceof DatelineError)
      return { name, fine: false, code: trouble.code, what: trouble.message, advice: trouble.advice ?? null };
    const code = error instanceof SilenceError ? 'silence' : 'unknown';
    return {
      name,
      fine: false,
      code,
      what: error instanceof Error ? error.message : String(error),
      advice: null,
    };
  }
}

/** Several troubles as one, each with its advice. @returns where there is none */
export function throwAll(troubles: readonly DatelineError[]): void {
  const [first] = troubles;
  if (!first) return;
  throw new DatelineError(first.code, troubles.map(({ message }) => message).join('\n  '), {
    advice: [...new Set(troubles.flatMap(({ advice }) => advice ?? []))].join('\n  → '),
  });
}
