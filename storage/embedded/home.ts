import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';

/** A running PostgreSQL of Dateline's own, reached through a socket in its home folder: no port is opened. */
export interface EmbeddedPostgres {
  connection: pg.PoolConfig;
  /** Rejects with a DatelineError when it ends by itself, or, where it was found running, with the one that started it. */
  lost: Promise<never>;
  /** Stops it where this process started it; leaves it alone where it was found running. */
  stop(): Promise<void>;
}

/** Where a built-in PostgreSQL has its things. */
export interface Home {
  folder: string;
  data: string;
  sockets: string;
  password: string;
  owner: string;
  log: string;
}

export const USER = 'dateline';
export const DATABASE = 'dateline';

export function homeIn(folder: string): Home {
  return {
    folder,
    data: path.join(folder, 'data'),
    sockets: path.join(folder, 'run'),
    password: path.join(folder, 'password'),
    owner: path.join(folder, 'owner.pid'),
    log: path.join(folder, 'postgres.log'),
  };
}

export async function connectionTo(home: Home): Promise<pg.PoolConfig> {
  const password = (await readFile(home.password, 'utf8')).trim();
  return { host: home.sockets, user: USER, password, database: DATABASE };
}
