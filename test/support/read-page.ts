import type { Hono } from 'hono';
import { createDesk, type DeskOptions } from '../../desk/app.tsx';
import type { DeskEnv } from '../../desk/page-context.ts';
import type { Database } from '../../storage/database.ts';

/** A desk on the morning of 6 February 2026. */
export function morningDesk(db: Database, options: Partial<DeskOptions> = {}): Hono<DeskEnv> {
  const now = () => new Date('2026-02-06T01:00:00Z');
  return createDesk({ db, zone: 'Asia/Ho_Chi_Minh', now, onError: () => {}, ...options });
}

/** A page's text without markup, as a reader of English has it unless told otherwise. */
export async function readPage(
  desk: Hono<DeskEnv>,
  path: string,
  headers: Record<string, string> = { 'Accept-Language': 'en' },
) {
  const response = await desk.request(path, { headers });
  const html = await response.text();
  const text = html
    .replace(/^.*<body>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return { response, html, text };
}
