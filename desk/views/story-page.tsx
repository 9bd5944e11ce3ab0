import type { OutletsSay } from '../../storage/outlets-say.ts';
import type { StoryArticle, StoryCard } from '../../storage/review.ts';
import type { PageContext } from '../page-context.ts';
import { StoryActions } from './actions.tsx';
import { DayLink } from './day-link.tsx';
import { Fact } from './fact.tsx';
import { StorySummary, shownHeadline } from './headline.tsx';
import { OutletsSaySection } from './outlets-say.tsx';
import { StoryArticles } from './story-articles.tsx';
import { StoryMarks, storySize } from './story-card.tsx';
import { Moment } from './times.tsx';
import { VisitFacts } from './visit.tsx';

interface StoryPageProps {
  story: StoryCard;
  articles: StoryArticle[];
  say: OutletsSay;
  page: PageContext;
}

export function StoryPage({ story, articles, say, page }: StoryPageProps) {
  const { messages } = page;
  const { title, language } = shownHeadline(story, page);
  return (
    <>
      <DayLink day={story.day} page={page} />
      <h1 id={`story-${story.id}-title`} lang={language}>
        {title}
      </h1>
      <p class="summary">
        <StoryMarks story={story} page={page} /> {storySize(story, page)}
      </p>
      <StorySummary story={story} articles={articles} page={page} />
      <StoryActions story={story} back={page.path} page={page} />
      <dl class="facts">
        {story.visit && <VisitFacts visit={story.visit} page={page} />}
        <Fact term={messages.reported}>
          <Reported story={story} page={page} />
        </Fact>
      </dl>
      <WhyHere story={story} page={page} />
      <OutletsSaySection say={say} page={page} />
      <section aria-labelledby="articles">
        <h2 id="articles">{messages.articlesHeading}</h2>
        <StoryArticles story={story} articles={articles} page={page} />
      </section>
    </>
  );
}

/** From the first article to the last; once where both appeared at the same time. */
function Reported({
  story: { firstPublishedAt, lastPublishedAt },
  page,
}: {
  story: StoryCard;
  page: PageContext;
}) {
  const first = <Moment at={firstPublishedAt} page={page} />;
  if (firstPublishedAt.getTime() === lastPublishedAt.getTime()) return first;
  return (
    <>
      {first} – <Moment at={lastPublishedAt} page={page} />
    </>
  );
}

/** Why these reports share a card, and why it is shown as new. */
function WhyHere({ story, page: { messages } }: { story: StoryCard; page: PageContext }) {
  const { visit, articles, outlets, fresh, seenAt } = story;
  const why = messages.why[visit ? 'visit' : 'event'];
  const sentences = [
    // A single article shares its card with none.
    articles > 1 ? why(messages.articles(articles), messages.outlets(outlets)) : null,
    fresh ? messages.whyFresh[seenAt ? 'changed' : 'new'] : null,
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : <p class="why">{sentences.join(' ')}</p>;
}
