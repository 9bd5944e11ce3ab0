import type { HandedStory } from '../../storage/handed-stories.ts';
import type { Caught } from '../caught.ts';
import type { PageContext } from '../page-context.ts';
import { shownHeadline } from './headline.tsx';
import { Moment } from './times.tsx';

/** The latest of what a rule catches, a line each. */
export function CaughtStories({ stories, page }: { stories: readonly HandedStory[]; page: PageContext }) {
  if (stories.length === 0) return null;
  return (
    <ul class="watch-catch">
      {stories.map((story) => {
        const { title, language } = shownHeadline(story, page);
        return (
          <li>
            <a href={`/stories/${story.id}`} lang={language}>
              {title}
            </a>{' '}
            <span class="quiet">
              <Moment at={story.changedAt} page={page} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What a rule would have caught; null where the rule is not complete. */
export function CaughtPreview({ caught, page }: { caught: Caught | null; page: PageContext }) {
  const { watches } = page.messages;
  return (
    <>
      <p role="status">{caught ? watches.caught(caught.count, caught.isMore) : watches.previewWaits}</p>
      {caught && <CaughtStories stories={caught.latest} page={page} />}
    </>
  );
}
