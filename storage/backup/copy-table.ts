import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type BackedUpTable, DATA } from './format.ts';
import type { TableToCopy } from './tables.ts';

/** Text shrinks to a fifth with the least effort. */
const GZIP = { level: 1, chunkSize: 256 * 1024 };
const OPTIONS = { text: '', binary: ', format binary' };

/** Writes a table into a file of its own, as PostgreSQL's COPY has it, and has it on the disk before it returns. */
export async function copyTableOut(
  reader: pg.Client,
  folder: string,
  { name, columns, lastId, hasBytes }: TableToCopy,
): Promise<BackedUpTable> {
  const form = hasBytes ? 'binary' : 'text';
  const file = `${DATA}/${name}.copy${form === 'text' ? '.gz' : ''}`;
  const rows = reader.query(
    copyTo(`copy ${nameOf({ name, columns })} to stdout with (encoding 'utf8'${OPTIONS[form]})`),
  );
  const measure = createMeasure();
  const written = createWriteStream(path.join(folder, file), { flags: 'wx', mode: 0o600, flush: true });
  const packed = form === 'text' ? [createGzip(GZIP)] : [];
  await pipeline([rows, ...packed, measure.stream, written]);
  return { name, columns, rows: rows.rowCount, lastId, form, file, ...measure.result() };
}

/** Fills a table that was made in the same transaction, so that nobody can see rows that come to nothing. */
export async function copyTableIn(client: pg.Client, folder: string, table: BackedUpTable): Promise<number> {
  const { form, file } = table;
  const rows = client.query(
    copyFrom(`copy ${nameOf(table)} from stdin with (freeze, encoding 'utf8'${OPTIONS[form]})`),
  );
  const unpacked = form === 'text' ? [createGunzip({ chunkSize: GZIP.chunkSize })] : [];
  await pipeline([
    createReadStream(path.join(folder, file), { highWaterMark: GZIP.chunkSize }),
    ...unpacked,
    rows,
  ]);
  return rows.rowCount;
}

function nameOf({ name, columns }: { name: string; columns: string[] }): string {
  return `dateline.${name} (${columns.map((column) => `"${column}"`).join(', ')})`;
}

/** Passes bytes on, and counts and hashes them. */
export function createMeasure() {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ size, sha256: hash.digest('hex') }) };
}
