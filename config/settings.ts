import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DatelineError } from '../core/errors.ts';
import { isZone } from '../core/time.ts';
import { mailAddressSchema } from '../core/watch/address.ts';
import { type BounceSettings, bounceFields, bouncesOf } from './bounce-settings.ts';
import { type DeskSettings, deskFields, deskOf } from './desk-settings.ts';
import {
  type EmbeddingSettings,
  embeddingFields,
  embeddingsOf,
  missingOfEmbeddings,
} from './embedding-settings.ts';
import { environmentVariables } from './environment.ts';
import { list, optional, text, url } from './fields.ts';
import { type MailSettings, mailFields, mailOf, problemsOfMail } from './mail-settings.ts';
import { type MonitorSettings, monitorFields, monitorOf } from './monitor-settings.ts';
import { missingOfOidc } from './oidc-settings.ts';
import { type RetentionSettings, retentionFields, retentionOf } from './retention-settings.ts';
import { told } from './told.ts';
import { unknownSettings } from './unknown-settings.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

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

function operatorOf(entry: string): { address: string; language: string } {
  const [address = '', language = 'vi'] = entry.split(':', 2);
  return { address, language };
}

/** In the order in which they are told of. */
export const environmentSchema = z.object({
  DATELINE_HOME: told(
    {
      meaning: 'where Dateline keeps its database and archive',
      unless: '`~/.local/share/dateline`, or `$XDG_DATA_HOME/dateline`; for root `/var/lib/dateline`',
    },
    optional,
  ),
  DATABASE_URL: told(
    {
      meaning: 'a PostgreSQL server, `postgres://user:password@host/database`',
      unless: 'PostgreSQL of its own in `DATELINE_HOME`',
      secret: 'in-address',
    },
    url(['postgres:', 'postgresql:']),
  ),
  REDIS_URL: told(
    {
      meaning:
        'a Redis for the queues, `redis://` or `rediss://`; its `maxmemory-policy` must be `noeviction`',
      unless: 'the queues lie in the database',
      secret: 'in-address',
    },
    url(['redis:', 'rediss:']),
  ),
  DATELINE_ZONE: told(
    { meaning: "the desk's time zone: days begin and end in it", unless: '`Asia/Ho_Chi_Minh`' },
    text('Asia/Ho_Chi_Minh').refine(isZone, { error: 'is not an IANA time zone' }),
  ),
  DATELINE_SOURCES: told(
    { meaning: 'the folder of source files', unless: '`sources/catalog` of the program' },
    text(path.join(project, 'sources', 'catalog')),
  ),
  DATELINE_WATCHES: told(
    { meaning: 'the folder of watch files', unless: '`watches` in the current folder' },
    text('watches'),
  ),
  DATELINE_ARCHIVE: told(
    { meaning: 'the folder of the dated archive', unless: '`archive` in `DATELINE_HOME`' },
    optional,
  ),
  ...deskFields,
  ...mailFields,
  ...bounceFields,
  DATELINE_OPERATOR: told(
    {
      meaning:
        'who is mailed when [a source goes bad](source-health.md), each with the language of the mail: `desk@news.example:vi,admin@news.example:en`; Vietnamese unless given',
      unless: 'nobody',
    },
    operators,
  ),
  ...monitorFields,
  ...retentionFields,
  DATELINE_CONTACT: told(
    { meaning: 'an address or page that sites can turn to; goes into the user agent', unless: 'none' },
    optional,
  ),
  DATELINE_BROWSER: told(
    {
      meaning: 'the Chromium to use, for pages that need one and for PDF files',
      unless: "Playwright's, then Debian's, then the one inside `@sparticuz/chromium`",
    },
    optional,
  ),
  DATELINE_ALLOW_HOSTS: told(
    {
      meaning:
        'private hosts that may be read, and that [webhooks](webhooks.md#where-it-may-go) may be posted to, such as `intranet.example *.localhost`; all other private addresses are refused',
      unless: 'none',
    },
    list,
  ),
  ...embeddingFields,
  DATELINE_LOG_LEVEL: told(
    { meaning: '`trace`, `debug`, `info`, `warn`, `error` or `silent`', unless: '`info`' },
    text('info').pipe(z.enum(LOG_LEVELS, { error: `is none of ${LOG_LEVELS.join(', ')}` })),
  ),
});

type Given = z.infer<typeof environmentSchema>;

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
  desk: DeskSettings;
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
  embeddings: EmbeddingSettings | null;
  logLevel: (typeof LOG_LEVELS)[number];
}

export const VERSION = '0.1.0';

export interface SettingProblem {
  name: string;
  /** What is wrong, without what stands there. */
  message: string;
}

/**
 * Reads the settings from the environment; `override` goes before it.
 * @throws DatelineError naming every setting that is wrong, and every variable that only looks like one.
 */
export function readSettings(override: Record<string, string> = {}): Settings {
  const { settings, problems } = examineSettings(override);
  if (problems.length === 0) return settings;
  throw new DatelineError('settings', problems.map(({ name, message }) => `${name} ${message}`).join('; '), {
    advice: '`dateline config` shows them all; docs/settings.md describes them.',
  });
}

/** As `readSettings`, but what is wrong counts as unset. */
export function examineSettings(override: Record<string, string> = {}): {
  settings: Settings;
  problems: SettingProblem[];
} {
  const environment = { ...environmentVariables(), ...override };
  const wrong = (environmentSchema.safeParse(environment).error?.issues ?? []).map(
    ({ path: [name], message }) => ({
      name: String(name),
      message,
    }),
  );
  const isWrong = ({ name }: { name: string }) => wrong.some((one) => one.name === name);
  const sound = Object.entries(environment).filter(([name]) => !isWrong({ name }));
  const given = environmentSchema.parse(Object.fromEntries(sound));
  const amiss = [...missingOfOidc(given), ...problemsOfMail(given), ...missingOfEmbeddings(given)];
  const set = Object.keys(environment).filter((name) => environment[name]);
  const unknown = unknownSettings(set, environmentSchema.keyof().options);
  return {
    settings: settingsOf(given, environment),
    problems: [...wrong, ...amiss.filter((problem) => !isWrong(problem)), ...unknown],
  };
}

function settingsOf(given: Given, environment: Record<string, string | undefined>): Settings {
  const home = path.resolve(given.DATELINE_HOME ?? defaultHome(environment));
  return {
    home,
    databaseUrl: given.DATABASE_URL,
    redisUrl: given.REDIS_URL,
    zone: given.DATELINE_ZONE,
    sourcesFolder: path.resolve(given.DATELINE_SOURCES),
    watchesFolder: path.resolve(given.DATELINE_WATCHES),
    archiveFolder: path.resolve(given.DATELINE_ARCHIVE ?? path.join(home, 'archive')),
    desk: deskOf(given),
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

/** PostgreSQL runs as another user where Dateline is root, and root's own home is closed to that user. */
function defaultHome(environment: Record<string, string | undefined>): string {
  if (process.getuid?.() === 0) return '/var/lib/dateline';
  return path.join(environment.XDG_DATA_HOME ?? path.join(homedir(), '.local', 'share'), 'dateline');
}
