import { type Answer, gives, type Misbehaviour, type Misbehaviours, refuses } from './site.ts';

/** Longer than a run. */
const LATER = { 'retry-after': '3600' };

const CHALLENGE =
  '<!doctype html><title>Just a moment...</title><script>window._cf_chl_opt = { cType: "managed" };</script>';

const DISALLOWED = gives('User-agent: *\nDisallow: /\n', 'text/plain');

/** A host that would give everything, if only its robots.txt allowed it. */
function behindRobots(robots: Answer): Pick<Misbehaviour, 'robots' | 'answer'> {
  return { robots, answer: gives('<p>Nobody may read this.</p>', 'text/html') };
}

/** Answers that say no, or later. */
export const REFUSALS: Misbehaviours = {
  'status-404': { answer: refuses(404), code: 'gone', says: /status 404/, page: 'waiting' },
  'status-410': { answer: refuses(410), code: 'gone', says: /status 410/, page: 'waiting' },
  'status-401': { answer: refuses(401), code: 'forbidden', says: /status 401/, page: 'waiting' },
  'status-403': { answer: refuses(403), code: 'forbidden', says: /status 403/, page: 'waiting' },
  'status-429': { answer: refuses(429, LATER), code: 'rate-limited', says: /status 429/, page: 'waiting' },
  'status-500': { answer: refuses(500), code: 'server-error', says: /status 500/, page: 'waiting' },
  'status-503': { answer: refuses(503, LATER), code: 'rate-limited', says: /status 503/, page: 'waiting' },
  challenge: {
    answer: (_, response) => response.writeHead(403, { 'content-type': 'text/html' }).end(CHALLENGE),
    code: 'challenge',
    says: /Cloudflare wants proof/,
    page: 'waiting',
  },
  'robots-401': {
    ...behindRobots(refuses(401)),
    code: 'robots',
    says: /does not allow it .*status 401/,
    page: 'waiting',
  },
  'robots-403': {
    ...behindRobots(refuses(403)),
    code: 'robots',
    says: /does not allow it .*status 403/,
    page: 'waiting',
  },
  'robots-disallow': {
    ...behindRobots(DISALLOWED),
    code: 'robots',
    says: /does not allow it \(robots\.txt\)/,
    page: 'waiting',
  },
  'robots-503': {
    ...behindRobots(refuses(503)),
    code: 'robots-unavailable',
    says: /robots\.txt: answers with status 503/,
    page: 'waiting',
  },
  'robots-slow': {
    ...behindRobots(() => {}),
    code: 'timeout',
    says: /robots\.txt: Headers Timeout/i,
    page: 'waiting',
  },
};
