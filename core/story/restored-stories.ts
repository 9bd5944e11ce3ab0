import type { Group, Story } from './group.ts';
import type { JoinModel } from './join-model.ts';
import { makeStory, NeighbourSearch } from './settle.ts';

/** Where an article stood: its story, and the group inside it; null where none is known, from older versions. */
export interface Standing {
  story: string;
  group: string | null;
  /** When the last article of that group was published (days since 1970), where that is known before it is restored. */
  groupEnds?: number;
}

/** The stories that are restored, as they were left; only what changes later is settled anew. */
export class RestoredStories {
  readonly #groups = new Map<string, Group>();
  readonly #labels = new Map<Group, { label: string; story: string }>();
  readonly #stories = new Map<string, Set<Group>>();
  /** Stories that groups were added to since they were told. */
  readonly #untold = new Set<string>();

  groupOf(standing: Standing, article: string): Group | undefined {
    return this.#groups.get(labelOf(standing, article));
  }

  /** @returns whether the group stands in that story; a person may have put it elsewhere since */
  add(standing: Standing, article: string, group: Group): boolean {
    const known = this.#labels.get(group);
    if (known) return known.story === standing.story;
    this.know(standing, article, group);
    this.#untold.add(standing.story);
    return true;
  }

  /** Takes note of where a group stands, of a story that need not be told. */
  know(standing: Standing, article: string, group: Group): void {
    if (this.#labels.has(group)) return;
    const { story } = standing;
    const label = labelOf(standing, article);
    this.#groups.set(label, group);
    this.#labels.set(group, { label, story });
    const groups = this.#stories.get(story);
    if (groups) groups.add(group);
    else this.#stories.set(story, new Set([group]));
  }

  /** The story of a group has changed, or what it was weighed with. */
  tellAgain(group: Group): void {
    const known = this.#labels.get(group);
    if (known) this.#untold.add(known.story);
  }

  /** A group that is empty takes nothing up any more. */
  forget(group: Group): void {
    const known = this.#labels.get(group);
    if (!known) return;
    this.#labels.delete(group);
    this.#groups.delete(known.label);
    this.#stories.get(known.story)?.delete(group);
  }

  /**
   * Makes the stories that groups were added to; to be called before anything else changes.
   * @returns those stories
   */
  tell(model: JoinModel): Story[] {
    const made: Story[] = [];
    const search = new NeighbourSearch(model);
    for (const story of this.#untold) {
      const groups = [...(this.#stories.get(story) ?? [])];
      const neighbours = new Set(groups.flatMap((group) => search.neighbourhoodOf(group)));
      if (groups.length > 0) made.push(makeStory(groups, [...neighbours]));
    }
    this.#untold.clear();
    return made;
  }
}

/** Names the group in which an article stood; alone, where none is known. */
export function labelOf({ story, group }: Pick<Standing, 'story' | 'group'>, article: string): string {
  return `${story}\n${group ?? article}`;
}
