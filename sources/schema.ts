import { z } from 'zod';
import { daySchema } from '../core/article.ts';
import { isSelector } from '../core/html/select.ts';
import { isZone } from '../core/time.ts';
import { normaliseUrl } from '../core/url.ts';
import { cronProblem } from './cron.ts';

const READ_KINDS = ['feed', 'sitemap', 'listing', 'page'] as const;

const webAddress = checkedText((text) => (normaliseUrl(text) ? null : 'is not an http or https address'));
const zone = checkedText((text) => (isZone(text) ? null : 'is not an IANA time zone'));
const pattern = checkedText((text) =>
  isCompiled(() => new RegExp(text)) ? null : 'is not a regular expression',
);
const selector = checkedText((text) => (isSelector(text) ? null : 'is not a CSS selector'));
const schedule = z.string().check((context) => {
  const message = cronProblem(context.value);
  if (message) context.issues.push({ code: 'custom', message, input: context.value });
});
const via = z.enum(['http', 'browser']);

const readEntrySchema = z
  .strictObject({
    feed: webAddress.optional(),
    sitemap: webAddress.optional(),
    listing: webAddress.optional(),
    page: webAddress.optional(),
    /** The links of a listing that lead to articles; without it they are told by their looks. */
    links: selector.optional(),
    via: via.optional(),
  })
  .transform((entry, context) => {
    const named = READ_KINDS.flatMap((kind) => (entry[kind] ? [{ kind, url: entry[kind] }] : []));
    const [only] = named;
    if (!only || named.length > 1) {
      context.addIssue(`needs exactly one of ${READ_KINDS.join(', ')}`);
      return z.NEVER;
    }
    if (entry.links && only.kind !== 'listing') {
      context.addIssue({ code: 'custom', message: 'belongs to a listing', path: ['links'] });
    }
    return { ...only, links: entry.links ?? null, via: entry.via };
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

const evidenceSchema = z
  .strictObject({
    /** Whether the selectors were held against a real saved page, or only described somewhere. */
    status: z.enum(['seen', 'reported']),
    on: daySchema.optional(),
    note: z.string().max(1000).optional(),
  })
  .refine((evidence) => evidence.status === 'reported' || evidence.on, {
    path: ['on'],
    error: 'is needed where the status is seen',
  });

/** A source file's content. Fields and defaults are told in docs/sources.md. */
export const sourceSchema = z
  .strictObject({
    name: z
      .string()
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case'),
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
    via: via.default('http'),
    include: z.array(pattern).max(50).default([]),
    exclude: z.array(pattern).max(50).default([]),
    selectors: selectorsSchema.prefault({}),
    pace: z.strictObject({ seconds: z.number().min(0).max(600) }).default({ seconds: 2 }),
    evidence: evidenceSchema.default({ status: 'reported' }),
  })
  .transform((source) => ({
    ...source,
    scheduleZone: source.scheduleZone ?? source.zone,
    read: source.read.map((entry) => ({ ...entry, via: entry.via ?? source.via })),
  }));

/** A site that is watched, with every default filled in. Plain data: patterns and selectors stay text. */
export type Source = z.infer<typeof sourceSchema>;
export type ReadEntry = Source['read'][number];
export type Via = z.infer<typeof via>;

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

function isCompiled(compile: () => unknown): boolean {
  try {
    compile();
    return true;
  } catch {
    return false;
  }
}
