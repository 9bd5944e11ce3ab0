import type { HealthWords, Reason } from './health-words.ts';

const SITE_TROUBLE =
  'The site has troubles of its own; Dateline keeps trying. If it goes on, open it in a browser.';
const MOVED = 'Open the address in a browser; if it has moved, write the new one into the source’s file.';
const SETTINGS = 'Open the address in a browser, and correct it in the source’s file.';
const SLOWER = 'Give the source a longer pace, try `via: browser`, or ask the site to let Dateline in.';
const LAYOUT =
  'Run `dateline source check` on it: the site has probably been rebuilt, and its patterns and selectors want mending.';
const CONSENT = 'Open a page in a private window; if it can be read behind the question, set `via: browser`.';
const CLOSED = 'Exclude such pages, or follow another outlet that has the stories.';

const reasons: Record<string, Reason> = {
  dns: [
    'the host’s name cannot be resolved',
    'Check the spelling of the host, and that this machine resolves names.',
  ],
  connect: ['no connection can be made', 'Check that the site is up, and that this machine reaches it.'],
  tls: ['the connection cannot be secured', 'Check the site’s certificate, and the clock of this machine.'],
  timeout: ['the site does not answer in time', SITE_TROUBLE],
  protocol: ['the site breaks off its answers', SITE_TROUBLE],
  encoding: ['what comes cannot be decompressed', SITE_TROUBLE],
  'server-error': ['the site reports an error of its own', SITE_TROUBLE],
  'robots-unavailable': ['robots.txt cannot be read, which forbids everything for now', SITE_TROUBLE],
  browser: ['the browser breaks down', 'Run `dateline doctor`; if the browser is well, try `via: http`.'],
  'too-large': [
    'it is larger than Dateline reads',
    'Name a feed or sitemap that holds only the newest articles.',
  ],
  'forbidden-address': [
    'it leads to a private address',
    'Name the host in DATELINE_ALLOW_HOSTS if Dateline is meant to read it.',
  ],
  'bad-url': ['the address is none', SETTINGS],
  'redirect-loop': ['the address leads in a circle', SETTINGS],
  'wrong-type': ['it is a file of another kind', SETTINGS],
  'not-a-page': ['it is a download', SETTINGS],
  gone: ['the address leads nowhere any more', MOVED],
  'client-error': ['the site does not accept the request', MOVED],
  unreadable: ['what comes is not what the source’s file says', MOVED],
  empty: ['nothing on it leads to an article', LAYOUT],
  robots: ['robots.txt forbids it', 'Ask the site for leave, or take the source out.'],
  forbidden: ['the site refuses programs, or wants a login', SLOWER],
  challenge: ['the site wants proof that a person is looking', SLOWER],
  'rate-limited': ['the site asks for fewer visits', 'Give the source a longer pace and a rarer schedule.'],
  consent: ['it stands behind a question for consent', CONSENT],
  'consent-wall': ['it stands behind a question for consent', CONSENT],
  login: ['it wants an account', CLOSED],
  paywall: ['it is for subscribers', CLOSED],
  'no-text': ['nothing on it reads as text', LAYOUT],
  'too-deep': ['its markup nests without end', LAYOUT],
  listing: ['it leads to articles and is none', LAYOUT],
  'not-found': ['it says that there is no such page', LAYOUT],
  video: ['it is a film with a few words', 'Take such pages out with the source’s `exclude` patterns.'],
  extract: ['it could not be taken apart', 'Keep a page’s HTML and report it as a bug.'],
};

export const healthWordsEn: HealthWords = {
  states: { fine: 'Fine', late: 'Late', changed: 'Changed', failing: 'Failing', blocked: 'Blocked' },
  reasons,
  otherReason: (code) => [`an error (${code})`, 'Run `dateline source check` on it.'],
  lists: (bad, of, why) =>
    bad < of
      ? `${bad} of its ${of} lists cannot be read: ${why}.`
      : `Its ${lists(of)} cannot be read: ${why}.`,
  empty: (bad, of) =>
    bad < of
      ? `${bad} of its ${of} lists can be read, but lead to no article.`
      : `Its ${lists(of)} can be read, but ${of === 1 ? 'leads' : 'lead'} to no article.`,
  pages: (bad, of, why) => `${bad} of its latest ${of} pages gave no article, most because ${why}.`,
  silence: (usual) => `Nothing new since then. Its longest usual pause is ${span(usual)}.`,
  fewer: (days, count, expected) =>
    `${count} new ${count === 1 ? 'page' : 'pages'} ${days === 1 ? 'in a day' : `in ${days} days`}, where about ${expected} are usual.`,
  lateAdvice:
    'Look whether the site itself has new articles. If it has, run `dateline source check`: its list may have moved.',
  offline: {
    what: 'Most sources cannot be reached at the same time: it seems that this machine cannot reach the web.',
    advice: 'Check its network, name resolution and firewall. Dateline keeps trying.',
  },
};

function lists(of: number): string {
  return of === 1 ? 'list' : 'lists';
}

function span(hours: number): string {
  if (hours <= 48) return hours === 1 ? '1 hour' : `${hours} hours`;
  return `${Math.round(hours / 24)} days`;
}
