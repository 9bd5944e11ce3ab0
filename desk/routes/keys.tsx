import { Hono } from 'hono';
import type { DeskEnv } from '../page-context.ts';
import { KeyTable } from '../views/keys.tsx';
import { renderPage } from '../views/layout.tsx';

/** What the keys do, for who comes without the script that opens it over the page. */
export function keyRoutes(): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', (c) => {
    const page = c.get('page');
    const heading = page.messages.morning.keysHeading;
    return renderPage(
      c,
      heading,
      <>
        <h1>{heading}</h1>
        <KeyTable page={page} />
      </>,
    );
  });
  return app;
}
