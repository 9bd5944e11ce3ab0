import type { Settings } from '../../config/settings.ts';
import { DatelineError } from '../../core/errors.ts';
import { scaleOf } from '../../core/story/meaning-scale.ts';
import { createEmbeddingsClient } from '../../net/embeddings.ts';
import { changedModel } from '../../net/embeddings-error.ts';
import type { Queryable } from '../../storage/database.ts';
import { embeddingModel } from '../../storage/embeddings.ts';

const PATIENCE_MS = 20_000;

/** Asks for one embedding; what the model is worth was measured when articles first needed it. */
export async function checkEmbeddings({ embeddings }: Settings, db: Queryable | null): Promise<string> {
  if (!embeddings) return 'off: DATELINE_EMBEDDINGS_URL is not set';
  const client = createEmbeddingsClient({ ...embeddings, timeoutMs: PATIENCE_MS });
  try {
    const [vector = []] = await client.embedTexts(['The night ferry sails again.']);
    const measured = db && (await embeddingModel(db, client.model));
    if (measured && !scaleOf(measured)) {
      throw new DatelineError('embeddings-useless', `${client.model} does not tell events apart.`, {
        advice: 'Set DATELINE_EMBEDDINGS_MODEL to one that knows Vietnamese and English, such as bge-m3.',
      });
    }
    if (measured && measured.dimensions !== vector.length) throw changedModel(measured, vector.length);
    return `${client.model} at ${client.place}, ${vector.length} dimensions`;
  } finally {
    await client.close();
  }
}
