import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export const root = path.resolve(import.meta.dirname, '..');

const names = z.record(z.string(), z.string()).default({});
const entrySchema = z.object({
  /** Where it differs from the folder's. */
  name: z.string().optional(),
  version: z.string(),
  integrity: z.string().optional(),
  // npm copies what the package says of itself: SPDX, or what was usual before it.
  license: z.union([z.string(), z.array(z.string())]).optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  /** Asked for by a development dependency, and optionally by another, with which it is installed. */
  devOptional: z.boolean().default(false),
  dependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
});
const lockSchema = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), entrySchema) });

export interface LockedPackage {
  name: string;
  version: string;
  /** `name@version`. */
  id: string;
  licence: string | string[] | undefined;
  integrity: string | undefined;
  /** Not installed on every kind of machine. */
  optional: boolean;
  /** The ids of those that it asks for. */
  dependsOn: string[];
}

/** What package-lock.json has `npm ci --omit=dev` install, each version once, in the order of their ids; ourselves first. */
export function lockedPackages(): [LockedPackage, ...LockedPackage[]] {
  const { packages } = lockSchema.parse(
    JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')),
  );
  const found = new Map<string, LockedPackage>();
  for (const [folder, entry] of Object.entries(packages)) {
    if (folder === '' || entry.dev) continue;
    const id = idOf(folder, entry);
    const before = found.get(id);
    found.set(id, {
      ...described(folder, entry, packages),
      optional: isOptional(entry) && (before?.optional ?? true),
    });
  }
  const own = packages[''];
  if (own?.name === undefined) throw new Error('package-lock.json names no project.');
  const others = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [described('', own, packages), ...others];
}

type Entry = z.infer<typeof entrySchema>;

function described(folder: string, entry: Entry, packages: Record<string, Entry>): LockedPackage {
  const wanted = Object.keys({
    ...entry.dependencies,
    ...entry.optionalDependencies,
    ...entry.peerDependencies,
  });
  const dependsOn = wanted.flatMap((name) => resolved(folder, name, packages) ?? []);
  return {
    name: nameOf(folder, entry),
    version: entry.version,
    id: idOf(folder, entry),
    licence: entry.license,
    integrity: entry.integrity,
    optional: isOptional(entry),
    dependsOn: [...new Set(dependsOn)].sort(),
  };
}

/** As Node.js looks for it: in the folder's own `node_modules`, then in those around it. */
function resolved(folder: string, name: string, packages: Record<string, Entry>): string | null {
  const inside = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
  const entry = packages[inside];
  if (entry) return idOf(inside, entry);
  if (folder === '') return null;
  const around = folder.lastIndexOf('/node_modules/');
  return resolved(around < 0 ? '' : folder.slice(0, around), name, packages);
}

const isOptional = (entry: Entry) => entry.optional || entry.devOptional;

function nameOf(folder: string, entry: Entry): string {
  return entry.name ?? folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function idOf(folder: string, entry: Entry): string {
  return `${nameOf(folder, entry)}@${entry.version}`;
}
