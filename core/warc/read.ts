import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { decompress } from './decompress.ts';
import { WarcError } from './errors.ts';
import { findHeaderEnd, parseFields } from './fields.ts';
import { type HttpResponse, isTooLarge, parseHttpResponse } from './http-message.ts';

/** A page out of a WARC file. A page rendered by a browser has status 200 and its content type for headers. */
export interface WarcPage extends HttpResponse {
  url: string;
  fetchedAt: Date;
}

export interface ReadOptions {
  /** Largest record, and largest body after decompression; 32 MiB if not given. */
  maxBytes?: number;
  /** Told of a page that cannot be had while the rest of the file can; if not given, the reader throws. */
  onProblem?: (problem: WarcError) => void;
}

const MAX_BYTES = 32 * 1024 * 1024;
const MAX_HEADER_BYTES = 64 * 1024;

/**
 * The page in one record, as `writeResponseRecord` and `writeRenderedRecord` give it.
 * @throws WarcError
 */
export function readRecord(member: Buffer, maxBytes: number = MAX_BYTES): WarcPage {
  const bytes = gunzip(member, maxBytes + MAX_HEADER_BYTES);
  const end = findHeaderEnd(bytes);
  if (!end) throw new WarcError('warc-truncated', 0, 'its header has no end');
  const header = parseHeader(bytes.toString('utf8', 0, end.end), 0);
  const block = bytes.subarray(end.next, end.next + header.length);
  if (block.length < header.length) throw new WarcError('warc-truncated', 0, 'its block ends too early');
  const page = pageOf(header, block, maxBytes);
  if (!page) throw new WarcError('warc-malformed', 0, `it holds no page but is of type ${header.type}`);
  return page;
}

function gunzip(member: Buffer, maxBytes: number): Buffer {
  try {
    return gunzipSync(member, { maxOutputLength: maxBytes });
  } catch (error) {
    if (isTooLarge(error))
      throw new WarcError('warc-too-large', 0, `it is larger than ${maxBytes} bytes`, error);
    throw new WarcError('warc-malformed', 0, 'it is not valid gzip', error);
  }
}

/**
 * The pages in a WARC file, in order: plain, compressed record by record, or compressed as a whole. Records that
 * hold no page (requests, metadata, revisits …) are passed over.
 *
 *     for await (const page of readWarc(createReadStream('crawl.warc.gz'))) console.log(page.url);
 *
 * @throws WarcError after the last readable page, where the file is damaged or ends too early
 */
export async function* readWarc(
  source: Buffer | AsyncIterable<Uint8Array>,
  { maxBytes = MAX_BYTES, onProblem }: ReadOptions = {},
): AsyncGenerator<WarcPage> {
  const reader = new ByteReader(decompress(Buffer.isBuffer(source) ? Readable.from([source]) : source));
  try {
    for (;;) {
      const header = await readHeader(reader);
      if (!header) return;
      const block = await readBlock(reader, header, maxBytes);
      const page = pageOrProblem(header, block, maxBytes);
      if (page instanceof WarcError) {
        if (!onProblem) throw page;
        onProblem(page);
      } else if (page) yield page;
    }
  } finally {
    await reader.close();
  }
}

interface RecordHeader {
  offset: number;
  type: string;
  fields: Record<string, string>;
  /** Bytes in the block. */
  length: number;
}

/** The next record's header; null at the end of the file. */
async function readHeader(reader: ByteReader): Promise<RecordHeader | null> {
  await skipEmptyLines(reader);
  const { offset } = reader;
  if (reader.held.length === 0) return null;
  for (let end = findHeaderEnd(reader.held); ; end = findHeaderEnd(reader.held)) {
    if (end) {
      const text = await reader.take(end.next);
      return parseHeader(text?.toString('utf8') ?? '', offset);
    }
    if (reader.held.length > MAX_HEADER_BYTES) {
      throw new WarcError('warc-malformed', offset, 'no WARC header begins here');
    }
    if (!(await reader.hold(reader.held.length + 1))) {
      throw new WarcError('warc-truncated', offset, 'the file ends within its header');
    }
  }
}

/** Two line ends follow every record; some crawlers write more, some fewer. */
async function skipEmptyLines(reader: ByteReader): Promise<void> {
  while (await reader.hold(1)) {
    const byte = reader.held[0];
    if (byte !== 0x0a && byte !== 0x0d) return;
    await reader.skip(1);
  }
}

function parseHeader(text: string, offset: number): RecordHeader {
  if (!/^WARC\/\d+\.\d+\s/.test(text))
    throw new WarcError('warc-malformed', offset, 'no WARC header begins here');
  const fields = parseFields(text);
  const length = Number(fields['content-length'] || Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0) {
    throw new WarcError('warc-malformed', offset, 'it does not say how long it is');
  }
  return { offset, type: fields['warc-type']?.toLowerCase() ?? '', fields, length };
}

/** The record's block; null, and passed over, where it can hold no page or is larger than allowed. */
async function readBlock(reader: ByteReader, header: RecordHeader, maxBytes: number): Promise<Buffer | null> {
  const wanted = mayHoldPage(header) && header.length <= maxBytes;
  const block = wanted ? await reader.take(header.length) : null;
  if (!block && (wanted || !(await reader.skip(header.length)))) {
    throw new WarcError('warc-truncated', header.offset, 'the file ends within its block');
  }
  return block;
}

function mayHoldPage({ type, fields }: RecordHeader): boolean {
  const contentType = fields['content-type'] ?? '';
  const holdsPage =
    (type === 'response' && /^application\/http\b/i.test(contentType)) ||
    (type === 'resource' && /^(text\/html|application\/xhtml\+xml)\b/i.test(contentType));
  // Responses of other protocols (dns:, ftp:) are kept in WARC files too.
  return holdsPage && /^https?:/i.test(targetOf(fields));
}

function pageOrProblem(header: RecordHeader, block: Buffer | null, maxBytes: number) {
  try {
    return pageOf(header, block, maxBytes);
  } catch (error) {
    if (error instanceof WarcError) return error;
    throw error;
  }
}

function pageOf(header: RecordHeader, block: Buffer | null, maxBytes: number): WarcPage | null {
  if (!mayHoldPage(header)) return null;
  const { fields, offset, length } = header;
  if (!block)
    throw new WarcError('warc-too-large', offset, `it has ${length} bytes, allowed are ${maxBytes}`);
  if (fields['warc-segment-number']) throw new WarcError('warc-encoding', offset, 'it is cut into segments');
  const url = targetOf(fields);
  if (!URL.canParse(url)) throw new WarcError('warc-malformed', offset, `its address is none: ${url}`);
  const fetchedAt = new Date(fields['warc-date'] ?? '');
  if (Number.isNaN(fetchedAt.getTime()))
    throw new WarcError('warc-malformed', offset, 'it has no valid date');
  if (header.type === 'response') return { url, fetchedAt, ...parseHttpResponse(block, maxBytes, offset) };
  return {
    url,
    fetchedAt,
    status: 200,
    headers: { 'content-type': fields['content-type'] ?? '' },
    body: block,
  };
}

/** Some crawlers put the address in angle brackets, as the grammar of WARC 1.0 had it. */
function targetOf(fields: Record<string, string>): string {
  return (fields['warc-target-uri'] ?? '').replace(/^<(.*)>$/, '$1');
}
