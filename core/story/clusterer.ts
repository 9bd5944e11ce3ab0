import { Bonds } from './bonds.ts';
import { chooseGroup, isBonded } from './choosing.ts';
import {
  addMember,
  type Contribution,
  evidenceOf,
  evidenceOfOne,
  type Group,
  oddsBetween,
  type Placed,
  type Story,
  takeLastMember,
} from './group.ts';
import { JOIN_MODEL, type JoinModel } from './join-model.ts';
import { LinkTable } from './links.ts';
import { lookupKeys } from './lookup-keys.ts';
import type { Evidence } from './measures.ts';
import { partitionPoint } from './partition-point.ts';
import { PlacedArticles } from './placed-articles.ts';
import { byPublication, type PreparedArticle } from './prepare.ts';
import { type Candidate, reasonsOfMerger, reasonsOfPlacement } from './reasons.ts';
import { RestoredStories, type Standing } from './restored-stories.ts';
import { neighboursOf, settle } from './settle.ts';
import { SharedBuffers } from './shared-buffer.ts';
import type { Placement } from './story.ts';
import { FIELDS } from './terms.ts';
import { DotProducts, type Vectors, weighTerms } from './vectors.ts';

/** Groups that are measured for an article, those with most lookup keys in common first. */
const CANDIDATES = 24;
/** Log odds from which on it is remembered what an article has in common with a group; below, nothing comes of it. */
const KEPT = -2.5;

/** An article in the pass, and where it stood if it is restored. */
interface Entry {
  article: PreparedArticle;
  stood: Standing | null;
  /** Weights are written anew each time it is placed: most articles come late, and have others placed again. */
  vectors: Vectors;
}

/**
 * Puts articles into stories, in two steps. A pass in order of publication (ties by id) puts an article into the group
 * that it surely belongs to, or starts one; then the groups of a neighbourhood are made into stories by all that is
 * known now (`settle`). An article that arrives late takes the pass back to its publication and on from there, so the
 * outcome hangs on the set of articles alone, never on the order in which they came.
 */
export class StoryClusterer {
  readonly #model: JoinModel;
  readonly #bonds: Bonds;
  /** All articles, by publication and id; the first `#placed.length` of them are placed. */
  readonly #entries: Entry[] = [];
  readonly #weights = new SharedBuffers();
  readonly #placed: PlacedArticles;
  readonly #ids = new Set<string>();
  #restored = new RestoredStories();
  #restoring = false;
  readonly #products = new DotProducts();
  readonly #links = new LinkTable<Group>();
  /** Groups that changed since stories were last settled. */
  readonly #touched = new Set<Group>();
  /** Groups whose neighbourhood may have fallen apart since. */
  readonly #near = new Set<Group>();
  /** Groups of stories that were made since it was last asked what changed. */
  readonly #regrouped = new Set<Group>();
  /** The position from which articles were placed since. */
  #toldUpTo = 0;

  /**
   * @param options.since publication (days since 1970) before which nothing is added or revised after `restore`: words
   *   with which nothing will be compared any more are taken out of the articles, which are then the clusterer's
   */
  constructor(options: { model?: JoinModel; bonds?: Bonds; since?: number } = {}) {
    this.#model = options.model ?? JOIN_MODEL;
    this.#bonds = options.bonds ?? new Bonds([]);
    this.#placed = new PlacedArticles({
      since: options.since ?? Number.NEGATIVE_INFINITY,
      keepsWords: (group) => isBonded(group, this.#bonds),
    });
  }

  /**
   * Takes up articles where they stood, in whole stories. They stay there until something changes what they were weighed
   * with: what is not in memory, at the edges of a window, must not undo them. Those published after a late article are
   * placed anew.
   */
  restore(members: readonly (Standing & { article: PreparedArticle })[]): void {
    this.#restoring = true;
    for (const { article, ...standing } of members) this.#insert(article, standing);
  }

  /** Adds an article; one that is there already changes nothing. */
  add(article: PreparedArticle): void {
    this.#finishRestoring();
    this.#insert(article, null);
  }

  /**
   * Takes up new versions of articles. They stay where they stand, and so does all that was published after them, which
   * is weighed anew.
   * @param standingOf where an article stands; null for one that stands nowhere yet
   */
  revise(versions: readonly PreparedArticle[], standingOf: (id: string) => Standing | null): void {
    this.#finishRestoring();
    this.settle();
    const byId = new Map(versions.map((article) => [article.id, article]));
    const before = this.#entries.flatMap(({ article }) => (byId.has(article.id) ? article : []));
    const position = Math.min(...[...before, ...versions].map((article) => this.#positionOf(article)));
    this.#takeBackTo(position);
    const later = this.#entries.splice(position).map((entry) => {
      const { id } = entry.article;
      const article = byId.get(id);
      const revised = article ? { article, vectors: this.#vectorsOf(article) } : entry;
      return { ...revised, stood: standingOf(id) };
    });
    for (const entry of later.sort((a, b) => byPublication(a.article, b.article))) this.#entries.push(entry);
    this.#restoreFrom(standingOf);
  }

  /** What is not placed goes back to where it stood, into groups that are there or were. */
  #restoreFrom(standingOf: (id: string) => Standing | null): void {
    this.#restored = new RestoredStories();
    for (const { article, group } of this.#placed.all) {
      const standing = standingOf(article.id);
      if (standing) this.#restored.know(standing, article.id, group);
    }
    for (const group of [...this.#touched, ...this.#near]) this.#restored.tellAgain(group);
    this.#touched.clear();
    this.#near.clear();
    this.#restoring = true;
  }

  /** Stories stand as they were left before anything is weighed anew. */
  #finishRestoring(): void {
    if (!this.#restoring) return;
    this.#restoring = false;
    this.#placeUpTo(this.#entries.length);
    this.#noteMade(this.#restored.tell(this.#model));
    // Nobody asks any more where something stood.
    this.#restored = new RestoredStories();
  }

  /** Where every article stands now, by article id. */
  placements(): Map<string, Placement> {
    this.#finishRestoring();
    this.settle();
    return new Map(this.#placed.all.map((placed) => [placed.article.id, this.#placementOf(placed)]));
  }

  /**
   * Where articles stand, in whole stories, of all that may have changed since it was last asked; at first, of all. To
   * ask for all takes a second with 100,000, most of it for reasons.
   * @param also articles that are told of in any case
   */
  changedPlacements(also: Iterable<string> = []): Map<string, Placement> {
    this.#finishRestoring();
    this.settle();
    const asked = [...also].flatMap((id) => this.#placed.get(id) ?? []);
    const placed = [...asked, ...this.#placed.all.slice(this.#toldUpTo)].map(({ group }) => group);
    const stories = new Set([...placed, ...this.#regrouped].map(({ story }) => story));
    this.#regrouped.clear();
    this.#toldUpTo = this.#placed.length;
    const members = [...stories].flatMap(({ groups }) => groups.flatMap((group) => group.members));
    return new Map(members.map((placed) => [placed.article.id, this.#placementOf(placed)]));
  }

  #noteMade(stories: readonly Story[]): void {
    for (const { groups } of stories) for (const group of groups) this.#regrouped.add(group);
  }

  #placementOf({ article, group, copyOf, reasons }: Placed): Placement {
    const opensGroup = group.members[0]?.article.id === article.id;
    const isMerged = opensGroup && group.key !== group.story.key && reasons.rule === 'first';
    return {
      cluster: group.story.key,
      group: group.key,
      copyOf,
      reasons: (isMerged && reasonsOfMerger(group, this.#model)) || reasons,
    };
  }

  /**
   * Places so many more of the articles that wait for it, for who must do other things meanwhile.
   * @returns whether any is left
   */
  placeSome(count: number): boolean {
    this.#placeUpTo(this.#placed.length + count);
    return this.#placed.length < this.#entries.length;
  }

  /** Brings all stories up to date with the articles. */
  settle(): void {
    this.#placeUpTo(this.#entries.length);
    if (this.#restoring) return;
    this.#noteMade(settle(this.#touched, this.#near, { model: this.#model, bonds: this.#bonds }));
    this.#touched.clear();
    this.#near.clear();
  }

  #placeUpTo(end: number): void {
    for (let position = this.#placed.length; position < Math.min(end, this.#entries.length); position++) {
      const entry = this.#entries[position];
      if (entry) this.#place(entry);
    }
  }

  #insert(article: PreparedArticle, stood: Standing | null): void {
    if (this.#ids.has(article.id)) return;
    this.#ids.add(article.id);
    const position = this.#positionOf(article);
    this.#takeBackTo(position);
    // What was left standing after a late article was decided without it.
    if (stood === null) for (const later of this.#entries.slice(position)) later.stood = null;
    this.#entries.splice(position, 0, {
      article,
      stood,
      vectors: this.#vectorsOf(article),
    });
  }

  #vectorsOf({ terms }: PreparedArticle): Vectors {
    return { terms, weights: this.#weights.shorts(terms.length) };
  }

  /** How many articles were published at a time, in days since 1970, or later: those that a revision there takes back. */
  countSince(time: number): number {
    const { length } = this.#entries;
    return length - partitionPoint(length, (place) => (this.#entries[place]?.article.time ?? time) < time);
  }

  #positionOf(article: PreparedArticle): number {
    return partitionPoint(this.#entries.length, (position) => {
      const other = this.#entries[position];
      return other !== undefined && byPublication(other.article, article) < 0;
    });
  }

  #takeBackTo(position: number): void {
    while (this.#placed.length > position) {
      const last = this.#placed.pop();
      if (!last) return;
      this.#toldUpTo = Math.min(this.#toldUpTo, this.#placed.length);
      this.#touchNeighbours(last.group);
      this.#products.load(last.vectors);
      takeLastMember(last.group, (linked) => this.#crossWith(linked));
      if (last.group.members.length === 0) this.#restored.forget(last.group);
    }
  }

  /** A group that loses a member leaves those that it was weighed with to be looked at again. */
  #touchNeighbours(group: Group): void {
    this.#touched.add(group);
    for (const neighbour of neighboursOf(group)) this.#near.add(neighbour);
  }

  #place({ article, stood, vectors }: Entry): void {
    weighTerms(article.terms, this.#placed.rarityFor(article), vectors.weights);
    const evidence = evidenceOfOne(article, vectors);
    const keys = lookupKeys(vectors, article.frame);
    this.#products.load(vectors);
    const candidates = this.#placed
      .groupsLike(keys, article.time, CANDIDATES)
      .map((group) => this.#measure(article, evidence, group));
    const copy = this.#placed.originalOf(article);
    const { group, rule } = chooseGroup(
      article,
      { candidates, copy, stood },
      { bonds: this.#bonds, placed: this.#placed, restored: this.#restored, links: this.#links },
    );
    const contributions: Contribution[] = candidates.filter(
      (candidate) => candidate.odds > KEPT || candidate.group === group,
    );
    if (group.members.length > 0 && !contributions.some((contribution) => contribution.group === group))
      contributions.push(this.#measure(article, evidence, group));
    const isCopy = copy && copy.original.group === group;
    const placed: Placed = {
      article,
      vectors,
      group,
      copyOf: isCopy ? (copy.original.copyOf ?? copy.original.article.id) : null,
      linked: contributions.map((contribution) => contribution.group),
      reasons: reasonsOfPlacement(
        { rule, group, candidates, copy: isCopy ? copy : null },
        evidence,
        this.#model,
      ),
    };
    addMember(group, placed, evidence, contributions);
    group.ends = stood?.groupEnds ?? null;
    this.#placed.push(placed, keys);
    if (!stood || !this.#restored.add(stood, article.id, group)) this.#touched.add(group);
  }

  /** @param article the one that is loaded */
  #measure({ id }: PreparedArticle, evidence: Evidence, group: Group): Candidate {
    const cross = this.#crossWith(group);
    const other = { key: group.key, evidence: evidenceOf(group) };
    return { group, cross, odds: oddsBetween({ key: id, evidence }, other, cross, this.#model) };
  }

  /** Dot products of the article that is loaded with a whole group. */
  #crossWith(group: Group): Float64Array {
    const cross = new Float64Array(FIELDS.length);
    for (const member of group.members) this.#products.addTo(cross, member.vectors);
    return cross;
  }
}
