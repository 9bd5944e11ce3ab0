import { contradiction } from '../visit/agreement.ts';
import { COPY_DAYS, copyScore } from './copies.ts';
import { DocumentFrequencies, lookupKeys, SequenceIndex } from './index.ts';
import { JOIN_WEIGHTS, type JoinWeights, joinProbability, type Measures, measure } from './join.ts';
import {
  addMember,
  centroidOf,
  frameOf,
  isOpen,
  LONGEST_SPAN,
  type OpenStory,
  type StoryMember,
  startStory,
  takeLastMember,
} from './open-story.ts';
import type { PreparedArticle } from './prepare.ts';
import type { Placement, Reasons } from './story.ts';
import { FIELDS } from './terms.ts';
import { weighTerms } from './vectors.ts';

/** Stories that are measured for an article, those with most lookup keys in common first. */
const CANDIDATES = 40;
const JOIN_PROBABILITY = 0.5;

/** An article in the pass; `label` names the story that it was restored into. */
interface Entry {
  article: PreparedArticle;
  label: string | null;
}

interface Placed extends StoryMember {
  keys: string[];
  terms: string[];
  story: OpenStory;
  label: string | null;
  copyOf: string | null;
  reasons: Reasons;
}

export interface Candidate {
  story: OpenStory;
  measures: Measures;
}

interface Copy {
  original: Placed;
  containment: number;
}

/**
 * Puts articles into stories in one pass, in order of publication (ties by id). An article that arrives late takes
 * the pass back to its publication and on from there, so the outcome hangs on the set of articles alone, never on
 * the order in which they came. Nothing is placed before `placements` asks.
 */
export class StoryClusterer {
  readonly #model: JoinWeights;
  /** All articles, by publication and id; the first `#placed.length` of them are placed. */
  readonly #entries: Entry[] = [];
  readonly #placed: Placed[] = [];
  readonly #ids = new Set<string>();
  readonly #labelled = new Map<string, OpenStory>();
  readonly #lookup = new SequenceIndex<string>();
  readonly #shingles = new SequenceIndex<number>();
  readonly #frequencies = new DocumentFrequencies();

  constructor(options: { model?: JoinWeights } = {}) {
    this.#model = options.model ?? JOIN_WEIGHTS;
  }

  /** Takes up whole stories as they were left; those published after a late article are placed anew. */
  restore(members: { article: PreparedArticle; story: string }[]): void {
    for (const { article, story } of members) this.#insert({ article, label: story });
  }

  /** Adds an article; one that is there already changes nothing. */
  add(article: PreparedArticle): void {
    this.#insert({ article, label: null });
  }

  /** Where every article stands now, by article id. */
  placements(): Map<string, Placement> {
    this.#settle();
    return new Map(
      this.#placed.map(({ article, story, copyOf, reasons }) => [
        article.id,
        { cluster: story.key, copyOf, reasons },
      ]),
    );
  }

  /** The stories that an article published last of all might join, with its measures against each. */
  candidates(article: PreparedArticle): Candidate[] {
    this.#settle();
    return this.#measure(this.#prepare(article));
  }

  #insert(entry: Entry): void {
    if (this.#ids.has(entry.article.id)) return;
    this.#ids.add(entry.article.id);
    const position = this.#positionOf(entry.article);
    this.#takeBackTo(position);
    this.#entries.splice(position, 0, entry);
  }

  #positionOf(article: PreparedArticle): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#entries[middle];
      if (other && isBefore(other.article, article)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #takeBackTo(position: number): void {
    while (this.#placed.length > position) {
      const last = this.#placed.pop();
      if (!last) return;
      this.#lookup.pop(last.keys);
      this.#shingles.pop(last.article.shingles);
      this.#frequencies.pop(last.terms);
      takeLastMember(last.story);
      if (last.story.members.length === 0 && last.label) this.#labelled.delete(last.label);
      // What stood after a late article was decided without it.
      const entry = this.#entries[this.#placed.length];
      if (entry) entry.label = null;
    }
  }
