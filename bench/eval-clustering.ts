import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { StoryClusterer } from '../core/story/clusterer.ts';
import { joinWeightsSchema } from '../core/story/join.ts';
import { type PreparedArticle, prepareArticle } from '../core/story/prepare.ts';
import type { Placement } from '../core/story/story.ts';
import { type SummaryMember, summariseStory } from '../core/story/summary.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

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
export function predictionLines(articles: PreparedArticle[], placements: Map<string, Placement>): string[] {
  const stories = new Map<string, SummaryMember[]>();
  for (const article of articles) {
    const placement = placements.get(article.id);
    if (!placement) continue;
    const members = stories.get(placement.cluster) ?? [];
    members.push({ ...article, copyOf: placement.copyOf });
    stories.set(placement.cluster, members);
  }
  return [...stories].flatMap(([story, members]) => {
    const { visit } = summariseStory(members, ZONE);
    return members.map(({ id, copyOf }) => JSON.stringify({ id, story, copyOf, visit }));
  });
}

/** `weightsFile` holds other weights than the product's: some that were learned without the set to be scored. */
function main([file, weightsFile]: string[]): void {
  if (!file) {
    console.error('Usage: npm run -s eval:clustering -- FILE.jsonl [WEIGHTS.json]');
    process.exitCode = 2;
    return;
  }
  const rows = readArticles(file);
  const started = performance.now();
  const model = weightsFile
    ? joinWeightsSchema.parse(JSON.parse(readFileSync(weightsFile, 'utf8')))
    : undefined;
  const clusterer = new StoryClusterer(model ? { model } : {});
  const articles = rows.map((row) => {
    const article = prepareArticle(row);
    clusterer.add(article);
    return article;
  });
  const placements = clusterer.placements();
  const seconds = (performance.now() - started) / 1000;
  console.log(predictionLines(articles, placements).join('\n'));
  console.error(`${rows.length} articles, ${Math.round(rows.length / seconds)} articles/s`);
}

if (import.meta.filename === process.argv[1]) main(process.argv.slice(2));
