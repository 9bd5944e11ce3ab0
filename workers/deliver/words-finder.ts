import { matchWatch } from '../../core/watch/match.ts';
import type { Watch } from '../../core/watch/schema.ts';
import type { Queryable } from '../../storage/database.ts';
import type { StoryRow } from '../../storage/stories.ts';
import { articlesThatMayMatch } from '../../storage/watch-candidates.ts';

/** Articles of a story that are read for a watch's words. */
const MOST_READ = 40;
/** Stories that are looked at: a digest of hundreds is not read for the words by which it was made. */
const MOST_LOOKS = 200;

/** Finds the words by which watches catch stories, each once. */
export interface WordsFinder {
  /** @returns none where more was asked for than is looked at */
  find(watch: Watch, story: Pick<StoryRow, 'id' | 'visit'>): Promise<string[]>;
  know(watch: Watch, storyId: number, words: string[]): void;
}

export function wordsFinder(tx: Queryable): WordsFinder {
  const found = new Map<string, Promise<string[]>>();
  let looks = 0;
  const keyOf = ({ name }: Watch, storyId: number) => `${name} ${storyId}`;
  const look = async (watch: Watch, { id, visit }: Pick<StoryRow, 'id' | 'visit'>) => {
    if (++looks > MOST_LOOKS) return [];
    const articles = await articlesThatMayMatch(tx, watch, id, MOST_READ);
    return matchWatch(watch, { visit, articles }).words;
  };
  return {
    find(watch, story) {
      const key = keyOf(watch, story.id);
      const words = found.get(key) ?? look(watch, story);
      found.set(key, words);
      return words;
    },
    know(watch, storyId, words) {
      found.set(keyOf(watch, storyId), Promise.resolve(words));
    },
  };
}
