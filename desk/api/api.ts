import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { DeskEnv } from '../page-context.ts';
import type { ApiOptions } from './env.ts';
import { answerProblem, ProblemError } from './problem.ts';
import { apiPart, TOKEN } from './route-parts.ts';
import { activityRoutes } from './routes/activity.ts';
import { articleRoutes } from './routes/articles.ts';
import { changeWatchRoutes } from './routes/change-watches.ts';
import { dayRoutes } from './routes/days.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { mailRoutes } from './routes/mails.ts';
import { meRoutes } from './routes/me.ts';
import { ruleRoutes } from './routes/rules.ts';
import { searchRoutes } from './routes/searches.ts';
import { sourceRoutes } from './routes/sources.ts';
import { storyRoutes } from './routes/stories.ts';
import { visitRoutes } from './routes/visits.ts';
import { watchRoutes } from './routes/watches.ts';

export const API_PATH = '/api/v1';

const HEAD = {
  openapi: '3.1.0',
  info: {
    title: 'Dateline',
    version: '1',
    description:
      'What the review desk shows and does, for programs. Fields may be added at any time; none changes or goes.',
  },
  servers: [{ url: API_PATH }],
  tags: [
    { name: 'Days' },
    { name: 'Stories' },
    { name: 'Decisions' },
    { name: 'Articles' },
    { name: 'Visits' },
    { name: 'Watches' },
    { name: 'Dismissal rules' },
    { name: 'Searches' },
    { name: 'Sources' },
    { name: 'Activity' },
    { name: 'Mails' },
    { name: 'Account' },
  ],
};

const PARTS = [
  dayRoutes,
  storyRoutes,
  decisionRoutes,
  articleRoutes,
  visitRoutes,
  watchRoutes,
  changeWatchRoutes,
  ruleRoutes,
  searchRoutes,
  sourceRoutes,
  activityRoutes,
  mailRoutes,
  meRoutes,
];

export type ApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

export interface Api {
  app: OpenAPIHono<DeskEnv>;
  /** Made of the schemas that requests and answers are checked with, once it is asked for. */
  document(): ApiDocument;
}

/** All of the desk for programs: JSON in and out, and problems as RFC 9457 has them. */
export function createApi(options: ApiOptions): Api {
  const app = apiPart();
  app.use(revalidated(), etag(), jsonOnly());
  for (const part of PARTS) app.route('/', part(options));
  app.openAPIRegistry.registerComponent('securitySchemes', TOKEN, {
    type: 'http',
    scheme: 'bearer',
    description: 'Made with `dateline account token NAME --scope read,review`.',
  });
  let made: ApiDocument | null = null;
  const document = () => {
    made ??= app.getOpenAPI31Document(HEAD);
    return made;
  };
  app.get('/openapi.json', (c) => c.json(document()));
  refuseOtherMethods(app);
  return { app, document };
}

/** What it says is one person's, and may be another thing a moment later. */
function revalidated(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.header('Cache-Control', 'private, no-cache');
    c.header('Vary', 'Authorization, Cookie', { append: true });
  };
}

/** A form of another site could be sent with a cookie and without asking (CSRF); JSON can not. */
function jsonOnly(): MiddlewareHandler {
  return async (c, next) => {
    const type = c.req.header('content-type');
    if (c.req.method !== 'GET' && type !== undefined && !/^application\/json\s*(?:;|$)/i.test(type))
      throw new ProblemError('not-json');
    await next();
  };
}

/** What is there answers other methods with 405 and the ones that it knows (RFC 9110 15.5.6). */
function refuseOtherMethods(app: OpenAPIHono<DeskEnv>): void {
  const methods = new Map([['/openapi.json', ['GET', 'HEAD']]]);
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { path, method } = definition.route;
    const known = methods.get(path) ?? [];
    methods.set(path, [...known, ...(method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])]);
  }
  for (const [path, known] of methods)
    app.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) =>
      answerProblem(c, 'wrong-method', { allow: known.join(', ') }),
    );
}
