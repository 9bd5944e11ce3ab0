import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { exactInstantInZone } from '../../../core/time.ts';
import { type LoggedMail, listMailLog } from '../../../storage/mail-log.ts';
import { MAIL_KINDS, mailState } from '../../../storage/schema.ts';
import { askedPage, pageQuerySchema } from '../cursor.ts';
import type { ApiOptions } from '../env.ts';
import { answer, apiPart, listed, looking, nextSchema, pageOf } from '../route-parts.ts';
import { id, instant } from '../schemas/common.ts';

const mailSchema = z
  .object({
    id,
    kind: z.enum(MAIL_KINDS),
    watch: z.string(),
    watches: z.array(z.string()).meta({ description: 'all that it tells for, `watch` among them' }),
    story: id.nullable().meta({ description: 'null where the mail is about a source' }),
    recipient: z.string(),
    subject: z.string(),
    messageId: z.string(),
    state: z.enum(mailState.enumValues).meta({
      description: '`uncertain`: handed over, and nobody heard the answer; it is not sent again',
    }),
    attempts: z.int(),
    written: instant,
    sent: instant.nullable(),
    response: z.string().nullable().meta({ description: 'the last word of the server, or the last error' }),
    coversFrom: instant.nullable().meta({ description: 'the interval of a digest; null of other mails' }),
    coversTo: instant.nullable().meta({ description: 'its end, excluded' }),
    bounced: instant.nullable().meta({ description: 'when it came back' }),
    settled: instant.nullable().meta({ description: 'when a person took it for settled' }),
    settledBy: z.string().nullable(),
  })
  .meta({ id: 'Mail', description: 'A mail to one recipient, without its text.' });

const listRoute = createRoute({
  ...looking,
  operationId: 'listMails',
  path: '/mails',
  tags: ['Mails'],
  summary: 'The mail log, the latest first',
  description: 'Whom mails go to is private: for accounts that review.',
  request: { query: pageQuerySchema.strict() },
  responses: {
    200: answer('a page of mails', z.object({ mails: z.array(mailSchema), next: nextSchema })),
    ...listed,
  },
});

export function mailRoutes({ db }: ApiOptions) {
  const app = apiPart();
  app.openapi(listRoute, async (c) => {
    const { limit, after } = askedPage(c.req.valid('query'), id);
    const { mails: entries } = await listMailLog(db, { limit: limit + 1, before: after });
    const { shown, next } = pageOf(c, limit, { entries, keyOf: ({ id }) => id });
    return c.json({ mails: shown.map((row) => mailData(row, c.get('page').zone)), next }, 200);
  });
  return app;
}

function mailData(row: LoggedMail, zone: string): z.infer<typeof mailSchema> {
  const { id, kind, watch, watches, storyId, recipient, subject, messageId, state, attempts } = row;
  const { response, createdAt, sentAt, coversFrom, coversTo, bouncedAt, settledAt, settledBy } = row;
  const written = (at: Date | null) => at && exactInstantInZone(at, zone);
  return {
    id,
    kind,
    watch,
    watches,
    story: storyId,
    recipient,
    subject,
    messageId,
    state,
    attempts,
    written: exactInstantInZone(createdAt, zone),
    sent: written(sentAt),
    response,
    coversFrom: written(coversFrom),
    coversTo: written(coversTo),
    bounced: written(bouncedAt),
    settled: written(settledAt),
    settledBy,
  };
}
