import { type Headline, type HeadlineChoice, headlinesSchema, takeLeads } from '../core/story/headlines.ts';
import { openingOf } from '../core/story/opening.ts';
import type { CurrentArticle } from './articles.ts';

/** Completes headlines with what their articles open with. Choices name articles by the URLs of their pages. */
export function headlinesFrom(
  choices: readonly HeadlineChoice[],
  articles: readonly CurrentArticle[],
): Headline[] {
  const contents = new Map(articles.map(({ url, content }) => [url, content]));
  return takeLeads(choices, (url, language) => {
    const content = contents.get(url);
    return content ? openingOf(content, language) : null;
  });
}

/** A story's headlines as stored; none where another release wrote none, or otherwise. */
export function headlinesOf({ headlines }: { headlines: unknown }): Headline[] {
  return headlinesSchema.catch([]).parse(headlines ?? []);
}
