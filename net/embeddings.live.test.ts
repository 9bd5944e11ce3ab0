import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddingsClient, type EmbeddingsOptions } from './embeddings.ts';
import { startTestSite, type TestSite } from './test-site.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const answerOf = (...embeddings: unknown[]) =>
  JSON.stringify({ data: embeddings.map((embedding, index) => ({ index, embedding })) });

describe('createEmbeddingsClient', () => {
  let site: TestSite;
  let answer: Answer;
  const bodies: unknown[] = [];

  beforeAll(async () => {
    site = await startTestSite(async (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk) => chunks.push(chunk));
      await once(request, 'end');
      bodies.push(JSON.parse(Buffer.concat(chunks).toString()));
      answer(response, request);
    });
  });
  afterAll(() => site.close());
  afterEach(() => {
    bodies.length = 0;
    site.asked.length = 0;
  });

  async function embed(texts: string[], options: Partial<EmbeddingsOptions> = {}) {
    const url = `http://127.0.0.1:${site.port}/v1`;
    const client = createEmbeddingsClient({ url, model: 'stand-in', key: null, ...options });
    try {
      return await client.embedTexts(texts);
    } finally {
      await client.close();
    }
  }

  const says =
    (status: number, body: string, headers: Record<string, string> = {}): Answer =>
    (response) =>
      response.writeHead(status, headers).end(body);

  it('asks for all texts at once, with the model and the key', async () => {
    answer = says(200, answerOf([1, 0], [0, 1]));
    expect(await embed(['phà đêm', 'ferry'], { key: 'secret-1' })).toEqual([
      [1, 0],
      [0, 1],
    ]);
    const [request] = site.asked;
    expect(request).toMatchObject({ method: 'POST', url: '/v1/embeddings' });
    expect(request?.headers).toMatchObject({
      authorization: 'Bearer secret-1',
      'content-type': 'application/json',
    });
    expect(bodies).toEqual([{ model: 'stand-in', input: ['phà đêm', 'ferry'] }]);
  });

  it('sends no key where there is none, and asks nothing for no text', async () => {
    answer = says(200, answerOf([1]));
    await embed(['ferry'], { url: `http://localhost:${site.port}/v1/` });
    expect(await embed([])).toEqual([]);
    expect(site.asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/v1/embeddings', undefined],
    ]);
  });

  it('puts the vectors in the order of the texts', async () => {
    const data = [
      { object: 'embedding', index: 1, embedding: [0, 2] },
      { object: 'embedding', index: 0, embedding: [1, 0] },
    ];
    answer = says(200, JSON.stringify({ object: 'list', data, usage: {} }));
    expect(await embed(['one', 'two'])).toEqual([
      [1, 0],
      [0, 2],
    ]);
  });

  it('reads a compressed answer', async () => {
    answer = (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(answerOf([1, 0])));
    expect(await embed(['one'])).toEqual([[1, 0]]);
  });

  it.each<[what: string, body: string]>([
    ['no JSON', '<html>'],
    ['something else', '{"embeddings": [[1, 0]]}'],
    ['too few', answerOf([1, 0])],
    ['too many', answerOf([1, 0], [0, 1], [1, 1])],
    ['the same twice', `{"data": [{"index": 0, "embedding": [1]}, {"index": 0, "embedding": [1]}]}`],
    ['different dimensions', answerOf([1, 0], [0, 1, 0])],
    ['no numbers', answerOf([1, null], [0, 1])],
    ['endless numbers', '{"data": [{"index": 0, "embedding": [1e999]}, {"index": 1, "embedding": [1]}]}'],
    ['empty vectors', answerOf([], [])],
  ])('refuses an answer with %s', async (_what, body) => {
    answer = says(200, body);
    await expect(embed(['one', 'two'])).rejects.toMatchObject({
      code: 'embeddings-answer',
      retryable: false,
    });
  });

  it('refuses an answer without end', async () => {
    answer = says(200, ' '.repeat(100_000));
    await expect(embed(['one'], { maxBytes: 10_000 })).rejects.toMatchObject({ code: 'embeddings-answer' });
  });

  it.each<[status: number, code: string, retryable: boolean]>([
    [401, 'embeddings-key', false],
    [403, 'embeddings-key', false],
    [404, 'embeddings-refused', false],
    [307, 'embeddings-refused', false],
    [503, 'embeddings-failed', true],
  ])('tells what status %i means', async (status, code, retryable) => {
    answer = says(status, 'no such model', { location: '/v2/embeddings' });
    await expect(embed(['one'])).rejects.toMatchObject({
      code,
      retryable,
      message: expect.stringContaining('no such model'),
      advice: expect.stringMatching(/./),
    });
    expect(site.asked).toHaveLength(1);
  });

  it('tells how long a busy server wants to be left alone', async () => {
    answer = says(429, '', { 'retry-after': '7' });
    await expect(embed(['one'])).rejects.toMatchObject({
      code: 'embeddings-busy',
      retryable: true,
      retryAfterMs: 7_000,
    });
  });

  it('never tells the key, even where a server repeats it', async () => {
    answer = says(401, 'wrong key: secret-1');
    const error = await embed(['one'], { key: 'secret-1' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'embeddings-key' });
    expect(String(error)).not.toContain('secret-1');
  });

  it('gives up on a server that does not answer', async () => {
    answer = () => {};
    await expect(embed(['one'], { timeoutMs: 50 })).rejects.toMatchObject({ code: 'embeddings-timeout' });
  });

  it('gives up on a server that never ends its answer', async () => {
    answer = (response) => {
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    };
    await expect(embed(['one'], { timeoutMs: 100 })).rejects.toMatchObject({ code: 'embeddings-timeout' });
  });

  it('tells a server that is not there, or breaks off', async () => {
    answer = (response) => response.destroy();
    await expect(embed(['one'])).rejects.toMatchObject({ code: 'embeddings-unreachable', retryable: true });
    await expect(embed(['one'], { url: 'http://127.0.0.1:1/v1' })).rejects.toMatchObject({
      code: 'embeddings-unreachable',
      message: expect.stringContaining('http://127.0.0.1:1/v1/embeddings'),
    });
  });
});
