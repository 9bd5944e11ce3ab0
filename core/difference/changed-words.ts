import type { ArticleDifference } from '../article-difference.ts';
import { wordsOf } from '../text.ts';

export interface ChangedWords {
  added: number;
  removed: number;
}

/** How many words an article gained and lost. */
export function changedWords({ title, lead, byline, blocks, captions }: ArticleDifference): ChangedWords {
  const runs = [
    ...(title ?? []),
    ...(lead ?? []),
    ...blocks.flatMap((block) => ('runs' in block ? block.runs : [])),
  ];
  const ofKind = (kind: 'added' | 'removed') => runs.flatMap((run) => (run.kind === kind ? run.text : []));
  return {
    added: countWords([...ofKind('added'), ...byline.added, ...captions.added]),
    removed: countWords([...ofKind('removed'), ...byline.removed, ...captions.removed]),
  };
}

function countWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + wordsOf(text).length, 0);
}
