import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isMissing } from '../archive/layout.ts';
import { createMeasure } from './copy-table.ts';
import { BackupError } from './errors.ts';
import { anyManifestSchema, type BackedUpTable, MANIFEST, type Manifest, manifestSchema } from './format.ts';

/**
 * What a backup says of itself, once every file of it was held against that.
 * @throws BackupError where it is not whole, or of a release after this one
 */
export async function readBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const table of manifest.tables) await checkFile(folder, table);
  return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, MANIFEST);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) throw new BackupError('backup-missing', `There is no backup in ${folder}.`);
    throw new BackupError('backup-damaged', `${file} cannot be read: ${String(error)}`, error);
  });
  const value = asJson(text);
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const other = anyManifestSchema.safeParse(value);
  if (other.success && other.data.format !== manifestSchema.shape.format.value)
    throw newer(folder, other.data.program);
  throw new BackupError('backup-damaged', `${file} is not what Dateline writes.`, parsed.error);
}

export function newer(folder: string, program: string): BackupError {
  return new BackupError(
    'backup-newer',
    `${folder} was backed up by Dateline ${program}, which is newer than this one.`,
  );
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function checkFile(folder: string, { file, size, sha256 }: BackedUpTable): Promise<void> {
  const place = path.join(folder, file);
  const damaged = (what: string, cause?: unknown) =>
    new BackupError('backup-damaged', `${place} ${what}`, cause);
  const found = await stat(place).catch((error: unknown) => {
    throw damaged(isMissing(error) ? 'is missing.' : `cannot be read: ${String(error)}`, error);
  });
  if (found.size !== size) throw damaged(`has ${found.size} bytes instead of ${size}.`);
  const measure = createMeasure();
  await pipeline(createReadStream(place), measure.stream, nowhere()).catch((error: unknown) => {
    throw damaged(`cannot be read: ${String(error)}`, error);
  });
  if (measure.result().sha256 !== sha256) throw damaged('is not as it was written.');
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
