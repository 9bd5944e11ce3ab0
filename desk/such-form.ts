import { z } from 'zod';
import { normaliseText } from '../core/text.ts';
import type { Rule } from '../core/watch/schema.ts';
import type { Term } from '../core/watch/term.ts';
import { idSchema, localPath, shownStorySchema } from './parameters.ts';
import { fieldsOfRule, type RuleFields, readRule, ruleFieldsFrom } from './rule-form.ts';
import type { RuleProblems } from './rule-problems.ts';

export const LONGEST_RULE_TITLE = 100;

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((one) => [one])]).default([]);

const fieldsSchema = z.object({
  story: idSchema,
  /** Where the browser goes afterwards. */
  back: z.string().transform(localPath).optional(),
  /** There where the form was filled in: without it the rule is derived. */
  given: z.string().optional(),
  title: z
    .string()
    .transform((text) => normaliseText(text).slice(0, LONGEST_RULE_TITLE))
    .default(''),
  /** Whether plain words are looked for in titles only. */
  titles: z.string().optional(),
  /** The rule whose effect the person has before them, as JSON. */
  previewed: z.string().optional(),
  /** The stories that were shown as those it would have dismissed, and whether they are to go too. */
  caught: listOf(idSchema),
  also: z.string().optional(),
  shown: shownStorySchema.optional().catch(undefined),
});

/** What "and such ones" sends, or its form's address says. */
export interface SuchForm extends Omit<z.infer<typeof fieldsSchema>, 'given' | 'titles' | 'also'> {
  isGiven: boolean;
  isTitlesOnly: boolean;
  takesAlso: boolean;
  fields: RuleFields;
}

export const suchFormSchema = z.record(z.string(), z.unknown()).transform((form, context): SuchForm => {
  const read = fieldsSchema.safeParse(form);
  if (!read.success) {
    context.addIssue({ code: 'custom', message: 'no such form' });
    return z.NEVER;
  }
  const { given, titles, also, ...rest } = read.data;
  return {
    ...rest,
    isGiven: given !== undefined,
    isTitlesOnly: titles !== undefined,
    takesAlso: also !== undefined,
    fields: ruleFieldsFrom(form),
  };
});

/** The form's rule: with `isTitlesOnly`, plain words count in titles only. */
export function ruleOfSuch({
  fields,
  isTitlesOnly,
}: Pick<SuchForm, 'fields' | 'isTitlesOnly'>): { rule: Rule } | { problems: RuleProblems } {
  const read = readRule(fields);
  if ('problems' in read || !isTitlesOnly) return read;
  const inTitle = (term: Term): Term => (typeof term === 'string' ? { words: term, in: 'title' } : term);
  const { match } = read.rule;
  return {
    rule: { ...read.rule, match: { ...match, any: match.any.map(inTitle), all: match.all.map(inTitle) } },
  };
}

/** The form's fields for a rule, so that `ruleOfSuch` reads the same rule again. */
export function suchFieldsOf(
  rule: Rule,
  countryName: (code: string) => string,
): Pick<SuchForm, 'fields' | 'isTitlesOnly'> {
  const { match } = rule;
  const terms = [...match.any, ...match.all];
  // A word that counts anywhere could not be told from one of a title.
  const isTitlesOnly = terms.every((term) => typeof term !== 'string');
  const plain = (term: Term): Term => (isTitlesOnly && isPlainInTitle(term) ? term.words : term);
  const shown = { ...match, any: match.any.map(plain), all: match.all.map(plain) };
  return { fields: fieldsOfRule({ ...rule, match: shown }, countryName), isTitlesOnly };
}

/** Whether a rule looks at titles for some of its words. */
export function looksAtTitles({ match }: Rule): boolean {
  return [...match.any, ...match.all].some(isPlainInTitle);
}

function isPlainInTitle(term: Term): term is { words: string; in: 'title' } {
  return typeof term !== 'string' && 'words' in term && term.in === 'title' && Object.keys(term).length === 2;
}
