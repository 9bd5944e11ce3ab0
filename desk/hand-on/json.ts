import { instantAtOffset, instantInZone } from '../../core/time.ts';
import type { WholeStory } from '../../storage/handed-stories.ts';
import type { PageContext } from '../page-context.ts';
import { storyAddress } from './addresses.ts';

/** Stories as data, whatever the desk's language. Instants carry offsets: articles' that of their outlet. */
export function jsonOf(stories: WholeStory[], page: PageContext, base: string): string {
  const content = {
    format: 'dateline-stories-1',
    zone: page.zone,
    stories: stories.map((story) => jsonStory(story, page, base)),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function jsonStory(story: WholeStory, { zone, outletName }: PageContext, base: string) {
  const { id, title, headlines, day, visit, attention, tags, say } = story;
  const at = (instant: Date) => instantInZone(instant, zone);
  return {
    id,
    address: storyAddress(base, id),
    day,
    title,
    headlines: headlines.map(({ language, title, lead }) => ({ language, title, lead })),
    visit,
    attention,
    firstPublished: at(story.firstPublishedAt),
    lastPublished: at(story.lastPublishedAt),
    changed: at(story.changedAt),
    tags,
    notes: story.notes.map(({ author, body, writtenAt }) => ({ author, body, written: at(writtenAt) })),
    outletsSay: say,
    articles: story.articles.map((article) => ({
      id: article.id,
      source: article.source,
      outlet: outletName(article.source),
      title: article.title,
      language: article.language,
      published: instantAtOffset(article.publishedAt, article.publishedOffset),
      publishedIsSupposed: article.publishedGuess,
      url: article.url,
      copyOf: article.copyOf?.id ?? null,
    })),
  };
}
