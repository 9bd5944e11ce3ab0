import { z } from 'zod';
import { ProblemError } from './problem.ts';

const LEAST_A_PAGE = 1;
const MOST_A_PAGE = 100;
const USUAL_A_PAGE = 50;

/** `?limit=` and `?cursor=` of every list. */
export const pageQuerySchema = z.object({
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'is no number')
    .transform(Number)
    .pipe(z.int().min(LEAST_A_PAGE).max(MOST_A_PAGE))
    .optional()
    .meta({
      type: 'integer',
      minimum: LEAST_A_PAGE,
      maximum: MOST_A_PAGE,
      default: USUAL_A_PAGE,
      description: 'how many at most: 1 to 100, 50 unless given',
    }),
  cursor: z
    .string()
    .max(1_000)
    .optional()
    .meta({ description: 'where the list goes on: `next` of the page before' }),
});

export interface AskedPage<Key> {
  limit: number;
  /** The sort key of the last entry of the page before. */
  after: Key | undefined;
}

/** Reads where a page begins. A cursor that no page of this list gave is refused. */
export function askedPage<Key>(
  { limit = USUAL_A_PAGE, cursor }: z.output<typeof pageQuerySchema>,
  keySchema: z.ZodType<Key>,
): AskedPage<Key> {
  if (cursor === undefined) return { limit, after: undefined };
  const key = keySchema.safeParse(decoded(cursor));
  if (!key.success) {
    const detail = 'is none that a page of this list gave';
    throw new ProblemError('bad-request', { errors: [{ in: 'query', field: 'cursor', detail }] });
  }
  return { limit, after: key.data };
}

/** A sort key as it stands in addresses; to be handed back as it is. */
export function writeCursor(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
