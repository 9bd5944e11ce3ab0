import type { RoleState } from '../../core/process-state.ts';
import { SilenceError } from '../../storage/probe.ts';
import type { WorkerRole } from '../roles.ts';
import type { Activity } from './activity.ts';

/** What roles cannot work without. */
export type Need = 'database' | 'queue' | 'archive' | 'mail';

/** Each throws where what is needed is not there, in bounded time; see `createProbe`. */
export type Probes = Readonly<Record<Need, () => Promise<unknown>>>;

export type Role = WorkerRole | 'desk';

const NEEDS: Record<Role, readonly Need[]> = {
  scheduler: ['database', 'queue'],
  discover: ['database', 'queue'],
  fetch: ['database', 'queue'],
  extract: ['database', 'queue'],
  cluster: ['database', 'queue'],
  archive: ['database', 'queue', 'archive'],
  alert: ['database', 'queue', 'mail'],
  desk: ['database'],
};

const NAMES: Record<Need, string> = {
  database: 'the database',
  queue: 'the queue',
  archive: 'the folder of the archive',
  mail: 'the way out for mail',
};

/** Whether each of a process's roles could do its work now, and if not, what is in its way. */
export async function readinessOf(
  roles: readonly Role[],
  probes: Probes,
  { leads }: Pick<Activity, 'leads'>,
): Promise<Record<string, RoleState>> {
  const needed = [...new Set(roles.flatMap((role) => NEEDS[role]))];
  const troubles = new Map(
    await Promise.all(needed.map(async (need) => [need, await troubleOf(need, probes)] as const)),
  );
  return Object.fromEntries(
    roles.map((role) => {
      const whys = NEEDS[role].flatMap((need) => troubles.get(need) ?? []);
      const why = whys.length > 0 ? whys.join('; ') : null;
      return [role, { ready: why === null, why, leads: leads.get(role) ?? null }];
    }),
  );
}

async function troubleOf(need: Need, probes: Probes): Promise<string | null> {
  try {
    await probes[need]();
    return null;
  } catch (error) {
    return `${NAMES[need]}: ${saidOf(error)}`;
  }
}

/** No more than a code: the words of a server may name users and addresses, and whoever asks need not know these. */
function saidOf(error: unknown): string {
  if (error instanceof SilenceError) return error.message;
  const code = codeOf(error) ?? (error instanceof Error ? codeOf(error.cause) : null);
  return code ? `not usable (${code})` : 'not usable';
}

function codeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[\w-]+$/.test(code) ? code : null;
}
