import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DatelineError } from '../core/errors.ts';
import { isZone } from '../core/time.ts';
import { mailAddressSchema } from '../core/watch/address.ts';
import { type BounceSettings, bounceFields, bouncesOf } from './bounce-settings.ts';
import { flag, list, mayHoldSecret, optional, text, url } from './fields.ts';
import { type MailSettings, mailFields, mailOf, problemsOfMail } from './mail-settings.ts';
import { type MonitorSettings, monitorFields, monitorOf } from './monitor-settings.ts';
import { missingOfOidc, type OidcSettings, oidcFields, oidcOf } from './oidc-settings.ts';
import { type RetentionSettings, retentionFields, retentionOf } from './retention-settings.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** `desk@news.example:vi,press@embassy.example`: addresses with the language of their mails, Vietnamese unless given. */
const operators = list
  .transform((entries) => entries.map(operatorOf))
  .pipe(
    z.array(
      z.object({
        address: mailAddressSchema,
        language: z.enum(['vi', 'en'], { error: 'has a language that is neither vi nor en' }),
      }),
    ),
  );

export const environmentSchema = z.object({
  DATELINE_HOME: optional,
  DATABASE_URL: url(['postgres:', 'postgresql:']),
  REDIS_URL: url(['redis:', 'rediss:']),
  DATELINE_ZONE: text('Asia/Ho_Chi_Minh').refine(isZone, { error: 'is not an IANA time zone' }),
  DATELINE_SOURCES: text(path.join(project, 'sources', 'catalog')),
  DATELINE_WATCHES: text('watches'),
  DATELINE_ARCHIVE: optional,
  DATELINE_DESK_HOST: text('127.0.0.1'),
  DATELINE_DESK_PORT: text('4080').transform(Number).pipe(z.int().min(0).max(65_535)),
  DATELINE_DESK_PASSWORD: optional,
  DATELINE_DESK_OPEN: flag,
  DATELINE_DESK_URL: url(['http:', 'https:']),
  ...oidcFields,
  ...mailFields,
  ...bounceFields,
  ...monitorFields,
  ...retentionFields,
  DATELINE_OPERATOR: operators,
  DATELINE_CONTACT: optional,
  DATELINE_BROWSER: optional,
  DATELINE_ALLOW_HOSTS: list,
  DATELINE_EMBEDDINGS_URL: url(['http:', 'https:']).refine((value) => !mayHoldSecret(value), {
    error: 'has a user, a password or a part after ? or #; a key goes into DATELINE_EMBEDDINGS_KEY',
  }),
  DATELINE_EMBEDDINGS_MODEL: optional,
  DATELINE_EMBEDDINGS_KEY: optional,
  DATELINE_LOG_LEVEL: text('info').pipe(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])),
});

function operatorOf(entry: string): { address: string; language: string } {
  const [address = '', language = 'vi'] = entry.split(':', 2);
  return { address, language };
}

const EMBEDDINGS = ['DATELINE_EMBEDDINGS_URL', 'DATELINE_EMBEDDINGS_MODEL'] as const;

/** A server without a model, or the other way round, is a mistake; one that went unseen would leave the feature off. */
const completeSchema = environmentSchema.superRefine((given, context) => {
  for (const { name, message } of [...missingOfOidc(given), ...problemsOfMail(given)])
    context.addIssue({ code: 'custom', path: [name], message });
  const isWanted = given.DATELINE_EMBEDDINGS_KEY !== null || EMBEDDINGS.some((name) => given[name] !== null);
  if (!isWanted) return;
  for (const name of EMBEDDINGS)
    if (given[name] === null)
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `is missing: embeddings need ${EMBEDDINGS.join(' and ')}`,
      });
});

/** A setting's environment variable. */
export type SettingName = keyof typeof environmentSchema.shape;

export interface Settings {
  /** Where Dateline keeps what it has: its database unless `databaseUrl` is set, its archive unless that is moved. */
  home: string;
  /** Null: PostgreSQL of Dateline's own, below `home`. */
  databaseUrl: string | null;
  /** Null: the queues lie in PostgreSQL. */
  redisUrl: string | null;
  /** The desk's time zone, in which days begin and end. */
  zone: string;
  sourcesFolder: string;
  watchesFolder: string;
  archiveFolder: string;
  desk: {
    host: string;
    port: number;
    password: string | null;
    /** Serve other machines without a password; for use behind a proxy that asks for one. */
    open: boolean;
    /** The address people use, for links in mails. */
    url: string;
    /** Null: nobody logs in by OpenID Connect. */
    oidc: OidcSettings | null;
  };
  /** Null: no mail is sent. */
  mail: MailSettings | null;
  bounces: BounceSettings;
  monitor: MonitorSettings;
  retention: RetentionSettings;
  /** Who is mailed when a source goes bad. */
  operators: { address: string; language: 'vi' | 'en' }[];
  /** Names Dateline to the sites it reads. */
  userAgent: string;
  browser: string | null;
  /** Private hosts that may be fetched from; everything private is refused otherwise. */
  allowedPrivateHosts: string[];
  /** A server with an embeddings API like that of OpenAI, and its model. Null: none is asked. */
  embeddings: { url: string; model: string; key: string | null } | null;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

export const VERSION = '0.1.0';

/** The environment as it is; read nowhere else. */
export function environmentVariables(): Readonly<Record<string, string | undefined>> {
  return process.env;
}

/**
 * Reads the settings from the environment; `override` goes before it.
 * @throws DatelineError naming every setting that is wrong.
 */
export function readSettings(override: Record<string, string> = {}): Settings {
  const environment = { ...environmentVariables(), ...override };
  const read = completeSchema.safeParse(environment);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new DatelineError('settings', problems.join('; '), {
      advice: 'The settings are described in docs/settings.md.',
    });
  }
  const given = read.data;
  const home = path.resolve(given.DATELINE_HOME ?? defaultHome(environment));
  const deskUrl = given.DATELINE_DESK_URL ?? `http://localhost:${given.DATELINE_DESK_PORT}`;
  return {
    home,
    databaseUrl: given.DATABASE_URL,
    redisUrl: given.REDIS_URL,
    zone: given.DATELINE_ZONE,
    sourcesFolder: path.resolve(given.DATELINE_SOURCES),
    watchesFolder: path.resolve(given.DATELINE_WATCHES),
    archiveFolder: path.resolve(given.DATELINE_ARCHIVE ?? path.join(home, 'archive')),
    desk: {
      host: given.DATELINE_DESK_HOST,
      port: given.DATELINE_DESK_PORT,
      password: given.DATELINE_DESK_PASSWORD,
      open: given.DATELINE_DESK_OPEN,
      url: deskUrl,
      oidc: oidcOf(given, deskUrl),
    },
    mail: mailOf(given),
    bounces: bouncesOf(given),
    monitor: monitorOf(given),
    retention: retentionOf(given),
    operators: given.DATELINE_OPERATOR,
    userAgent: `Dateline/${VERSION} (news monitor${given.DATELINE_CONTACT ? `; ${given.DATELINE_CONTACT}` : ''})`,
    browser: given.DATELINE_BROWSER,
    allowedPrivateHosts: given.DATELINE_ALLOW_HOSTS,
    embeddings: embeddingsOf(given),
    logLevel: given.DATELINE_LOG_LEVEL,
  };
}

function embeddingsOf(given: z.infer<typeof environmentSchema>): Settings['embeddings'] {
  const {
    DATELINE_EMBEDDINGS_URL: url,
    DATELINE_EMBEDDINGS_MODEL: model,
    DATELINE_EMBEDDINGS_KEY: key,
  } = given;
  return url !== null && model !== null ? { url, model, key } : null;
}

/** PostgreSQL runs as another user where Dateline is root, and root's own home is closed to that user. */
function defaultHome(environment: Record<string, string | undefined>): string {
  if (process.getuid?.() === 0) return '/var/lib/dateline';
  return path.join(environment.XDG_DATA_HOME ?? path.join(homedir(), '.local', 'share'), 'dateline');
}
