import { z } from 'zod';
import { align, type Stretch } from './alignment.ts';

/** A stretch of text that both versions have, or the earlier one alone, or the later one alone. */
export const runSchema = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });
export type Run = z.infer<typeof runSchema>;

/** Words, white space, single punctuation marks, and whatever else there is: together the whole text. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|\s+|\p{P}|[^\p{L}\p{N}\p{P}\s]+/gu;

/**
 * The difference between two texts by word: its same and removed runs are the earlier text to the letter, its same
 * and added runs the later one.
 */
export function wordDifference(before: string, after: string): Run[] {
  const stretches = align(tokensOf(before), tokensOf(after)).map(joined);
  return foldGaps(stretches)
    .flatMap(({ same, removed, added }): Run[] => [
      { kind: 'same', text: same },
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
    ])
    .filter(({ text }) => text !== '');
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

type TextStretch = Record<keyof Stretch<string>, string>;

function joined({ same, removed, added }: Stretch<string>): TextStretch {
  return { same: same.join(''), removed: removed.join(''), added: added.join('') };
}

/** Words replaced side by side read as one replacement, not as one for each word with the same space between. */
function foldGaps(stretches: TextStretch[]): TextStretch[] {
  const folded: TextStretch[] = [];
  for (const stretch of stretches) {
    const last = folded.at(-1);
    if (last && isGap(last, stretch)) {
      last.removed += stretch.same + stretch.removed;
      last.added += stretch.same + stretch.added;
    } else {
      folded.push({ ...stretch });
    }
  }
  return folded;
}

/** Whether but white space lies between two edits that together replace something. */
function isGap(last: TextStretch, next: TextStretch): boolean {
  const isBetweenEdits = last.removed + last.added !== '' && next.removed + next.added !== '';
  const isReplacement = last.removed + next.removed !== '' && last.added + next.added !== '';
  return isBetweenEdits && isReplacement && next.same.trim() === '';
}
