import type { z } from 'zod';
import { mayHoldSecret, optional, url } from './fields.ts';
import { told } from './told.ts';

export const embeddingFields = {
  DATELINE_EMBEDDINGS_URL: told(
    {
      meaning:
        'where the API of an [embedding model](#an-embedding-model) begins that helps to find the stories of articles, such as `http://127.0.0.1:11434/v1`. It holds no secret: no user, no part after `?`',
      unless: 'none is asked',
      secret: 'in-address',
    },
    url(['http:', 'https:']).refine((value) => !mayHoldSecret(value), {
      error: 'has a user, a password or a part after ? or #; a key goes into DATELINE_EMBEDDINGS_KEY',
    }),
  ),
  DATELINE_EMBEDDINGS_MODEL: told(
    { meaning: 'the name of that model there, such as `bge-m3`; both or neither', unless: 'none is asked' },
    optional,
  ),
  DATELINE_EMBEDDINGS_KEY: told(
    {
      meaning: 'the key that its server asks for, sent as a bearer token',
      unless: 'none',
      secret: 'all',
    },
    optional,
  ),
};

type Given = z.infer<z.ZodObject<typeof embeddingFields>>;

const NEEDED = ['DATELINE_EMBEDDINGS_URL', 'DATELINE_EMBEDDINGS_MODEL'] as const;

/** A server without a model, or the other way round, is a mistake; one that went unseen would leave the feature off. */
export function missingOfEmbeddings(given: Given): { name: keyof Given; message: string }[] {
  const isWanted = given.DATELINE_EMBEDDINGS_KEY !== null || NEEDED.some((name) => given[name] !== null);
  if (!isWanted) return [];
  return NEEDED.filter((name) => given[name] === null).map((name) => ({
    name,
    message: `is missing: embeddings need ${NEEDED.join(' and ')}`,
  }));
}

export interface EmbeddingSettings {
  url: string;
  model: string;
  key: string | null;
}

export function embeddingsOf(given: Given): EmbeddingSettings | null {
  const {
    DATELINE_EMBEDDINGS_URL: url,
    DATELINE_EMBEDDINGS_MODEL: model,
    DATELINE_EMBEDDINGS_KEY: key,
  } = given;
  return url !== null && model !== null ? { url, model, key } : null;
}
