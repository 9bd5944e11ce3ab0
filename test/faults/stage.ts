import type { IncomingMessage, ServerResponse } from 'node:http';
import type pg from 'pg';
import type { WorkerRole } from '../../workers/roles.ts';
import type { Folders, Setting } from './fault.ts';

export type Role = WorkerRole | 'desk';

/** What a fault finds to break. */
export interface Stage {
  setting: Setting;
  folders: Folders;
  processes: Processes;
  /** Null where the program has a database of its own. */
  postgres: PostgresServer | null;
  /** Null where the queues lie in PostgreSQL. */
  redis: RedisServer | null;
  newsstand: Front;
  mailServer: MailServer;
  /** What a watch's webhook posts to. */
  receiver: Receiver;
  /** Where the desk is to be found, by whichever process serves it. */
  deskUrl: string;
  /** Null where the machine has none to break: the newsstand's names are then known without one. */
  names: Names | null;
  /** Null where the machine's is gone by. */
  clock: Clock | null;
  /** How the database is reached, for who keeps a connection. */
  connection(): Promise<pg.ClientConfig>;
  /** Asks the database. Rejects where it is not to be reached. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
}

export interface StartOptions {
  /** Besides that of the run, and before it. */
  environment?: Record<string, string>;
  /** Instead of the run's. */
  wrapper?: string[];
}

export interface Processes {
  /** Those at work, extra ones included. What ends by itself is started again, as a service manager does. */
  running(): readonly DatelineProcess[];
  /** One more, beside the run's own; stopped like them at the end, unless it was before. */
  start(roles: readonly Role[], options?: StartOptions): Promise<DatelineProcess>;
  /** SIGTERM to all, and waits until they are gone; `startAll` starts the same again. */
  stopAll(): Promise<void>;
  startAll(): Promise<void>;
}

export interface DatelineProcess {
  /** Started beside the run's own. */
  isExtra: boolean;
  roles: readonly Role[];
  /** Of the `dateline` process itself, also below a wrapper. */
  pid: number;
  /** Whether it has come as far as to say that it started. */
  hasStarted: boolean;
  /** SIGKILL. Another takes its place at once, unless it is an extra one. */
  kill(): Promise<void>;
  /** SIGKILL. Another takes its place once what is returned is called. */
  keepDown(): Promise<() => void>;
  /** SIGTERM, and another in its place, unless it is an extra one. Returns the milliseconds that it took to end. */
  stop(): Promise<number>;
}

export interface PostgresServer {
  /** On 127.0.0.1. */
  port: number;
  url: string;
  /** The server's folder, in which `postmaster.pid` is. */
  data: string;
  /** SIGKILL to the server, SIGQUIT to what it leaves. */
  kill(): Promise<void>;
  /** As `pg_ctl stop -m fast`. */
  stop(): Promise<void>;
  /** Returns when it takes connections. */
  start(): Promise<void>;
}

export interface RedisServer {
  /** On 127.0.0.1. */
  port: number;
  url: string;
  pid(): number;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** On the same port; always empty. */
  start(): Promise<void>;
  command(...words: string[]): Promise<unknown>;
  /** Returns when it answers. */
  answers(): Promise<void>;
}

/** Answers instead of the newsstand, or has it answer. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse, answer: () => void) => void;

export interface Front {
  port: number;
  /** What the newsstand does to the program; null for what it should. The undisturbed run is spared. */
  misbehave(how: Misbehaviour | null): void;
}

/** How the newsstand's names become addresses for the processes. */
export interface Names {
  fail(): Promise<void>;
  hang(): Promise<void>;
  answer(): Promise<void>;
}

/** What a run's processes and servers take for the time. */
export function timeIn({ clock }: Pick<Stage, 'clock'>): Date {
  return clock?.now() ?? new Date();
}

/** Of processes and servers. */
export interface Clock {
  /** What it shows. */
  now(): Date;
  /** Sets it by so much, from where it is. */
  step(ms: number): Promise<void>;
}

export interface Receiver {
  /** What happens to calls: they are taken, refused for now, or nobody listens. */
  become(how: 'well' | 'failing' | 'away'): Promise<void>;
}

export interface MailServer {
  port: number;
  url: string;
  /** Stops listening, and cuts all connections. */
  goDown(): Promise<void>;
  /** Cuts all connections, and takes new ones without a word. */
  hang(): Promise<void>;
  /** Refuses every recipient for now. */
  beBusy(): Promise<void>;
  comeUp(): Promise<void>;
}
