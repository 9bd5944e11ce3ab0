import { Validator } from '@seriousme/openapi-schema-validator';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addMails } from '../../storage/mails.ts';
import { saveSearch } from '../../storage/saved-searches.ts';
import { sourceStates } from '../../storage/schema.ts';
import { apiClient, tokenOf } from '../../test/support/api-client.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';
import { createDesk } from '../app.tsx';
import { createApi } from './api.ts';

const database = useDatabase();
const sources = new Map([
  ['delta', { title: 'The Delta', home: 'https://delta.example/', scheduleZone: 'UTC' }],
]);
const at = new Date('2026-02-05T03:00:00Z');
let client: ReturnType<typeof apiClient>;

function openApi() {
  return createApi({ db: database().db, url: null, sources });
}

/** Each operation with its answers by status, as the routes declare them. */
function operations() {
  return openApi().app.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' ? [definition.route] : [],
  );
}

function answerSchema(operation: string, status: number): z.ZodType {
  const declared = operations().find(({ operationId }) => operationId === operation)?.responses[status];
  const media = declared && 'content' in declared ? declared.content?.['application/json'] : undefined;
  const schema = media && 'schema' in media ? media.schema : undefined;
  if (!(schema instanceof z.ZodType)) throw new Error(`${operation} declares no answer`);
  return schema;
}

const METHODS = ['get', 'post', 'put', 'delete'];

beforeAll(async () => {
  const { db } = database();
  await db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.accounts restart identity cascade`,
  );
  const desk = createDesk({
    db: database(),
    zone: 'Asia/Ho_Chi_Minh',
    now: () => new Date('2026-02-06T01:00:00Z'),
    onError: (error) => {
      throw error;
    },
    sources,
  });
  client = apiClient(desk, await tokenOf(db, 'Mai'));
  await fill();
});

/** Something of everything, as full as it gets. */
async function fill(): Promise<void> {
  const { db } = database();
  const visit = { visitors: ['Arvik'], host: 'LA', kind: 'state' as const, start: '2026-02-05', end: null };
  const story = await insertStory(db, { visit });
  await insertStory(db, { visit: { ...visit, start: '2025-12-01' }, day: '2025-12-01' });
  const original = await insertArticle(db, { storyId: story, versions: 2 });
  await insertArticle(db, { storyId: story, source: 'delta', copyOf: original, language: null });
  await insertArticle(db, { storyId: story });
  await db.insert(sourceStates).values({
    source: 'delta',
    lastRunAt: at,
    health: 'failing',
    healthSince: at,
    nextCheckAt: at,
    nextCheckReason: { kind: 'failures', failures: 3, restMinutes: 60 },
    healthCause: {
      noticedAt: at.toISOString(),
      troubledSince: null,
      cause: { about: 'lists', code: 'gone', url: 'https://delta.example/feed', bad: 1, of: 1 },
    },
  });
  const mail = { watch: 'w', storyId: story, kind: 'began' as const, subject: 's', text: '', html: '' };
  await addMails(db, [{ ...mail, recipient: 'a@embassy.example', messageId: 'a' }], at);
  await saveSearch(db, { person: 'Mai', name: 'Laos', query: 'country=LA', at });
}

const body = (method: string, content: unknown = undefined): RequestInit =>
  content === undefined
    ? { method }
    : { method, body: JSON.stringify(content), headers: { 'Content-Type': 'application/json' } };
const rule = { match: { any: ['Lindqvist', { near: ['talks', 'Velmora'], weight: 2 }], threshold: 2 } };

/** In this order: what the later ask for, the earlier have made. */
const REQUESTS: [operation: string, path: string, init: RequestInit, status: number][] = [
  ['listDays', '/days', {}, 200],
  ['getDay', '/days/2026-02-05', {}, 200],
  ['listStories', '/stories?limit=1', {}, 200],
  ['decide', '/stories/1/decisions', body('POST', { kind: 'note', body: 'call' }), 200],
  ['decide', '/stories/1/decisions', body('POST', { kind: 'split', articles: [3] }), 200],
  [
    'markStoriesSeen',
    '/stories/seen',
    body('POST', { stories: [{ story: 1, changed: '2026-02-06T00:00:00Z' }] }),
    200,
  ],
  ['getStory', '/stories/1', {}, 200],
  ['getDecision', '/decisions/2', {}, 200],
  ['listActivity', '/activity', {}, 200],
  ['undoDecision', '/decisions/2/undo', body('POST'), 200],
  ['getArticle', '/articles/1', {}, 200],
  ['getArticleVersion', '/articles/1/versions/1', {}, 200],
  ['listVisits', '/visits?limit=1', {}, 200],
  ['addWatch', '/watches', body('POST', { title: 'Arvik', rule }), 201],
  ['listWatches', '/watches', {}, 200],
  ['getWatch', '/watches/arvik', {}, 200],
  ['listStoriesCaught', '/watches/arvik/stories', {}, 200],
  ['changeWatch', '/watches/arvik', body('PUT', { title: 'Arvik', rule, revision: 1 }), 200],
  ['removeWatch', '/watches/arvik', body('DELETE'), 200],
  ['restoreWatch', '/watches/arvik/restore', body('POST'), 200],
  ['listSearches', '/searches', {}, 200],
  ['saveSearch', '/searches', body('POST', { name: 'New', query: 'state=new' }), 200],
  ['renameSearch', '/searches/2', body('PUT', { name: 'Newest' }), 200],
  ['removeSearch', '/searches/2', body('DELETE'), 200],
  ['addDismissalRule', '/rules', body('POST', { title: 'Such', rule, story: 2 }), 200],
  ['listDismissalRules', '/rules', {}, 200],
  ['listActivity', '/activity', {}, 200],
  ['revokeDismissalRule', '/rules/1/revoke', body('POST'), 200],
  ['listSources', '/sources', {}, 200],
  ['getSource', '/sources/delta', {}, 200],
  ['listMails', '/mails', {}, 200],
  ['getMe', '/me', {}, 200],
];

describe('the document', () => {
  it('is OpenAPI 3.1, and is served', async () => {
    const { status, body: document } = await client.get('/openapi.json');
    expect(status).toBe(200);
    expect(document.openapi).toBe('3.1.0');
    expect(await new Validator().validate(document)).toEqual({ valid: true });
  });

  it('has every route of the API, and each under a name of its own', () => {
    const { app, document } = openApi();
    const routed = app.routes
      .filter(({ method, path }) => METHODS.includes(method.toLowerCase()) && path !== '/openapi.json')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const paths = Object.entries(document().paths ?? {});
    const documented = paths.flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...new Set(routed)].sort()).toEqual(documented.sort());
    const names = operations().map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(documented.length);
    expect(names).not.toContain(undefined);
  });

  it('has requests for all of it below', () => {
    const asked = new Set(REQUESTS.map(([operation]) => operation));
    expect([...asked].sort()).toEqual(
      operations()
        .map(({ operationId }) => String(operationId))
        .sort(),
    );
  });
});

describe('what is answered', () => {
  it.each(REQUESTS)('fits what is declared: %s %s', async (operation, path, init, status) => {
    const answer = await client.ask(path, init);
    expect(answer.status).toBe(status);
    const schema = answerSchema(operation, status);
    // Nothing is there that is not declared, either.
    expect(schema.parse(answer.body)).toEqual(answer.body);
  });
});
