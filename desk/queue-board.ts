import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { HonoAdapter } from '@bull-board/hono';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Queue } from 'bullmq';
import { Hono } from 'hono';

/** Its page asks Google for two fonts, and so would tell Google of every look. */
const FOREIGN_LINKS = /<link\b[^>]*\bhref="https?:[^>]*>/g;

/** Bull Board over the given queues, for all paths below `place`. */
export function createQueueBoard(queues: readonly Queue[], place: string): Hono {
  const serverAdapter = new HonoAdapter(serveStatic).setBasePath(place);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue)),
    serverAdapter,
    options: {
      uiConfig: {
        boardTitle: 'Dateline',
        miscLinks: [{ text: 'Dateline', url: '/house' }],
        hideDocsLink: true,
      },
    },
  });
  const board = new Hono();
  board.use(async (c, next) => {
    await next();
    const type = c.res.headers.get('content-type') ?? '';
    // Jobs hold addresses of people; the board says nothing of who may keep its answers.
    if (/^(text\/html|application\/json)/.test(type)) c.header('Cache-Control', 'private, no-cache');
    if (!type.startsWith('text/html')) return;
    const html = await c.res.text();
    c.res = new Response(html.replace(FOREIGN_LINKS, ''), c.res);
  });
  return board.route(place, serverAdapter.registerPlugin());
}
