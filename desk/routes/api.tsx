import { Hono } from 'hono';
import { API_PATH, type Api } from '../api/api.ts';
import { type Reference, readReference } from '../api/reference.ts';
import type { DeskEnv } from '../page-context.ts';
import { ApiPage } from '../views/api-page.tsx';
import { renderPage } from '../views/layout.tsx';

/** The API for people to read of. */
export function apiPageRoutes({ document }: Api, url: string | null): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  let read: Reference | null = null;
  app.get('/', (c) => {
    read ??= readReference(document());
    const page = c.get('page');
    const address = new URL(API_PATH, url ?? c.req.url).href;
    return renderPage(
      c,
      page.messages.api.heading,
      <ApiPage reference={read} address={address} page={page} />,
    );
  });
  return app;
}
