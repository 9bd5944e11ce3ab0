import { sayChange } from '../../core/source/source-change.ts';
import type { Source } from '../../sources/schema.ts';
import { type Checked, troublesOf } from './check-source.ts';

/** A checked source for other programs. */
export function checkedAsJson(checked: Checked) {
  const { source, found, articles, changes } = checked;
  const { status, on } = source.evidence;
  return {
    source: source.name,
    evidence: { status, on: on ?? null },
    links: found.links.length,
    entries: found.entries,
    articles: articles.map(({ url, article, trouble }) => ({
      url,
      title: article?.title ?? null,
      published: article?.published?.instant ?? null,
      trouble,
    })),
    changes: changes?.map(({ isBad, what }) => ({ isBad, message: sayChange(what) })) ?? null,
    troubles: troublesOf(checked),
  };
}

/** How far a source file is known to be right: `seen on 2026-03-07`. */
export function formatEvidence({ evidence: { status, on } }: Source): string {
  return on ? `${status} on ${on}` : status;
}
