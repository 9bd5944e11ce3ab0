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
    postgres: { host: string; port: number; user: string; password: string };
  }
}

/**
 * One server for all live tests; each test file gets a database of its own, copied from a migrated template. It is the
 * built-in one unless DATELINE_TEST_POSTGRES_URL names another, which may be of another release.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await serverOfTests();
  await administer(server, 'drop database if exists template_dateline');
  await administer(server, 'create database template_dateline');
  const template = { ...server, database: 'template_dateline' };
  await migrateDatabase(template);
  await prepareQueueSchema(template);
  project.provide('postgres', server);
  return stop;
}

async function serverOfTests() {
  const url = process.env.DATELINE_TEST_POSTGRES_URL;
  if (!url) return await builtInServer();
  const { hostname, port, username, password } = new URL(url);
  const server = {
    host: hostname.replace(/[[\]]/g, ''),
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
  return { server, stop: () => administer(server, 'drop database template_dateline') };
}

async function builtInServer() {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-test-'));
  // PostgreSQL runs as another user where the tests run as root.
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres(folder);
  const { host, port = 5432, user, password } = postgres.connection;
  if (!host || !user || typeof password !== 'string')
    throw new Error('the embedded server gave no connection');
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { server: { host, port, user, password }, stop };
}

async function administer(server: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
