import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { PROBLEMS, type ProblemKind } from './problems.ts';

const fieldErrorSchema = z.object({
  in: z.enum(['query', 'body']).meta({ description: 'where the field stands' }),
  field: z.string().meta({ description: 'as `kind` or `stories.0.id`; empty for the body as a whole' }),
  detail: z.string(),
});
export type FieldError = z.infer<typeof fieldErrorSchema>;

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'what kind of problem it is; its address on this page' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'what to do about it' }),
    errors: z
      .array(fieldErrorSchema)
      .optional()
      .meta({ description: 'with 400, what is wrong with which field' }),
    decision: z.int().optional().meta({ description: 'with 409, the decision that came first' }),
    story: z.int().optional().meta({ description: 'with 409, where the story went' }),
  })
  .meta({ id: 'Problem', description: 'Why a request was not answered as asked (RFC 9457).' });
type Problem = z.infer<typeof problemSchema>;

type Details = Pick<Problem, 'errors' | 'decision' | 'story'> & { allow?: string };

/** Ends a request of a program with a problem. */
export class ProblemError extends HTTPException {
  readonly kind: ProblemKind;
  readonly details: Details;

  constructor(kind: ProblemKind, details: Details = {}) {
    super(PROBLEMS[kind].status, { message: PROBLEMS[kind].title });
    this.name = new.target.name;
    this.kind = kind;
    this.details = details;
  }
}

/** That a body names a story that is none. */
export function noSuchStory(field: string): ProblemError {
  return new ProblemError('bad-request', { errors: [{ in: 'body', field, detail: 'is no story' }] });
}

const MEDIA_TYPE = 'application/problem+json';

/** Whether a request comes from a program, which reads no pages. */
export function isForPrograms(c: Context): boolean {
  return c.req.path.startsWith('/api/');
}

/** Answers with a problem of a kind; what a server should keep to itself is in none. */
export function answerProblem(c: Context, kind: ProblemKind, { allow, ...details }: Details = {}): Response {
  const { status, title, detail } = PROBLEMS[kind];
  const problem: Problem = { type: problemType(kind), title, status, detail, ...details };
  if (allow !== undefined) c.header('Allow', allow);
  c.header('Cache-Control', 'private, no-cache');
  return c.body(JSON.stringify(problem), status, { 'Content-Type': MEDIA_TYPE });
}

/** Answers with what an error says of itself, or with what its status does; the desk's own error tells nothing. */
export function answerErrorAsProblem(c: Context, error: Error): Response {
  if (error instanceof ProblemError) return answerProblem(c, error.kind, error.details);
  const status = error instanceof HTTPException ? error.status : 500;
  // Roles have their own answer: what throws it is the check of where a request comes from.
  if (status === 403) return answerProblem(c, 'other-site');
  if (status === 400)
    return answerProblem(c, 'bad-request', { errors: [{ in: 'body', field: '', detail: 'is no JSON' }] });
  return answerProblem(c, problemOfStatus(status));
}

function problemType(kind: ProblemKind): string {
  return `/api#problem-${kind}`;
}

/** The general problem of a status. */
export function problemOfStatus(status: number): ProblemKind {
  return STATUSES[status] ?? 'broken';
}

const STATUSES: Record<number, ProblemKind> = {
  400: 'bad-request',
  401: 'not-known',
  403: 'not-allowed',
  404: 'not-found',
  405: 'wrong-method',
  413: 'too-large',
  415: 'not-json',
  421: 'other-name',
  429: 'too-many',
};
