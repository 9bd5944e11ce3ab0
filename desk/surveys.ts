import { randomUUID } from 'node:crypto';
import { DatelineError } from '../core/errors.ts';
import type { Look } from '../core/source/site-survey.ts';

/** A look at a site that somebody asked for. It stays on the server, so that no form can say what was found. */
export interface Survey<Found> {
  id: string;
  /** What is looked at: an address, or a source's name. */
  subject: string;
  looks: Look[];
  /** Null while it is under way. */
  outcome: { found: Found } | { error: DatelineError } | null;
}

export interface Surveys<Found> {
  /** Null where too many are under way: each asks strangers for pages. */
  start(subject: string): Survey<Found> | null;
  get(id: string): Survey<Found> | null;
}

const MOST_UNDER_WAY = 3;
/** Of those that are over; a survey holds the articles that were tried. */
const MOST_KEPT = 20;

export interface SurveysOptions<Found> {
  survey(subject: string, report: (look: Look) => void): Promise<Found>;
  /** Told of what nobody foresaw. */
  onError(error: Error): void;
}

export function createSurveys<Found>({ survey, onError }: SurveysOptions<Found>): Surveys<Found> {
  const surveys = new Map<string, Survey<Found>>();

  async function run(one: Survey<Found>): Promise<void> {
    try {
      one.outcome = { found: await survey(one.subject, (look) => one.looks.push(look)) };
    } catch (error) {
      if (!(error instanceof DatelineError))
        onError(error instanceof Error ? error : new Error(String(error)));
      one.outcome = { error: error instanceof DatelineError ? error : broken(error) };
    }
    const over = [...surveys.values()].filter(({ outcome }) => outcome !== null);
    for (const { id } of over.slice(0, -MOST_KEPT)) surveys.delete(id);
  }

  return {
    start(subject) {
      const underWay = [...surveys.values()].filter(({ outcome }) => outcome === null);
      if (underWay.length >= MOST_UNDER_WAY) return null;
      const one: Survey<Found> = { id: randomUUID(), subject, looks: [], outcome: null };
      surveys.set(one.id, one);
      void run(one);
      return one;
    },
    get: (id) => surveys.get(id) ?? null,
  };
}

function broken(cause: unknown): DatelineError {
  return new DatelineError('broken', 'The survey broke off.', { cause });
}
