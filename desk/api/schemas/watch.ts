import { z } from 'zod';
import { exactInstantInZone } from '../../../core/time.ts';
import { ruleSchema, watchSchema } from '../../../core/watch/schema.ts';
import { paceSchema, tellSchema } from '../../../core/watch/telling.ts';
import type { KeptWatch } from '../../../storage/watches.ts';
import { instant } from './common.ts';

export const ruleDataSchema = ruleSchema.meta({
  id: 'Rule',
  description: 'Which stories are caught, as the files of watches write it (docs/watches.md).',
});
const { name, title } = watchSchema.shape;
export const watchParameters = z.object({ name });
const revision = z.int().positive();
const tell = tellSchema.unwrap().meta({ id: 'Tell', description: 'Of what a watch tells.' });
const mail = paceSchema.unwrap().meta({
  id: 'MailPace',
  description:
    'How fast a watch tells by mail: `cron` has five fields; a zone that is not given is the desk’s.',
});

export const watchDataSchema = z
  .object({
    name: z.string(),
    title,
    rule: ruleDataSchema,
    tell,
    mail,
    revision: revision.meta({ description: 'to be given back with a change' }),
    changed: instant,
    changedBy: z.string().nullable().meta({ description: 'null where its file did' }),
    hasFile: z.boolean(),
    inConflict: z.boolean().meta({
      description: 'whether its file asks for something else, which a person settles on the desk',
    }),
    removed: instant.nullable(),
  })
  .meta({
    id: 'Watch',
    description: 'A saved rule. Whom it tells is said on the desk, by those who keep house.',
  });

const telling = { tell: tell.optional(), mail: mail.optional() };
export const newWatchSchema = z
  .strictObject({ title, rule: ruleDataSchema, ...telling })
  .meta({ id: 'NewWatch', description: 'Without `tell` and `mail`, it tells at once that a story began.' });
export const changedWatchSchema = z
  .strictObject({
    title,
    rule: ruleDataSchema,
    ...telling,
    revision: revision.meta({ description: 'of the watch as it was read' }),
  })
  .meta({ id: 'ChangedWatch', description: 'Without `tell` or `mail`, these stay as they are.' });

export function watchData(kept: KeptWatch, zone: string): z.infer<typeof watchDataSchema> {
  const { watch, revision, changedAt, changedBy, hasFile, conflict, removedAt } = kept;
  const { name, title, tell, mail, recipients: _, webhooks: __, ...rule } = watch;
  return {
    name,
    title,
    rule,
    tell,
    mail,
    revision,
    changed: exactInstantInZone(changedAt, zone),
    changedBy,
    hasFile,
    inConflict: conflict !== null,
    removed: removedAt && exactInstantInZone(removedAt, zone),
  };
}
