import { redactPatterns } from '../core/redact/redact.ts';
import { type Doing, SpanKind } from '../tracing/trace.ts';

/** One request, by the conventions for HTTP clients. Its address is shown as others may read it. */
export function requestTo(url: URL, method: 'GET' | 'POST', shown: string | null = url.href): Doing {
  return {
    name: method,
    kind: SpanKind.CLIENT,
    attributes: {
      'http.request.method': method,
      'server.address': url.hostname,
      'server.port': Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
      ...(shown === null ? {} : { 'url.full': redactPatterns(shown) }),
    },
  };
}
