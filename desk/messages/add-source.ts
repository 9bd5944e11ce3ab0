import type { Look, SurveyedWay } from '../../core/source/site-survey.ts';

/** What may keep a site from becoming a source, as far as a person can tell the kinds apart. */
export const SOURCE_PROBLEMS = [
  'bad-address',
  'not-found',
  'unreachable',
  'insecure',
  'slow',
  'private',
  'redirects',
  'robots',
  'refused',
  'challenge',
  'asks-for-rest',
  'site-broken',
  'wrong-kind',
  'no-articles',
  'unread',
  'zone',
  'same-site',
  'name-taken',
  'wrong-field',
  'not-written',
  'busy',
  'other',
] as const;
export type SourceProblemKind = (typeof SOURCE_PROBLEMS)[number];

/** What the pages that add a source say. */
export interface AddSourceMessages {
  heading: string;
  intro: string;
  address: string;
  addressHint: string;
  look: string;

  lookingAt: (site: string) => string;
  underWay: string;
  looks: string;
  lookKinds: Record<Look['as'], string>;
  lookFound: (articles: number) => string;
  lookRead: string;
  lookFailed: string;

  found: (title: string) => string;
  takes: string;
  leaves: string;
  ways: Record<SurveyedWay['kind'], string>;
  byBrowser: string;
  origins: Record<SurveyedWay['origin'], string>;
  links: (articles: number) => string;
  newest: (time: string) => string;
  undated: string;
  stale: string;
  languages: string;
  tried: string;
  triedNothing: string;
  begins: string;
  ends: string;
  confidence: (percent: string) => string;

  file: string;
  name: string;
  nameHint: string;
  title: string;
  zone: string;
  zoneHint: string;
  preview: string;
  add: string;

  added: (name: string) => string;
  addedAdvice: string;
  another: string;

  problems: Record<SourceProblemKind, { title: string; advice: string }>;
}
