import type { Hono } from 'hono';
import { createDesk } from '../../desk/app.tsx';
import type { DeskEnv } from '../../desk/page-context.ts';
import type { Database } from '../../storage/database.ts';

export const visit = {
  visitors: ['Arvik Lindqvist'],
  host: 'LA',
  kind: 'state' as const,
  start: '2026-02-05',
  end: '2026-02-06',
};
const sources = new Map(
  ['delta', 'gulf', 'harbour-post'].map((name) => [
    name,
    { title: `The ${name}`, home: `https://${name}.example/`, scheduleZone: 'UTC' },
  ]),
);

/** A desk over three outlets, for programs, on the morning of 6 February 2026; whatever breaks breaks the test. */
export function apiDesk(db: Database): Hono<DeskEnv> {
  return createDesk({
    db,
    zone: 'Asia/Ho_Chi_Minh',
    now: () => new Date('2026-02-06T01:00:00Z'),
    onError: (error) => {
      throw error;
    },
    url: 'https://desk.example',
    sources,
    outletName: (source) => sources.get(source)?.title ?? source,
  });
}
