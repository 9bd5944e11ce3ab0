import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { type DecisionNotice, decisionNotice } from '../../../storage/decision-notices.ts';
import { markSeen } from '../../../storage/decisions.ts';
import { mayUndo, undoAndArchive } from '../../undo.ts';
import { decideAs } from '../decide.ts';
import type { ApiOptions } from '../env.ts';
import { ProblemError } from '../problem.ts';
import {
  answer,
  apiPart,
  changing,
  decided,
  found,
  idParameters,
  jsonBody,
  looking,
  orNotFound,
  withoutBody,
} from '../route-parts.ts';
import { id } from '../schemas/common.ts';
import {
  decisionBodySchema,
  decisionData,
  decisionSchema,
  outcomeSchema,
  seenBodySchema,
} from '../schemas/decision.ts';

const tags = ['Decisions'];

const seenRoute = createRoute({
  ...changing('post'),
  operationId: 'markStoriesSeen',
  path: '/stories/seen',
  tags,
  summary: 'Marks stories as seen by the account, for which a reader’s will do',
  request: { body: jsonBody(seenBodySchema) },
  responses: {
    200: answer(
      'a decision for each story that this was news of; undoing one undoes all',
      z.object({ decisions: z.array(id) }),
    ),
    ...decided,
  },
});

const decideRoute = createRoute({
  ...changing('post'),
  operationId: 'decide',
  path: '/stories/{id}/decisions',
  tags,
  summary: 'Decides of a story: follow, dismiss, mark, merge, split, move …',
  description: 'What is decided of a story that was merged goes to the one that it went into.',
  request: { params: idParameters, body: jsonBody(decisionBodySchema) },
  responses: { 200: answer('decided', outcomeSchema), ...decided },
});

const decisionRoute = createRoute({
  ...looking,
  operationId: 'getDecision',
  path: '/decisions/{id}',
  tags,
  summary: 'A decision; what others keep to themselves is not there',
  request: { params: idParameters },
  responses: { 200: answer('the decision', decisionSchema), ...found },
});

const undoRoute = createRoute({
  ...changing('post'),
  operationId: 'undoDecision',
  path: '/decisions/{id}/undo',
  tags,
  summary: 'Takes a decision back, as if it had never been; twice is as good as once',
  request: { params: idParameters },
  responses: { 200: answer('the decision, undone', decisionSchema), ...withoutBody },
});

export function decisionRoutes({ db }: ApiOptions) {
  const app = apiPart();
  app.openapi(seenRoute, async (c) => {
    const { stories } = c.req.valid('json');
    const { now: at, zone } = c.get('page');
    const shown = stories.map(({ story, changed }) => ({ storyId: story, changedAt: changed }));
    const decisions = await markSeen(db, { stories: shown, actor: c.get('actor'), at }, zone);
    return c.json({ decisions }, 200);
  });

  app.openapi(decideRoute, async (c) => {
    const { now: at, zone } = c.get('page');
    const who = { storyId: c.req.valid('param').id, actor: c.get('actor'), at, zone };
    return c.json(await decideAs(db, who, c.req.valid('json')), 200);
  });

  app.openapi(decisionRoute, async (c) => {
    const decision = orNotFound(await decisionNotice(db, c.req.valid('param').id));
    if (isPrivate(decision) && decision.actor !== c.get('actor')) throw new ProblemError('not-found');
    return c.json(decisionData(decision, c.get('page').zone), 200);
  });

  app.openapi(undoRoute, async (c) => {
    const { id } = c.req.valid('param');
    const page = c.get('page');
    if (!(await mayUndo(db, id, page))) throw new ProblemError('not-allowed');
    const { now: at, zone } = page;
    const { outcome } = await undoAndArchive(db, { id, actor: c.get('actor'), at }, zone);
    if (outcome === 'missing') throw new ProblemError('not-found');
    if (outcome === 'overtaken' || outcome === 'not-kept' || outcome === 'not-own')
      throw new ProblemError(outcome);
    return c.json(decisionData(orNotFound(await decisionNotice(db, id)), zone), 200);
  });
  return app;
}

function isPrivate({ kind }: DecisionNotice): boolean {
  return kind === 'seen' || kind === 'star' || kind === 'unstar';
}
