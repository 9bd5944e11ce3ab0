import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import type { DeskEnv } from '../page-context.ts';
import { writeCursor } from './cursor.ts';
import { answerProblem, type FieldError, ProblemError, problemSchema } from './problem.ts';

export const TOKEN = 'token';
const security = [{ [TOKEN]: [] }];

/** What every operation of the API has in common. */
export const looking = { method: 'get', security } as const;
export const changing = <Method extends 'post' | 'put' | 'delete'>(method: Method) => ({ method, security });

const asJson = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } });
const asProblem = { 'application/problem+json': { schema: problemSchema } };

export function answer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: asJson(schema) };
}

export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: asJson(schema) };
}

export const problem = (description: string) => ({ description, content: asProblem });

export const looked = {
  304: { description: 'as `If-None-Match` has it already' },
  401: problem('not known'),
  403: problem('not allowed'),
};
export const listed = { ...looked, 400: problem('a parameter does not fit') };
export const found = { ...looked, 404: problem('not there') };
export const decided = {
  400: problem('the body does not fit'),
  401: problem('not known'),
  403: problem('not allowed'),
  404: problem('not there'),
  409: problem('not as things stand'),
  413: problem('too large'),
  415: problem('no JSON'),
};

const { 400: _400, 413: _413, 415: _415, ...without } = decided;
/** Of what is decided by its address alone. */
export const withoutBody = without;

/** An id in an address: fifteen digits are safe in a JavaScript number and in a bigint. */
export const idParameter = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number)
  .meta({ type: 'integer', minimum: 1 });

export const idParameters = z.object({ id: idParameter });

export const nextSchema = z
  .string()
  .nullable()
  .meta({ description: '`cursor` of the next page; null on the last. The header `Link` has its address.' });

/** A part of the API whose parameters and bodies are checked, and refused by naming what is wrong. */
export function apiPart(): OpenAPIHono<DeskEnv> {
  return new OpenAPIHono<DeskEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      // There is nothing at an address that does not fit.
      if (result.target === 'param') return answerProblem(c, 'not-found');
      const place = result.target === 'json' ? 'body' : 'query';
      return answerProblem(c, 'bad-request', { errors: fieldErrors(result.error.issues, place) });
    },
  });
}

type Issues = z.ZodError['issues'];

function fieldErrors(issues: Issues, place: FieldError['in']): FieldError[] {
  return issues.flatMap((issue) => {
    const path = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return { in: place, field: path, detail: issue.message };
    return issue.keys.map((key) => ({
      in: place,
      field: path ? `${path}.${key}` : key,
      detail: 'is not known',
    }));
  });
}

/** Names the next page, in the body and, as RFC 8288 has it, in the header. */
export function nextPage(c: Context, key: unknown): string | null {
  if (key === null) return null;
  const cursor = writeCursor(key);
  const url = new URL(c.req.url);
  url.searchParams.set('cursor', cursor);
  c.header('Link', `<${url.pathname}${url.search}>; rel="next"`);
  return cursor;
}

/** A page's entries and its `next`, of entries that were read with one more than fits. */
export function pageOf<Entry>(
  c: Context,
  limit: number,
  { entries, keyOf }: { entries: readonly Entry[]; keyOf(last: Entry): unknown },
): { shown: Entry[]; next: string | null } {
  const shown = entries.slice(0, limit);
  const last = entries.length > limit ? shown.at(-1) : undefined;
  return { shown, next: nextPage(c, last === undefined ? null : keyOf(last)) };
}

/** What there is, or a problem where there is nothing. */
export function orNotFound<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new ProblemError('not-found');
  return value;
}
