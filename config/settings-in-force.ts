import { environmentVariables, isFromFile } from './environment.ts';
import { isLoneToken } from './secrets.ts';
import { environmentSchema, examineSettings, type SettingName, type Settings } from './settings.ts';
import { type Told, toldOf } from './told.ts';

export interface SettingInForce {
  name: SettingName;
  /** With stars in place of what is secret. Null where it is unset, and nothing stands in for it. */
  value: string | null;
  /** `command`: by the command that runs, as `dateline demo` does. */
  origin: 'environment' | '.env' | 'command' | 'default';
  /** What is wrong with it; null where it is in force. */
  problem: string | null;
}

/**
 * Every setting in the order of the schema, fit to be shown, those that are wrong with what is wrong.
 * @param override what a command sets for itself, as `readSettings` takes it
 */
export function settingsInForce(override: Record<string, string> = {}): SettingInForce[] {
  const { settings, problems } = examineSettings(override);
  const fallbacks: Record<string, unknown> = environmentSchema.parse({});
  return environmentSchema.keyof().options.map((name) => {
    const [byCommand, byEnvironment] = [override[name]?.trim(), environmentVariables()[name]?.trim()];
    const given = byCommand ?? byEnvironment;
    const messages = problems.filter((one) => one.name === name).map(({ message }) => message);
    const problem = messages.join('; ') || null;
    if (!given) {
      const value = WORKED_OUT[name]?.(settings) ?? written(fallbacks[name]);
      return { name, value, origin: 'default', problem };
    }
    const origin = byCommand ? 'command' : isFromFile(name) ? '.env' : 'environment';
    const value = masked(toldOf(environmentSchema.shape[name]), given, problem !== null);
    return { name, value, origin, problem };
  });
}

/** Of these, what holds unless they are set depends on others, or on the machine. */
const WORKED_OUT: Partial<Record<SettingName, (settings: Settings) => string>> = {
  DATELINE_HOME: ({ home }) => home,
  DATELINE_SOURCES: ({ sourcesFolder }) => sourcesFolder,
  DATELINE_WATCHES: ({ watchesFolder }) => watchesFolder,
  DATELINE_ARCHIVE: ({ archiveFolder }) => archiveFolder,
  DATELINE_DESK_URL: ({ desk }) => desk.url,
};

/** What holds where nothing is set; null for an empty list and for what is switched off. */
function written(fallback: unknown): string | null {
  return typeof fallback === 'string' || typeof fallback === 'number' ? String(fallback) : null;
}

const STARS = '********';
const IS_SECRET = /pass|secret|key|token|auth|sig/i;

function masked({ secret }: Told, value: string, isWrong: boolean): string {
  if (secret === 'all') return STARS;
  if (secret === 'options') return value.replace(/\s.*$/s, ` ${STARS}`);
  // Nobody knows where in one that is wrong a password stands: `user:password@host` has a scheme, to `URL`.
  if (secret === 'in-address' && (isWrong || !value.includes('://') || !URL.canParse(value))) return STARS;
  return URL.canParse(value) ? (maskedAddress(new URL(value)) ?? value) : value;
}

/** All but the password and its like; null where it holds none. */
function maskedAddress(url: URL): string | null {
  const names = [...new Set(url.searchParams.keys())].filter((name) => IS_SECRET.test(name));
  const isToken = isLoneToken(url);
  if (!url.password && !isToken && names.length === 0) return null;
  if (url.password) url.password = STARS;
  if (isToken) url.username = STARS;
  for (const name of names) url.searchParams.set(name, STARS);
  return url.href;
}
