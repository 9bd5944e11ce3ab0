/** A story's permanent link: it keeps leading to the story when that is merged into another. */
export function storyAddress(base: string, id: number): string {
  return new URL(`/stories/${id}`, base).href;
}
