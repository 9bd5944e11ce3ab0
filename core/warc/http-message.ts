import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { WarcError } from './errors.ts';
import { findHeaderEnd, parseFields } from './fields.ts';

export interface HttpResponse {
  status: number;
  /** Lower-case names. They describe the body as given here, so its encodings are left out. */
  headers: Record<string, string>;
  /** Decoded: neither chunked nor compressed. */
  body: Buffer;
}

/**
 * The response in a record's block, its body decoded.
 * @throws WarcError `warc-malformed`, `warc-encoding`, or `warc-too-large` where the body decodes to more bytes
 * than `maxBytes`.
 */
export function parseHttpResponse(block: Buffer, maxBytes: number, offset: number): HttpResponse {
  const header = findHeaderEnd(block) ?? { end: block.length, next: block.length };
  const head = block.toString('latin1', 0, header.end);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head)?.[1];
  if (!status) throw new WarcError('warc-malformed', offset, 'its block is no HTTP response');
  const fields = parseFields(head);
  const {
    'transfer-encoding': transfer = '',
    'content-encoding': content = '',
    'content-length': _,
    ...headers
  } = fields;
  const sent = block.subarray(header.next);
  const whole = /\bchunked\b/i.test(transfer) ? joinChunks(sent, offset) : sent;
  return { status: Number(status), headers, body: decode(whole, content, maxBytes, offset) };
}

/** A body cut in chunks (RFC 9112 §7.1). Many crawlers join the chunks and keep the header that speaks of them. */
function joinChunks(body: Buffer, offset: number): Buffer {
  const chunks: Buffer[] = [];
  let position = 0;
  for (;;) {
    const lineEnd = body.indexOf('\n', position);
    const line = body.toString('latin1', position, lineEnd < 0 ? position : lineEnd);
    const digits = /^([\da-f]{1,8})\s*(?:;.*)?\r?$/i.exec(line)?.[1];
    if (digits === undefined) {
      if (position === 0) return body;
      throw new WarcError('warc-encoding', offset, 'the chunks of its body do not fit together');
    }
    const size = Number.parseInt(digits, 16);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(body.subarray(lineEnd + 1, lineEnd + 1 + size));
    position = lineEnd + 1 + size;
    position += body[position] === 0x0d ? 2 : 1;
  }
}

type Decoder = (body: Buffer, options: { maxOutputLength: number; finishFlush?: number }) => Buffer;

const DECODERS: Record<string, Decoder> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  br: brotliDecompressSync,
  // `deflate` means zlib's format, yet some servers send it bare (RFC 9110 §8.4.1.2).
  deflate: (body, limit) =>
    (body[0] ?? 0) % 16 === 8 ? inflateSync(body, limit) : inflateRawSync(body, limit),
};

function decode(body: Buffer, contentEncoding: string, maxBytes: number, offset: number): Buffer {
  const encodings = contentEncoding
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name && name !== 'identity');
  // The last encoding named is the outermost.
  return encodings.reduceRight((decoded, name) => decodeOnce(decoded, name, maxBytes, offset), body);
}

function decodeOnce(body: Buffer, encoding: string, maxBytes: number, offset: number): Buffer {
  if (body.length === 0) return body;
  const decoder = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
  if (!decoder) throw new WarcError('warc-encoding', offset, `its body is encoded in ${encoding}`);
  try {
    return decoder(body, { maxOutputLength: maxBytes });
  } catch (error) {
    if (isTooLarge(error)) {
      throw new WarcError('warc-too-large', offset, `its body decodes to more than ${maxBytes} bytes`, error);
    }
    const begun = decodeBegun(decoder, body, encoding, maxBytes);
    if (begun.length > 0) return begun;
    // Crawlers that keep bodies decoded often keep the header all the same.
    if (/^\s*</.test(body.toString('latin1', 0, 100))) return body;
    throw new WarcError('warc-encoding', offset, `its body is not valid ${encoding}`, error);
  }
}

/** What there is of a stream without its end, which browsers show as well; nothing where it is no such stream. */
function decodeBegun(decoder: Decoder, body: Buffer, encoding: string, maxOutputLength: number): Buffer {
  const finishFlush = encoding === 'br' ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH;
  try {
    return decoder(body, { maxOutputLength, finishFlush });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Whether zlib stopped at `maxOutputLength`. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
