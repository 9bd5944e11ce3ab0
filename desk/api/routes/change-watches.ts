import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { PLAIN_TELLING } from '../../../core/watch/telling.ts';
import { addWatch, changeWatch, findWatch, removeWatch, restoreWatch } from '../../../storage/watches.ts';
import type { DeskEnv } from '../../page-context.ts';
import type { ApiOptions } from '../env.ts';
import { ProblemError } from '../problem.ts';
import { answer, apiPart, changing, decided, jsonBody, orNotFound, withoutBody } from '../route-parts.ts';
import {
  changedWatchSchema,
  newWatchSchema,
  watchData,
  watchDataSchema,
  watchParameters,
} from '../schemas/watch.ts';

const tags = ['Watches'];

const addRoute = createRoute({
  ...changing('post'),
  operationId: 'addWatch',
  path: '/watches',
  tags,
  summary: 'Makes a watch, which mails nobody until its recipients are named on the desk',
  request: { body: jsonBody(newWatchSchema) },
  responses: { 201: answer('made; `Location` has its address', watchDataSchema), ...decided },
});

const changeRoute = createRoute({
  ...changing('put'),
  operationId: 'changeWatch',
  path: '/watches/{name}',
  tags,
  summary: 'Changes what a watch catches and tells; its recipients and webhooks stay',
  description: 'Where somebody changed it since the given revision, nothing is done (409).',
  request: { params: watchParameters, body: jsonBody(changedWatchSchema) },
  responses: { 200: answer('changed', watchDataSchema), ...decided },
});

const removeRoute = createRoute({
  ...changing('delete'),
  operationId: 'removeWatch',
  path: '/watches/{name}',
  tags,
  summary: 'Ends a watch; it can be restored',
  request: { params: watchParameters },
  responses: { 200: answer('the watch, removed', watchDataSchema), ...withoutBody },
});

const restoreRoute = createRoute({
  ...changing('post'),
  operationId: 'restoreWatch',
  path: '/watches/{name}/restore',
  tags,
  summary: 'Takes the end of a watch back',
  request: { params: watchParameters },
  responses: { 200: answer('the watch, in force', watchDataSchema), ...withoutBody },
});

/** Watches are changed as on the desk, by whose word recipients and webhooks stay as they are. */
export function changeWatchRoutes({ db }: ApiOptions) {
  const app = apiPart();
  const by = (c: Context<DeskEnv>) => ({ by: c.get('actor'), at: c.get('page').now });
  const shown = async (c: Context<DeskEnv>, name: string) =>
    watchData(orNotFound(await findWatch(db, name)), c.get('page').zone);

  app.openapi(addRoute, async (c) => {
    const { title, rule, tell = PLAIN_TELLING.tell, mail = PLAIN_TELLING.mail } = c.req.valid('json');
    const name = await addWatch(db, { ...rule, title, recipients: [], webhooks: [], tell, mail }, by(c));
    c.header('Location', `/api/v1/watches/${name}`);
    return c.json(await shown(c, name), 201);
  });

  app.openapi(changeRoute, async (c) => {
    const { name } = c.req.valid('param');
    const { watch } = orNotFound(await findWatch(db, name));
    const { recipients, webhooks } = watch;
    const { title, rule, revision, tell = watch.tell, mail = watch.mail } = c.req.valid('json');
    const changed = { ...rule, title, name, recipients, tell, mail, webhooks };
    if (!(await changeWatch(db, changed, { revision, ...by(c) }))) throw new ProblemError('overtaken');
    return c.json(await shown(c, name), 200);
  });

  app.openapi(removeRoute, async (c) => {
    const { name } = c.req.valid('param');
    await removeWatch(db, name, by(c));
    return c.json(await shown(c, name), 200);
  });

  app.openapi(restoreRoute, async (c) => {
    const { name } = c.req.valid('param');
    await restoreWatch(db, name, by(c));
    return c.json(await shown(c, name), 200);
  });
  return app;
}
