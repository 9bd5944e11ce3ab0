import { DatelineError } from '../../core/errors.ts';
import type { Look } from '../../core/source/site-survey.ts';
import type { More, Via } from '../schema.ts';
import type { SurveyMeans } from './means.ts';

/** What a survey has asked so far, and how much more it may. */
export interface Trail {
  looks: Look[];
  /** Null where it could not be had, or no more may be asked. */
  fetch(url: string, as: Look['as'], via?: Via): Promise<{ url: string; body: string } | null>;
  /** Of what was fetched before. */
  note(look: Look): void;
}

/** Many a list only shows its beginning until somebody scrolls or presses a button. */
export const GROW: More = { scroll: false, times: 5 };
/** At 2 s each, half a minute; what a browser loads comes last, and is not counted. */
const MOST_REQUESTS = 16;
/** A site that goes silent, or asks for a rest, is left alone. */
const MOST_REFUSALS = 2;
const REFUSALS = new Set(['dns', 'connect', 'timeout', 'rate-limited', 'challenge', 'robots-unavailable']);

export function startTrail(means: SurveyMeans): Trail {
  const looks: Look[] = [];
  const asked = new Set<string>();
  let refusals = 0;
  const note = (look: Look) => {
    looks.push(look);
    means.report(look);
  };
  return {
    looks,
    note,
    async fetch(url, as, via = 'http') {
      const isSpent = via === 'http' && asked.size >= MOST_REQUESTS;
      const key = `${via} ${url}`;
      if (isSpent || refusals >= MOST_REFUSALS || asked.has(key)) return null;
      asked.add(key);
      means.checkTime();
      try {
        return await means.get(url, via === 'browser' ? { via, more: GROW } : { via });
      } catch (error) {
        means.checkTime();
        if (!(error instanceof DatelineError)) throw error;
        if (REFUSALS.has(error.code)) refusals++;
        note({
          url,
          as,
          articles: null,
          newest: null,
          trouble: { code: error.code, message: error.message },
        });
        return null;
      }
    },
  };
}
