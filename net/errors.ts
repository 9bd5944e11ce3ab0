import { DatelineError } from '../core/errors.ts';

interface Kind {
  /** Whether the same request may do better later, without anybody changing anything. */
  retryable: boolean;
  advice: string;
}

const KINDS = {
  'bad-url': { retryable: false, advice: 'Check the address: only http and https, without user name.' },
  dns: { retryable: true, advice: 'Check the spelling of the host and that this machine can resolve names.' },
  connect: { retryable: true, advice: 'Check that the site is up and that this machine can reach it.' },
  tls: { retryable: false, advice: "Check the site's certificate and the clock of this machine." },
  timeout: { retryable: true, advice: 'The site is slow or out of reach; it is tried again later.' },
  protocol: {
    retryable: true,
    advice: 'The site broke off or did not speak proper HTTP; it is tried again later.',
  },
  encoding: {
    retryable: true,
    advice: 'The site sent a body that cannot be decompressed; it is tried again later.',
  },
  'too-large': {
    retryable: false,
    advice: 'Nothing as large is read; in place of a list, name a smaller one with the newest articles.',
  },
  'forbidden-address': {
    retryable: false,
    advice: 'Name the host in DATELINE_ALLOW_HOSTS if Dateline is meant to read it.',
  },
  'redirect-loop': { retryable: false, advice: 'Open the address in a browser and use the one it ends at.' },
  'not-a-page': {
    retryable: false,
    advice: 'The address leads to a download; use the plain fetcher for it.',
  },
  browser: { retryable: true, advice: 'The browser broke down; it is started anew for the next page.' },
  'robots-unavailable': {
    retryable: true,
    advice: 'The site is asked again once its robots.txt can be read.',
  },
  robots: {
    retryable: false,
    advice: "Take the address out of the source's file, or ask the site.",
  },
  forbidden: { retryable: false, advice: 'The site refuses programs or wants a login; ask the site.' },
  gone: { retryable: false, advice: 'The address leads nowhere; if it has moved, name the new one.' },
  'client-error': { retryable: false, advice: 'Open the address in a browser and compare.' },
  'rate-limited': { retryable: true, advice: 'The site asks for a rest; give the source a longer pace.' },
  'server-error': { retryable: true, advice: 'The site has troubles of its own; it is asked again later.' },
  'wrong-type': { retryable: false, advice: 'The address leads to a file of another kind; exclude such.' },
  challenge: {
    retryable: true,
    advice: 'The site wants proof that a person is looking; give it a longer pace, or ask the site.',
  },
  consent: { retryable: true, advice: 'The text is behind a question for consent; try `via: browser`.' },
  stopped: {
    retryable: true,
    advice: 'Dateline is shutting down; the page is fetched after the next start.',
  },
} as const satisfies Record<string, Kind>;

export type FetchErrorCode = keyof typeof KINDS;

/** A page that could not be had, and of which kind the failure is. */
export class FetchError extends DatelineError {
  declare readonly code: FetchErrorCode;
  readonly retryable: boolean;
  /** What happened, without to whom. */
  readonly what: string;
  /** How long the site asks to be left alone, in milliseconds; null where it says nothing. */
  readonly restMs: number | null;

  /** @param subject the URL or host that it happened to */
  constructor(
    code: FetchErrorCode,
    subject: string,
    what: string,
    cause?: unknown,
    restMs: number | null = null,
  ) {
    super(code, `${subject}: ${what}`, { advice: KINDS[code].advice, cause });
    this.retryable = KINDS[code].retryable;
    this.what = what;
    this.restMs = restMs;
  }
}
