import { createHash } from 'node:crypto';

/** What tells two bodies of a page apart, in the database and in the archive: SHA-256 in hexadecimal. */
export function bodyHash(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

/** A digest as WARC fields carry it. SHA-1 in base32 is what CDX indexes and every WARC reader know. */
export function labelledDigest(bytes: Uint8Array): string {
  return `sha1:${base32(createHash('sha1').update(bytes).digest())}`;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 §6; the 20 bytes of SHA-1 need no padding. */
function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const digits = bits.match(/.{5}/g) ?? [];
  return digits.map((digit) => ALPHABET.charAt(Number.parseInt(digit, 2))).join('');
}
