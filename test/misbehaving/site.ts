import type { IncomingMessage, ServerResponse } from 'node:http';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What a host answers at each path; `*` for all others, which are not there unless it says otherwise. */
export type Site = Record<string, Answer>;

/** Hosts by their first labels: `press` for `press.localhost`. */
export type Sites = Record<string, Site>;

/** What is to be said of a failure. */
export interface Expected {
  /** Its kind. */
  code: string;
  /** Its message. */
  says: RegExp;
}

/** A way to misbehave, whatever the host is asked for. */
export interface Misbehaviour extends Expected {
  answer: Answer;
  robots?: Answer;
  /** What an article's page that does so is to be: tried again, or given up at once. */
  page: 'waiting' | 'rejected';
}

export type Misbehaviours = Record<string, Misbehaviour>;

/** An answer with status 200. */
export function gives(body: string | Buffer, type: string, headers: Record<string, string> = {}): Answer {
  return (_, response) => response.writeHead(200, { 'content-type': type, ...headers }).end(body);
}

export function givesPage(html: string): Answer {
  return gives(html, 'text/html; charset=utf-8');
}

export function refuses(status: number, headers: Record<string, string> = {}): Answer {
  return (_, response) => response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end('no');
}

/** A feed of these addresses, which may be relative to the host that is asked; `PORT` in them is its port. */
export function givesFeed(
  addresses: readonly string[],
  { title = 'News', type = 'application/rss+xml', headers = {} } = {},
): Answer {
  return (request, response) => {
    const items = addresses.map(
      (address) => `<item><title>${title}</title><link>${hereAt(request, address)}</link></item>`,
    );
    gives(rss(items.join('')), type, headers)(request, response);
  };
}

export function rss(items: string): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${items}</channel></rss>`;
}

/** An address as somebody who asks this host is to find it. */
export function hereAt({ headers: { host = '' } }: IncomingMessage, address: string): string {
  const [, port = ''] = host.split(':');
  return new URL(address.replace('PORT', port), `http://${host}`).href;
}
