import type { IncomingHttpHeaders } from 'node:http';
import type { Resource } from './site.tsx';

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body?: string;
}

/** The answer to a request for a resource; 304 where the client's copy is current. */
export function replyTo(method: string, headers: IncomingHttpHeaders, resource: Resource | undefined): Reply {
  const plain = { 'content-type': 'text/plain; charset=utf-8' };
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { ...plain, allow: 'GET, HEAD' }, body: 'Only GET and HEAD.\n' };
  }
  if (!resource) return { status: 404, headers: plain, body: 'No such page on the sample newsstand.\n' };
  const validators = { etag: resource.etag, 'last-modified': resource.modified.toUTCString() };
  if (isCurrent(headers, resource)) return { status: 304, headers: validators };
  return {
    status: 200,
    headers: {
      ...validators,
      'content-type': resource.type,
      'content-length': String(Buffer.byteLength(resource.body)),
    },
    body: resource.body,
  };
}

// RFC 9110 §13.1.2: tags compare weakly; §13.1.3: If-None-Match, where sent, makes If-Modified-Since void.
function isCurrent(headers: IncomingHttpHeaders, { etag, modified }: Resource): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
  }
  return modified.getTime() <= Date.parse(headers['if-modified-since'] ?? '');
}
