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

/** What was found, for a finder in the next transaction. */
export interface FoundWords {
  words: Map<string, Promise<string[]>>;
  looks: number;
}

export const noWords = (): FoundWords => ({ words: new Map(), looks: 0 });

/**
 * @param tx where the finder is used: a transaction that holds the stories and asks beside itself waits for a connection
 * that those may have who wait for it
 */
export function wordsFinder(tx: Queryable, found: FoundWords = noWords()): WordsFinder {
  const keyOf = ({ name }: Watch, storyId: number) => `${name} ${storyId}`;
  const look = async (watch: Watch, { id, visit }: Pick<StoryRow, 'id' | 'visit'>) => {
    if (++found.looks > MOST_LOOKS) return [];
    const articles = await articlesThatMayMatch(tx, watch, id, MOST_READ);
    return matchWatch(watch, { visit, articles }).words;
  };
  return {
    find(watch, story) {
      const key = keyOf(watch, story.id);
      const known = found.words.get(key);
      if (known) return known;
      const words = look(watch, story);
      found.words.set(key, words);
      // A transaction that fails is no reason for the next to.
      words.catch(() => found.words.delete(key));
      return words;
    },
    know(watch, storyId, words) {
      found.words.set(keyOf(watch, storyId), Promise.resolve(words));
    },
  };
}
