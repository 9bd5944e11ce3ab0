import type { VisitFrame } from '../visit/frame.ts';
import { addFrames, spanOf, VISIT_STRENGTH } from '../visit/story-frame.ts';
import type { PreparedArticle } from './prepare.ts';
import { addToCentroid, type Centroid, emptyCentroid, type Vectors } from './vectors.ts';

export interface StoryMember {
  article: PreparedArticle;
  vectors: Vectors;
}

/** A story that the pass is adding to. What is summed over its members is reckoned when first asked for. */
export interface OpenStory {
  /** The id of its first article. */
  key: string;
  members: StoryMember[];
  centroid: Centroid | null;
  frame: VisitFrame | null;
}

/** Days from a story's first article within which an ordinary one may still join. */
const ORDINARY_SPAN = 14;
/** Days from the first article to the last for visits, announced ahead; December to February is never one. */
export const LONGEST_SPAN = 45;
/** Days after a visit's last day in which it is still written about. */
const AFTERMATH = 10;

export function startStory(key: string): OpenStory {
  return { key, members: [], centroid: null, frame: null };
}

export function addMember(story: OpenStory, member: StoryMember): void {
  story.members.push(member);
  story.frame = null;
  if (story.centroid) addToCentroid(story.centroid, member.vectors);
}

/** Undoes the last `addMember`; sums are built anew, for floating point does not subtract exactly. */
export function takeLastMember(story: OpenStory): void {
  story.members.pop();
  story.frame = null;
  story.centroid = null;
}

export function centroidOf(story: OpenStory): Centroid {
  if (!story.centroid) {
    story.centroid = emptyCentroid();
    for (const member of story.members) addToCentroid(story.centroid, member.vectors);
  }
  return story.centroid;
}

export function frameOf(story: OpenStory): VisitFrame {
  story.frame ??= addFrames(story.members.map((member) => member.article.frame));
  return story.frame;
}

/** Whether an article of this time is near enough to the first one; nothing, not even a reprint, joins beyond. */
export function isWithinSpan(story: OpenStory, time: number): boolean {
  const first = story.members[0]?.article.time ?? time;
  return time - first <= LONGEST_SPAN;
}

/** Whether an article of this time (days since 1970) may join at all. */
export function isOpen(story: OpenStory, time: number): boolean {
  const first = story.members[0]?.article.time ?? time;
  if (time - first <= ORDINARY_SPAN) return true;
  if (time - first > LONGEST_SPAN) return false;
  const frame = frameOf(story);
  const span = frame.strength >= VISIT_STRENGTH ? spanOf(frame) : null;
  return span !== null && time <= Date.parse(span.end) / 86_400_000 + AFTERMATH;
}
