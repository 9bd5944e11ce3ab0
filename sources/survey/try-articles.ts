import { DatelineError } from '../../core/errors.ts';
import type { Look, SurveyedLink, TriedArticle } from '../../core/source/site-survey.ts';
import { newestFirst } from '../newest.ts';
import type { Source, Via } from '../schema.ts';
import type { SurveyMeans } from './means.ts';

const SAMPLES = 3;

/** Fetches the newest articles and reads them as the workers would. A failure is told with its article. */
export async function tryArticles(
  links: readonly SurveyedLink[],
  means: ArticleMeans,
  source: Source,
  via: Via,
): Promise<TriedArticle[]> {
  const tried: TriedArticle[] = [];
  for (const link of newestFirst(links, ({ published }) => published?.instant).slice(0, SAMPLES)) {
    const one = await tryArticle(link, means, source, via);
    tried.push(one);
    means.report(lookAtArticle(one));
  }
  return tried;
}

type ArticleMeans = Pick<SurveyMeans, 'fetchPage' | 'readArticle' | 'checkTime' | 'report'>;

function lookAtArticle({ url, article, trouble }: TriedArticle): Look {
  const newest = article?.published?.instant ?? null;
  return { url, as: 'article', articles: article ? 1 : null, newest, trouble };
}

/** One article as the workers would read it, or why it could not be. */
async function tryArticle(
  link: SurveyedLink,
  means: ArticleMeans,
  source: Source,
  via: Via,
): Promise<TriedArticle> {
  try {
    means.checkTime();
    const page = await means.fetchPage(link.url, via);
    return { url: link.url, article: await means.readArticle(page, source, link), trouble: null };
  } catch (error) {
    means.checkTime();
    if (!(error instanceof DatelineError)) throw error;
    const { code, message, advice } = error;
    return { url: link.url, article: null, trouble: { code, message, advice } };
  }
}
