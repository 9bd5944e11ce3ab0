import type { WholeStory } from '../../storage/handed-stories.ts';
import { storyData } from '../api/schemas/story.ts';
import type { PageContext } from '../page-context.ts';

/** Stories as data, whatever the desk's language; each in the shape that the API gives it. */
export function jsonOf(stories: WholeStory[], { zone, outletName }: PageContext, base: string): string {
  const content = {
    format: 'dateline-stories-1',
    zone,
    stories: stories.map((story) => storyData(story, { zone, outletName, base })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
