import type { Readable } from 'node:stream';
import { FetchError } from './errors.ts';

/** The least that a body must bring while it lasts: slower than any line, fast enough to tell a drip from a page. */
export interface Pace {
  windowMs: number;
  /** As they come over the line, before decompression. */
  bytesPerWindow: number;
}

/**
 * Breaks off a body that drips (slow-read attacks hold a connection for hours, a byte at a time) with FetchError
 * `timeout`. `arrived` tells how many bytes of it have been read. Returns what ends the watch.
 */
export function watchPace(body: Readable, url: string, pace: Pace, arrived: () => number): () => void {
  let before = 0;
  const timer = setInterval(() => {
    const now = arrived();
    if (now - before < pace.bytesPerWindow && !body.readableEnded) {
      const what = `sends less than ${pace.bytesPerWindow} bytes in ${pace.windowMs} ms`;
      body.destroy(new FetchError('timeout', url, what));
    }
    before = now;
  }, pace.windowMs);
  return () => clearInterval(timer);
}
