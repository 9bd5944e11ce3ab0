import type { OutletsSay } from '../../storage/outlets-say.ts';
import type { StoryArticle, StoryCard } from '../../storage/review.ts';
import type { PageContext } from '../page-context.ts';
import { StoryActions } from './actions.tsx';
import { DayLink } from './day-link.tsx';
import { Fact } from './fact.tsx';
import { OutletsSaySection } from './outlets-say.tsx';
import { StoryArticles } from './story-articles.tsx';
import { StoryMarks, storySize, titleLanguage } from './story-card.tsx';
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
  return (
    <>
      <DayLink day={story.day} page={page} />
      <h1 id={`story-${story.id}-title`} lang={titleLanguage(story)}>
        {story.title}
      </h1>
      <p class="summary">
        <StoryMarks story={story} page={page} /> {storySize(story, page)}
      </p>
      <StoryActions story={story} back={page.path} page={page} />
      <dl class="facts">
        {story.visit && <VisitFacts visit={story.visit} page={page} />}
        <Fact term={messages.reported}>
          <Moment at={story.firstPublishedAt} page={page} /> –{' '}
          <Moment at={story.lastPublishedAt} page={page} />
        </Fact>
      </dl>
      <p class="why">{whyHere(story, page)}</p>
      <OutletsSaySection say={say} page={page} />
      <section aria-labelledby="articles">
        <h2 id="articles">{messages.articlesHeading}</h2>
        <StoryArticles story={story} articles={articles} page={page} />
      </section>
    </>
  );
}

/** Why these reports share a card, and why it is shown as new. */
function whyHere(story: StoryCard, { messages }: PageContext): string {
  const why = messages.why[story.visit ? 'visit' : 'event'];
  const together = why(messages.articles(story.articles), messages.outlets(story.outlets));
  if (!story.fresh) return together;
  return `${together} ${messages.whyFresh[story.seenAt ? 'changed' : 'new']}`;
}
