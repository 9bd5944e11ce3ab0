import type { Group, Placed } from './group.ts';
import type { SharedBuffers } from './shared-buffer.ts';
import { LONGEST_GAP } from './span.ts';

const NOTHING = new Uint32Array();
const NO_WEIGHTS = new Uint16Array();

/** Whether nothing that is published from `time` on (days since 1970) can be of what the group tells, by itself. */
export function isOver({ members, ends }: Group, time: number): boolean {
  const last = members.at(-1)?.article.time ?? time;
  return Math.max(last, ends ?? last) < time - LONGEST_GAP;
}

/**
 * Lets go of the words of a group's articles, the most of what they take. What the group is stays known: its frame, its
 * lengths, and what it has in common with others.
 */
export function letGoOfWords({ members }: Group): void {
  for (const placed of members) {
    placed.article.terms = placed.article.shingles = NOTHING;
    placed.vectors.terms = NOTHING;
    placed.vectors.weights = NO_WEIGHTS;
    placed.linked = [];
  }
}

/** Moves an article's words to other room: those that were read at the same time are let go of, and theirs is shared. */
export function moveWords({ article, vectors }: Placed, room: SharedBuffers): void {
  article.terms = vectors.terms = room.longs(article.terms);
  article.shingles = room.longs(article.shingles);
  const weights = room.shorts(vectors.weights.length);
  weights.set(vectors.weights);
  vectors.weights = weights;
}
