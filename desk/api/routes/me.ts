import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ROLES } from '../../../storage/accounts.ts';
import { SCOPES } from '../../../storage/api-tokens.ts';
import { answer, apiPart, looked, looking, orNotFound } from '../route-parts.ts';

const meSchema = z
  .object({
    name: z.string().meta({ description: 'that signs what is decided' }),
    role: z.enum(ROLES),
    scopes: z.array(z.enum(SCOPES)).meta({ description: 'of the token; all where none is needed' }),
  })
  .meta({ id: 'Me' });

const meRoute = createRoute({
  ...looking,
  operationId: 'getMe',
  path: '/me',
  tags: ['Account'],
  summary: 'Who the token is of, and what it may',
  responses: { 200: answer('who asks', meSchema), ...looked },
});

export function meRoutes() {
  const app = apiPart();
  app.openapi(meRoute, (c) => {
    const person = orNotFound(c.get('person'));
    const scopes = person.via === 'token' ? person.scopes : [...SCOPES];
    return c.json({ name: person.name, role: person.role, scopes }, 200);
  });
  return app;
}
