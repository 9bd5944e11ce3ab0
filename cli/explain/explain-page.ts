import type { Article, Block } from '../../core/article.ts';
import type { JudgedBlock } from '../../core/extract/body/judge.ts';
import type { DropReason } from '../../core/extract/body/reasons.ts';
import { composeArticle, type ExtractOptions } from '../../core/extract/extract.ts';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import { isDoubtful, type SecondOpinion, settle } from '../../core/extract/opinions.ts';
import { type Reading, readPage } from '../../core/extract/reading.ts';

/** Why a block that reads as text is none of the article's body after all. */
export type LateReason = 'signature' | 'last-subhead';

export interface ExplainedBlock {
  text: string;
  /** How likely it is the article's by what was learned, 0 to 1; 0 also for what needed no weighing. */
  chance: number;
  /** What it is in the article; null where it is not in it. */
  kept: Block['kind'] | 'lead' | null;
  /** Why it is not in the article; null where it is. */
  dropped: DropReason | LateReason | null;
}

/** What came of asking a second extractor. */
export type OpinionAsked = 'not-asked' | 'given' | 'none';

export interface Explanation {
  /** The article, or why there is none. */
  article: Article | NotAnArticleError;
  /** Every block of the page in reading order; none of a page that nests too deep. */
  blocks: ExplainedBlock[];
  secondOpinion: OpinionAsked;
}

/** Reads a page as the workers do, and keeps what was thought of each of its blocks. */
export async function explainPage(
  ask: SecondOpinion,
  html: string,
  options: ExtractOptions,
): Promise<Explanation> {
  const reading = orWhyNot(() => readPage(html, options));
  if (reading instanceof NotAnArticleError)
    return { article: reading, blocks: [], secondOpinion: 'not-asked' };
  const isAsked = isDoubtful(reading);
  const lines = isAsked ? await ask(html) : null;
  const settled: Reading = lines ? settle(reading, lines) : reading;
  const article = orWhyNot(() => composeArticle(settled, lines));
  const blocks = explainBlocks(settled.judged, article instanceof NotAnArticleError ? null : article);
  return { article, blocks, secondOpinion: isAsked ? (lines ? 'given' : 'none') : 'not-asked' };
}

function orWhyNot<Result>(read: () => Result): Result | NotAnArticleError {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotAnArticleError) return error;
    throw error;
  }
}

/** The article's blocks are the kept ones in their order; of those that are not, the lead and signatures are known. */
function explainBlocks(judged: readonly JudgedBlock[], article: Article | null): ExplainedBlock[] {
  const lastText = judged.findLastIndex(({ dropped, block }) => dropped === null && block.kind !== 'subhead');
  let [next, hasLead] = [0, false];
  return judged.map(({ block, chance, dropped }, index) => {
    const { text, kind } = block;
    const about = { text, chance: Math.round(chance * 100) / 100 };
    if (article && !hasLead && text === article.lead && (dropped === null || dropped === 'lead')) {
      hasLead = true;
      return { ...about, kept: 'lead', dropped: null };
    }
    if (dropped) return { ...about, kept: null, dropped };
    if (!article) return { ...about, kept: kind, dropped: null };
    const place = article.blocks.findIndex((one, at) => at >= next && one.text === text);
    const found = article.blocks[place];
    if (found) {
      next = place + 1;
      return { ...about, kept: found.kind, dropped: null };
    }
    const isSigned = [...article.byline, ...article.agencies].some((name) => text.includes(name));
    const isLast = index > lastText && !isSigned;
    return { ...about, kept: null, dropped: isLast ? 'last-subhead' : 'signature' };
  });
}
