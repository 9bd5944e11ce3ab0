import { type Article, articleText, captionsOf } from '../../core/article.ts';
import type { TriedArticle } from '../../core/source/site-survey.ts';

/** What was taken from each article that was tried, or why nothing was. */
export function formatTried({ url, article, trouble }: TriedArticle): string {
  const lines = article ? articleLines(article) : troubleLines(trouble);
  return ['', url, ...lines].join('\n');
}

function troubleLines(trouble: TriedArticle['trouble']): string[] {
  if (!trouble) return [];
  return [`  ! ${trouble.message}`, ...(trouble.advice ? [`    → ${trouble.advice}`] : [])];
}

function articleLines(article: Article): string[] {
  const text = articleText(article);
  const { published, modified, confidence } = article;
  const fields = {
    title: article.title,
    published: published
      ? `${published.instant} (${published.origin}${published.guess ? ', in part supposed' : ''})`
      : '—',
    modified: modified ? `${modified.instant} (${modified.origin})` : '—',
    byline: article.byline.join(', ') || '—',
    agencies: article.agencies.join(', ') || '—',
    lead: article.lead ?? '—',
    text: `${text.length} characters, ${article.blocks.length} blocks, ${captionsOf(article).length} captions`,
    confidence: confidence ? `${confidence.score} (${confidence.basis})` : '—',
    begins: text.slice(0, 120).replaceAll('\n', ' '),
    ends: text.slice(-120).replaceAll('\n', ' '),
  };
  return Object.entries(fields).map(([name, value]) => `  ${name.padEnd(12)}${value}`);
}
