import type { DigestMail } from './digest-mail.ts';
import { DIGEST_PHRASES } from './digest-phrases.ts';
import { type GroupLines, groupLines } from './digest-story-lines.ts';
import { intervalOf, slotOf } from './digest-times.ts';
import type { FrameLines } from './frame.tsx';
import { troubleSubject } from './health-mail.ts';
import { HEALTH_PHRASES } from './health-phrases.ts';
import { titleOf, watchLine } from './lines.ts';
import { firstOf, oneLine } from './one-line.ts';
import { PHRASES } from './phrases.ts';
import { badSourceOf, type SourceLines, sourceLines } from './source-lines.ts';

/** A mail on several stories as both of its parts show it: every line written, nothing escaped for HTML yet. */
export interface DigestLines extends FrameLines {
  subject: string;
  /** The interval that it covers; null where it covers none. */
  covers: string | null;
  /** How much there is in it; null where the title says so. */
  summary: string | null;
  /** Over the list of what is in it; null where one thing is. */
  contents: string | null;
  groups: GroupLines[];
  /** Without a heading where there is nothing else. */
  sources: { heading: string | null; count: number; lines: SourceLines[]; more: string | null } | null;
}

/** Sources that are told of in full; the desk has them all. */
const MOST_SOURCES = 20;

export function digestLines(mail: DigestMail): DigestLines {
  const { kind, language, zone, from, to, why, groups, deskUrl } = mail;
  const phrases = DIGEST_PHRASES[language];
  const sources = sourcesOf(mail);
  const stories = new Set(groups.flatMap((group) => group.stories.map(({ story }) => story.deskUrl))).size;
  const slot = slotOf(to, zone, language);
  const what = [
    ...(stories > 0 ? [phrases.stories(stories)] : []),
    ...(sources.length > 0 ? [phrases.sources(sources.length)] : []),
  ];
  const isAtOnce = why === 'at-once';
  const watches = groups.filter((group) => group.stories.length > 0).length;
  return {
    language,
    subject: isAtOnce
      ? troubleSubject(sources, language)
      : phrases.subjects[kind](slot, onlyTitle(mail) ?? what.join(', ')),
    title: isAtOnce ? HEALTH_PHRASES[language].title(sources.length) : phrases.titles[kind](slot),
    covers: isAtOnce ? null : phrases.covers(intervalOf(from, to, zone, language), zone),
    summary: isAtOnce ? null : phrases.inWatches(what.join(', '), watches),
    contents: !isAtOnce && stories + sources.length > 1 ? phrases.contents : null,
    groups: groupLines(mail),
    sources: sources.length > 0 ? sourceGroup(sources, mail) : null,
    more: [],
    open: { label: PHRASES[language].open, url: deskUrl },
    why: phrases.why[why],
    watches: groups.map(({ watch }) =>
      watchLine(watch, phrases.watch(oneLine(watch.title)), PHRASES[language]),
    ),
  };
}

/** Where a mail is about one thing, its subject says which. */
function onlyTitle({ groups, language }: DigestMail): string | null {
  const [only, ...others] = groups.flatMap(({ stories, sources }) => [...stories, ...sources]);
  if (!only || others.length > 0) return null;
  return 'story' in only ? titleOf(only.story, language) || null : null;
}

/** Each source once, whatever number of watches tells of it. */
function sourcesOf({ groups }: DigestMail): DigestMail['groups'][number]['sources'] {
  const turns = groups.flatMap(({ sources }) => sources);
  return [...new Map(turns.map((turn) => [`${turn.source} ${turn.since}`, turn])).values()];
}

function sourceGroup(
  sources: DigestMail['groups'][number]['sources'],
  { language, zone, why }: DigestMail,
): DigestLines['sources'] {
  const phrases = DIGEST_PHRASES[language];
  const { shown, hidden } = firstOf(sources, MOST_SOURCES);
  return {
    heading: why === 'at-once' ? null : phrases.sourcesHeading,
    count: sources.length,
    lines: shown.map((source) => {
      const bad = badSourceOf(source);
      const unsaid = { title: oneLine(source.title), state: '', what: '', advice: '', url: null };
      return bad ? sourceLines(bad, language, zone) : unsaid;
    }),
    more: hidden > 0 ? phrases.moreSources(hidden) : null,
  };
}
