import iconv from 'iconv-lite';
import { sniffVietnamese, VIETNAMESE_DECODERS, vietnameseEncoding } from './vietnamese-encodings.ts';

const MARKUP_TO_SEARCH = 4_096;
const BYTES_TO_SNIFF = 65_536;
const FEWEST_PAIRS = 16;
const FEW_ERRORS = 3;
const MULTI_BYTE = /^(?:utf-16|gb|big5|euc-|iso-2022-|shift_jis)/;

/**
 * The text of an HTML or XML page. What says how it is encoded, best first: byte order mark, the `charset` of the
 * content type, what the markup says of itself, and where they are silent or clearly wrong, the bytes themselves:
 * UTF-8, an encoding for Vietnamese, else windows-1252. Bytes that fit no character become U+FFFD.
 */
export function decodeHtml(bytes: Uint8Array, contentType = ''): string {
  const encoding = fromByteOrderMark(bytes) ?? fromZeroBytes(bytes);
  return decode(bytes, encoding ?? sniff(bytes, fromContentType(contentType) ?? fromMarkup(bytes)));
}

function decode(bytes: Uint8Array, encoding: string): string {
  const vietnamese = VIETNAMESE_DECODERS.get(encoding);
  if (vietnamese) return vietnamese(bytes);
  // TextDecoder of Node 20 reads windows-1252 as ISO 8859-1 (nodejs/node#56542).
  return encoding === 'windows-1252'
    ? iconv.decode(bytes, encoding)
    : new TextDecoder(encoding).decode(bytes);
}

function fromByteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

/** Markup is ASCII for the most part, of which every other byte is zero in UTF-16; text in other encodings has none. */
function fromZeroBytes(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, MARKUP_TO_SEARCH);
  const pairs = Math.floor(start.length / 2);
  if (pairs < FEWEST_PAIRS) return null;
  const zeros = { even: 0, odd: 0 };
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 ? 'odd' : 'even']++;
  });
  if (zeros.even > pairs / 2 && zeros.odd < pairs / 10) return 'utf-16be';
  if (zeros.odd > pairs / 2 && zeros.even < pairs / 10) return 'utf-16le';
  return null;
}

function fromContentType(contentType: string): string | null {
  return known(/;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1]);
}

function fromMarkup(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, MARKUP_TO_SEARCH));
  const xml = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([^"']{1,40})["']/i.exec(start)?.[1];
  const meta = /<meta\s[^>]{0,500}?\bcharset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i.exec(start)?.[1];
  const label = known(xml ?? meta);
  // Markup that could be read as ASCII is not in UTF-16, whatever it says (HTML §13.2.3.2).
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

function known(label: string | undefined): string | null {
  if (!label) return null;
  // HTML §13.2.3.2; it stands on pages that bring their own fonts.
  if (/^x-user-defined$/i.test(label)) return 'windows-1252';
  try {
    return vietnameseEncoding(label) ?? new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** The declared encoding, unless the bytes contradict it. */
function sniff(bytes: Uint8Array, declared: string | null): string {
  const sample = fromFirstBeyondAscii(bytes);
  if (declared && MULTI_BYTE.test(declared))
    return isMisdeclared(bytes, sample, declared) ? 'utf-8' : declared;
  if (isUtf8(sample, declared)) return 'utf-8';
  if (declared && declared !== 'utf-8' && declared !== 'windows-1252') return declared;
  return sniffVietnamese(sample) ?? 'windows-1252';
}

/** Markup in UTF-16 has zero bytes, which were looked for before; in the others, hardly anything is also UTF-8. */
function isMisdeclared(bytes: Uint8Array, sample: Uint8Array, declared: string): boolean {
  if (declared.startsWith('utf-16')) return bytes.length >= 2 * FEWEST_PAIRS;
  return sample.length >= 2 * FEWEST_PAIRS && isUtf8(sample, declared);
}

/** A page may open with many kilobytes of scripts in ASCII, which tell nothing. */
function fromFirstBeyondAscii(bytes: Uint8Array): Uint8Array {
  let first = 0;
  while (first < bytes.length && (bytes[first] ?? 0) < 0x80) first++;
  return bytes.subarray(first, first + BYTES_TO_SNIFF);
}

function isUtf8(sample: Uint8Array, declared: string | null): boolean {
  // The last character of a sample of full length may be cut.
  const options = { stream: sample.length === BYTES_TO_SNIFF };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, options);
    return true;
  } catch {
    const beyondAscii = new TextDecoder().decode(sample, options).replace(/[\0-\x7f]+/g, '');
    const wellFormed = beyondAscii.replaceAll('\ufffd', '').length;
    return beyondAscii.length - wellFormed <= toleratedErrors(wellFormed, declared);
  }
}

/** UTF-8 with a few broken characters is common; in single-byte encodings hardly anything is well-formed UTF-8. */
function toleratedErrors(wellFormed: number, declared: string | null): number {
  if (declared === 'utf-8') return Math.max(FEW_ERRORS, wellFormed);
  return declared ? wellFormed / 10 : wellFormed;
}
