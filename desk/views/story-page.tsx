import type { Related } from '../../core/story/related.ts';
import type { Activity } from '../../storage/activity.ts';
import type { LatestLead } from '../../storage/latest-leads.ts';
import type { StoryMarkings } from '../../storage/marks.ts';
import type { OutletsSay } from '../../storage/outlets-say.ts';
import type { RelatedStory } from '../../storage/related-stories.ts';
import type { StoryCard } from '../../storage/review.ts';
import type { DismissedBy } from '../../storage/rule-dismissals.ts';
import type { StoryArticle } from '../../storage/story-articles.ts';
import type { PageContext } from '../page-context.ts';
import { StoryActions } from './actions.tsx';
import { StoryActivity } from './activity.tsx';
import { DayLink } from './day-link.tsx';
import { HandOn } from './hand-on.tsx';
import { StorySummary, shownHeadline } from './headline.tsx';
import { OutletsSaySection } from './outlets-say.tsx';
import { RelatedStories } from './related-stories.tsx';
import { SetRight } from './set-right.tsx';
import { StoryArticles } from './story-articles.tsx';
import { StoryMarks, storySize } from './story-card.tsx';
import { Notes, StoryMarksBar } from './story-marks.tsx';
import { TextsRemoved } from './text-removed.tsx';
import { TimelineSection } from './timeline.tsx';
import { Moment } from './times.tsx';
import { VisitFacts, VisitLine } from './visit.tsx';

interface StoryPageProps {
  story: StoryCard;
  articles: StoryArticle[];
  say: OutletsSay;
  latest: LatestLead[];
  related: Related<RelatedStory>[];
  marks: StoryMarkings;
  activity: Activity[];
  /** The rule that dismissed it. */
  byRule: DismissedBy | null;
  /** How many of its articles lost their text to a rule of retention. */
  textsRemoved: number;
  page: PageContext;
}

export function StoryPage(props: StoryPageProps) {
  const { story, articles, say, latest, related, marks, activity, byRule, textsRemoved, page } = props;
  const { messages } = page;
  const { title, language } = shownHeadline(story, page);
  return (
    <>
      <DayLink day={story.day} page={page} />
      <h1 id={`story-${story.id}-title`} lang={language}>
        {title}
      </h1>
      {story.visit && <VisitLine visit={story.visit} page={page} />}
      {story.visit && <VisitFacts visit={story.visit} page={page} />}
      <p class="summary">
        <StoryMarks story={story} page={page} /> {storySize(story, page)} · {messages.reported}{' '}
        <Reported story={story} page={page} />
      </p>
      <StorySummary story={story} articles={articles} latest={latest} page={page} />
      {byRule && <ByRule byRule={byRule} page={page} />}
      <TextsRemoved articles={textsRemoved} page={page} />
      <StoryActions story={story} back={page.path} page={page} />
      <StoryMarksBar storyId={story.id} marks={marks} page={page} />
      <WhyHere story={story} page={page} />
      <OutletsSaySection say={say} articles={articles} page={page} />
      <TimelineSection story={story} articles={articles} page={page} />
      <section aria-labelledby="articles">
        <h2 id="articles">{messages.articlesHeading}</h2>
        <StoryArticles story={story} articles={articles} page={page} />
        <SetRight storyId={story.id} articles={articles.length} page={page} />
      </section>
      <Notes storyId={story.id} marks={marks} page={page} />
      <RelatedStories related={related} page={page} />
      <StoryActivity entries={activity} storyId={story.id} page={page} />
      <HandOn path={`/stories/${story.id}`} what="story" hasVisit={Boolean(story.visit?.start)} page={page} />
    </>
  );
}

function ByRule({ byRule: { id, title, madeBy, at }, page }: { byRule: DismissedBy; page: PageContext }) {
  const { messages, format, now } = page;
  return (
    <p class="by-rule">
      <a href={`/rules#rule-${id}`}>
        {messages.dismissalRules.dismissedBy(title, madeBy, format.moment(at, now))}
      </a>
    </p>
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
  const { visit, articles, fresh, seenAt } = story;
  const sentences = [
    // A single article shares its card with none.
    articles > 1 ? messages.why[visit ? 'visit' : 'event'] : null,
    fresh ? messages.whyFresh[seenAt ? 'changed' : 'new'] : null,
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : <p class="why">{sentences.join(' ')}</p>;
}
