import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { articleText } from '../../core/article.ts';
import { type Meaning, type MeaningScale, meaningOf } from '../../core/story/meaning.ts';
import { measureMeanings, scaleOf, TOLD_TWICE } from '../../core/story/meaning-scale.ts';
import { CLOCKS_APART_MS } from '../../core/time.ts';
import { startDeadline } from '../../net/deadline.ts';
import type { EmbeddingsClient } from '../../net/embeddings.ts';
import { changedModel, EmbeddingsError } from '../../net/embeddings-error.ts';
import type { CurrentArticle } from '../../storage/articles.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import {
  type EmbeddingModel,
  embeddingModel,
  keepEmbeddingModel,
  keepMeanings,
  meaningsOf,
  type VersionRef,
} from '../../storage/embeddings.ts';

/** Texts in one request: what a model on a processor does well within a client's patience. */
const TOGETHER = 16;
/** Some 400 tokens, in either language: many models read 512 and some servers refuse more. */
const MOST_CHARACTERS = 1_200;
const ATTEMPTS = 3;
const FIRST_WAIT_MS = 500;
/** A server that wants to be left alone for longer is not waited for. */
const LONGEST_WAIT_MS = 20_000;
/** For how long a server that failed is not asked: stories go on without it. */
const PAUSE_MS = 5 * 60_000;
/** For all that is asked for at once: what takes longer keeps stories waiting. */
const GATHER_MS = 60_000;

/** What an embedding model makes of articles, asked once and kept. */
export interface Meanings {
  /** Null as long as the model was never reached, and where it is of no use. */
  scale(): MeaningScale | null;
  /**
   * Asks for what is not kept of these articles. A server that fails never keeps an article from its story: it stays
   * without a meaning, and the trouble is logged when it begins and when it ends.
   */
  gather(articles: readonly CurrentArticle[]): Promise<void>;
  /** What is kept, by the articles' ids. */
  of(tx: Queryable, versions: readonly VersionRef[]): Promise<Map<number, Meaning>>;
}

export interface MeaningsOptions {
  database: Pick<Database, 'db'>;
  client: EmbeddingsClient;
  now: () => Date;
  log: Logger;
  /** Aborted when the process ends: then asking fails, and articles keep waiting. */
  signal?: AbortSignal;
  /** For all that is asked for at once; a minute unless given. */
  gatherMs?: number;
}

export function createMeanings(options: MeaningsOptions): Meanings {
  const { client, now, log, signal: ending, gatherMs = GATHER_MS } = options;
  const { db } = options.database;
  let model: EmbeddingModel | null = null;
  let scale: MeaningScale | null = null;
  let pausedAt = Number.NEGATIVE_INFINITY;
  let isTroubled = false;

  async function knownModel(signal: AbortSignal): Promise<EmbeddingModel> {
    const kept = await embeddingModel(db, client.model);
    if (!kept) await keepEmbeddingModel(db, await measureModel(client, signal), now());
    const known = kept ?? (await embeddingModel(db, client.model));
    if (!known) throw new Error('A model that was just kept is gone.');
    scale = scaleOf(known);
    if (!scale) log.warn({ model: known }, 'the embedding model does not tell events apart: not used');
    return known;
  }

  async function gather(articles: readonly CurrentArticle[], signal: AbortSignal): Promise<void> {
    model ??= await knownModel(signal);
    if (!scale) return;
    const kept = await meaningsOf(db, client.model, articles);
    const missing = articles.filter(({ id }) => !kept.has(id));
    for (let start = 0; start < missing.length; start += TOGETHER) {
      const some = missing.slice(start, start + TOGETHER);
      const vectors = await askPatiently(client, some.map(textOf), signal);
      await keepMeanings(db, client.model, withMeanings(some, vectors, model));
    }
    if (missing.length > 0 && isTroubled) log.info('embeddings are back');
    if (missing.length > 0) isTroubled = false;
  }

  return {
    scale: () => scale,
    async gather(articles) {
      const pausedMs = now().getTime() - pausedAt;
      // Less than nothing where the clock was ahead then.
      if (pausedMs < PAUSE_MS && pausedMs >= -CLOCKS_APART_MS) return;
      const deadline = startDeadline(client.place, gatherMs, ending);
      try {
        await gather(articles, deadline.signal);
      } catch (error) {
        if (!(error instanceof EmbeddingsError) || ending?.aborted) throw error;
        pausedAt = now().getTime();
        const trouble = deadline.signal.reason ?? error;
        if (!isTroubled) log.warn({ error: trouble }, 'no embeddings: articles go into stories without them');
        isTroubled = true;
      } finally {
        deadline.clear();
      }
    },
    of: (tx, versions) => meaningsOf(tx, client.model, versions),
  };
}

/** The beginning of an article tells what it reports. */
function textOf({ content }: CurrentArticle): string {
  const text = `${content.title}\n${articleText(content)}`.slice(0, MOST_CHARACTERS);
  // Half a character is no text to some servers.
  return text.replace(/[\uD800-\uDBFF]$/, '');
}

function withMeanings(
  articles: readonly VersionRef[],
  vectors: readonly number[][],
  { model, dimensions }: EmbeddingModel,
): (VersionRef & { meaning: Int16Array })[] {
  return articles.flatMap(({ id, version }, index) => {
    const vector = vectors[index] ?? [];
    if (vector.length !== dimensions) throw changedModel({ model, dimensions }, vector.length);
    const meaning = meaningOf(vector);
    return meaning ? [{ id, version, meaning }] : [];
  });
}

/** What a model makes of reports of which it is known which are of one event. */
async function measureModel(client: EmbeddingsClient, signal: AbortSignal): Promise<EmbeddingModel> {
  const texts = TOLD_TWICE.flat();
  const vectors: number[][] = [];
  for (let start = 0; start < texts.length; start += TOGETHER)
    vectors.push(...(await askPatiently(client, texts.slice(start, start + TOGETHER), signal)));
  const dimensions = vectors[0]?.length ?? 0;
  const meanings = vectors.map((vector) => meaningOf(vector) ?? new Int16Array(dimensions));
  return { model: client.model, dimensions, ...measureMeanings(meanings) };
}

async function askPatiently(
  client: EmbeddingsClient,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<number[][]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.embedTexts(texts, signal);
    } catch (error) {
      const waitMs = attempt < ATTEMPTS ? waitOf(error, attempt) : null;
      if (waitMs === null) throw error;
      await sleep(waitMs, undefined, { signal }).catch(() => {
        throw error;
      });
    }
  }
}

/** @returns null where there is no use in asking again soon */
function waitOf(error: unknown, attempt: number): number | null {
  if (!(error instanceof EmbeddingsError) || !error.retryable || error.code === 'embeddings-timeout')
    return null;
  const waitMs = error.retryAfterMs ?? FIRST_WAIT_MS * attempt;
  return waitMs <= LONGEST_WAIT_MS ? waitMs : null;
}
