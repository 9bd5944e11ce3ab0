import { gives, givesPage, type Misbehaviours } from './site.ts';

export const CONSENT = `<!doctype html><html><head><title>Before you continue</title></head><body><div>
  <p>We and our 812 partners use cookies and process personal data such as your address to show you adverts.</p>
  <p>Precise location and scanning of devices may be used. You can change your choices at any time.</p>
  <button>Accept all</button><button>Manage options</button></div></body></html>`;

/** What is left of a page when scripts are to bring the rest. */
export const MOVED =
  '<!doctype html><html><head><title>The Daily</title></head><body><div id="app"></div><script src="/app.js"></script></body></html>';

/** Answers that are fine but for being no article. */
export const NO_ARTICLES: Misbehaviours = {
  'wrong-type': {
    answer: gives('%PDF-1.7 no page at all', 'application/pdf'),
    code: 'wrong-type',
    says: /is application\/pdf, not HTML/,
    page: 'rejected',
  },
  'consent-wall': { answer: givesPage(CONSENT), code: 'consent', says: /No article on/, page: 'waiting' },
  'moved-layout': {
    answer: givesPage(MOVED),
    code: 'not-an-article',
    says: /No article on .*no text/,
    page: 'rejected',
  },
};
