import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { daySchema, instantSchema } from '../core/article.ts';

/** An id as an address writes it: fifteen digits are safe in a JavaScript number and in a bigint. */
export const idSchema = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

/** PostgreSQL knows no year 0. */
export const deskDaySchema = daySchema.refine((day) => !day.startsWith('0000'));

/** PostgreSQL reads years as JavaScript writes them from 1 to 9999 only. */
export const changeSchema = instantSchema
  .transform((instant) => new Date(instant))
  .refine((date) => date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9999);

const HERE = 'http://desk.invalid';

/**
 * A path on this desk; anything else becomes the front page's. What counts is how a browser reads it:
 * `//evil.example`, `/\evil.example` and `/.//evil.example` all lead to another site.
 */
export function localPath(value: string): string {
  const url = URL.canParse(value, HERE) ? new URL(value, HERE) : null;
  const isLocal = value.startsWith('/') && url?.origin === HERE && !url.pathname.startsWith('//');
  return isLocal ? url.pathname + url.search + url.hash : '/';
}

/** The way back, with the decision that is to be told there. */
export function backTelling(back: string, parameter: 'done' | 'late', decision: number): string {
  const url = new URL(back, HERE);
  url.searchParams.delete('done');
  url.searchParams.delete('late');
  url.searchParams.set(parameter, String(decision));
  return url.pathname + url.search + url.hash;
}

const backSchema = z.string().transform(localPath).catch('/');

/** What an undo sends. */
export const undoFormSchema = z.object({ back: backSchema });

/** What the page showed of a story, as one form field: `followed@2026-02-05T01:30:00.000Z`. */
export const shownStorySchema = z
  .string()
  .transform((field) => field.split('@'))
  .pipe(z.tuple([z.enum(['none', 'followed', 'dismissed']), changeSchema]))
  .transform(([attention, changedAt]) => ({ attention, changedAt }));

export function shownStoryField(story: { attention: string; changedAt: Date }): string {
  return `${story.attention}@${story.changedAt.toISOString()}`;
}

/** What a story's form sends. */
export const decisionFormSchema = z.intersection(
  z.object({ back: backSchema }),
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.enum(['follow', 'unfollow', 'dismiss', 'restore']),
      shown: shownStorySchema.optional().catch(undefined),
    }),
    z.object({ kind: z.literal('seen'), changedAt: changeSchema }),
  ]),
);

/** A story and the change that was shown, as one form field: `12@2026-02-05T01:30:00.000Z`. */
const shownSchema = z
  .string()
  .transform((field) => field.split('@'))
  .pipe(z.tuple([idSchema, changeSchema]))
  .transform(([storyId, changedAt]) => ({ storyId, changedAt }));

export function shownField(story: { id: number; changedAt: Date }): string {
  return `${story.id}@${story.changedAt.toISOString()}`;
}

/** What "mark all as seen" sends: one field `story` a story. */
export const seenFormSchema = z.object({
  back: backSchema,
  story: z.union([z.array(shownSchema), shownSchema.transform((story) => [story])]),
});

export const sourceNameSchema = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** A source and when its trouble was noticed, as one form field: `harbour-post@2026-02-05T01:30:00.000Z`. */
const troubleSchema = z
  .string()
  .transform((field) => field.split('@'))
  .pipe(z.tuple([sourceNameSchema, changeSchema]))
  .transform(([source, noticedAt]) => ({ source, noticedAt }));

export function troubleField({ source, noticedAt }: { source: string; noticedAt: Date }): string {
  return `${source}@${noticedAt.toISOString()}`;
}

/** What marking sources' troubles as seen sends: one field `source` a source. */
export const troublesSeenFormSchema = z.object({
  back: backSchema,
  source: z.union([z.array(troubleSchema), troubleSchema.transform((trouble) => [trouble])]),
});

/** Parses a part of the address; there is nothing at an address that does not fit. */
export function parseAddress<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new HTTPException(404);
  return result.data;
}

/** @param fields as Hono reads a form's body */
export function parseForm<T>(schema: z.ZodType<T>, fields: Record<string, unknown>): T {
  const result = schema.safeParse(fields);
  if (!result.success || Object.values(fields).flat().some(holdsNul)) throw new HTTPException(400);
  return result.data;
}

/** PostgreSQL takes it in no text, and no browser's field holds one. */
function holdsNul(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0');
}
