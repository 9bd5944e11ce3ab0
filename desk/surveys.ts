import { randomUUID } from 'node:crypto';
import { DatelineError } from '../core/errors.ts';
import type { Look, SiteSurvey } from '../core/source/site-survey.ts';
import type { SourceDesk } from './source-desk.ts';

/** A site that somebody asked about. It stays on the server, so that no form can say what was found. */
export interface DeskSurvey {
  id: string;
  address: string;
  looks: Look[];
  /** Null while it is under way. */
  outcome: { survey: SiteSurvey } | { error: DatelineError } | null;
  /** The source that was made of it. */
  added: string | null;
}

export interface Surveys {
  /** Null where too many are under way: each asks strangers for pages. */
  start(address: string): DeskSurvey | null;
  get(id: string): DeskSurvey | null;
}

const MOST_UNDER_WAY = 3;
/** Of those that are over; a survey holds the articles that were tried. */
const MOST_KEPT = 20;

export interface SurveysOptions {
  desk: SourceDesk;
  /** Told of what nobody foresaw. */
  onError(error: Error): void;
}

export function createSurveys({ desk, onError }: SurveysOptions): Surveys {
  const surveys = new Map<string, DeskSurvey>();

  async function run(one: DeskSurvey): Promise<void> {
    try {
      one.outcome = { survey: await desk.survey(one.address, (look) => one.looks.push(look)) };
    } catch (error) {
      if (!(error instanceof DatelineError))
        onError(error instanceof Error ? error : new Error(String(error)));
      one.outcome = { error: error instanceof DatelineError ? error : broken(error) };
    }
    const over = [...surveys.values()].filter(({ outcome }) => outcome !== null);
    for (const { id } of over.slice(0, -MOST_KEPT)) surveys.delete(id);
  }

  return {
    start(address) {
      const underWay = [...surveys.values()].filter(({ outcome }) => outcome === null);
      if (underWay.length >= MOST_UNDER_WAY) return null;
      const one: DeskSurvey = { id: randomUUID(), address, looks: [], outcome: null, added: null };
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
