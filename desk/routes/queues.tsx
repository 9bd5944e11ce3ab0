import type { Queue } from 'bullmq';
import { Hono } from 'hono';
import type { DeskEnv } from '../page-context.ts';
import { NoQueuesPage } from '../views/house.tsx';
import { renderPage } from '../views/layout.tsx';

const PLACE = '/queues';

/**
 * What Bull Board cannot do without beyond the desk's own policy: styles that its scripts write into the page, and the
 * pictures in its style sheet. The settings in one of its script elements are data, which no policy is about.
 */
const BOARD_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

/** Bull Board. Who may use it, and from where, is settled before. */
export function queueRoutes(queues: readonly Queue[] | null): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  if (!queues)
    return app.get('/', (c) => {
      const page = c.get('page');
      return renderPage(c, page.messages.house.queues, <NoQueuesPage page={page} />);
    });
  // It takes a tenth of a second to load, and most desks are never asked for it.
  let loading: Promise<Hono> | null = null;
  const load = () => import('../queue-board.ts').then((board) => board.createQueueBoard(queues, PLACE));
  return app.all('*', async (c) => {
    loading ??= load();
    const board = await loading;
    c.set('policy', { contentSecurity: BOARD_POLICY, frame: 'DENY' });
    return board.fetch(c.req.raw, c.env);
  });
}
