import { z } from 'zod';
import { wordsOf } from '../text.ts';
import { mailAddressSchema } from './address.ts';

const MOST_TERMS = 500;
const MOST_RECIPIENTS = 1_000;

const term = z
  .string()
  .max(200)
  .refine((text) => wordsOf(text).length > 0, { error: 'has neither a letter nor a digit' });
const terms = z.array(term).max(MOST_TERMS).default([]);

const matchSchema = z.strictObject({ any: terms, all: terms, none: terms }).refine(
  // A rule of `none` alone would tell of nearly every story there is.
  ({ any, all }) => any.length + all.length > 0,
  { error: 'needs at least one word under any or all' },
);

const recipientSchema = z.strictObject({
  address: mailAddressSchema,
  language: z.enum(['vi', 'en'], { error: 'is neither vi nor en' }),
});

/** Which stories a rule catches, whatever is done with them. */
export const ruleSchema = z.strictObject({
  match: matchSchema,
  sources: z.array(z.string().min(1)).min(1).optional(),
});
export type Rule = z.infer<typeof ruleSchema>;

/** A watch file's content. The fields are told in docs/watches.md. */
export const watchSchema = z.strictObject({
  ...ruleSchema.shape,
  name: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case'),
  title: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((text) => !/\p{Cc}/u.test(text), { error: 'has a control character' }),
  recipients: z
    .array(recipientSchema)
    .min(1)
    .max(MOST_RECIPIENTS)
    .check((context) => {
      const seen = new Set<string>();
      for (const [index, { address }] of context.value.entries()) {
        if (seen.has(address.toLowerCase())) {
          const message = `${address} stands here twice`;
          context.issues.push({ code: 'custom', message, path: [index, 'address'], input: address });
        }
        seen.add(address.toLowerCase());
      }
    }),
});

/** A saved rule: which stories matter, and who is told. */
export type Watch = z.infer<typeof watchSchema>;
export type Recipient = Watch['recipients'][number];
/** The languages in which Dateline writes mail. */
export type MailLanguage = Recipient['language'];
