import { z } from 'zod';
import { instantSchema } from '../../core/article.ts';

/** Written last: a folder without it is no backup. */
export const MANIFEST = 'manifest.json';
export const DATA = 'data';

const nameSchema = z.string().regex(/^[a-z][a-z_]*$/);

const backedUpTableSchema = z.object({
  name: nameSchema,
  /** In the order in which the file has them; what the database generates by itself is left out. */
  columns: z.array(nameSchema).min(1),
  rows: z.int().nonnegative(),
  /** The last number that was given to a row; null where rows have none, or there never was one. */
  lastId: z.int().nullable(),
  /** COPY's own: text, which is compressed, or for tables of pages, which are compressed already, binary. */
  form: z.enum(['text', 'binary']),
  file: z.string().regex(/^data\/[a-z_]+\.copy(\.gz)?$/),
  /** Bytes of the file. */
  size: z.int().nonnegative(),
  sha256: z.string().regex(/^[\da-f]{64}$/),
});
export type BackedUpTable = z.infer<typeof backedUpTableSchema>;

/** `manifest.json`: what the backup is of, and every other file of its folder. */
export const manifestSchema = z.object({
  format: z.literal('dateline-backup-1'),
  /** The program's version. */
  program: z.string(),
  /** What the latest migration of its schema goes by, as in `storage/migrations/meta/_journal.json` (`when`). */
  migration: z.int(),
  takenAt: instantSchema,
  tables: z.array(backedUpTableSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What another release may have written that this one does not know. */
export const anyManifestSchema = z.object({
  format: z.string().startsWith('dateline-backup-'),
  program: z.string(),
});
