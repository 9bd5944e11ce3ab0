import type { HealthCause, HealthState } from './health.ts';
import { healthWordsEn } from './health-words.en.ts';
import { healthWordsVi } from './health-words.vi.ts';

/** Why a list or page could not be had, as a clause, and what to do. */
export type Reason = readonly [why: string, advice: string];

/** Everything that is said of a source's health, in one language. */
export interface HealthWords {
  states: Record<HealthState, string>;
  /** By the code of the failure. */
  reasons: Readonly<Record<string, Reason>>;
  otherReason: (code: string) => Reason;
  lists: (bad: number, of: number, why: string) => string;
  /** The lists came, and led to no article. */
  empty: (bad: number, of: number) => string;
  pages: (bad: number, of: number, why: string) => string;
  /** `usual` is the longest usual pause, in hours. */
  silence: (usual: number) => string;
  fewer: (days: number, count: number, expected: number) => string;
  lateAdvice: string;
  offline: { what: string; advice: string };
}

export const HEALTH_WORDS = { vi: healthWordsVi, en: healthWordsEn } satisfies Record<string, HealthWords>;

/** What a source's health was judged by, and what to do about it, as whole sentences. */
export function sayCause(cause: HealthCause, words: HealthWords): { what: string; advice: string } {
  if (cause.about === 'silence')
    return { what: words.silence(Math.ceil(cause.longestUsualHours)), advice: words.lateAdvice };
  if (cause.about === 'fewer') {
    const { days, count, expected } = cause;
    return { what: words.fewer(days, count, Math.round(expected)), advice: words.lateAdvice };
  }
  const { code, bad, of } = cause;
  const [why, advice] = words.reasons[code] ?? words.otherReason(code);
  if (cause.about === 'pages') return { what: words.pages(bad, of, why), advice };
  return { what: code === 'empty' ? words.empty(bad, of) : words.lists(bad, of, why), advice };
}
