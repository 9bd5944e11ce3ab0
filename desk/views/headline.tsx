import { headlineFor } from '../../core/story/headlines.ts';
import type { LatestLead } from '../../storage/latest-leads.ts';
import type { StoryCard } from '../../storage/review.ts';
import type { StoryArticle } from '../../storage/story-articles.ts';
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
  latest: LatestLead[];
  page: PageContext;
}

/** The lead whole, with the outlet whose words it is; what came last in each language, unless it is the same. */
export function StorySummary({ story, articles, latest, page }: SummaryProps) {
  const { lead, leadFrom, language } = shownHeadline(story, page);
  const from = articles.find(({ url }) => url === leadFrom);
  const others = story.headlines.filter((headline) => headline.language !== language);
  const languages = [...new Set([language, ...others.map((other) => other.language)])];
  const news = latest.filter((late) => late.articleId !== from?.id && late.lead !== lead);
  return (
    <>
      {lead && (
        <p class="story-lead">
          <Lead lead={lead} language={language} article={from} page={page} />
        </p>
      )}
      {languages.map((tag) => (
        <InLanguage
          title={others.find((other) => other.language === tag)?.title}
          latest={news.find((late) => late.language === tag)}
          language={tag}
          articles={articles}
          page={page}
        />
      ))}
    </>
  );
}

function Lead(props: {
  lead: string;
  language: string | undefined;
  article: StoryArticle | undefined;
  page: PageContext;
}) {
  const { lead, language, article, page } = props;
  return (
    <>
      <span lang={language}>{lead}</span>
      {article && (
        <>
          {' '}
          <a class="lead-source" href={`/articles/${article.id}`}>
            {page.outletName(article.source)}
          </a>
        </>
      )}
    </>
  );
}

/** A language's title, where that is not the page's own, and the lead of its latest article. */
function InLanguage(props: {
  title: string | undefined;
  latest: LatestLead | undefined;
  language: string | undefined;
  articles: StoryArticle[];
  page: PageContext;
}) {
  const { title, latest, language, articles, page } = props;
  if (language === undefined || (title === undefined && latest === undefined)) return null;
  const name = page.format.language(language);
  const article = articles.find(({ id }) => id === latest?.articleId);
  return (
    <p class="story-lead other-headline">
      {title === undefined ? page.messages.reading.latestIn(name) : name}:{' '}
      {title && <b lang={language}>{title}</b>}
      {title && latest && ' – '}
      {latest && <Lead lead={latest.lead} language={language} article={article} page={page} />}
    </p>
  );
}
