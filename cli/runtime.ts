import type { Settings } from '../config/settings.ts';
import type { Watch } from '../core/watch/schema.ts';
import type { BounceMailbox } from '../mail/bounce/bounce-mailbox.ts';
import { createMailer, type Mailer } from '../mail/send.ts';
import type { Queues } from '../queues/connection.ts';
import type { Source } from '../sources/schema.ts';
import type { Storage } from '../storage/open-storage.ts';
import { loadWorkers, type StartWorkers, type WorkersOptions } from '../workers/main.ts';
import type { WorkerRole } from '../workers/roles.ts';
import type { Session } from './session.ts';
import { watchesFrom } from './watch/take-in.ts';

export interface RuntimeOptions {
  session: Session;
  storage: Storage;
  queues: Queues;
  /** By name; may change in place. */
  sources: ReadonlyMap<string, Source>;
  /** Whose recipients are told; those in force unless given. */
  watches?: () => Promise<Watch[]>;
  roles: readonly WorkerRole[];
  /** Those roles, where they are loaded already. */
  startWorkers?: StartWorkers;
  /** Whether sources are read at their slots; otherwise only when a command says so. */
  schedule: boolean;
  archiveDelayMs: number;
  /** See `WorkersOptions`. */
  settlesAfter?: WorkersOptions['settlesAfter'];
  metrics?: WorkersOptions['metrics'];
  activity?: WorkersOptions['activity'];
}

/** Starts workers as the settings have them, and stops them once the work is over, however it ends. */
export async function withRuntime<Result>(
  options: RuntimeOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const workers = await startRuntime(options);
  try {
    return await work();
  } finally {
    await workers.stop();
  }
}

async function startRuntime({ session, storage, queues, sources, roles, ...options }: RuntimeOptions) {
  const { settings, log, now } = session;
  const startWorkers = options.startWorkers ?? (await loadWorkers(roles));
  return startWorkers({
    ...options,
    database: storage,
    queues,
    sources,
    watches: options.watches ?? watchesFrom(session, storage.db),
    operators: settings.operators,
    zone: settings.zone,
    archiveFolder: settings.archiveFolder,
    keep: settings.retention,
    deskUrl: settings.desk.url,
    mailer: mailerOf(settings, { signs: roles.includes('alert') }),
    resendUncertain: settings.mail?.uncertain === 'resend',
    bounces: await bouncesOf(settings),
    web: settings,
    embeddings: settings.embeddings,
    now,
    log,
  });
}

/** An IMAP client is loaded where there is a mailbox: 28 MB. */
async function bouncesOf({ bounces }: Settings): Promise<BounceMailbox | null> {
  if (bounces.mailbox === null) return null;
  const { openBounceMailbox } = await import('../mail/bounce/bounce-mailbox.ts');
  return openBounceMailbox(bounces.mailbox);
}

/** @param signs whether it sends: the key for that need not be where nobody does */
export function mailerOf({ mail, bounces }: Settings, { signs = true } = {}): Mailer | null {
  return mail && createMailer({ ...mail, returnTo: bounces.address, ...(signs ? {} : { dkim: null }) });
}
