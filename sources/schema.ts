import { z } from 'zod';
import { daySchema } from '../core/article.ts';
import { cronProblem } from '../core/cron.ts';
import { isSelector } from '../core/html/select.ts';
import { isZone } from '../core/time.ts';
import { normaliseUrl } from '../core/url.ts';
import { articleIdProblem } from './article-id.ts';
import { patternProblem } from './pattern.ts';

const READ_KINDS = ['feed', 'sitemap', 'listing', 'page'] as const;

const webAddress = checkedText((text) => (normaliseUrl(text) ? null : 'is not an http or https address'));
const zone = checkedText((text) => (isZone(text) ? null : 'is not an IANA time zone'));
const pattern = checkedText(patternProblem);
const articleId = checkedText(articleIdProblem);
const selector = checkedText((text) => (isSelector(text) ? null : 'is not a CSS selector'));
const schedule = z.string().check((context) => {
  const message = cronProblem(context.value);
  if (message) context.issues.push({ code: 'custom', message, input: context.value });
});
const via = z.enum(['http', 'browser']);

/** A list that grows: by scrolling, by a button, or by what there is, button told by its words, where neither is set. */
const moreSchema = z.strictObject({
  scroll: z.boolean().default(false),
  button: selector.optional(),
  times: z.int().min(1).max(20).default(5),
});

const readEntrySchema = z
  .strictObject({
    feed: webAddress.optional(),
    sitemap: webAddress.optional(),
    listing: webAddress.optional(),
    page: webAddress.optional(),
    /** The links of a listing that lead to articles; without it they are told by their looks. */
    links: selector.optional(),
    via: via.optional(),
    /** For a listing that only shows its beginning until a browser scrolls or presses a button. */
    more: moreSchema.optional(),
  })
  .transform((entry, context) => {
    const named = READ_KINDS.flatMap((kind) => (entry[kind] ? [{ kind, url: entry[kind] }] : []));
    const [only] = named;
    if (!only || named.length > 1) {
      context.addIssue(`needs exactly one of ${READ_KINDS.join(', ')}`);
      return z.NEVER;
    }
    for (const field of ['links', 'more'] as const) {
      if (entry[field] && only.kind !== 'listing')
        context.addIssue({ code: 'custom', message: 'belongs to a listing', path: [field] });
    }
    return { ...only, links: entry.links ?? null, via: entry.via, more: entry.more };
  });

const selectorsSchema = z.strictObject({
  title: selector.optional(),
  lead: selector.optional(),
  body: selector.optional(),
  byline: selector.optional(),
  published: selector.optional(),
  captions: selector.optional(),
  drop: z.array(selector).max(50).default([]),
});

const fact = z.string().trim().min(1).max(200);

/** What a source file says, and how it is known: seen in a saved page, or only said by somebody. */
const evidenceSchema = z
  .strictObject({
    /** Held against a page that was saved on that day. */
    verified: z
      .array(z.strictObject({ what: fact, against: fact, on: daySchema }))
      .max(20)
      .default([]),
    /** Read or heard elsewhere; `on` where the day is known. */
    reported: z
      .array(z.strictObject({ what: fact, by: fact, on: daySchema.optional() }))
      .max(20)
      .default([]),
    note: z.string().max(1000).optional(),
  })
  .transform((evidence) => {
    const status: 'seen' | 'reported' = evidence.verified.length > 0 ? 'seen' : 'reported';
    const days = (status === 'seen' ? evidence.verified : evidence.reported).flatMap(({ on }) => on ?? []);
    // The newest day of the better kind; ISO days sort as text.
    return { ...evidence, status, on: days.sort().at(-1) };
  });

export const sourceName = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case');

/** A source file's content. Fields and defaults are told in docs/sources.md. */
export const sourceSchema = z
  .strictObject({
    name: sourceName,
    title: z.string().trim().min(1).max(100),
    home: webAddress,
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/, 'is not a language tag such as vi'))
      .min(1)
      .max(10),
    /** For dates without an offset. No default: a wrong one moves articles to another day in silence. */
    zone,
    read: z.array(readEntrySchema).min(1).max(50),
    schedule: schedule.default('*/15 * * * *'),
    scheduleZone: zone.optional(),
    /** However little is published: the source is looked at after so long. */
    longestRest: z.strictObject({ hours: z.number().min(0).max(168) }).default({ hours: 6 }),
    via: via.default('http'),
    include: z.array(pattern).max(50).default([]),
    exclude: z.array(pattern).max(50).default([]),
    /** One group: the id by which the site knows an article, in an address's path and query. */
    articleId: articleId.optional(),
    selectors: selectorsSchema.prefault({}),
    pace: z.strictObject({ seconds: z.number().min(0).max(600) }).default({ seconds: 2 }),
    evidence: evidenceSchema.prefault({}),
  })
  .transform((source) => ({
    ...source,
    scheduleZone: source.scheduleZone ?? source.zone,
    read: source.read.map((entry) => ({ ...entry, via: entry.via ?? source.via })),
  }))
  .superRefine(({ read }, context) => {
    for (const [place, { more, via }] of read.entries()) {
      if (more && via !== 'browser')
        context.addIssue({ code: 'custom', message: 'needs via: browser', path: ['read', place, 'more'] });
    }
  });

/** A site that is watched, with every default filled in. Plain data: patterns and selectors stay text. */
export type Source = z.infer<typeof sourceSchema>;
export type ReadEntry = Source['read'][number];
export type Via = z.infer<typeof via>;
export type More = z.infer<typeof moreSchema>;

/** Text of reasonable length; `complaint` says what is wrong with it, or null. */
function checkedText(complaint: (text: string) => string | null) {
  return z
    .string()
    .min(1)
    .max(500)
    .check((context) => {
      const message = complaint(context.value);
      if (!message) return;
      const quoted = JSON.stringify(context.value);
      context.issues.push({ code: 'custom', message: `${quoted} ${message}`, input: context.value });
    });
}
