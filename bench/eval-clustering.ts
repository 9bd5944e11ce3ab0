import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { StoryClusterer } from '../core/story/clusterer.ts';
import type { HeadlineMember } from '../core/story/headlines.ts';
import { type PreparedArticle, prepareArticle } from '../core/story/prepare.ts';
import type { Placement } from '../core/story/story.ts';
import { addFrames } from '../core/visit/frame.ts';
import { type VisitModels, visitOf } from '../core/visit/story-visit.ts';

/** Strips everything that would give the answer away: `cluster`, `visit` and `copy_of` never pass. */
const rowSchema = z.object({
  id: z.string(),
  lang: z.string().nullish(),
  source: z.string().nullish(),
  date: z.string().nullish(),
  title: z.string().nullish(),
  text: z.string(),
});

/** Reads articles as JSONL in order of publication. One without a date counts as published with the one before. */
export function readArticles(file: string) {
  const lines = readFileSync(file, 'utf8').split('\n');
  let published = '1970-01-01T00:00:00Z';
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const row = rowSchema.parse(JSON.parse(line));
      if (row.date) published = /(?:Z|[+-]\d\d:?\d\d)$/.test(row.date) ? row.date : `${row.date}Z`;
      return {
        id: row.id,
        source: row.source ?? '',
        title: row.title ?? '',
        text: row.text,
        published,
        language: row.lang ?? null,
      };
    });
}

/** One line an article, as things stand after the last one. */
export function predictionLines(
  articles: PreparedArticle[],
  placements: Map<string, Placement>,
  models?: VisitModels,
): string[] {
  const stories = new Map<string, HeadlineMember[]>();
  for (const article of articles) {
    const placement = placements.get(article.id);
    if (!placement) continue;
    const members = stories.get(placement.cluster) ?? [];
    members.push({ ...article, copyOf: placement.copyOf });
    stories.set(placement.cluster, members);
  }
  return [...stories].flatMap(([story, members]) => {
    const visit = visitOf(members.map(({ frame }) => frame).reduce(addFrames), models);
    return members.map(({ id, copyOf }) => JSON.stringify({ id, story, copyOf, visit }));
  });
}

function main([file]: string[]): void {
  if (!file) {
    console.error('Usage: npm run -s eval:clustering -- FILE.jsonl');
    process.exitCode = 2;
    return;
  }
  const rows = readArticles(file);
  const started = performance.now();
  const clusterer = new StoryClusterer();
  const articles = rows.map((row) => {
    const article = prepareArticle(row);
    clusterer.add(article);
    clusterer.settle();
    return article;
  });
  const placements = clusterer.placements();
  const seconds = (performance.now() - started) / 1000;
  console.log(predictionLines(articles, placements).join('\n'));
  console.error(`${rows.length} articles, ${Math.round(rows.length / seconds)} articles/s`);
}

if (import.meta.filename === process.argv[1]) main(process.argv.slice(2));
