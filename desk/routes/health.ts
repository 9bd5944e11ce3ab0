import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import type { Queryable } from '../../storage/database.ts';
import { createProbe } from '../../storage/probe.ts';
import type { DeskEnv } from '../page-context.ts';

/** Whoever asks is answered within two seconds, and costs the database one look a second at most. */
const PATIENCE = { patienceMs: 1_500, holdsMs: 1_000 };

/**
 * For programs that look after this one, which nobody asks who they are: whether the desk lives, and whether it could show
 * anything. Figures it serves to nobody; the monitor's address has them.
 */
export function healthRoutes(db: Queryable): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const ask = createProbe(() => db.execute(sql`select 1`), PATIENCE);
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const why = await ask().then(
      () => null,
      () => 'the database does not answer',
    );
    const ready = why === null;
    return c.json({ ready, roles: { desk: { ready, why, leads: null } } }, ready ? 200 : 503);
  });
  return app;
}
