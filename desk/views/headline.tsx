import { headlineFor } from '../../core/story/headlines.ts';
import type { StoryArticle, StoryCard } from '../../storage/review.ts';
import type { PageContext } from '../page-context.ts';

/** What a page calls a story, and its summary, in the words of its articles. */
export interface ShownHeadline {
  title: string;
  /** Undefined where it cannot be told. */
  language: string | undefined;
  lead: string | null;
  /** The page address of the article that the lead is from. */
  leadFrom: string | null;
}

type Headlined = Pick<StoryCard, 'title' | 'headlines'> & { languages?: string[] };

/** In the reader's language where the story has it, else in that of most of its articles. */
export function shownHeadline(story: Headlined, page: PageContext): ShownHeadline {
  const headline = headlineFor(story.headlines, page.language);
  if (headline) return headline;
  // The title is that of an article: where all are in one language, so is it.
  const [language, second] = story.languages ?? [];
  return { title: story.title, language: second ? undefined : language, lead: null, leadFrom: null };
}

interface SummaryProps {
  story: StoryCard;
  articles: StoryArticle[];
  page: PageContext;
}

/** The lead whole, with the outlet whose words it is, and the story's titles in other languages. */
export function StorySummary({ story, articles, page }: SummaryProps) {
  const { lead, leadFrom, language } = shownHeadline(story, page);
  const from = articles.find(({ url }) => url === leadFrom);
  const others = story.headlines.filter((headline) => headline.language !== language);
  return (
    <>
      {lead && (
        <p class="story-lead">
          <span lang={language}>{lead}</span>
          {from && (
            <>
              {' '}
              <a class="lead-source" href={`/articles/${from.id}`}>
                {page.outletName(from.source)}
              </a>
            </>
          )}
        </p>
      )}
      {others.map((headline) => (
        <p class="other-headline">
          {page.format.language(headline.language)}: <span lang={headline.language}>{headline.title}</span>
        </p>
      ))}
    </>
  );
}
