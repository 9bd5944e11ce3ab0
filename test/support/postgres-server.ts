import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { prepareQueueSchema } from '../../queues/backends.ts';
import { startEmbeddedPostgres } from '../../storage/embedded/embedded-postgres.ts';
import { migrateDatabase } from '../../storage/migrating/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { host: string; user: string; password: string };
  }
}

/** One server for all live tests; each test file gets a database of its own, copied from a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-test-'));
  // PostgreSQL runs as another user where the tests run as root.
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres(folder);
  const { host, user, password } = server.connection;
  if (!host || !user || typeof password !== 'string')
    throw new Error('the embedded server gave no connection');
  const template = { host, user, password, database: 'template_dateline' };
  const client = new pg.Client({ ...template, database: 'postgres' });
  await client.connect();
  await client.query('create database template_dateline');
  await client.end();
  await migrateDatabase(template);
  await prepareQueueSchema(template);
  project.provide('postgres', { host, user, password });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
