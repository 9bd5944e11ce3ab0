import type { z } from 'zod';
import { leafIssues } from '../core/leaf-issues.ts';
import type { LineField, RuleField } from './rule-form.ts';

export type RuleProblemKind =
  | 'empty'
  | 'no-words'
  | 'too-long'
  | 'too-many'
  | 'country'
  | 'number'
  | 'never-reached'
  | 'weight'
  | 'other';

export interface RuleProblem {
  kind: RuleProblemKind;
  /** The line that is wrong, as it was typed; empty where it is the field as a whole. */
  value: string;
  /** The program's own words, in English. */
  message: string;
}

export type RuleProblems = Partial<Record<RuleField, RuleProblem[]>>;

const FIELD_OF: Record<string, RuleField> = {
  any: 'any',
  all: 'all',
  none: 'none',
  threshold: 'threshold',
  sources: 'sources',
  languages: 'languages',
  people: 'people',
  countries: 'countries',
  visit: 'visit',
  kinds: 'kinds',
  hosts: 'hosts',
  visitors: 'visitors',
};

/** What is wrong with a form's rule, by its fields. */
export function ruleProblems({ issues }: z.ZodError, lines: (field: LineField) => string[]): RuleProblems {
  const problems: RuleProblems = {};
  for (const issue of leafIssues(issues)) {
    const [top, below] = issue.path;
    const isNested = top === 'match' || (top === 'visit' && below !== undefined);
    const field = FIELD_OF[String(isNested ? (below ?? 'any') : top)] ?? 'any';
    const at = issue.path[isNested ? 2 : 1];
    const value = typeof at === 'number' ? lineAt(field, at, lines) : '';
    const problem = { kind: kindOf(issue, field, value), value, message: issue.message };
    problems[field] = [...(problems[field] ?? []), problem];
  }
  return problems;
}

function lineAt(field: RuleField, at: number, lines: (field: LineField) => string[]): string {
  switch (field) {
    case 'any':
    case 'all':
    case 'none':
    case 'people':
    case 'countries':
    case 'hosts':
    case 'visitors':
      return lines(field)[at] ?? '';
    default:
      return '';
  }
}

function kindOf(issue: z.core.$ZodIssue, field: RuleField, line: string): RuleProblemKind {
  if (field === 'threshold') return issue.code === 'custom' ? 'never-reached' : 'number';
  if (issue.path.at(-1) === 'weight') return 'weight';
  if (line === '') return wholeFieldKind(issue);
  if (field === 'countries' || field === 'hosts') return 'country';
  if (line.startsWith('{')) return 'other';
  if (issue.code === 'too_big') return 'too-long';
  return issue.code === 'custom' ? 'no-words' : 'other';
}

function wholeFieldKind({ code }: z.core.$ZodIssue): RuleProblemKind {
  if (code === 'too_big') return 'too-many';
  return code === 'custom' ? 'empty' : 'other';
}
