import { z } from 'zod';
import { wordForms } from './word-forms.ts';

const MOST_LETTERS = 200;
const MOST_NEAR = 10;
const FURTHEST = 100;
/** Words that may stand between words that are to be near, unless a rule says otherwise. */
const NEAR = 10;

const fieldSchema = z.enum(['title', 'lead', 'body'], { error: 'is none of title, lead and body' });
/** A part of an article that is read. */
export type Field = z.infer<typeof fieldSchema>;

/** NUL and halves of surrogate pairs, which PostgreSQL's `jsonb` does not take. */
const NO_CHARACTER = /[\0\p{Cs}]/u;

export const ruleTextSchema = z
  .string({ error: 'is no text; put a number in quotation marks' })
  .max(MOST_LETTERS)
  .refine((text) => !NO_CHARACTER.test(text), { error: 'has a character that is none, such as NUL' });

export const phraseSchema = ruleTextSchema.refine((text) => wordForms(text.normalize('NFC')).length > 0, {
  error: 'has neither a letter nor a digit',
});

const weightSchema = z
  .number()
  .min(-100)
  .max(100)
  .refine((weight) => weight !== 0, { error: 'is 0, which counts for nothing' });

const options = {
  in: z
    .union([fieldSchema, z.array(fieldSchema).min(1)])
    .optional()
    .meta({ description: 'where it is to stand; anywhere unless given' }),
  exact: z.boolean().optional().meta({ description: 'whether case and accents count' }),
  weight: weightSchema
    .optional()
    .meta({ description: 'what it adds towards `match.threshold`; 1 unless given' }),
};

const phraseTermSchema = z.strictObject({
  words: phraseSchema.meta({ description: 'a word or phrase' }),
  ...options,
});
const nearTermSchema = z.strictObject({
  near: z
    .array(phraseSchema)
    .min(2, { error: 'needs two words or more' })
    .max(MOST_NEAR)
    .meta({ description: 'words or phrases that stand near one another, in any order' }),
  within: z
    .int()
    .min(0)
    .max(FURTHEST)
    .default(NEAR)
    .meta({ description: `how many words may stand between them; ${NEAR} unless given` }),
  ...options,
});

/** What is looked for in an article: a word or phrase, or several that stand near one another. */
export const termSchema = z.union([phraseSchema, phraseTermSchema, nearTermSchema], {
  error: 'is neither a text (put a number in quotation marks) nor a term with `words` or `near`',
});
export type Term = z.infer<typeof termSchema>;

/** How many words a term looks for. */
export function wordsIn(term: Term): number {
  const phrases = phrasesOf(term).map((phrase) => wordForms(phrase.normalize('NFC')).length);
  return phrases.reduce((sum, words) => sum + words, 0);
}

export function phrasesOf(term: Term): string[] {
  if (typeof term === 'string') return [term];
  return 'near' in term ? term.near : [term.words];
}

const FIELDS: readonly Field[] = fieldSchema.options;

export function fieldsOf(term: Term): readonly Field[] {
  if (typeof term === 'string' || term.in === undefined) return FIELDS;
  return typeof term.in === 'string' ? [term.in] : term.in;
}

export function weightOf(term: Term): number {
  return typeof term === 'string' ? 1 : (term.weight ?? 1);
}

/** What weights come to, as people add: 0.7 and 0.1 are 0.8. */
export function sumOfWeights(weights: readonly number[]): number {
  return Number(weights.reduce((sum, weight) => sum + weight, 0).toFixed(6));
}

/** A term in one line, as its rule spells it: `Viêng Chăn`, `hội đàm … Lào`. */
export function termLabel(term: Term): string {
  return phrasesOf(term).join(' … ');
}
