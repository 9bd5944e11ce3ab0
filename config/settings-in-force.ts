import {
  environmentSchema,
  environmentVariables,
  readSettings,
  type SettingName,
  type Settings,
} from './settings.ts';

export interface SettingInForce {
  name: SettingName;
  /** With stars in place of what is secret. Null where it is unset, and nothing stands in for it. */
  value: string | null;
  /** `command`: by the command that runs, as `dateline demo` does. */
  origin: 'environment' | 'command' | 'default';
}

/**
 * Every setting as it is in force, in the order of the schema, fit to be shown.
 * @param override what a command sets for itself, as `readSettings` takes it
 * @throws DatelineError as `readSettings` does
 */
export function settingsInForce(override: Record<string, string> = {}): SettingInForce[] {
  const settings = readSettings(override);
  const fallbacks: Record<string, unknown> = environmentSchema.parse({});
  return environmentSchema.keyof().options.map((name) => {
    const [byCommand, byEnvironment] = [override[name]?.trim(), environmentVariables()[name]?.trim()];
    const given = byCommand ?? byEnvironment;
    if (given) return { name, value: masked(name, given), origin: byCommand ? 'command' : 'environment' };
    return { name, value: WORKED_OUT[name]?.(settings) ?? written(fallbacks[name]), origin: 'default' };
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
const IS_SECRET = /pass|secret|key|token|headers/i;

/** What it is: of a secret, that there is one; of an address, all but the password and its like. */
function masked(name: string, value: string): string {
  if (IS_SECRET.test(name) && !name.endsWith('_FILE')) return STARS;
  if (!URL.canParse(value)) return value;
  const url = new URL(value);
  if (url.password) url.password = STARS;
  for (const parameter of new Set(url.searchParams.keys()))
    if (IS_SECRET.test(parameter)) url.searchParams.set(parameter, STARS);
  return url.password || url.search ? url.href : value;
}
