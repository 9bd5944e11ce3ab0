import { eq, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { embeddingModels, embeddings } from './schema.ts';

export type EmbeddingModel = Omit<typeof embeddingModels.$inferSelect, 'measuredAt'>;

/** An article's version. */
export interface VersionRef {
  id: number;
  version: number;
}

/** Null for a model that was never asked. */
export async function embeddingModel(db: Queryable, model: string): Promise<EmbeddingModel | null> {
  const [row] = await db.select().from(embeddingModels).where(eq(embeddingModels.model, model));
  return row ?? null;
}

/** Keeps what was measured of a model; what was kept before goes before. */
export async function keepEmbeddingModel(db: Queryable, model: EmbeddingModel, now: Date): Promise<void> {
  await db
    .insert(embeddingModels)
    .values({ ...model, measuredAt: now })
    .onConflictDoNothing();
}

/** What a model made of articles in these versions, by the articles' ids; of the others it was not asked. */
export async function meaningsOf(
  db: Queryable,
  model: string,
  versions: readonly VersionRef[],
): Promise<Map<number, Int16Array>> {
  if (versions.length === 0) return new Map();
  const ids = sql.param(versions.map(({ id }) => id));
  const numbers = sql.param(versions.map(({ version }) => version));
  const rows = await db
    .select({ id: embeddings.articleId, meaning: embeddings.meaning })
    .from(embeddings)
    .where(
      sql`${embeddings.model} = ${model} and (${embeddings.articleId}, ${embeddings.number}) in
        (select * from unnest(${ids}::bigint[], ${numbers}::integer[]))`,
    );
  return new Map(rows.map(({ id, meaning }) => [id, fromBytes(meaning)]));
}

export async function keepMeanings(
  db: Queryable,
  model: string,
  meanings: readonly (VersionRef & { meaning: Int16Array })[],
): Promise<void> {
  if (meanings.length === 0) return;
  const rows = meanings.map(({ id, version, meaning }) => ({
    articleId: id,
    number: version,
    model,
    meaning: toBytes(meaning),
  }));
  await db.insert(embeddings).values(rows).onConflictDoNothing();
}

function toBytes(meaning: Int16Array): Buffer {
  const bytes = Buffer.alloc(meaning.length * 2);
  for (const [place, value] of meaning.entries()) bytes.writeInt16LE(value, place * 2);
  return bytes;
}

function fromBytes(bytes: Buffer): Int16Array {
  return Int16Array.from({ length: bytes.length / 2 }, (_unused, place) => bytes.readInt16LE(place * 2));
}
