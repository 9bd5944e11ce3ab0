import type { Headline } from '../../core/story/headlines.ts';
import type { HandedStory } from '../../storage/handed-stories.ts';
import type { Caught } from '../caught.ts';
import type { PageContext } from '../page-context.ts';
import { shownHeadline } from './headline.tsx';
import { Moment } from './times.tsx';

interface CaughtStory {
  id: number;
  title: string;
  headlines: Headline[];
  /** When it was caught, or changed. */
  at: Date;
}

/** What a rule catches, a line each. */
export function CaughtStories({ stories, page }: { stories: readonly CaughtStory[]; page: PageContext }) {
  if (stories.length === 0) return null;
  return (
    <ul class="caught">
      {stories.map((story) => {
        const { title, language } = shownHeadline(story, page);
        return (
          <li>
            <a href={`/stories/${story.id}`} lang={language}>
              {title}
            </a>{' '}
            <span class="quiet">
              <Moment at={story.at} page={page} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** By their last change. */
export function LatestCaught({ latest, page }: { latest: readonly HandedStory[]; page: PageContext }) {
  return <CaughtStories stories={latest.map((story) => ({ ...story, at: story.changedAt }))} page={page} />;
}

/** What a rule would have caught; null where the rule is not complete. */
export function CaughtPreview({ caught, page }: { caught: Caught | null; page: PageContext }) {
  const { watches } = page.messages;
  return (
    <>
      <p role="status">{caught ? watches.caught(caught.count, caught.isMore) : watches.previewWaits}</p>
      {caught && <LatestCaught latest={caught.latest} page={page} />}
    </>
  );
}
