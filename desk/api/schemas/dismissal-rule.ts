import { z } from 'zod';
import { exactInstantInZone } from '../../../core/time.ts';
import type { DismissalRule } from '../../../storage/dismissal-rules.ts';
import { LONGEST_RULE_TITLE } from '../../such-form.ts';
import { lineSchema } from '../../text-fields.ts';
import { id, instant, orNull } from './common.ts';
import { shownSchema, storyIdSchema } from './decision.ts';
import { ruleDataSchema } from './watch.ts';

export const dismissalRuleSchema = z
  .object({
    id,
    title: z.string(),
    rule: orNull(ruleDataSchema).meta({ description: 'null where another release wrote it' }),
    story: id.nullable().meta({ description: 'that was dismissed with it' }),
    madeBy: z.string(),
    made: instant,
    revokedBy: z.string().nullable(),
    revoked: instant.nullable(),
    dismissed: z.int().meta({ description: 'how many stories it dismissed that are dismissed still' }),
  })
  .meta({ id: 'DismissalRule', description: 'A rule by which stories are dismissed in somebody’s name.' });

export const newRuleSchema = z
  .strictObject({
    title: lineSchema(LONGEST_RULE_TITLE),
    rule: ruleDataSchema,
    story: storyIdSchema,
    shown: shownSchema,
  })
  .meta({ id: 'NewDismissalRule' });

export function dismissalRuleData(rule: DismissalRule, zone: string): z.infer<typeof dismissalRuleSchema> {
  const { id, title, storyId, madeBy, madeAt, revokedBy, revokedAt, dismissed } = rule;
  return {
    id,
    title,
    rule: rule.rule,
    story: storyId,
    madeBy,
    made: exactInstantInZone(madeAt, zone),
    revokedBy,
    revoked: revokedAt && exactInstantInZone(revokedAt, zone),
    dismissed,
  };
}
