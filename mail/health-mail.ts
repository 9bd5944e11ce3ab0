import { HEALTH_WORDS } from '../core/source/health-words.ts';
import type { MailLanguage } from '../core/watch/schema.ts';
import type { FrameLines } from './frame.tsx';
import { HEALTH_PHRASES } from './health-phrases.ts';
import { firstOf, oneLine, previewOf } from './one-line.ts';
import { type BadSource, MOST_SOURCES, type SourceLines, sourceLines } from './source-lines.ts';

/** All that a mail on sources tells. */
export interface HealthMail {
  language: MailLanguage;
  /** The zone in which times are written. */
  zone: string;
  /** Titles of sources that this machine cannot reach together with most others. */
  unreached: readonly string[];
  sources: readonly BadSource[];
  /** The desk's page of sources. */
  deskUrl: string;
}

/** A mail as both of its parts show it: every line written, nothing escaped for HTML yet. */
export interface HealthLines extends FrameLines {
  subject: string;
  /** That this machine cannot reach the web; null where it can. */
  offline: { what: string; advice: string } | null;
  sources: SourceLines[];
}

/** Sources that a subject names. */
const NAMED = 2;

export function healthLines({ language, zone, unreached, sources, deskUrl }: HealthMail): HealthLines {
  const words = HEALTH_WORDS[language];
  const phrases = HEALTH_PHRASES[language];
  const isOffline = unreached.length > 0;
  const title = isOffline ? phrases.offline : phrases.title(sources.length);
  const { shown, hidden } = firstOf(sources, MOST_SOURCES);
  const told = shown.map((source) => sourceLines(source, language, zone));
  return {
    language,
    subject: isOffline ? title : troubleSubject(sources, language),
    title,
    offline: isOffline
      ? {
          what: `${words.offline.what} ${phrases.concerned(unreached.map(oneLine))}`,
          advice: words.offline.advice,
        }
      : null,
    preview: previewOf([...(isOffline ? [words.offline.what] : []), ...told.map(({ what }) => what)]),
    sources: told,
    more: hidden > 0 ? [phrases.more(hidden)] : [],
    open: { label: phrases.open, url: deskUrl },
    why: phrases.why,
    watches: [],
  };
}

/** A subject that names the first of the sources. */
export function troubleSubject(sources: readonly { title: string }[], language: MailLanguage): string {
  const { shown, hidden } = firstOf(sources, NAMED);
  return HEALTH_PHRASES[language].subject(
    shown.map(({ title }) => oneLine(title)),
    hidden,
  );
}
