import { doublePrecision, foreignKey, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { articleVersions } from './articles.ts';
import { bytes, dateline, instant, reference } from './columns.ts';

/** What was measured of an embedding model when it was first asked; see `core/story/meaning-scale.ts`. */
export const embeddingModels = dateline.table('embedding_models', {
  model: text('model').primaryKey(),
  dimensions: integer('dimensions').notNull(),
  other: doublePrecision('other').notNull(),
  same: doublePrecision('same').notNull(),
  spread: doublePrecision('spread').notNull(),
  measuredAt: instant('measured_at').notNull(),
});

/** What an embedding model made of an article's version, asked once. */
export const embeddings = dateline.table(
  'embeddings',
  {
    articleId: reference('article_id').notNull(),
    number: integer('number').notNull(),
    model: text('model')
      .notNull()
      .references(() => embeddingModels.model),
    /** A `Meaning` of one article, as 16-bit numbers, the lower byte first. */
    meaning: bytes('meaning').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.number, table.model] }),
    foreignKey({
      name: 'embeddings_version',
      columns: [table.articleId, table.number],
      foreignColumns: [articleVersions.articleId, articleVersions.number],
    }),
  ],
);
