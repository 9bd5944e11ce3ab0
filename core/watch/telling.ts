import { z } from 'zod';
import { cronProblem } from '../cron.ts';
import { isZone } from '../time.ts';

const MOST_THRESHOLDS = 5;
const MOST_OUTLETS = 1_000;
const MOST_WEBHOOKS = 5;
/** Mails an hour to one recipient, where a watch says nothing: the first reading of a source brings hundreds of stories. */
const PER_HOUR = 20;

const rising = (list: readonly number[]) => list.every((number, index) => number > (list[index - 1] ?? 0));

/** Of what a watch tells. */
export const tellSchema = z
  .strictObject({
    began: z.boolean().default(true).meta({ description: 'that a story began' }),
    outlets: z
      .array(z.int().min(2).max(MOST_OUTLETS))
      .max(MOST_THRESHOLDS)
      .refine(rising, { error: 'is not in rising order' })
      .default([])
      .meta({ description: 'that so many outlets report it, copies not counted' }),
    phase: z.boolean().default(false).meta({ description: 'that a visit began or is over' }),
    disagreement: z.boolean().default(false).meta({ description: 'that outlets disagree on a figure' }),
    woke: z.boolean().default(false).meta({ description: 'that a followed story goes on after a rest' }),
    sources: z.boolean().default(false).meta({ description: 'that one of its sources went bad' }),
  })
  .prefault({});
export type Tell = z.infer<typeof tellSchema>;

const zoneSchema = z.string().refine(isZone, { error: 'is not an IANA time zone, as Asia/Ho_Chi_Minh' });

/** `22:00`, on a clock of 24 hours. */
const clockSchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day in quotes, as "22:00"');

const quietSchema = z
  .strictObject({ from: clockSchema, to: clockSchema, zone: zoneSchema.optional() })
  .refine(({ from, to }) => from !== to, { error: 'begin and end at the same time' });
/** Hours in which nothing is mailed at once, in a zone; the desk's unless given. They may go over midnight. */
export type QuietHours = z.infer<typeof quietSchema>;

const cronSchema = z
  .string()
  .trim()
  .max(100)
  .check(({ value, issues }) => {
    const message = cronProblem(value);
    if (message) issues.push({ code: 'custom', message, input: value });
  });

const digestSchema = z.strictObject({ cron: cronSchema, zone: zoneSchema.optional() });
/** When a digest is sent: five fields as in crontab(5), in a zone; the desk's unless given. */
export type DigestSchedule = z.infer<typeof digestSchema>;

/** How fast a watch tells by mail. */
export const paceSchema = z
  .strictObject({
    instant: z.boolean().default(true),
    digest: digestSchema.optional(),
    quiet: quietSchema.optional(),
    perHour: z.int().min(1).max(1_000).default(PER_HOUR),
  })
  .refine(({ instant, digest }) => instant || digest !== undefined, {
    error: 'would send nothing: instant is false and there is no digest',
  })
  .prefault({});
export type MailPace = z.infer<typeof paceSchema>;

/** Whether an address has a user or a password in it, which `parseWebUrl` refuses when it is to be called. */
export function hasCredentials(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && url.username + url.password !== '';
}

const webhookSchema = z
  .url({ protocol: /^https?$/, error: 'is not an address that begins with https://' })
  .max(2_000)
  .refine((address) => !hasCredentials(address), { error: 'has a user or password in it' });

/** Addresses to which what is told is posted. */
export const webhooksSchema = z
  .array(webhookSchema)
  .max(MOST_WEBHOOKS)
  .refine((list) => new Set(list).size === list.length, { error: 'has an address twice' })
  .default([]);

/** What a watch that says nothing of it tells, and how fast. */
export const PLAIN_TELLING = {
  tell: tellSchema.parse({}),
  mail: paceSchema.parse({}),
  webhooks: webhooksSchema.parse([]),
};
