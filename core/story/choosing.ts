import type { Bonds } from './bonds.ts';
import { type Group, isWithinSpan, startGroup } from './group.ts';
import type { LinkTable } from './links.ts';
import type { PlacedArticles } from './placed-articles.ts';
import type { PreparedArticle } from './prepare.ts';
import type { Candidate, Choice, Copy } from './reasons.ts';
import type { RestoredStories, Standing } from './restored-stories.ts';

/** Log odds from which on an article is surely of a group, whatever comes later. */
const SURE = 4;

/** What there is to choose from. */
export interface Offer {
  /** The groups that are most like the article. */
  candidates: readonly Candidate[];
  /** What it reprints. */
  copy: Copy | null;
  /** Where it stood, if it is restored. */
  stood: Standing | null;
}

/** What else a choice hangs on. */
export interface Surroundings {
  bonds: Bonds;
  placed: PlacedArticles;
  restored: RestoredStories;
  links: LinkTable<Group>;
}

/** What people put together comes first, then what was restored, reprints, and what is surely of a group. */
export function chooseGroup(
  article: PreparedArticle,
  { candidates, copy, stood }: Offer,
  { bonds, placed, restored, links }: Surroundings,
): Choice {
  const bonded = bondedGroup(article, bonds, placed);
  if (bonded) return { group: bonded, rule: 'decision' };
  const alone = (): Choice => ({ group: startGroup(article.id, links), rule: 'first' });
  const mayJoin = (group: Group) => !isApart(article, group, bonds);
  if (stood) {
    const group = restored.groupOf(stood, article.id);
    return group && mayJoin(group) ? { group, rule: 'joined' } : alone();
  }
  const original = copy?.original.group;
  if (original && isWithinSpan(original, article.time) && mayJoin(original))
    return { group: original, rule: 'copy' };
  const best = likeliest(candidates, mayJoin);
  return best ? { group: best.group, rule: 'joined' } : alone();
}

function likeliest(candidates: readonly Candidate[], mayJoin: (group: Group) => boolean): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates)
    if (candidate.odds > (best?.odds ?? SURE) && mayJoin(candidate.group)) best = candidate;
  return best;
}

/** Whether a person put an article of the group together with others, which may be of any time. */
export function isBonded({ members }: Group, bonds: Bonds): boolean {
  return !bonds.isEmpty && members.some(({ article }) => bonds.groupOf(article.id) !== null);
}

function bondedGroup({ id }: PreparedArticle, bonds: Bonds, placed: PlacedArticles): Group | null {
  if (bonds.isEmpty || bonds.groupOf(id) === null) return null;
  for (const other of bonds.membersOf(id)) {
    const group = placed.get(other)?.group;
    if (group) return group;
  }
  return null;
}

function isApart({ id }: PreparedArticle, group: Group, bonds: Bonds): boolean {
  if (bonds.isEmpty) return false;
  const apart = bonds.apartFrom(id);
  return apart.size > 0 && group.members.some((member) => apart.has(member.article.id));
}
