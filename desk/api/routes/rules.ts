import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { listDismissalRules } from '../../../storage/dismissal-rules.ts';
import { makeRuleAndArchive, revokeRuleAndArchive } from '../../make-rule.ts';
import { askedPage, pageQuerySchema } from '../cursor.ts';
import type { ApiOptions } from '../env.ts';
import { noSuchStory, ProblemError } from '../problem.ts';
import {
  answer,
  apiPart,
  changing,
  decided,
  idParameters,
  jsonBody,
  listed,
  looking,
  nextSchema,
  pageOf,
  withoutBody,
} from '../route-parts.ts';
import { id } from '../schemas/common.ts';
import { dismissalRuleData, dismissalRuleSchema, newRuleSchema } from '../schemas/dismissal-rule.ts';

const tags = ['Dismissal rules'];

const listRoute = createRoute({
  ...looking,
  operationId: 'listDismissalRules',
  path: '/rules',
  tags,
  summary: 'The rules by which stories are dismissed, the latest first, revoked ones included',
  request: { query: pageQuerySchema.strict() },
  responses: {
    200: answer('a page of rules', z.object({ rules: z.array(dismissalRuleSchema), next: nextSchema })),
    ...listed,
  },
});

const addRoute = createRoute({
  ...changing('post'),
  operationId: 'addDismissalRule',
  path: '/rules',
  tags,
  summary: 'Dismisses a story, and makes the rule by which similar ones are dismissed from now on',
  request: { body: jsonBody(newRuleSchema) },
  responses: {
    200: answer(
      'made',
      z.object({
        rule: id,
        decision: id.nullable().meta({ description: 'of the story; null where it was dismissed before' }),
      }),
    ),
    ...decided,
  },
});

const revokeRoute = createRoute({
  ...changing('post'),
  operationId: 'revokeDismissalRule',
  path: '/rules/{id}/revoke',
  tags,
  summary: 'Revokes a rule: the stories that it dismissed come back; twice is as good as once',
  request: { params: idParameters },
  responses: {
    200: answer('revoked', z.object({ stories: z.array(id).meta({ description: 'that came back now' }) })),
    ...withoutBody,
  },
});

export function ruleRoutes({ db }: ApiOptions) {
  const app = apiPart();
  app.openapi(listRoute, async (c) => {
    const { limit, after } = askedPage(c.req.valid('query'), id);
    const all = await listDismissalRules(db);
    const entries = all.filter((rule) => after === undefined || rule.id < after);
    const { shown, next } = pageOf(c, limit, { entries, keyOf: ({ id }) => id });
    return c.json({ rules: shown.map((rule) => dismissalRuleData(rule, c.get('page').zone)), next }, 200);
  });

  app.openapi(addRoute, async (c) => {
    const { title, rule, story, shown } = c.req.valid('json');
    const { now: at, zone } = c.get('page');
    const made = await makeRuleAndArchive(
      db,
      {
        title,
        rule,
        storyId: story,
        shown: shown && { attention: shown.attention, changedAt: shown.changed },
        also: [],
        madeBy: c.get('actor'),
        at,
      },
      zone,
    );
    if (made.outcome === 'missing') throw noSuchStory('story');
    if (made.outcome === 'overtaken') throw new ProblemError('overtaken', { decision: made.by });
    return c.json({ rule: made.ruleId, decision: made.decision }, 200);
  });

  app.openapi(revokeRoute, async (c) => {
    const { id } = c.req.valid('param');
    const revoked = await revokeRuleAndArchive(db, { id, actor: c.get('actor'), at: c.get('page').now });
    if (revoked.outcome === 'missing') throw new ProblemError('not-found');
    return c.json({ stories: revoked.outcome === 'revoked' ? revoked.stories : [] }, 200);
  });
  return app;
}
