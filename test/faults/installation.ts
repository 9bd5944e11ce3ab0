import { chmod, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { ask } from './ask.ts';
import type { Folders, Ground, Setting } from './fault.ts';
import type { Layout } from './layouts.ts';
import { makeNameService } from './means/name-service.ts';
import { type GrowingNewsstand, UNDISTURBED } from './newsstand.ts';
import { type Machine, type SupervisedProcesses, supervise } from './processes.ts';
import { freePort } from './servers/free-port.ts';
import { type Mailbox, openMailbox } from './servers/mail-server.ts';
import { makePostgres } from './servers/postgres.ts';
import { makeRedis } from './servers/redis.ts';
import { openReceiver, type TestReceiver } from './servers/webhook-receiver.ts';
import type { Stage } from './stage.ts';
import { writeWatches } from './watches.ts';

/** The program with all that it needs, at work. */
export interface Installation extends Stage {
  processes: SupervisedProcesses;
  newsstand: GrowingNewsstand;
  mailServer: Mailbox;
  receiver: TestReceiver;
  /** To run other commands of `dateline` with. */
  machine: Machine;
  /** Ends processes and servers; the folder stays until `remove`. */
  close(): Promise<void>;
  remove(): Promise<void>;
}

export interface InstallationOptions {
  setting: Setting;
  layout: Layout;
  newsstand: GrowingNewsstand;
  isUndisturbed: boolean;
  /** Called before anything is started. */
  prepare(ground: Ground): Promise<void>;
}

/** Starts servers and processes; returns when all say that they have started, and leaves nothing where they do not. */
export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const folders = await makeFolders(options.setting);
  const remove = () => rm(folders.run, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    // What was started last ends first.
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    return { ...(await start(options, folders, closing)), close, remove };
  } catch (error) {
    await close();
    await remove();
    throw error;
  }
}

async function start(
  options: InstallationOptions,
  folders: Folders,
  closing: (() => Promise<unknown>)[],
): Promise<Omit<Installation, 'close' | 'remove'>> {
  const { setting, layout, newsstand } = options;
  const ground: Ground = { setting, folders, environment: {}, wrapper: [], clock: null };
  await options.prepare(ground);
  const names = newsstand.isBelowLocalhost ? null : await makeNameService(newsstand.hosts);
  if (names) {
    closing.push(names.remove);
    ground.wrapper.push(...names.wrapper);
  }
  const mailServer = await openMailbox();
  closing.push(mailServer.close);
  const receiver = await openReceiver();
  closing.push(receiver.close);
  const deskPort = await freePort();
  const postgres = setting.embedded ? null : await makePostgres(folders.database, ground.environment);
  const redis = setting.queue === 'redis' ? await makeRedis(ground.environment) : null;
  if (postgres) closing.push(postgres.stop);
  if (redis) closing.push(redis.kill);
  await Promise.all([postgres?.start(), redis?.start()]);
  const environment = {
    ...(await environmentOf(folders, options, receiver)),
    DATELINE_DESK_PORT: String(deskPort),
    SMTP_URL: mailServer.url,
    ...(postgres ? { DATABASE_URL: postgres.url } : {}),
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  const machine = {
    environment: { ...environment, ...ground.environment },
    wrapper: ground.wrapper,
    cwd: folders.run,
  };
  const processes = supervise({ layout, ...machine });
  closing.push(processes.stopAll);
  await processes.startAll();
  await processes.started();
  const connection = async () =>
    postgres ? { connectionString: postgres.url } : embeddedConnection(folders.database);
  const query: Installation['query'] = async (text, values) => ask(await connection(), text, values);
  return {
    setting,
    folders,
    processes,
    postgres,
    redis,
    newsstand,
    mailServer,
    receiver,
    deskUrl: `http://127.0.0.1:${deskPort}/`,
    names,
    clock: ground.clock,
    machine,
    connection,
    query,
  };
}

async function makeFolders({ embedded }: Setting): Promise<Folders> {
  const run = await mkdtemp(path.join(tmpdir(), 'dateline-faults-'));
  // PostgreSQL runs as another user where the tests run as root.
  await chmod(run, 0o755);
  const home = path.join(run, 'home');
  const folders = {
    run,
    home,
    archive: path.join(run, 'archive'),
    database: embedded ? path.join(home, 'postgres') : path.join(run, 'postgres'),
    temporary: path.join(run, 'tmp'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  // Where tsx keeps what it compiled: with a folder of their own, each process would compile everything anew.
  const compiled = `tsx-${userInfo().uid}`;
  await mkdir(path.join(tmpdir(), compiled), { recursive: true });
  await symlink(path.join(tmpdir(), compiled), path.join(folders.temporary, compiled));
  return folders;
}

async function environmentOf(
  { run, home, archive, temporary }: Folders,
  { newsstand, isUndisturbed }: InstallationOptions,
  receiver: TestReceiver,
): Promise<Record<string, string>> {
  const sources = path.join(run, 'sources');
  const watches = path.join(run, 'watches');
  await newsstand.writeSources(sources);
  await writeWatches(watches, receiver.url);
  return {
    DATELINE_HOME: home,
    DATELINE_ARCHIVE: archive,
    DATELINE_SOURCES: sources,
    DATELINE_WATCHES: watches,
    DATELINE_ALLOW_HOSTS: ['localhost', '*.localhost', ...newsstand.hosts].join(','),
    DATELINE_ZONE: newsstand.zone,
    MAIL_FROM: 'Dateline <dateline@embassy.example>',
    TMPDIR: temporary,
    ...(isUndisturbed ? { DATELINE_CONTACT: UNDISTURBED } : {}),
  };
}

async function embeddedConnection(folder: string): Promise<pg.ClientConfig> {
  const password = (await readFile(path.join(folder, 'password'), 'utf8')).trim();
  return { host: path.join(folder, 'run'), user: 'dateline', password, database: 'dateline' };
}
