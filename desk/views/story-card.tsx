import type { Child } from 'hono/jsx';
import { lifeOf, visitPhase } from '../../core/story/life.ts';
import { newsOf } from '../../core/story/news.ts';
import type { StoryCard } from '../../storage/review.ts';
import type { PageContext } from '../page-context.ts';
import { CardActions } from './card-actions.tsx';
import { shownHeadline } from './headline.tsx';
import { Moment } from './times.tsx';
import { VisitLine } from './visit.tsx';
import { WhyNews } from './why-news.tsx';

interface StoryListProps {
  stories: StoryCard[];
  page: PageContext;
  /** The level of the stories' titles, one below that of the heading they stand under. */
  heading: 'h2' | 'h3' | 'h4';
  /** Whether the list is of several days, so that each story says under which it is filed. */
  manyDays?: boolean;
  /** Whether each says why it is news to the reader. */
  saysWhy?: boolean;
  /** What else is to be told of a story, under its summary. */
  below?: (story: StoryCard) => Child;
}

export function StoryList({ stories, ...rest }: StoryListProps) {
  return (
    <ol class="stories">
      {stories.map((story) => (
        <li>
          <Card story={story} {...rest} />
        </li>
      ))}
    </ol>
  );
}

type CardProps = Omit<StoryListProps, 'stories'> & { story: StoryCard };

function Card({ story, page, heading: Heading, manyDays, saysWhy, below }: CardProps) {
  const id = `story-${story.id}`;
  const { title, language, lead } = shownHeadline(story, page);
  const saysCounts = saysWhy && newsOf(story, page.now, page.zone)?.kind === 'began';
  return (
    <article
      class={story.fresh ? 'card fresh' : 'card'}
      id={id}
      data-card
      tabindex={-1}
      aria-labelledby={`${id}-title`}
    >
      <Heading>
        <StoryMarks story={story} page={page} />
        <a id={`${id}-title`} href={`/stories/${story.id}`} lang={language} data-key="o">
          {title}
        </a>
      </Heading>
      {story.visit && <VisitLine visit={story.visit} page={page} />}
      {saysWhy && <WhyNews story={story} page={page} />}
      {lead && (
        <p class="card-lead" lang={language}>
          {lead}
        </p>
      )}
      <p class="summary">
        {manyDays && (
          <>
            <a href={`/days/${story.day}`}>
              <time datetime={story.day}>{page.format.shortDay(story.day)}</time>
            </a>
            {' · '}
          </>
        )}
        {storySize(story, page, !saysCounts)} · {page.messages.lastChange}{' '}
        <Moment at={story.changedAt} page={page} />
      </p>
      {below?.(story)}
      <CardActions story={story} back={`${page.path}#${id}`} page={page} />
    </article>
  );
}

/** What sets the story apart, as words: new or changed, followed or dismissed. */
export function StoryMarks({ story, page }: { story: StoryCard; page: PageContext }) {
  const { messages } = page;
  return (
    <>
      {story.fresh && <span class="mark new">{story.seenAt ? messages.changed : messages.fresh}</span>}
      {story.fresh && ' '}
      {story.attention !== 'none' && <span class="mark">{messages[story.attention]}</span>}
      {story.attention !== 'none' && ' '}
      {story.starred && (
        <>
          <span class="starred" role="img" aria-label={messages.right.starred}>
            ★
          </span>{' '}
        </>
      )}
    </>
  );
}

/** Where the visit stands, or where its days are not known the story. */
function stageOf(story: StoryCard, { messages, now, zone }: PageContext): string {
  const phase = story.visit && visitPhase(story.visit, now, zone);
  if (phase) return messages.phases[phase];
  const { firstPublishedAt: firstPublished, lastPublishedAt: lastPublished } = story;
  return messages.lives[lifeOf({ firstPublished, lastPublished }, now)];
}

/** `Under way · 3 outlets · 4 articles · Vietnamese and English`; without its counts where they were told. */
export function storySize(story: StoryCard, page: PageContext, isCounted = true): string {
  const { format, messages } = page;
  const counts = isCounted ? [messages.outlets(story.outlets), messages.articles(story.articles)] : [];
  const languages = format.list(story.languages.map(format.language));
  const parts = [stageOf(story, page), ...counts, languages];
  return parts.filter((part) => part !== '').join(' · ');
}
