import { pipeline, type Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError } from './errors.ts';

export const ACCEPT_ENCODING = 'gzip, br';

export interface BodyLimit {
  /** Bytes, counted after decompression. */
  maxBytes: number;
  /** Beyond the limit: keep what came so far instead of failing. */
  truncate: boolean;
}

/**
 * Reads a body to its end or its limit, decompressing as it comes, so that a bomb costs no more than the limit.
 * Throws FetchError `too-large` or `encoding`; an error of the stream itself passes through.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string,
  limit: BodyLimit,
  url: string,
): Promise<Buffer> {
  // A body that is given up reports that as an event as well, which would end the process if nobody listened.
  body.on('error', () => {});
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of decoded(body, contentEncoding, url)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit.maxBytes) {
      if (limit.truncate) break;
      throw new FetchError('too-large', url, `has more than ${limit.maxBytes} bytes`);
    }
  }
  return Buffer.concat(chunks).subarray(0, limit.maxBytes);
}

function decoded(body: Readable, contentEncoding: string, url: string): AsyncIterable<Buffer> {
  const encoding = contentEncoding.trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return body;
  const decoder = decoderFor(encoding);
  if (!decoder) {
    body.destroy();
    // One layer only: a chain of encodings has no use but to multiply work (CVE-2022-32206).
    throw new FetchError('encoding', url, `is encoded as "${encoding}"`);
  }
  // The decoder is the end of the pipeline: its iterator reports the error, the callback need not.
  return pipeline(body, decoder, () => {});
}

/** `deflate` is zlib's format (RFC 9110 §8.4.1.2); it is not asked for, since some servers send another. */
function decoderFor(encoding: string): Transform | null {
  // A flush as the end takes a stream without its trailer, as browsers do.
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip(lenient);
  if (encoding === 'deflate') return createInflate(lenient);
  if (encoding === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  return null;
}
