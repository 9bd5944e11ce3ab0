import { FetchError } from './errors.ts';

/**
 * A signal that aborts with FetchError `timeout` when the time is up, or `stopped` when `outer` aborts.
 * By hand, since on Node.js 20 `AbortSignal.any` keeps every signal alive as long as its longest-lived source.
 */
export function startDeadline(url: string, timeoutMs: number, outer?: AbortSignal) {
  let leftMs = timeoutMs;
  let since = performance.now();
  const controller = new AbortController();
  const stop = () => controller.abort(new FetchError('stopped', url, 'was called off'));
  const expire = () => controller.abort(new FetchError('timeout', url, `took longer than ${timeoutMs} ms`));
  let timer = setTimeout(expire, timeoutMs);
  if (outer?.aborted) stop();
  outer?.addEventListener('abort', stop);
  return {
    signal: controller.signal,
    /** Waits for what is not the site's doing: that time does not count. */
    async aside<Result>(waiting: Promise<Result>): Promise<Result> {
      clearTimeout(timer);
      leftMs -= performance.now() - since;
      try {
        return await waiting;
      } finally {
        since = performance.now();
        timer = setTimeout(expire, Math.max(0, leftMs));
      }
    },
    clear() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    },
  };
}
