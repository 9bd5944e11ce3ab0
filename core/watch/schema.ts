import { z } from 'zod';
import { mailAddressSchema } from './address.ts';
import { narrows, ruleShape, TOO_WIDE } from './rule.ts';
import { paceSchema, tellSchema, webhooksSchema } from './telling.ts';

const MOST_RECIPIENTS = 1_000;

const recipientSchema = z.strictObject({
  // In capitals or not it is one mailbox, and one recipient of all watches: see `addressInStops`.
  address: mailAddressSchema.toLowerCase(),
  language: z.enum(['vi', 'en'], { error: 'is neither vi nor en' }),
});

export { type Rule, ruleSchema } from './rule.ts';

/** A watch file's content. The fields are told in docs/watches.md. */
export const watchSchema = z
  .strictObject({
    ...ruleShape,
    name: z
      .string()
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case'),
    title: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), { error: 'has a control character' }),
    recipients: z
      .array(recipientSchema)
      .max(MOST_RECIPIENTS)
      .default([])
      .check((context) => {
        const seen = new Set<string>();
        for (const [index, { address }] of context.value.entries()) {
          if (seen.has(address)) {
            const message = `${address} stands here twice`;
            context.issues.push({ code: 'custom', message, path: [index, 'address'], input: address });
          }
          seen.add(address);
        }
      }),
    tell: tellSchema,
    mail: paceSchema,
    webhooks: webhooksSchema,
  })
  .refine(narrows, TOO_WIDE);

/** A saved rule: which stories matter, and who is told. */
export type Watch = z.infer<typeof watchSchema>;
export type Recipient = Watch['recipients'][number];
/** The languages in which Dateline writes mail. */
export type MailLanguage = Recipient['language'];
