import type { Queryable } from '../storage/database.ts';
import { type SearchChoices, searchChoices } from '../storage/search-choices.ts';

/** Sources, languages, countries and tags come slowly, and reading them reads every article's row. */
const CHOICES_KEPT_MS = 5 * 60_000;

export type KeptChoices = (now: Date) => Promise<SearchChoices>;

/** What there is to choose from, read anew every few minutes. */
export function keptChoices(db: Queryable): KeptChoices {
  let kept: { choices: SearchChoices; at: number } | null = null;
  return async (now) => {
    const at = now.getTime();
    if (!kept || at - kept.at >= CHOICES_KEPT_MS) kept = { choices: await searchChoices(db), at };
    return kept.choices;
  };
}
