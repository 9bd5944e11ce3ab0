import { FetchError } from './errors.ts';

/**
 * A signal that aborts with FetchError `timeout` when the time is up, or `stopped` when `outer` aborts.
 * By hand, since on Node.js 20 `AbortSignal.any` keeps every signal alive as long as its longest-lived source.
 */
export function startDeadline(url: string, timeoutMs: number, outer?: AbortSignal) {
  const controller = new AbortController();
  const stop = () => controller.abort(new FetchError('stopped', url, 'was called off'));
  const expire = () => controller.abort(new FetchError('timeout', url, `took longer than ${timeoutMs} ms`));
  const timer = setTimeout(expire, timeoutMs);
  if (outer?.aborted) stop();
  outer?.addEventListener('abort', stop);
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    },
  };
}
