import { z } from 'zod';
import { visitKindSchema } from '../../core/visit/visit.ts';
import type { StorySearch } from '../../storage/search.ts';
import { changeSchema, deskDaySchema } from '../parameters.ts';
import {
  type AskedSearch,
  type FieldProblem,
  readSearch,
  STORY_STATES,
  storySearch,
} from '../search-address.ts';
import { pageQuerySchema } from './cursor.ts';
import { type FieldError, ProblemError } from './problem.ts';

const said = (description: string) => z.string().optional().meta({ description });

/** As the search of the desk, and `changedSince`. */
export const storiesQuerySchema = z.strictObject({
  q: said('words, "phrases" and -without, in whatever spelling'),
  from: deskDaySchema.optional().meta({ description: 'the first day under which stories are filed' }),
  to: deskDaySchema.optional().meta({ description: 'the last day' }),
  source: said('the name of a source'),
  language: said('BCP 47 tag of an article, as `vi`'),
  person: said('a visitor’s name or part of it'),
  country: said('ISO 3166-1 alpha-2 code of a host'),
  kind: visitKindSchema.optional().meta({ description: 'of a visit' }),
  state: z
    .enum(STORY_STATES)
    .optional()
    .meta({ description: '`new` and `starred` are those of the account' }),
  tag: said('a tag that people put on stories'),
  changedSince: z
    .string()
    // A plus sign that an address does not write as %2B arrives as a blank.
    .transform((instant) => instant.replace(/ (?=\d\d:\d\d$)/, '+'))
    .pipe(changeSchema)
    .optional()
    .meta({ type: 'string', format: 'date-time', description: 'changed at this instant or later' }),
  ...pageQuerySchema.shape,
});

const DETAILS: Record<FieldProblem, string> = {
  'too-long': 'is longer than 200 characters',
  'no-words': 'has neither a letter nor a digit',
  'no-day': 'is no day, as 2026-02-05',
  'before-from': 'is before `from`',
  unknown: 'is not of this form',
};

/** What is wrong with a search, field by field. */
export function fieldErrorsOf({ problems }: AskedSearch, place: FieldError['in']): FieldError[] {
  return Object.entries(problems).map(([field, problem]) => ({
    in: place,
    field,
    detail: DETAILS[problem],
  }));
}

interface AskedStories {
  search: StorySearch;
  since: Date | undefined;
  page: z.output<typeof pageQuerySchema>;
}

/** Reads a search as the desk does; throws a problem that names what is wrong. */
export function askedStories(query: z.output<typeof storiesQuerySchema>): AskedStories {
  const { changedSince: since, limit, cursor, ...fields } = query;
  const asked = readSearch(fields);
  const errors = fieldErrorsOf(asked, 'query');
  if (errors.length > 0) throw new ProblemError('bad-request', { errors });
  return { search: storySearch(asked), since, page: { limit, cursor } };
}
