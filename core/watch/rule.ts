import { z } from 'zod';
import { codeOfCountry, isCountryCode } from '../countries/codes.ts';
import { visitKindSchema } from '../visit/visit.ts';
import { phraseSchema, ruleTextSchema, sumOfWeights, termSchema, weightOf, wordsIn } from './term.ts';

const MOST_TERMS = 500;
const MOST_CHOICES = 100;
/** A rule of 400,000 words, measured, kept PostgreSQL busy for minutes over forty articles. */
const MOST_WORDS = 5_000;

const NO_LIST = { error: 'is no list: write [one, another], or each on a line of its own after a hyphen' };
const terms = z.array(termSchema, NO_LIST).max(MOST_TERMS).default([]);
const choices = <Choice extends z.ZodType>(choice: Choice) =>
  z.array(choice, NO_LIST).min(1).max(MOST_CHOICES).optional();

const matchSchema = z
  .strictObject({
    any: terms.meta({ description: 'one of which an article has, or enough for the threshold' }),
    all: terms.meta({ description: 'all of which it has' }),
    none: terms.meta({ description: 'none of which it has' }),
    threshold: z
      .number()
      .positive()
      .optional()
      .meta({ description: 'what the weights of those found under any come to' }),
  })
  .check(({ value, issues }) => {
    const { any, all, none, threshold } = value;
    const problem = (path: PropertyKey[], message: string) =>
      issues.push({ code: 'custom', path, message, input: value });
    for (const [list, given] of Object.entries({ all, none, ...(threshold ? {} : { any }) })) {
      given.forEach((term, index) => {
        if (typeof term === 'string' || term.weight === undefined) return;
        const advice = list === 'any' ? 'counts only beside `threshold`' : 'counts only under any';
        problem([list, index, 'weight'], advice);
      });
    }
    if ([...any, ...all, ...none].reduce((sum, term) => sum + wordsIn(term), 0) > MOST_WORDS)
      issues.push({
        code: 'too_big',
        origin: 'array',
        maximum: MOST_WORDS,
        message: `has more than ${MOST_WORDS} words`,
        input: value,
      });
    const most = sumOfWeights(any.map(weightOf).filter((weight) => weight > 0));
    if (threshold && most < threshold)
      problem(['threshold'], `is never reached: the weights under any come to ${most}`);
  });

const countrySchema = z.string().refine(isCountryCode, {
  error: ({ input }) => {
    const code = codeOfCountry(String(input));
    return code ? `${input} is written ${code} here` : `${input} is not a country's code, as LA for Laos`;
  },
});

const visitFilterSchema = z.strictObject({
  kinds: choices(visitKindSchema),
  hosts: choices(countrySchema),
  visitors: choices(phraseSchema),
});

/** The fields of a rule: which stories it catches, whatever is done with them. */
export const ruleShape = {
  match: matchSchema.prefault({}),
  sources: choices(ruleTextSchema.min(1)).meta({ description: 'one of which the article is of' }),
  languages: choices(z.string().regex(/^[a-z]{2,3}$/, 'is not a language’s code, as vi or en')).meta({
    description: 'one of which it is in',
  }),
  people: choices(phraseSchema).meta({ description: 'one of whom it names at its beginning' }),
  countries: choices(countrySchema).meta({ description: 'one of which it names at its beginning' }),
  visit: visitFilterSchema.optional().meta({ description: 'that the story is; {} for any' }),
};

const RULE_FIELDS: ReadonlySet<unknown> = new Set(Object.keys(ruleShape));

/** Whether a rule is more than `none` and outlets, which would tell of nearly every story there is. */
export function narrows({
  match,
  people,
  countries,
  visit,
}: z.infer<z.ZodObject<typeof ruleShape>>): boolean {
  return match.any.length + match.all.length > 0 || Boolean(people ?? countries ?? visit);
}

/** What to say where it is not, beside what else is wrong. */
export const TOO_WIDE = {
  path: ['match'],
  error: 'needs at least one word under any or all, or people, countries or a visit beside it',
  when: ({ value, issues }: z.core.ParsePayload) =>
    typeof value === 'object' && value !== null && !issues.some(({ path }) => RULE_FIELDS.has(path?.[0])),
};

export const ruleSchema = z.strictObject(ruleShape).refine(narrows, TOO_WIDE);
export type Rule = z.infer<typeof ruleSchema>;
export type VisitFilter = NonNullable<Rule['visit']>;
