import type { Servers } from './server.ts';
import type { Expected } from './site.ts';
import type { SourceOf } from './sources.ts';

/** Sites that are not even reached, so that none of them ever shows its robots.txt. */
export function unreachable(
  servers: Pick<Servers, 'selfSignedPort' | 'mutePort' | 'closedPort'>,
): Record<string, SourceOf & Expected> {
  const read = { feed: '/feed' };
  return {
    'no-such-name': {
      home: 'http://no-such-name.invalid',
      read,
      code: 'dns',
      says: /no-such-name\.invalid.*(?:ENOTFOUND|EAI_AGAIN)/,
    },
    'nobody-there': {
      home: `http://nobody.localhost:${servers.closedPort}`,
      read,
      code: 'connect',
      says: /ECONNREFUSED/,
    },
    'self-signed': {
      home: `https://self-signed.localhost:${servers.selfSignedPort}`,
      read,
      code: 'tls',
      says: /self-signed certificate/,
    },
    'mute-handshake': {
      home: `https://mute.localhost:${servers.mutePort}`,
      read,
      code: 'timeout',
      says: /Connect Timeout/i,
    },
  };
}
