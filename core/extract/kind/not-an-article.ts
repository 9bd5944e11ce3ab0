import { DatelineError } from '../../errors.ts';

/**
 * Why a page has no article.
 * - `no-text`: nothing on it reads as text
 * - `too-deep`: its markup nests without end
 * - `consent-wall`: it asks to accept cookies before it shows anything
 * - `challenge`: it asks to prove that a person is looking
 * - `login`, `paywall`: it shows its text to those who have signed in or paid
 * - `listing`: it leads to articles and is none: a front, a section, a topic
 * - `not-found`: it says that there is no such page, with a status that says there is
 * - `video`: a film with a few words about it
 */
export type NotAnArticleReason =
  | 'no-text'
  | 'too-deep'
  | 'consent-wall'
  | 'challenge'
  | 'login'
  | 'paywall'
  | 'listing'
  | 'not-found'
  | 'video';

const ADVICE: Record<NotAnArticleReason, string> = {
  'no-text':
    'Open the page: if it shows an article only in a browser, set `via: browser` for its source; ' +
    'if it is a listing, narrow the source’s `include` patterns.',
  'too-deep': 'Open the page: if it is an article after all, keep its HTML and report it as a bug.',
  'consent-wall':
    'Open the page in a private window: if the article can be read behind the question, set `via: browser` for its ' +
    'source; if it comes only with an answer, Dateline cannot read it: follow another outlet that has the story.',
  challenge:
    'The site turns programs away. Set a longer `pace` for its source, try `via: browser`, or ask the site to let ' +
    'Dateline in; Dateline does not answer such questions.',
  login: 'Only those with an account can read it. Take such pages out with the source’s `exclude` patterns.',
  paywall:
    'Only subscribers can read it. Take such pages out with the source’s `exclude` patterns, or follow another ' +
    'outlet that has the story.',
  listing:
    'Narrow the source’s `include` patterns to the addresses of articles; to follow what the page leads to, name ' +
    'it as a `listing` of the source.',
  'not-found':
    'The page is gone, or its address was never right. If many of a source’s pages end so, look at the links of ' +
    'its feed or listing.',
  video: 'Nothing to read. Take such pages out with the source’s `exclude` patterns.',
};

/** A page from which no article can be read. `code` is `not-an-article`, `reason` says why. */
export class NotAnArticleError extends DatelineError {
  readonly reason: NotAnArticleReason;
  readonly url: string;
  /** What was seen instead. */
  readonly what: string;

  constructor(reason: NotAnArticleReason, url: string, what: string) {
    super('not-an-article', `No article on ${url}: ${what}`, { advice: ADVICE[reason] });
    this.reason = reason;
    this.url = url;
    this.what = what;
  }
}
