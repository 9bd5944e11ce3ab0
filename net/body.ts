import { pipeline, type Readable } from 'node:stream';
import {
  type BrotliDecompress,
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  type Gunzip,
  type Inflate,
} from 'node:zlib';
import { FetchError } from './errors.ts';
import { type Pace, watchPace } from './slow-body.ts';

/** Not zstd: Node.js 20 cannot read it. */
export const ACCEPT_ENCODING = 'gzip, br';

export interface BodyLimit {
  /** Bytes, counted after decompression. */
  maxBytes: number;
  /** Beyond the limit: keep what came so far instead of failing. */
  truncate: boolean;
  /** Slower bodies are broken off; without it none is. */
  pace?: Pace;
}

/** A compressed body as it was sent. */
export interface SentBody {
  encoding: 'gzip' | 'br';
  bytes: Buffer;
}

type Decoder = Gunzip | Inflate | BrotliDecompress;

/**
 * Reads a body to its end or its limit, decompressing as it comes, so that a bomb costs no more than the limit.
 * Throws FetchError `too-large`, `encoding`, or `timeout` where it drips; an error of the stream itself passes through.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string,
  limit: BodyLimit,
  url: string,
): Promise<Buffer> {
  return (await readBodyAsSent(body, contentEncoding, limit, url)).body;
}

/** As `readBody`, and gives the bytes that came besides where they were compressed and the body is whole. */
export async function readBodyAsSent(
  body: Readable,
  contentEncoding: string,
  limit: BodyLimit,
  url: string,
): Promise<{ body: Buffer; sent: SentBody | null }> {
  // A body that is given up reports that as an event as well, which would end the process if nobody listened.
  body.on('error', () => {});
  const decoder = decoderFor(contentEncoding, body, url);
  let size = 0;
  const arrived = () => decoder?.bytesWritten ?? size;
  const stopWatch = limit.pace ? watchPace(body, url, limit.pace, arrived) : () => {};
  const sentBytes = decoder ? holdBytes(body, limit.maxBytes) : () => null;
  const chunks: Buffer[] = [];
  try {
    // The decoder is the end of the pipeline: its iterator reports the error, the callback need not.
    for await (const chunk of decoder ? pipeline(body, decoder, () => {}) : body) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > limit.maxBytes) {
        if (limit.truncate) break;
        throw new FetchError('too-large', url, `has more than ${limit.maxBytes} bytes`);
      }
    }
  } finally {
    stopWatch();
  }
  const bytes = size > limit.maxBytes ? null : sentBytes();
  const encoding = contentEncoding.trim().toLowerCase();
  return {
    body: Buffer.concat(chunks).subarray(0, limit.maxBytes),
    sent: bytes && (encoding === 'gzip' || encoding === 'br') ? { encoding, bytes } : null,
  };
}

/** What passes through a stream; null if it was more than so many bytes, since much can decompress to nothing. */
function holdBytes(stream: Readable, maxBytes: number): () => Buffer | null {
  let chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    else chunks = [];
  });
  return () => (size <= maxBytes ? Buffer.concat(chunks) : null);
}

/** Null for a body that comes as it is. */
function decoderFor(contentEncoding: string, body: Readable, url: string): Decoder | null {
  const encoding = contentEncoding.trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return null;
  const decoder = decoderOf(encoding);
  if (decoder) return decoder;
  body.destroy();
  // One layer only: a chain of encodings has no use but to multiply work (CVE-2022-32206).
  throw new FetchError('encoding', url, `is encoded as "${encoding}", which was not asked for`);
}

/** `deflate` is zlib's format (RFC 9110 §8.4.1.2); it is not asked for, since some servers send another. */
function decoderOf(encoding: string): Decoder | null {
  // A flush as the end takes a stream without its trailer, as browsers do.
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip(lenient);
  if (encoding === 'deflate') return createInflate(lenient);
  if (encoding === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  return null;
}
