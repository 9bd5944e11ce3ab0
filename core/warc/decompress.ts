import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { WarcError } from './errors.ts';

// With the usual mark of 16 KiB, a stream that fails takes along what it had decompressed and not yet handed on.
const GUNZIP_OPTIONS = { chunkSize: 16 * 1024, readableHighWaterMark: 1 };

/**
 * The bytes of a file that is plain or gzip, in one member or many.
 * @throws WarcError `warc-truncated` or `warc-malformed`, after the last good byte
 */
export async function* decompress(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const raw = new ByteReader(source);
  try {
    const compressed = (await raw.hold(2)) && raw.held.readUInt16BE(0) === 0x1f8b;
    yield* compressed ? gunzip(raw) : rest(raw);
  } finally {
    await raw.close();
  }
}

async function* gunzip(raw: ByteReader): AsyncGenerator<Uint8Array> {
  const stream = createGunzip(GUNZIP_OPTIONS);
  let offset = 0;
  try {
    for await (const chunk of pipeline(Readable.from(rest(raw)), stream, () => {})) {
      yield chunk;
      offset += chunk.length;
    }
  } catch (error) {
    throw damageOf(error, offset);
  }
  // Gunzip takes a zero byte between members for padding and leaves the rest of the file unread.
  if (stream.bytesWritten < raw.offset) {
    throw new WarcError('warc-malformed', offset, 'zero bytes stand where the next gzip member should begin');
  }
}

function damageOf(error: unknown, offset: number): unknown {
  if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('Z_')) return error;
  if (error.code === 'Z_BUF_ERROR') {
    return new WarcError('warc-truncated', offset, 'the gzip data ends too early', error);
  }
  return new WarcError('warc-malformed', offset, 'the gzip data is damaged', error);
}

async function* rest(reader: ByteReader): AsyncGenerator<Buffer> {
  while (await reader.hold(1)) {
    const chunk = await reader.take(reader.held.length);
    if (chunk) yield chunk;
  }
}
