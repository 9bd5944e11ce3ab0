import { expect, it } from 'vitest';
import { useDatabase } from '../../test/support/database.ts';
import { createDesk } from '../app.tsx';
import { createApi } from './api.ts';
import { PROBLEMS } from './problems.ts';

const database = useDatabase();

it.each([
  ['en', 'The API', 'Answers'],
  ['vi', 'API', 'Kết quả trả về'],
])('the page on the API tells of all of it: %s', async (language, heading, answers) => {
  const { db } = database();
  const desk = createDesk({
    db: database(),
    zone: 'UTC',
    now: () => new Date('2026-02-06T01:00:00Z'),
    onError: () => {},
    url: 'https://desk.example',
  });
  const response = await desk.request('/api', { headers: { 'Accept-Language': language } });
  const html = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
  for (const text of [`<h1>${heading}</h1>`, answers, 'https://desk.example/api/v1/stories'])
    expect(html).toContain(text);
  const { app, document } = createApi({ db, url: null, sources: new Map() });
  const ids = app.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' ? [definition.route.operationId] : [],
  );
  const shapes = Object.keys(document().components?.schemas ?? {}).map((name) => `shape-${name}`);
  const problems = Object.keys(PROBLEMS).map((kind) => `problem-${kind}`);
  for (const id of [...ids, ...shapes, ...problems]) expect(html).toContain(` id="${id}"`);
  // Every link within the page leads somewhere.
  for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(` id="${id}"`);
  expect(await (await desk.request('/')).text()).toContain('href="/api"');
});
