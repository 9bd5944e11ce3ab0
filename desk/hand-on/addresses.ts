import type { Day } from '../../core/article.ts';

/** A story's permanent link: it keeps leading to the story when that is merged into another. */
export function storyAddress(base: string, id: number): string {
  return new URL(`/stories/${id}`, base).href;
}

export function dayAddress(base: string, day: Day): string {
  return new URL(`/days/${day}`, base).href;
}
