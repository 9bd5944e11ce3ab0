import { Hono } from 'hono';
import type { Queryable } from '../../storage/database.ts';
import type { DeskEnv } from '../page-context.ts';
import { backTelling, idSchema, parseAddress, parseForm, undoFormSchema } from '../parameters.ts';
import { renderTrouble } from '../trouble.tsx';
import { mayUndo, undoAndArchive } from '../undo.ts';
import { renderPage } from '../views/layout.tsx';

/** Takes decisions back; says why where it cannot be. */
export function undoRoutes(db: Queryable): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.post('/:id/undo', async (c) => {
    const id = parseAddress(idSchema, c.req.param('id'));
    const { back } = parseForm(undoFormSchema, await c.req.parseBody());
    const page = c.get('page');
    if (!(await mayUndo(db, id, page))) return renderTrouble(c, 403, 'role');
    const undone = await undoAndArchive(db, { id, actor: c.get('actor'), at: page.now }, page.zone);
    const { outcome } = undone;
    if (outcome === 'missing') return c.notFound();
    if (outcome === 'undone' || outcome === 'undone-before')
      return c.redirect(backTelling(back, 'done', id), 303);
    const { right } = page.messages;
    const { title, advice } = right.notUndone[outcome];
    c.status(409);
    return renderPage(
      c,
      title,
      <>
        <h1>{title}</h1>
        <p>
          {right.nothingDone} {advice}
        </p>
        <p>
          <a href={back}>{page.messages.back}</a>
        </p>
      </>,
    );
  });
  return app;
}
