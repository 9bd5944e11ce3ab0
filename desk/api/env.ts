import type { Context } from 'hono';
import type { Queryable } from '../../storage/database.ts';
import type { DeskEnv } from '../page-context.ts';
import type { WatchedSources } from '../watched-sources.ts';

export interface ApiOptions {
  db: Queryable;
  /** The address that people have the desk at; null for that of the request. */
  url: string | null;
  sources: WatchedSources;
}

/** What data is written with: the same for programs, files and the command line. */
export interface Shaping {
  /** IANA zone of the desk: instants are written with its offset. */
  zone: string;
  /** The desk's own address, for links. */
  base: string;
  outletName(source: string): string;
}

export function shapingOf(c: Context<DeskEnv>, url: string | null): Shaping {
  const { zone, outletName } = c.get('page');
  return { zone, outletName, base: url ?? c.req.url };
}
