import { addFrames } from '../visit/frame.ts';
import type { JoinModel } from './join-model.ts';
import { joinOdds } from './join-odds.ts';
import type { Link, LinkTable } from './links.ts';
import { addMeanings } from './meaning.ts';
import type { Evidence } from './measures.ts';
import type { PreparedArticle } from './prepare.ts';
import { LONGEST_GAP, LONGEST_SPAN } from './span.ts';
import type { Reasons } from './story.ts';
import { FIELDS } from './terms.ts';
import { squaredLengths, type Vectors } from './vectors.ts';

/** What an article has in common with the whole of a group as it then was. */
export interface Contribution {
  group: Group;
  /** Dot products by field, in `DOT_UNIT`s. */
  cross: Float64Array;
  /** Log odds that they are of one event. */
  odds: number;
}

/** An article in its place. */
export interface Placed {
  article: PreparedArticle;
  vectors: Vectors;
  group: Group;
  copyOf: string | null;
  /** Groups, its own among them, that it has something in common with; how much is reckoned anew if it is taken back. */
  linked: readonly Group[];
  reasons: Reasons;
}

/** Articles that are surely of one event; a story is one group or several. */
export interface Group {
  /** The id of its first article. */
  key: string;
  /** In order of publication. */
  members: readonly Placed[];
  norms: Float64Array;
  evidence: Evidence | null;
  /** With other groups, in no order; a list, for a map takes ten times the memory (V8). */
  links: readonly Link[];
  linkTable: LinkTable<Group>;
  story: Story;
  /** It is being restored, and its last article was published then (days since 1970). */
  ends: number | null;
}

/** Groups that are of one event by all that is known now. */
export interface Story {
  /** The id of its first article. */
  key: string;
  groups: readonly Group[];
  /** All groups that were weighed together, of this story and of its neighbours. */
  neighbourhood: readonly Group[];
}

export function byKey(a: Group, b: Group): number {
  return a.key < b.key ? -1 : 1;
}

export function startGroup(key: string, linkTable: LinkTable<Group>): Group {
  const group: Group = {
    key,
    members: [],
    norms: new Float64Array(FIELDS.length),
    evidence: null,
    links: [],
    linkTable,
    story: { key, groups: [], neighbourhood: [] },
    ends: null,
  };
  group.story = { key, groups: [group], neighbourhood: [group] };
  return group;
}

/**
 * @param own evidence of the article
 * @param contributions of the article to each group that it is linked to, with its own as it is before
 */
export function addMember(
  group: Group,
  placed: Placed,
  own: Evidence,
  contributions: readonly Contribution[],
): void {
  const { evidence } = group;
  addTo(group.norms, own.norms, 1);
  // A list that is pushed to keeps room for a dozen more; most groups have one member.
  group.members = [...group.members, placed];
  for (const { group: other, cross } of contributions) {
    if (other === group) addTo(group.norms, cross, 2);
    else group.linkTable.add(linkBetween(group, other) ?? startLink(group, other), cross, 1);
  }
  changed(group);
  // What is known of the only member is known of the group.
  if (group.members.length === 1)
    for (const { group: other, odds } of contributions) setOdds(group, other, odds);
  if (group.members.length === 1) group.evidence = own;
  else if (evidence) group.evidence = addEvidence(evidence, own, group.norms);
}

/**
 * Undoes the last `addMember`.
 * @param crossWith tells the article's dot products with a group, which has now those members that it had then
 */
export function takeLastMember(group: Group, crossWith: (group: Group) => Float64Array): void {
  const placed = group.members.at(-1);
  if (!placed) return;
  group.members = group.members.slice(0, -1);
  addTo(group.norms, squaredLengths(placed.vectors), -1);
  for (const other of placed.linked) {
    const cross = crossWith(other);
    if (other === group) {
      addTo(group.norms, cross, -2);
      continue;
    }
    const link = linkBetween(group, other);
    if (link === null || group.linkTable.add(link, cross, -1) > 0) continue;
    for (const end of [group, other]) end.links = end.links.filter((one) => one !== link);
    group.linkTable.release(link);
  }
  changed(group);
}

function startLink(a: Group, b: Group): Link {
  const link = a.linkTable.start(a, b);
  for (const end of [a, b]) end.links = [...end.links, link];
  return link;
}

/** Null where the two have nothing in common. */
export function linkBetween(a: Group, b: Group): Link | null {
  const [one, other] = a.links.length < b.links.length ? [a, b] : [b, a];
  return one.links.find((link) => one.linkTable.across(link, one) === other) ?? null;
}

function setOdds(group: Group, other: Group, odds: number): void {
  const link = linkBetween(group, other);
  if (link !== null) group.linkTable.setOdds(link, odds);
}

function changed(group: Group): void {
  group.evidence = null;
  for (const link of group.links) group.linkTable.forgetOdds(link);
}

/** What all members say together. */
export function evidenceOf(group: Group): Evidence {
  group.evidence ??= group.members
    .map(({ article }) => evidenceWith(article, group.norms))
    .reduce((sum, evidence) => addEvidence(sum, evidence, group.norms));
  return group.evidence;
}

/** Sums of fractions hang a little on their order, so that the two are always taken in the same one. */
export function oddsBetween(
  a: { key: string; evidence: Evidence },
  b: { key: string; evidence: Evidence },
  cross: Float64Array,
  model: JoinModel,
): number {
  const [one, other] = a.key < b.key ? [a, b] : [b, a];
  return joinOdds(one.evidence, other.evidence, cross, model);
}

export function oddsOf(link: Link, a: Group, b: Group, model: JoinModel): number {
  const known = a.linkTable.oddsOf(link);
  if (known !== null) return known;
  const odds = oddsBetween(
    { key: a.key, evidence: evidenceOf(a) },
    { key: b.key, evidence: evidenceOf(b) },
    a.linkTable.crossOf(link),
    model,
  );
  a.linkTable.setOdds(link, odds);
  return odds;
}

/** @param norms squared lengths of the summed vectors of both */
export function addEvidence(a: Evidence, b: Evidence, norms: Float64Array): Evidence {
  return {
    articles: a.articles + b.articles,
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    languages: a.languages === b.languages ? a.languages : new Set([...a.languages, ...b.languages]),
    norms,
    frame: addFrames(a.frame, b.frame),
    meaning: addMeanings(a.meaning, b.meaning),
  };
}

export function addTo(sums: Float64Array, amounts: Float64Array, times: number): void {
  for (let field = 0; field < sums.length; field++)
    sums[field] = (sums[field] ?? 0) + times * (amounts[field] ?? 0);
}

/** @param vectors of unit length in each field that has terms at all */
export function evidenceOfOne(article: PreparedArticle, vectors: Vectors): Evidence {
  return evidenceWith(article, squaredLengths(vectors));
}

function evidenceWith({ time, language, frame, meaning }: PreparedArticle, norms: Float64Array): Evidence {
  return {
    articles: 1,
    first: time,
    last: time,
    languages: languageAlone(language),
    norms,
    // What is reckoned of a frame (`answerOf`) stays as long as the frame does, and the article's stays for ever.
    frame: { ...frame },
    meaning,
  };
}

const alone = new Map<string, ReadonlySet<string>>();
/** A page may claim any language. */
const MOST_LANGUAGES = 200;

/** One set for all articles of a language. */
function languageAlone(language: string): ReadonlySet<string> {
  const known = alone.get(language);
  if (known) return known;
  if (alone.size >= MOST_LANGUAGES) alone.clear();
  const languages = new Set([language]);
  alone.set(language, languages);
  return languages;
}

/** Whether an article of this time (days since 1970) may still be of what the group tells. */
export function isWithinSpan({ members }: Group, time: number): boolean {
  const first = members[0]?.article.time ?? time;
  const last = members.at(-1)?.article.time ?? time;
  return time - first <= LONGEST_SPAN && time - last <= LONGEST_GAP;
}
