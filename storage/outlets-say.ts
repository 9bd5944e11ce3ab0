import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { articleText } from '../core/article.ts';
import { type ArticleFigures, compareFigures } from '../core/figures/compare.ts';
import { type Figure, type StoryFigures, storyFiguresSchema } from '../core/figures/figure.ts';
import { readFigures } from '../core/figures/read.ts';
import { type ArticleOnVisit, compareStays, type StaySaid, staySaidSchema } from '../core/visit/stay-said.ts';
import { type Visit, type VisitKind, visitKindSchema } from '../core/visit/visit.ts';
import type { CurrentArticle } from './articles.ts';
import type { Queryable } from './database.ts';
import { type KindSaid, stories } from './schema/stories.ts';

/** Of a long story, the latest articles: what was said weeks ago is no longer compared. */
export const MOST_COMPARED = 60;

/** What the outlets of a story say, so that it shows where they differ. */
export interface OutletsSay {
  figures: StoryFigures;
  /** Those that most say first. */
  visitKinds: KindSaid[];
  stays: StaySaid[];
}

/** What an article says, read once. */
export type ArticleSays = ArticleFigures & ArticleOnVisit;

const visitKindsSchema = z.array(z.object({ kind: visitKindSchema, sources: z.array(z.string()) }));

export function figuresOf({ content, publishedAt }: CurrentArticle): Figure[] {
  const publishedYear = publishedAt.getUTCFullYear();
  return readFigures(`${content.title}\n${articleText(content)}`, { publishedYear });
}

/**
 * @param articles of one story, the latest of them where there are many
 * @param visit that the story is of
 */
export function compareOutlets(articles: readonly ArticleSays[], visit: Visit | null): OutletsSay {
  return {
    figures: compareFigures(articles),
    visitKinds: kindsSaid(articles),
    stays: visit ? compareStays(articles, visit.host) : [],
  };
}

function kindsSaid(articles: readonly ArticleSays[]): KindSaid[] {
  const sources = new Map<VisitKind, Set<string>>();
  for (const { source, frame, copyOf } of articles) {
    const entries = Object.entries(frame.kinds) as [VisitKind, number][];
    const kind = entries.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
    // Who reprints says nothing of one's own.
    if (kind && copyOf === null) sources.set(kind, (sources.get(kind) ?? new Set()).add(source));
  }
  return [...sources]
    .map(([kind, said]) => ({ kind, sources: [...said].sort() }))
    .sort((a, b) => b.sources.length - a.sources.length || (a.kind < b.kind ? -1 : 1));
}

/** What was last compared; nothing for stories of releases that did not compare, or compared otherwise. */
export async function outletsSay(db: Queryable, storyId: number): Promise<OutletsSay> {
  const [row] = await db
    .select({ figures: stories.figures, visitKinds: stories.visitKinds, stays: stories.stays })
    .from(stories)
    .where(eq(stories.id, storyId));
  return outletsSayOf(row ?? { figures: null, visitKinds: null, stays: null });
}

/** A story's row as some release wrote it; nothing of what it wrote otherwise. */
export function outletsSayOf(row: { figures: unknown; visitKinds: unknown; stays: unknown }): OutletsSay {
  return {
    figures: storyFiguresSchema.catch([]).parse(row.figures ?? []),
    visitKinds: visitKindsSchema.catch([]).parse(row.visitKinds ?? []),
    stays: z
      .array(staySaidSchema)
      .catch([])
      .parse(row.stays ?? []),
  };
}
