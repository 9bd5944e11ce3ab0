import type { DigestGroup, DigestMail } from './digest-mail.ts';
import { DIGEST_PHRASES } from './digest-phrases.ts';
import { type GroupLines, groupLines } from './digest-story-lines.ts';
import { intervalOf, slotOf } from './digest-times.ts';
import type { FrameLines } from './frame.tsx';
import { troubleSubject } from './health-mail.ts';
import { HEALTH_PHRASES } from './health-phrases.ts';
import { titleOf, watchLine } from './lines.ts';
import { newsSentence } from './news-lines.ts';
import { firstOf, oneLine, previewOf } from './one-line.ts';
import { PHRASES } from './phrases.ts';
import { badSourceOf, MOST_SOURCES, type SourceLines, sourceLines } from './source-lines.ts';

/** A mail on several stories as both of its parts show it: every line written, nothing escaped for HTML yet. */
export interface DigestLines extends FrameLines {
  subject: string;
  /** The interval that it covers; null where it covers none. */
  covers: string | null;
  /** How much there is in it; null where it is one thing, or the title says so. */
  summary: string | null;
  /** Over the list of what is in it; null where one thing is. */
  contents: string | null;
  groups: GroupLines[];
  /** Without a heading where there is nothing else. */
  sources: { heading: string | null; count: number; lines: SourceLines[]; more: string | null } | null;
}

export function digestLines(mail: DigestMail): DigestLines {
  const { kind, language, zone, from, to, why, groups, deskUrl } = mail;
  const phrases = DIGEST_PHRASES[language];
  const sources = groups.flatMap((group) => group.sources);
  const told = groupLines(mail);
  const inTrouble = sources.length > 0 ? sourceGroup(sources, mail) : null;
  const stories = groups.reduce((count, group) => count + group.stories.length, 0);
  const slot = slotOf(to, zone, language);
  const what = [
    ...(stories > 0 ? [phrases.stories(stories)] : []),
    ...(sources.length > 0 ? [phrases.sources(sources.length)] : []),
  ];
  const isAtOnce = why === 'at-once';
  const isList = !isAtOnce && stories + sources.length > 1;
  const watches = groups.filter((group) => group.stories.length > 0).length;
  return {
    language,
    subject: isAtOnce
      ? troubleSubject(sources, language)
      : phrases.subjects[kind](slot, onlyTitle(mail) ?? what.join(', ')),
    title: isAtOnce ? HEALTH_PHRASES[language].title(sources.length) : phrases.titles[kind](slot),
    covers: isAtOnce ? null : phrases.covers(intervalOf(from, to, zone, language)),
    summary: isList ? phrases.inWatches(what.join(', '), watches) : null,
    contents: isList ? phrases.contents : null,
    preview: previewOf(newestOf(told, inTrouble)),
    groups: told,
    sources: inTrouble,
    more: [],
    open: { label: isAtOnce ? HEALTH_PHRASES[language].open : PHRASES[language].open, url: deskUrl },
    why: phrases.why[why](groups.length),
    watches: groups.map(({ watch }) =>
      watchLine(watch, phrases.watch(oneLine(watch.title)), PHRASES[language]),
    ),
  };
}

/** Of one story, whose title the subject has, what is new; else what there is. */
function newestOf(groups: readonly GroupLines[], sources: DigestLines['sources']): string[] {
  const stories = groups.flatMap((group) => group.stories);
  const [first] = stories;
  if (first && stories.length === 1 && !sources)
    return [...first.news.map(newsSentence), first.lead ?? first.facts];
  const ailments = (sources?.lines ?? []).map(({ title, what }) => [title, what].filter(Boolean).join(': '));
  return [...stories.map(({ title }) => title), ...ailments];
}

/** Where a mail is about one thing, its subject says which. */
function onlyTitle({ groups, language }: DigestMail): string | null {
  const [only, ...others] = groups.flatMap(({ stories, sources }) => [...stories, ...sources]);
  if (!only || others.length > 0) return null;
  return 'story' in only ? titleOf(only.story, language) || null : null;
}

function sourceGroup(
  sources: DigestGroup['sources'],
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
    more: hidden > 0 ? HEALTH_PHRASES[language].more(hidden) : null,
  };
}
