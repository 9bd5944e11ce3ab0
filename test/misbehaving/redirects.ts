import { type Answer, hereAt, type Misbehaviours } from './site.ts';

function leadsTo(address: string): Answer {
  return (request, response) => response.writeHead(302, { location: hereAt(request, address) }).end();
}

/** Redirects without end, and those that want in where nobody may. */
export const REDIRECTS: Misbehaviours = {
  'redirect-loop': {
    answer: leadsTo('/round/and/round'),
    code: 'redirect-loop',
    says: /redirects without end/,
    page: 'waiting',
  },
  'to-private': {
    answer: leadsTo('http://10.0.0.1/admin'),
    code: 'forbidden-address',
    says: /10\.0\.0\.1, which is not a public address/,
    page: 'waiting',
  },
  'to-loopback': {
    answer: leadsTo('http://127.0.0.1:PORT/admin'),
    code: 'forbidden-address',
    says: /127\.0\.0\.1, which is not a public address/,
    page: 'waiting',
  },
  'to-metadata': {
    answer: leadsTo('http://169.254.169.254/latest/meta-data/'),
    code: 'forbidden-address',
    says: /169\.254\.169\.254, which is not a public address/,
    page: 'waiting',
  },
  'to-file': {
    answer: leadsTo('file:///etc/passwd'),
    code: 'bad-url',
    says: /has the scheme file/,
    page: 'rejected',
  },
  'to-credentials': {
    answer: leadsTo('http://captain:swordfish@prize.localhost:PORT/'),
    code: 'bad-url',
    says: /carries a user name/,
    page: 'rejected',
  },
};
