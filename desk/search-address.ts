import { z } from 'zod';
import { visitKindSchema } from '../core/visit/visit.ts';
import type { SearchPlace, StorySearch } from '../storage/search.ts';
import { deskDaySchema, idSchema } from './parameters.ts';

export const STORY_STATES = ['new', 'followed', 'dismissed', 'starred'] as const;

/** What is wrong with a field. */
export type FieldProblem = 'too-long' | 'no-words' | 'no-day' | 'before-from' | 'unknown';

interface Rule {
  schema: z.ZodType<string>;
  problem: FieldProblem;
}

const LONGEST_TEXT = 200;
const text = z.string().max(LONGEST_TEXT);
/** What has neither letter nor digit asks for nothing. */
const word = z.string().regex(/[\p{L}\p{N}]/u);
const day: Rule[] = [{ schema: deskDaySchema, problem: 'no-day' }];
const words: Rule[] = [
  { schema: text, problem: 'too-long' },
  { schema: word, problem: 'no-words' },
];
const known = (schema: z.ZodType<string>): Rule[] => [{ schema, problem: 'unknown' }];

/** The fields of a search in the address bar, and what each may hold. */
const RULES = {
  q: words,
  from: day,
  to: day,
  source: known(z.string().regex(/^[a-z0-9-]{1,60}$/)),
  language: known(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/)),
  person: words,
  country: known(z.string().regex(/^[A-Z]{2}$/)),
  kind: known(visitKindSchema),
  state: known(z.enum(STORY_STATES)),
  tag: [{ schema: text, problem: 'too-long' }] satisfies Rule[],
};

export type SearchField = keyof typeof RULES;
const SEARCH_FIELDS = Object.keys(RULES) as SearchField[];

export interface AskedSearch {
  /** As they were asked for, right or wrong; absent where empty. */
  fields: Partial<Record<SearchField, string>>;
  problems: Partial<Record<SearchField, FieldProblem>>;
}

/** Reads a search from an address or form. Nothing that was typed is lost, wrong or not. */
export function readSearch(parameters: Readonly<Record<string, unknown>>): AskedSearch {
  const asked: AskedSearch = { fields: {}, problems: {} };
  for (const field of SEARCH_FIELDS) {
    const value = asText(parameters[field]);
    if (value === '') continue;
    asked.fields[field] = value;
    const broken = RULES[field].find(({ schema }) => !schema.safeParse(value).success);
    if (broken) asked.problems[field] = broken.problem;
  }
  const { from, to } = asked.fields;
  const { problems } = asked;
  if (from && to && to < from && !problems.from && !problems.to) problems.to = 'before-from';
  return asked;
}

export function hasProblems({ problems }: AskedSearch): boolean {
  return Object.keys(problems).length > 0;
}

/** What the storage looks for. Quotation marks of all kinds hold phrases. */
export function storySearch({ fields }: AskedSearch): StorySearch {
  const { q, from, to, source, language, person, country, tag } = fields;
  return {
    words: q?.replace(/[“”„«»]/gu, '"'),
    from,
    to,
    source,
    language,
    visitor: person,
    host: country,
    kind: visitKindSchema.optional().parse(fields.kind),
    state: z.enum(STORY_STATES).optional().parse(fields.state),
    tag,
  };
}

/** The search as it stands in the address bar, without the question mark. */
export function searchQuery(
  { fields }: AskedSearch,
  changes: Partial<Record<SearchField, string>> = {},
): string {
  return new URLSearchParams(Object.entries({ ...fields, ...changes })).toString();
}

const FIRST: SearchPlace = { before: null, skip: 0 };

/** Where a page of results begins, by `?after=`: `20`, or `0.2026-02-05.12`. */
export const searchPlaceSchema = z
  .string()
  .transform((after) => after.split('.'))
  .pipe(
    z.union([
      z.tuple([z.string().regex(/^\d{1,3}$/)]).transform(([skip]) => ({ before: null, skip: Number(skip) })),
      z
        .tuple([z.string().regex(/^\d{1,3}$/), deskDaySchema, idSchema])
        .transform(([skip, before, id]) => ({ before: { day: before, id }, skip: Number(skip) })),
    ]),
  )
  .optional()
  .transform((place): SearchPlace => place ?? FIRST);

export function writePlace({ before, skip }: SearchPlace): string {
  return before ? `${skip}.${before.day}.${before.id}` : String(skip);
}

/** Composed, and on one line: control characters are nobody's words, and PostgreSQL takes no NUL. */
function asText(value: unknown): string {
  return typeof value === 'string'
    ? value
        .normalize('NFC')
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
    : '';
}
