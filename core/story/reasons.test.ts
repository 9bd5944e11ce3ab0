import { describe, expect, it } from 'vitest';
import { addMember, evidenceOf, evidenceOfOne, type Group, type Placed, startGroup } from './group.ts';
import { JOIN_MODEL } from './join-model.ts';
import { LinkTable } from './links.ts';
import { prepareArticle } from './prepare.ts';
import { type Candidate, type Choice, type Copy, reasonsOfMerger, reasonsOfPlacement } from './reasons.ts';
import { makeStory } from './settle.ts';
import { FIELDS } from './terms.ts';
import { DotProducts, weighTerms } from './vectors.ts';

const links = new LinkTable<Group>();
const products = new DotProducts();

/** A group of one article, with what it has in common with others. */
function groupOf(id: string, title: string, text: string, others: readonly Group[] = []): Group {
  const published = '2026-02-05T08:00:00Z';
  const article = prepareArticle({ id, source: 'harbour-post', title, text, published, language: 'en' });
  const vectors = weighTerms(article.terms, () => 1);
  const group = startGroup(id, links);
  const reasons = { rule: 'first', beside: null, scores: {} } as const;
  const placed: Placed = { article, vectors, group, copyOf: null, linked: others, reasons };
  products.load(vectors);
  addMember(group, placed, evidenceOfOne(article, vectors), others.map(candidateOf));
  return group;
}

/** A group as it looks to the article that was loaded last. */
function candidateOf(group: Group): Candidate {
  const cross = new Float64Array(FIELDS.length);
  for (const { vectors } of group.members) products.addTo(cross, vectors);
  return { group, cross, odds: 1 };
}

const visit = groupOf(
  'visit-1',
  'Norwegian Prime Minister Arvik Lindqvist visits Laos',
  'Norwegian Prime Minister Arvik Lindqvist arrived in Vientiane for an official visit to Laos on February 5.',
);
const strike = groupOf('strike-1', 'Ferry strike', 'Crews of the river ferries walked out again.');
const [member] = visit.members;
if (!member) throw new Error('The group has no member.');
const { article, vectors } = member;
products.load(vectors);
const candidates = [strike, visit].map((group, odds) => ({ ...candidateOf(group), odds }));

const reasonsOf = (choice: Partial<Choice> & { copy?: Copy }) =>
  reasonsOfPlacement(
    { rule: 'joined', group: visit, candidates, copy: null, ...choice },
    evidenceOfOne(article, vectors),
    JOIN_MODEL,
  );

describe('reasonsOfPlacement', () => {
  it('are the visit where that is what two have in common, with the measures rounded', () => {
    const reasons = reasonsOf({});
    expect(reasons).toMatchObject({ rule: 'same-visit', beside: 'visit-1' });
    expect(reasons.scores).toMatchObject({ title: 1, gap: 0, dayGap: 0, chance: 0.731 });
    for (const score of Object.values(reasons.scores)) expect(score).toBeCloseTo(score, 3);
  });

  it('are words where there is no visit', () => {
    expect(reasonsOf({ group: strike }).rule).toBe('similar');
  });

  it('of a first article tell what came nearest, if anything', () => {
    const group = startGroup('new', links);
    expect(reasonsOf({ group, rule: 'first' })).toMatchObject({ rule: 'first', beside: 'visit-1' });
    expect(reasonsOf({ group, rule: 'first', candidates: [] } as Partial<Choice>)).toEqual({
      rule: 'first',
      beside: null,
      scores: {},
    });
  });

  it('of a copy and of a decision are just that', () => {
    expect(reasonsOf({ rule: 'copy', copy: { original: member, containment: 0.98765 } })).toEqual({
      rule: 'copy',
      beside: 'visit-1',
      scores: { containment: 0.988 },
    });
    expect(reasonsOf({ rule: 'decision' })).toEqual({ rule: 'decision', beside: 'visit-1', scores: {} });
  });
});

describe('reasonsOfMerger', () => {
  it('are those of the nearest group of the story, or none where nothing links it', () => {
    const later = groupOf('visit-2', 'Lindqvist visits Laos', 'Arvik Lindqvist is in Vientiane.', [
      strike,
      visit,
    ]);
    makeStory([strike, visit, later], [strike, visit, later]);
    expect(reasonsOfMerger(later, JOIN_MODEL)?.beside).toBe('strike-1');
    expect(reasonsOfMerger(visit, JOIN_MODEL)?.beside).toBe('visit-2');
    makeStory([visit, strike], [visit, strike]);
    expect(reasonsOfMerger(visit, JOIN_MODEL)).toBeNull();
    expect(evidenceOf(later).articles).toBe(1);
  });
});
