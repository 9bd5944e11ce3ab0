import { z } from 'zod';

/** What a source's last run without trouble gave, for later ones to be held against. */
export const lastGoodSchema = z.object({
  at: z.iso.datetime(),
  entries: z.array(z.object({ url: z.string(), articles: z.int().nonnegative() })),
  /** Addresses of its newest articles, the newest first. */
  newest: z.array(z.string()),
});
export type LastGood = z.infer<typeof lastGoodSchema>;

/** What a run gave: how many articles an entry led to, null where it had not changed. */
export interface RunGave {
  at: Date;
  entries: readonly { url: string; articles: number | null }[];
  /** The newest first. */
  links: readonly { url: string }[];
}

const NEWEST = 10;

/** A run's record: what had not changed is as it was in the record before; null where that does not say. */
export function lastGoodOf(run: RunGave, before: LastGood | null): LastGood | null {
  const known = new Map(before?.entries.map(({ url, articles }) => [url, articles]));
  const entries = run.entries.flatMap(({ url, articles }) => {
    const count = articles ?? known.get(url);
    return count === undefined ? [] : [{ url, articles: count }];
  });
  if (entries.length < run.entries.length) return null;
  const newest = [...new Set([...run.links.map(({ url }) => url), ...(before?.newest ?? [])])].slice(
    0,
    NEWEST,
  );
  return { at: run.at.toISOString(), entries, newest };
}
