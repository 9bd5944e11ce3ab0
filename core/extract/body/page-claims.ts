import type { Metadata } from '../survey/metadata.ts';
import type { Survey } from '../survey/survey.ts';

/** What a page says of itself, to hold its blocks against. */
export interface PageClaims {
  survey: Survey;
  title: string;
  description: string | null;
  /** The `articleBody` of JSON-LD; null where it gives none. A check, not a source: it is often cut. */
  articleBody: string | null;
}

/** Characters; twice the longest article of 1,325 real pages. */
const LONGEST_BODY = 200_000;

export function claimsOf(survey: Survey, metadata: Metadata, title: string): PageClaims {
  const bodies = metadata.jsonLd.flatMap(({ articleBody }) =>
    typeof articleBody === 'string' ? [articleBody] : [],
  );
  const articleBody = bodies.sort((a, b) => b.length - a.length)[0]?.slice(0, LONGEST_BODY) ?? null;
  return { survey, title, description: metadata.description, articleBody };
}
