/** What a person said of two articles: that they belong to one story, or that they do not. */
export interface Bond {
  a: string;
  b: string;
  kind: 'together' | 'apart';
}

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Must-link and cannot-link between articles (Wagstaff et al., Constrained K-means Clustering, 2001), closed: who is
 * together with the same article is together, and groups are apart where any two of their members are. Of bonds that
 * contradict each other, also by way of others, the later in the list holds.
 */
export class Bonds {
  readonly isEmpty: boolean;
  /** By article, for those in groups of two and more: the members, sorted. */
  readonly #groups = new Map<string, readonly string[]>();
  /** By article: those of all groups that its own is apart from. */
  readonly #apart = new Map<string, ReadonlySet<string>>();

  constructor(bonds: readonly Bond[]) {
    const closure = new Closure();
    // The latest first, so that an earlier one finds what speaks against it.
    for (const { a, b, kind } of [...bonds].reverse()) {
      if (kind === 'together') closure.join(a, b);
      else closure.separate(a, b);
    }
    for (const { members, others } of closure.groups()) {
      const foreign = new Set(others);
      for (const id of members) {
        if (members.length > 1) this.#groups.set(id, members);
        if (foreign.size > 0) this.#apart.set(id, foreign);
      }
    }
    this.isEmpty = this.#groups.size === 0 && this.#apart.size === 0;
  }

  /** The must-link group of an article: a key shared by all of it, or null where it has none. */
  groupOf(id: string): string | null {
    return this.#groups.get(id)?.[0] ?? null;
  }

  /** The articles that must share a story with this one, itself among them. */
  membersOf(id: string): readonly string[] {
    return this.#groups.get(id) ?? [id];
  }

  /** Whether two articles must not share a story, by themselves or through their groups. */
  areApart(a: string, b: string): boolean {
    return this.apartFrom(a).has(b);
  }

  apartFrom(id: string): ReadonlySet<string> {
    return this.#apart.get(id) ?? NOBODY;
  }
}

/** A group while bonds are read. */
interface Group {
  members: string[];
  apart: Set<Group>;
}

/** Groups under union, with the groups that they are apart from; nothing that is said is taken back. */
class Closure {
  readonly #groupOf = new Map<string, Group>();

  join(a: string, b: string): void {
    const [one, other] = [this.#of(a), this.#of(b)];
    if (one === other || one.apart.has(other)) return;
    const [large, small] = one.members.length < other.members.length ? [other, one] : [one, other];
    for (const id of small.members) this.#groupOf.set(id, large);
    large.members.push(...small.members);
    for (const foreign of small.apart) {
      foreign.apart.delete(small);
      foreign.apart.add(large);
      large.apart.add(foreign);
    }
  }

  separate(a: string, b: string): void {
    const [one, other] = [this.#of(a), this.#of(b)];
    if (one === other) return;
    one.apart.add(other);
    other.apart.add(one);
  }

  groups(): { members: string[]; others: string[] }[] {
    const groups = [...new Set(this.#groupOf.values())];
    for (const group of groups) group.members.sort();
    return groups.map(({ members, apart }) => ({
      members,
      others: [...apart].flatMap((group) => group.members),
    }));
  }

  #of(id: string): Group {
    const known = this.#groupOf.get(id);
    if (known) return known;
    const alone = { members: [id], apart: new Set<Group>() };
    this.#groupOf.set(id, alone);
    return alone;
  }
}

/**
 * The bonds that hold once a person has said of each of these lists of articles that it is one story, and of any two
 * of them that they are not the same. What was said before of others stays, and goes with the article: who leaves a
 * group takes along whom it is apart from. As few as can be: each article of a group to its first, and the firsts of
 * two groups that are apart to each other.
 */
export function decideStories(before: readonly Bond[], stories: readonly (readonly string[])[]): Bond[] {
  const known = new Bonds(before);
  const groups = [...stories.map((story) => [...story].sort()), ...undecidedGroups(before, known, stories)];
  const firstOf = new Map(groups.flatMap((group) => group.map((id) => [id, group[0] ?? id] as const)));
  const together = groups.flatMap(([first, ...others]) =>
    others.map((other): Bond => ({ a: first ?? other, b: other, kind: 'together' })),
  );
  const apart = new Map<string, Bond>();
  const separate = (one: string | undefined, other: string | undefined) => {
    if (one === undefined || other === undefined || one === other) return;
    const [a, b] = one < other ? [one, other] : [other, one];
    apart.set(JSON.stringify([a, b]), { a, b, kind: 'apart' });
  };
  for (const one of stories)
    for (const other of stories) separate(first(firstOf, one), first(firstOf, other));
  for (const id of firstOf.keys())
    for (const foreign of known.apartFrom(id)) separate(firstOf.get(id), firstOf.get(foreign));
  return [...together, ...apart.values()];
}

const first = (firstOf: ReadonlyMap<string, string>, [id]: readonly string[]) => firstOf.get(id ?? '');

/** What is left of the groups that are known. */
function undecidedGroups(
  before: readonly Bond[],
  known: Bonds,
  stories: readonly (readonly string[])[],
): string[][] {
  const done = new Set(stories.flat());
  const groups: string[][] = [];
  for (const id of new Set(before.flatMap(({ a, b }) => [a, b]))) {
    if (done.has(id)) continue;
    const rest = known.membersOf(id).filter((member) => !done.has(member));
    for (const member of rest) done.add(member);
    groups.push(rest);
  }
  return groups;
}
