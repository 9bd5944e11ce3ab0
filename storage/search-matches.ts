import { sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { articles, articleVersions, assignments } from './schema.ts';
import { all, articleConditions, type StorySearch, tsquery } from './search.ts';

/** A stretch of text; `isMatch` where it is what was looked for. */
export interface SnippetPart {
  text: string;
  isMatch: boolean;
}

export interface MatchingArticle {
  id: number;
  title: string;
  source: string;
  language: string | null;
}

export interface StoryMatches {
  /** The best ones. */
  articles: MatchingArticle[];
  /** How many match in all. */
  total: number;
  /** From the text of the best of them; nothing is marked in it where the title alone matches. */
  snippet: SnippetPart[];
}

const ARTICLES_SHOWN = 3;
/** Of private use, and so in no article's text; what was there is taken out. */
const START = '\u{E000}';
const STOP = '\u{E001}';
const HEADLINE = `StartSel=${START}, StopSel=${STOP}, MaxFragments=1, MaxWords=32, MinWords=12`;
/** Characters in which the stretch is sought: reading a page of whole articles anew would cost a second. */
const SNIPPET_TEXT = 6_000;

interface Row extends Record<string, unknown> {
  story_id: string;
  id: string;
  title: string;
  source: string;
  language: string | null;
  total: number;
  snippet: string | null;
}

/** By the ids of the stories asked for: which of their articles match, and where in the best of them. */
export async function matchesIn(
  db: Queryable,
  storyIds: readonly number[],
  search: StorySearch & { words: string },
): Promise<Map<number, StoryMatches>> {
  const query = tsquery(search.words);
  const { rows } = await db.execute<Row>(sql`
    with matching as materialized (
      select ${assignments.storyId}, ${articles.id}, ${articles.title}, ${articles.source}, ${articles.language},
        ${articles.version}, count(*) over story::int as total, row_number() over best as place
      from ${assignments}
      join ${articles} on ${articles.id} = ${assignments.articleId}
      join ${articleVersions} on ${articleVersions.articleId} = ${articles.id}
        and ${articleVersions.number} = ${articles.version}
      where ${all([
        sql`${assignments.storyId} = any(${sql.param(storyIds)}::bigint[])`,
        ...articleConditions(search),
      ])}
      window story as (partition by ${assignments.storyId}),
        best as (partition by ${assignments.storyId}
          order by ts_rank(${articleVersions.words}, ${query}) desc, ${articles.publishedAt} desc, ${articles.id})
    )
    select story_id, id, title, source, matching.language, total,
      case when place = 1 then (
        select ts_headline('dateline.words', translate(left(concat_ws(' ', content ->> 'lead', (
          select string_agg(part #>> '{}', ' ') from jsonb_path_query(content, '$.blocks[*].text') as part
        )), ${SNIPPET_TEXT}), ${START + STOP}, ''), ${query}, ${HEADLINE})
        from ${articleVersions}
        where ${articleVersions.articleId} = matching.id and ${articleVersions.number} = matching.version
      ) end as snippet
    from matching where place <= ${ARTICLES_SHOWN} order by story_id, place`);
  const found = new Map<number, StoryMatches>();
  for (const { story_id, id, title, source, language, total, snippet } of rows) {
    const storyId = Number(story_id);
    const matches = found.get(storyId) ?? { articles: [], total, snippet: partsOf(snippet ?? '') };
    matches.articles.push({ id: Number(id), title, source, language });
    found.set(storyId, matches);
  }
  return found;
}

function partsOf(snippet: string): SnippetPart[] {
  return snippet
    .split(START)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, isMatch: false }];
      const [match = '', rest = ''] = piece.split(STOP);
      return [
        { text: match, isMatch: true },
        { text: rest, isMatch: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
