import { HEALTHS, type HealthCause, type HealthState, keptHealthSchema } from '../core/source/health.ts';
import { HEALTH_WORDS, sayCause } from '../core/source/health-words.ts';
import type { NoticeDetail } from '../core/watch/notice.ts';
import type { MailLanguage } from '../core/watch/schema.ts';
import { HEALTH_PHRASES } from './health-phrases.ts';
import { linkOf, oneLine } from './one-line.ts';
import { PHRASES, timeOf } from './phrases.ts';

/** Sources that a mail tells of in full; the desk has them all. */
export const MOST_SOURCES = 20;

/** A source that went bad. */
export interface BadSource {
  title: string;
  state: Exclude<HealthState, 'fine'>;
  since: Date;
  cause: HealthCause;
}

/** The same, written; empty where it is not known. */
export interface SourceLines {
  title: string;
  state: string;
  what: string;
  advice: string;
  url: string | null;
}

export function sourceLines(
  { title, state, since, cause }: BadSource,
  language: MailLanguage,
  zone: string,
): SourceLines {
  const words = HEALTH_WORDS[language];
  return {
    title: oneLine(title),
    state: `${words.states[state]}, ${HEALTH_PHRASES[language].since(timeOf(since, zone, PHRASES[language]))}`,
    ...sayCause(cause, words),
    url: 'url' in cause ? linkOf(cause.url) : null,
  };
}

/** What is known of a source's trouble, as it was noted; null where another release noted it in another way. */
export function badSourceOf(detail: Extract<NoticeDetail, { kind: 'source' }>): BadSource | null {
  const cause = keptHealthSchema.shape.cause.safeParse(detail.cause).data;
  const state = HEALTHS.find((known) => known === detail.state);
  if (!cause || !state || state === 'fine') return null;
  return { title: detail.title, state, since: new Date(detail.since), cause };
}

export function sourceText({ title, state, what, advice, url }: SourceLines): string {
  return [state ? `${title} · ${state}` : title, what, url, advice && `→ ${advice}`]
    .filter(Boolean)
    .join('\n');
}
