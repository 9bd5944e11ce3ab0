import { type News, newsOf } from '../../core/story/news.ts';
import type { StoryCard } from '../../storage/review.ts';
import type { PageContext } from '../page-context.ts';

/** Why the story is news to the reader, as a sentence. */
export function WhyNews({ story, page }: { story: StoryCard; page: PageContext }) {
  const news = newsOf(story, page.now, page.zone);
  return news && <p class="why-news">{sayNews(news, story, page)}</p>;
}

function sayNews(news: News, story: StoryCard, page: PageContext): string {
  const { format, now, messages } = page;
  const { morning } = messages;
  if (news.kind === 'began')
    return morning.began(
      messages.articles(story.articles),
      messages.outlets(story.outlets),
      format.moment(story.firstPublishedAt, now),
    );
  if (news.kind === 'phase') return morning.phase(news.change);
  const looked = format.moment(news.lookedAt, now);
  return news.kind === 'grew'
    ? morning.grew(story.since.articles, messages.outlets(story.since.outlets), looked)
    : morning.changed(looked);
}
