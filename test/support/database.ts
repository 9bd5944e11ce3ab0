import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Database, openDatabase } from '../../storage/database.ts';

export interface TestDatabase extends Database {
  connection: pg.PoolConfig;
}

/** A fresh, migrated database for one test file, dropped at its end. Read the result inside tests only. */
export function useDatabase(): () => TestDatabase {
  const server = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  let database: TestDatabase | null = null;

  const administer = async (statement: string) => {
    const client = new pg.Client({ ...server, database: 'postgres' });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    await administer(`create database ${name} template template_dateline`);
    const connection = { ...server, database: name };
    database = { ...openDatabase(connection, () => {}), connection };
  });
  afterAll(async () => {
    await database?.close();
    await administer(`drop database ${name} with (force)`);
  });
  return () => {
    if (!database) throw new Error('The database is there in tests only, not while they are collected.');
    return database;
  };
}

/** Where the database is, for a process of its own. */
export function databaseUrlOf({ connection }: Pick<TestDatabase, 'connection'>): string {
  const { user = '', password, database = '', host = '', port } = connection;
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(String(password))}`;
  return `postgres://${login}@localhost:${port ?? 5432}/${database}?host=${encodeURIComponent(host)}`;
}
