import { newsOf } from '../../core/story/news.ts';
import type { StoryCard } from '../../storage/review.ts';
import type { PageContext } from '../page-context.ts';
import { shownField, shownStoryField } from '../parameters.ts';

/**
 * Where htmx runs, forms change the page in place, so that focus and scroll position stay. Links are left to the
 * browser, which announces new pages to screen readers and comes back to where one was.
 */
export const IN_PLACE = '{"swap":"innerMorph show:none","replace":"true"}';

/** What can be decided of a story. `back` is where the browser goes afterwards. */
export function StoryActions({ story, back, page }: { story: StoryCard; back: string; page: PageContext }) {
  if (!page.mayDecide) return null;
  const { messages } = page;
  const id = `story-${story.id}`;
  // A button and its opposite share an id, so that the focus stays on it when one becomes the other.
  const button = (place: string, kind: string, key: string, label: string) => (
    <button
      type="submit"
      name="kind"
      value={kind}
      id={`${id}-${place}`}
      data-key={key}
      aria-describedby={`${id}-title`}
    >
      {label}
    </button>
  );
  return (
    <form class="actions" method="post" action={`/stories/${story.id}/decisions`} hx-boost={IN_PLACE}>
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="changedAt" value={story.changedAt.toISOString()} />
      <input type="hidden" name="shown" value={shownStoryField(story)} />
      {isNews(story, page) && button('seen', 'seen', 'x', messages.markSeen)}
      {story.attention === 'followed'
        ? button('follow', 'unfollow', 'f', messages.unfollow)
        : button('follow', 'follow', 'f', messages.follow)}
      {story.attention === 'dismissed'
        ? button('dismiss', 'restore', 'd', messages.restore)
        : button('dismiss', 'dismiss', 'd', messages.dismiss)}
      {story.attention !== 'dismissed' && (
        <a
          class="such-ones"
          href={`/rules/new?story=${story.id}&back=${encodeURIComponent(back)}`}
          aria-describedby={`${id}-title`}
        >
          {messages.dismissalRules.suchOnes}
        </a>
      )}
    </form>
  );
}

function isNews(story: StoryCard, { now, zone }: PageContext): boolean {
  return story.attention !== 'dismissed' && newsOf(story, now, zone) !== null;
}

/** Marks the stories that this page shows as new, each as of the change that it shows. */
export function MarkAllSeen({ stories, page }: { stories: StoryCard[]; page: PageContext }) {
  const fresh = stories.filter((story) => isNews(story, page));
  if (fresh.length === 0) return null;
  return (
    <form class="actions" method="post" action="/stories/seen" hx-boost={IN_PLACE}>
      <input type="hidden" name="back" value={page.path} />
      {fresh.map((story) => (
        <input type="hidden" name="story" value={shownField(story)} />
      ))}
      <button type="submit">{page.messages.markAllSeen}</button>
    </form>
  );
}
