import { NEWS_KINDS, type NewsKind, newsOf } from '../../core/story/news.ts';
import type { StoryCard } from '../../storage/review.ts';
import type { PageContext } from '../page-context.ts';
import { StoryList } from './story-card.tsx';

/** What is new to the reader, by why it is. */
export function NewsGroups({ stories, page }: { stories: StoryCard[]; page: PageContext }) {
  const groups = new Map<NewsKind, StoryCard[]>(NEWS_KINDS.map((kind) => [kind, []]));
  for (const story of stories) {
    const news = newsOf(story, page.now, page.zone);
    if (news) groups.get(news.kind)?.push(story);
  }
  return (
    <>
      {[...groups]
        .filter(([, members]) => members.length > 0)
        .map(([kind, members]) => (
          <section aria-labelledby={`news-${kind}`}>
            <h2 id={`news-${kind}`}>
              {page.messages.morning.groups[kind]} <span class="count">({members.length})</span>
            </h2>
            <StoryList stories={members} page={page} heading="h3" manyDays saysWhy />
          </section>
        ))}
    </>
  );
}
