import { readdirSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { treeOf } from '../../bench/pipeline/process-memory.ts';
import { ALL_QUEUES } from '../../queues/all.ts';
import type { Queues } from '../../queues/connection.ts';
import type { Queryable } from '../../storage/database.ts';
import { outbox } from '../../storage/schema.ts';

/** Everything that a program left alone for months must not pile up, and what it may. */
export const SERIES = {
  programMegabytes: 'Memory of the program, its code apart, MB',
  databaseMegabytes: 'Memory of the database, its shared buffers apart, MB',
  handles: 'Open files and sockets of the program',
  threads: 'Threads of the program',
  connections: 'Connections to the database',
  processes: 'Processes',
  files: 'Files, archive and database apart',
  tasks: 'Tasks in the outbox',
  jobs: 'Jobs in the queues',
  failedJobs: 'Failed jobs that the queues keep',
  articles: 'Articles',
  stories: 'Stories',
  tableMegabytes: 'Tables and indexes, MB',
  archiveMegabytes: 'Archive, MB',
  processorSeconds: 'Processor time of the program, s',
} as const;

export type SeriesName = keyof typeof SERIES;
export type Look = Record<SeriesName, number>;

export interface Subject {
  /** The program; what it started belongs to it. */
  pid: number;
  home: string;
  archive: string;
  db: Queryable;
  queues: Queues;
}

const countsSchema = z.object({
  connections: z.coerce.number(),
  articles: z.coerce.number(),
  stories: z.coerce.number(),
  bytes: z.coerce.number(),
});

export async function look({ pid, home, archive, db, queues }: Subject): Promise<Look> {
  const members = treeOf(pid).map((member) => ({ member, name: nameOf(member) }));
  const [servers, programs] = [
    members.filter(({ name }) => name === 'postgres'),
    members.filter(({ name }) => name !== 'postgres'),
  ];
  const { rows } = await db.execute(sql`
    select (select count(*) from pg_stat_activity where backend_type = 'client backend') as connections,
      (select count(*) from dateline.articles) as articles, (select count(*) from dateline.stories) as stories,
      pg_database_size(current_database()) as bytes`);
  const counted = countsSchema.parse(rows[0]);
  const jobs = await Promise.all(ALL_QUEUES.map(({ name }) => queues.counts(name)));
  const failedJobs = sum(jobs.map(({ failed = 0 }) => failed));
  const files = await treeSize(home, new Set([path.join(home, 'postgres'), archive]));
  return {
    programMegabytes: sum(programs.map(({ member }) => ownKilobytesOf(member))) / 1_024,
    databaseMegabytes: sum(servers.map(({ member }) => ownKilobytesOf(member))) / 1_024,
    handles: sum(programs.map(({ member }) => entriesOf(`/proc/${member}/fd`))),
    threads: sum(programs.map(({ member }) => entriesOf(`/proc/${member}/task`))),
    connections: counted.connections,
    processes: programs.length,
    files: files.count,
    tasks: await db.$count(outbox),
    jobs: sum(jobs.flatMap((counts) => Object.values(counts))) - failedJobs,
    failedJobs,
    articles: counted.articles,
    stories: counted.stories,
    tableMegabytes: counted.bytes / 1_048_576,
    archiveMegabytes: (await treeSize(archive, new Set())).bytes / 1_048_576,
    processorSeconds: sum(programs.map(({ member }) => processorSecondsOf(member))),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function nameOf(pid: number): string {
  return fileText(`/proc/${pid}/comm`).trim();
}

/**
 * What a process wrote to memory of its own. Its share of the code hangs on how many others run the same (45 MB of Node
 * come back when those end), and PostgreSQL's shared buffers are of a size that is set, but are taken as they are used.
 */
function ownKilobytesOf(pid: number): number {
  return Number(/^Pss_Anon:\s*(\d+)/m.exec(fileText(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** User and system time, fields 14 and 15 of proc(5)'s stat, in hundredths of a second. */
function processorSecondsOf(pid: number): number {
  const fields = fileText(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

function entriesOf(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
}

/** A process may end while it is looked at. */
function fileText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function treeSize(
  folder: string,
  without: ReadonlySet<string>,
): Promise<{ count: number; bytes: number }> {
  const size = { count: 0, bytes: 0 };
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (without.has(full)) continue;
    if (entry.isDirectory()) {
      const below = await treeSize(full, without);
      size.count += below.count;
      size.bytes += below.bytes;
    } else {
      size.count += 1;
      size.bytes += (await stat(full).catch(() => ({ size: 0 }))).size;
    }
  }
  return size;
}
