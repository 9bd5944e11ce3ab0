import { Hono } from 'hono';
import { z } from 'zod';
import { normaliseText } from '../../core/text.ts';
import { assignTo, unassign } from '../../storage/assignees.ts';
import type { Queryable } from '../../storage/database.ts';
import { removeNote, writeNote } from '../../storage/notes.ts';
import { star, unstar } from '../../storage/stars.ts';
import type { Marking } from '../../storage/story-marks.ts';
import { tag, untag } from '../../storage/story-tags.ts';
import type { DeskEnv } from '../page-context.ts';
import { backTelling, idSchema, parseAddress, parseForm, undoFormSchema } from '../parameters.ts';

const line = (most: number) =>
  z
    .string()
    .transform((text) => normaliseText(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(most));

const markFormSchema = z.intersection(
  undoFormSchema,
  z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['star', 'unstar', 'unassign']) }),
    z.object({ kind: z.enum(['tag', 'untag']), tag: line(40) }),
    z.object({ kind: z.literal('assign'), person: line(80) }),
    z.object({
      kind: z.literal('note'),
      body: z
        .string()
        .trim()
        .min(1)
        .max(10_000)
        .transform((text) => text.normalize('NFC')),
    }),
    z.object({ kind: z.literal('remove-note'), note: idSchema }),
  ]),
);
type MarkForm = z.infer<typeof markFormSchema>;

/** Stars, tags, notes and who looks after a story. */
export function storyMarkRoutes(db: Queryable): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.post('/:id/marks', async (c) => {
    const storyId = parseAddress(idSchema, c.req.param('id'));
    const form = parseForm(markFormSchema, await c.req.parseBody());
    const { now } = c.get('page');
    const result = await markByForm(db, { storyId, actor: c.get('actor'), at: now }, form);
    if (result.outcome === 'missing') return c.notFound();
    const back = result.outcome === 'decided' ? backTelling(form.back, 'done', result.decision) : form.back;
    return c.redirect(back, 303);
  });
  return app;
}

function markByForm(db: Queryable, marking: Marking, form: MarkForm) {
  switch (form.kind) {
    case 'star':
      return star(db, marking);
    case 'unstar':
      return unstar(db, marking);
    case 'tag':
      return tag(db, { ...marking, tag: form.tag });
    case 'untag':
      return untag(db, { ...marking, tag: form.tag });
    case 'note':
      return writeNote(db, { ...marking, body: form.body });
    case 'remove-note':
      return removeNote(db, { ...marking, note: form.note });
    case 'assign':
      return assignTo(db, { ...marking, person: form.person });
    case 'unassign':
      return unassign(db, marking);
  }
}
