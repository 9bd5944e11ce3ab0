import type { Notice } from '../../core/watch/notice.ts';
import type { StoryRow } from '../../storage/stories.ts';
import { languageOf } from './mailing.ts';
import type { StandingWatches } from './standing-watches.ts';
import type { Addressee, Catching } from './story-mails.ts';
import type { WordsFinder } from './words-finder.ts';

/**
 * A recipient who is told of a story, for all watches that still mail them; null where none does. What is left out waits
 * for its own time, when it is dropped.
 *
 * @param first watches that come before others
 */
export async function addresseeOf(
  address: string,
  notices: readonly Notice[],
  story: StoryRow,
  { standing, wordsOf }: { standing: StandingWatches; wordsOf: WordsFinder },
  first: readonly string[] = [],
): Promise<Addressee | null> {
  const catching: Catching[] = [];
  const telling = new Set(notices.map(({ watch }) => watch));
  for (const name of new Set([...first.filter((one) => telling.has(one)), ...telling])) {
    const watch = await standing(name, address);
    if (watch) catching.push({ watch, words: await wordsOf.find(watch, story) });
  }
  const [foremost] = catching;
  const language = foremost && languageOf(foremost.watch, address);
  if (!language) return null;
  const names = new Set(catching.map(({ watch }) => watch.name));
  return { address, language, catching, notices: notices.filter(({ watch }) => names.has(watch)) };
}
