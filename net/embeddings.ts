import { Agent, request } from 'undici';
import { z } from 'zod';
import { describeWork, inSpan } from '../tracing/trace.ts';
import { readBody } from './body.ts';
import { asFetchError } from './classify.ts';
import { startDeadline } from './deadline.ts';
import { EmbeddingsError } from './embeddings-error.ts';
import { requestTo } from './http-span.ts';

export interface EmbeddingsOptions {
  /** Where the API begins: `http://127.0.0.1:11434/v1`. */
  url: string;
  model: string;
  /** Sent as a bearer token; null for servers that ask for none. */
  key: string | null;
  /** For one request, from the connection to the last byte; half a minute unless given. */
  timeoutMs?: number;
  /** Largest answer; 32 MB unless given: 32 vectors of 8,192 dimensions written out are 6 MB. */
  maxBytes?: number;
}

export interface EmbeddingsClient {
  readonly model: string;
  /** For people: the address without what may be secret in it. */
  readonly place: string;
  /**
   * One vector a text, in the order of the texts, all of the same number of dimensions.
   * @throws EmbeddingsError
   */
  embedTexts(texts: readonly string[], signal?: AbortSignal): Promise<number[][]>;
  close(): Promise<void>;
}

const answerSchema = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

/**
 * Asks a server that speaks the embeddings API of OpenAI, as Ollama, llama.cpp, vLLM and others do. Its address is the
 * operator's, so it may be private, unlike any that a page names; redirects are not followed.
 */
export function createEmbeddingsClient(options: EmbeddingsOptions): EmbeddingsClient {
  const { url, place } = endpointOf(options.url);
  const timeoutMs = options.timeoutMs ?? 30_000;
  const limit = { maxBytes: options.maxBytes ?? 32e6, truncate: false };
  const agent = new Agent({
    connect: { timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(options.key === null ? {} : { authorization: `Bearer ${options.key}` }),
  };

  async function post(input: readonly string[], signal: AbortSignal): Promise<string> {
    const body = JSON.stringify({ model: options.model, input });
    const answer = await request(url, { method: 'POST', dispatcher: agent, headers, body, signal });
    describeWork({ 'http.response.status_code': answer.statusCode });
    const retryAfter = oneHeader(answer.headers['retry-after']);
    const encoding = oneHeader(answer.headers['content-encoding']);
    const text = (await readBody(answer.body, encoding, limit, place)).toString('utf8');
    if (answer.statusCode === 200) return text;
    const said = options.key === null ? text : text.replaceAll(options.key, '…');
    throw refusal(place, answer.statusCode, { said, retryAfterMs: waitOf(retryAfter) });
  }

  return {
    model: options.model,
    place,
    async embedTexts(texts, signal) {
      if (texts.length === 0) return [];
      const deadline = startDeadline(place, timeoutMs, signal);
      try {
        const answer = await inSpan(requestTo(url, 'POST', place), () => post(texts, deadline.signal));
        return vectorsOf(answer, texts.length, place);
      } catch (error) {
        throw asEmbeddingsError(error, place);
      } finally {
        deadline.clear();
      }
    },
    close: () => agent.destroy(),
  };
}

function endpointOf(base: string): { url: URL; place: string } {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/embeddings`;
  return { url, place: `${url.origin}${url.pathname}` };
}

function oneHeader(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** RFC 9110 §10.2.3; a date there is taken for no answer, as these APIs give seconds. */
function waitOf(retryAfter: string): number | null {
  return /^\d+(\.\d+)?$/.test(retryAfter) ? Number(retryAfter) * 1_000 : null;
}

/** Enough of what a server says for a person to see what it does not like. */
const MOST_SAID = 200;

function refusal(
  place: string,
  status: number,
  { said, retryAfterMs }: { said: string; retryAfterMs: number | null },
): EmbeddingsError {
  const message = `${place} answers with status ${status}: ${said.slice(0, MOST_SAID)}`;
  if (status === 401 || status === 403) return new EmbeddingsError('embeddings-key', message);
  if (status === 429) return new EmbeddingsError('embeddings-busy', message, { retryAfterMs });
  if (status >= 500) return new EmbeddingsError('embeddings-failed', message, { retryAfterMs });
  return new EmbeddingsError('embeddings-refused', message);
}

function vectorsOf(text: string, count: number, place: string): number[][] {
  const answer = answerSchema.safeParse(jsonOf(text));
  if (!answer.success) throw wrongAnswer(place, 'is not a list of embeddings');
  const vectors = new Map(answer.data.data.map(({ index, embedding }) => [index, embedding]));
  const ordered = Array.from({ length: count }, (_unused, index) => vectors.get(index) ?? []);
  if (answer.data.data.length !== count || ordered.some((vector) => vector.length === 0))
    throw wrongAnswer(place, `has not one embedding for each of ${count} texts`);
  if (new Set(ordered.map((vector) => vector.length)).size > 1)
    throw wrongAnswer(place, 'has embeddings of different numbers of dimensions');
  return ordered;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function wrongAnswer(place: string, what: string): EmbeddingsError {
  return new EmbeddingsError('embeddings-answer', `What ${place} answers ${what}.`);
}

function asEmbeddingsError(error: unknown, place: string): EmbeddingsError {
  if (error instanceof EmbeddingsError) return error;
  const failure = asFetchError(error, place);
  if (failure.code === 'timeout')
    return new EmbeddingsError('embeddings-timeout', failure.message, { cause: error });
  if (failure.code === 'too-large' || failure.code === 'encoding')
    return new EmbeddingsError('embeddings-answer', failure.message, { cause: error });
  return new EmbeddingsError('embeddings-unreachable', failure.message, { cause: error });
}
