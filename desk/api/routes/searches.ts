import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { removeSearch, renameSearch, savedSearchesOf, saveSearch } from '../../../storage/saved-searches.ts';
import { searchNameSchema, searchTextSchema } from '../../saved-search.ts';
import { readSearch, searchQuery } from '../../search-address.ts';
import type { ApiOptions } from '../env.ts';
import { ProblemError } from '../problem.ts';
import {
  answer,
  apiPart,
  changing,
  decided,
  idParameters,
  jsonBody,
  looked,
  looking,
  orNotFound,
  withoutBody,
} from '../route-parts.ts';
import { id } from '../schemas/common.ts';
import { fieldErrorsOf } from '../story-query.ts';

const tags = ['Searches'];

const searchSchema = z
  .object({
    id,
    name: z.string(),
    query: z.string().meta({ description: 'what follows `/stories?` to list what the search finds' }),
  })
  .meta({ id: 'SavedSearch' });
const searchesSchema = z.object({ searches: z.array(searchSchema) });

const listRoute = createRoute({
  ...looking,
  operationId: 'listSearches',
  path: '/searches',
  tags,
  summary: 'The searches that the account has saved, all of them, by name',
  responses: { 200: answer('the searches', searchesSchema), ...looked },
});

const saveRoute = createRoute({
  ...changing('post'),
  operationId: 'saveSearch',
  path: '/searches',
  tags,
  summary: 'Saves a search; one that is saved already is named anew',
  request: {
    body: jsonBody(
      z.strictObject({ name: searchNameSchema, query: searchTextSchema }).meta({ id: 'NewSearch' }),
    ),
  },
  responses: { 200: answer('the search as it is kept', searchSchema), ...decided },
});

const renameRoute = createRoute({
  ...changing('put'),
  operationId: 'renameSearch',
  path: '/searches/{id}',
  tags,
  summary: 'Names a search anew',
  request: {
    params: idParameters,
    body: jsonBody(z.strictObject({ name: searchNameSchema }).meta({ id: 'SearchName' })),
  },
  responses: { 200: answer('all searches', searchesSchema), ...decided },
});

const removeRoute = createRoute({
  ...changing('delete'),
  operationId: 'removeSearch',
  path: '/searches/{id}',
  tags,
  summary: 'Forgets a search',
  request: { params: idParameters },
  responses: { 200: answer('those that are left', searchesSchema), ...withoutBody },
});

export function searchRoutes({ db }: ApiOptions) {
  const app = apiPart();
  app.openapi(listRoute, async (c) => c.json({ searches: await savedSearchesOf(db, c.get('actor')) }, 200));

  app.openapi(saveRoute, async (c) => {
    const { name, query: given } = c.req.valid('json');
    const person = c.get('actor');
    const asked = readSearch(Object.fromEntries(new URLSearchParams(given)));
    const errors = fieldErrorsOf(asked, 'body');
    if (errors.length > 0) throw new ProblemError('bad-request', { errors });
    const query = searchQuery(asked);
    await saveSearch(db, { person, name, query, at: c.get('page').now });
    const searches = await savedSearchesOf(db, person);
    return c.json(orNotFound(searches.find((search) => search.query === query)), 200);
  });

  app.openapi(renameRoute, async (c) => {
    const person = c.get('actor');
    const { id } = c.req.valid('param');
    if (!(await renameSearch(db, { person, id, name: c.req.valid('json').name })))
      throw new ProblemError('not-found');
    return c.json({ searches: await savedSearchesOf(db, person) }, 200);
  });

  app.openapi(removeRoute, async (c) => {
    const person = c.get('actor');
    if (!(await removeSearch(db, { person, id: c.req.valid('param').id })))
      throw new ProblemError('not-found');
    return c.json({ searches: await savedSearchesOf(db, person) }, 200);
  });
  return app;
}
