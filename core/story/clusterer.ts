import { contradiction } from '../visit/agreement.ts';
import { COPY_DAYS, copyScore } from './copies.ts';
import { DocumentFrequencies, lookupKeys, SequenceIndex } from './index.ts';
import { JOIN_WEIGHTS, type JoinWeights, joinProbability, type Measures, measure } from './join.ts';
import {
  addMember,
  centroidOf,
  frameOf,
  isOpen,
  isWithinSpan,
  LONGEST_SPAN,
  type OpenStory,
  type StoryMember,
  startStory,
  takeLastMember,
} from './open-story.ts';
import type { PreparedArticle } from './prepare.ts';
import type { Placement, Reasons } from './story.ts';
import { weighTerms } from './vectors.ts';

/** Stories that are measured for an article, those with most lookup keys in common first. */
const CANDIDATES = 40;
const JOIN_PROBABILITY = 0.5;
/** Days before an article whose words say how common its own are. */
const FREQUENCY_DAYS = 14;

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
    // What was left standing after a late article was decided without it.
    if (entry.label === null) for (const later of this.#entries.slice(position)) later.label = null;
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
    }
  }

  #settle(): void {
    for (let position = this.#placed.length; position < this.#entries.length; position++) {
      const entry = this.#entries[position];
      if (entry) this.#place(entry);
    }
  }

  #place({ article, label }: Entry): void {
    const member = this.#prepare(article);
    const copy = this.#findCopy(article);
    const { story, reasons } =
      label === null ? this.#decide(member, copy) : this.#putBack(member, copy, this.#labelled.get(label));
    const target = story ?? startStory(article.id);
    if (label !== null) this.#labelled.set(label, target);
    addMember(target, member);
    const copyOf =
      copy && target === copy.original.story ? (copy.original.copyOf ?? copy.original.article.id) : null;
    const terms = Object.keys(article.terms.body);
    this.#lookup.push(member.keys, this.#placed.length);
    this.#shingles.push(article.shingles, this.#placed.length);
    this.#frequencies.push(terms);
    this.#placed.push({ ...member, terms, story: target, label, copyOf, reasons });
  }

  #prepare(article: PreparedArticle): StoryMember & { keys: string[] } {
    // Counted over days, not over all that is in memory: how far back that reaches must not change a story.
    const since = this.#positionSince(article.time - FREQUENCY_DAYS);
    const vectors = weighTerms(article.terms, (term) => this.#frequencies.rarity(term, since));
    return { article, vectors, keys: lookupKeys(article, vectors) };
  }

  #decide(
    member: StoryMember & { keys: string[] },
    copy: Copy | null,
  ): { story: OpenStory | null; reasons: Reasons } {
    if (copy && isWithinSpan(copy.original.story, member.article.time))
      return { story: copy.original.story, reasons: copyReasons(copy) };
    let best: Candidate | null = null;
    let probability = JOIN_PROBABILITY;
    for (const candidate of this.#measure(member)) {
      const chance = contradiction(candidate.measures) ? 0 : joinProbability(candidate.measures, this.#model);
      if (chance <= probability) continue;
      best = candidate;
      probability = chance;
    }
    return best
      ? { story: best.story, reasons: joinReasons(best.measures, probability) }
      : { story: null, reasons: FIRST };
  }

  /** A restored article keeps its story; its reasons are read again. */
  #putBack(
    member: StoryMember,
    copy: Copy | null,
    story: OpenStory | undefined,
  ): { story: OpenStory | null; reasons: Reasons } {
    if (!story) return { story: null, reasons: FIRST };
    if (copy?.original.story === story) return { story, reasons: copyReasons(copy) };
    const measures = measureAgainst(member, story);
    return { story, reasons: joinReasons(measures, joinProbability(measures, this.#model)) };
  }

  #measure(member: StoryMember & { keys: string[] }): Candidate[] {
    const { time } = member.article;
    const hits = new Map<OpenStory, number>();
    for (const [position, count] of this.#lookup.hits(
      member.keys,
      this.#positionSince(time - LONGEST_SPAN),
    )) {
      const story = this.#placed[position]?.story;
      if (story) hits.set(story, Math.max(hits.get(story) ?? 0, count));
    }
    return [...hits]
      .filter(([story]) => isOpen(story, time))
      .sort(([a, x], [b, y]) => y - x || (a.key < b.key ? -1 : 1))
      .slice(0, CANDIDATES)
      .map(([story]) => ({ story, measures: measureAgainst(member, story) }));
  }

  #findCopy(article: PreparedArticle): Copy | null {
    const since = this.#positionSince(article.time - COPY_DAYS);
    let best: Copy | null = null;
    for (const [position, shared] of this.#shingles.hits(article.shingles, since)) {
      const original = this.#placed[position];
      if (!original) continue;
      const containment = copyScore(shared, article.shingles.length, original.article.shingles.length);
      if (containment === 0 || (best && !isBetterCopy(containment, original, best))) continue;
      best = { original, containment };
    }
    return best;
  }

  /** The position of the first placed article published at `time` or later. */
  #positionSince(time: number): number {
    let low = 0;
    let high = this.#placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#placed[middle]?.article.time ?? time) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const FIRST: Reasons = { rule: 'first', scores: {} };

function isBefore(a: PreparedArticle, b: PreparedArticle): boolean {
  return a.time < b.time || (a.time === b.time && a.id < b.id);
}

function isBetterCopy(containment: number, original: Placed, best: Copy): boolean {
  if (containment !== best.containment) return containment > best.containment;
  return isBefore(original.article, best.original.article);
}

function measureAgainst(member: StoryMember, story: OpenStory): Measures {
  const lastTime = story.members.at(-1)?.article.time ?? member.article.time;
  const { time, frame } = member.article;
  return measure(
    { vectors: member.vectors, frame, time },
    { centroid: centroidOf(story), frame: frameOf(story), lastTime },
  );
}

function copyReasons({ containment }: Copy): Reasons {
  return { rule: 'copy', scores: { containment: rounded(containment) } };
}

function joinReasons(measures: Measures, probability: number): Reasons {
  const scores = Object.entries({ probability, ...measures }).map(([name, score]) => [name, rounded(score)]);
  return {
    rule: measures.visits === 1 && measures.host > 0.5 ? 'same-visit' : 'similar',
    scores: Object.fromEntries(scores),
  };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
