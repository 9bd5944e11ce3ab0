import { Hono } from 'hono';
import { z } from 'zod';
import type { Queryable } from '../../storage/database.ts';
import { colleagueSchema, markAs, noteBodySchema, tagSchema } from '../mark.ts';
import type { DeskEnv } from '../page-context.ts';
import { backTelling, idSchema, parseAddress, parseForm, undoFormSchema } from '../parameters.ts';

const markFormSchema = z.intersection(
  undoFormSchema,
  z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['star', 'unstar', 'unassign']) }),
    z.object({ kind: z.enum(['tag', 'untag']), tag: tagSchema }),
    z.object({ kind: z.literal('assign'), person: colleagueSchema }),
    z.object({ kind: z.literal('note'), body: noteBodySchema }),
    z.object({ kind: z.literal('remove-note'), note: idSchema }),
  ]),
);

/** Stars, tags, notes and who looks after a story. */
export function storyMarkRoutes(db: Queryable): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.post('/:id/marks', async (c) => {
    const storyId = parseAddress(idSchema, c.req.param('id'));
    const form = parseForm(markFormSchema, await c.req.parseBody());
    const { now } = c.get('page');
    const result = await markAs(db, { storyId, actor: c.get('actor'), at: now }, form);
    if (result.outcome === 'missing') return c.notFound();
    const back = result.outcome === 'decided' ? backTelling(form.back, 'done', result.decision) : form.back;
    return c.redirect(back, 303);
  });
  return app;
}
