import { constants, gunzipSync } from 'node:zlib';
import { DatelineError } from '../core/errors.ts';
import { decodeHtml } from '../core/html/decode.ts';

/** What sitemaps.org allows a sitemap to have once it is unpacked. */
const MAX_UNPACKED_BYTES = 52_428_800;

/**
 * The text of a feed, sitemap or listing. A sitemap is often a file that was packed with gzip (`sitemap.xml.gz`), which
 * no header tells; what is left of one that ends early is given. Throws a DatelineError, `too-large` or `encoding`.
 */
export function decodeList(body: Uint8Array, contentType: string | undefined, url: string): string {
  return decodeHtml(isGzip(body) ? unpacked(body, url) : body, contentType);
}

/** RFC 1952 §2.3.1: the magic number, and deflate, the only method. */
function isGzip(body: Uint8Array): boolean {
  return body[0] === 0x1f && body[1] === 0x8b && body[2] === 8;
}

function unpacked(body: Uint8Array, url: string): Buffer {
  try {
    return gunzipSync(body, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_UNPACKED_BYTES });
  } catch (cause) {
    const isTooLarge = cause instanceof RangeError;
    if (isTooLarge) {
      throw new DatelineError('too-large', `${url} unpacks to more than ${MAX_UNPACKED_BYTES} bytes`, {
        cause,
        advice: 'Name a smaller sitemap with the newest articles.',
      });
    }
    throw new DatelineError('encoding', `${url} looks like gzip and cannot be unpacked`, {
      cause,
      advice: 'Open the address; the site may be in the midst of writing it anew.',
    });
  }
}
