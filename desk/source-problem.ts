import type { SourceProblemKind } from './messages/add-source.ts';

/** By the code of an error; what is not here is `other`. */
const KINDS: Record<string, SourceProblemKind> = {
  'bad-url': 'bad-address',
  'not-an-address': 'bad-address',
  dns: 'not-found',
  connect: 'unreachable',
  protocol: 'unreachable',
  encoding: 'unreachable',
  'robots-unavailable': 'unreachable',
  tls: 'insecure',
  timeout: 'slow',
  'too-slow': 'slow',
  'forbidden-address': 'private',
  'redirect-loop': 'redirects',
  robots: 'robots',
  forbidden: 'refused',
  gone: 'wrong-kind',
  'client-error': 'wrong-kind',
  'wrong-type': 'wrong-kind',
  'not-a-page': 'wrong-kind',
  'too-large': 'wrong-kind',
  unreadable: 'wrong-kind',
  challenge: 'challenge',
  consent: 'challenge',
  'site-turns-away': 'challenge',
  'rate-limited': 'asks-for-rest',
  'server-error': 'site-broken',
  'no-articles': 'no-articles',
  'none-read': 'unread',
  'zone-unknown': 'zone',
  'zone-wrong': 'zone',
  'same-site': 'same-site',
  'source-exists': 'name-taken',
  'source-file': 'wrong-field',
  'source-not-written': 'not-written',
  busy: 'busy',
};

export function problemKindOf(code: string): SourceProblemKind {
  return KINDS[code] ?? 'other';
}
