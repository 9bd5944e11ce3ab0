import type { LineField, RuleField } from '../rule-form.ts';
import type { RuleProblemKind } from '../rule-problems.ts';

/** What a rule's fields say, wherever a form holds them, and the rule as a sentence. */
export interface RuleMessages {
  /** The groups that are folded unless something stands in them. */
  weights: string;
  outlets: string;
  named: string;
  visits: string;
  fields: Record<RuleField, string>;
  hints: Record<LineField | 'sources' | 'threshold' | 'terms', string>;
  problem: (kind: RuleProblemKind, value: string) => string;
  /** What a rule asks for, each a part of a sentence; `words` is a list that is cut. */
  says: {
    any: (words: string, count: number) => string;
    enough: (words: string, threshold: string) => string;
    all: (words: string, count: number) => string;
    none: (words: string) => string;
    sources: (names: string) => string;
    languages: (names: string) => string;
    people: (names: string) => string;
    countries: (names: string) => string;
    visit: string;
    kinds: (names: string) => string;
    hosts: (names: string) => string;
    visitors: (names: string) => string;
  };
  quoted: (words: string) => string;
  /** How many of a list are not shown. */
  more: (count: number) => string;
}
