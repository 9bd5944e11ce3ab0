import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { parseAccept } from 'hono/utils/accept';
import type { Person } from './access/person.ts';
import { createFormat, type Format } from './format.ts';
import { LANGUAGES, type Language, MESSAGES, type Messages } from './messages/messages.ts';
import { localPath } from './parameters.ts';
import type { OwnPolicy } from './security.ts';
import type { Told } from './views/done-bar.tsx';

/** What every page is written with. */
export interface PageContext {
  language: Language;
  messages: Messages;
  format: Format;
  zone: string;
  now: Date;
  outletName(source: string): string;
  sampleNotice: boolean;
  /** Who it is written for; null for somebody who is not known, or not yet. */
  person: Person | null;
  /** Whether it offers what changes something. */
  mayDecide: boolean;
  /** Whether it offers what keeps the house: sources, queues, settings, accounts. */
  keepsHouse: boolean;
  /** The page's own path and query, without the choice of language and the decision that led to it. */
  path: string;
}

export interface DeskEnv {
  Variables: {
    page: PageContext;
    /** Who the request is from; null for somebody who has to log in first. */
    person: Person | null;
    /** Who decides: the account, the user name given with the password, or `desk`. */
    actor: string;
    /** The decision that led here. */
    told?: Told | undefined;
    /** In place of the desk's Content-Security-Policy. */
    policy?: OwnPolicy | undefined;
  };
}

export interface PageContextOptions {
  zone: string;
  now(): Date;
  outletName?: ((source: string) => string) | undefined;
  sampleNotice?: boolean | undefined;
}

const COOKIE = 'dateline_language';
const YEAR_SECONDS = 365 * 24 * 3600;

/** Settles the language, by `?lang=`, cookie or browser, and what else all pages need. */
export function pageContext(options: PageContextOptions): MiddlewareHandler<DeskEnv> {
  const formats = {
    vi: createFormat('vi', MESSAGES.vi, options.zone),
    en: createFormat('en', MESSAGES.en, options.zone),
  };
  const { zone, outletName = (source) => source, sampleNotice = false } = options;
  return async (c, next) => {
    const asked = languageOf(c.req.query('lang'));
    if (asked)
      setCookie(c, COOKIE, asked, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: YEAR_SECONDS });
    const language = asked ?? languageOf(getCookie(c, COOKIE)) ?? browserLanguage(c) ?? 'en';
    c.set('page', {
      language,
      messages: MESSAGES[language],
      format: formats[language],
      zone,
      now: options.now(),
      outletName,
      sampleNotice,
      person: null,
      mayDecide: false,
      keepsHouse: false,
      path: pathOf(c.req.url),
    });
    c.set('person', null);
    c.set('actor', 'desk');
    await next();
  };
}

/** The address of the same page in another language. */
export function inLanguage(path: string, language: Language): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}

function languageOf(tag: string | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary);
}

function browserLanguage(c: Context): Language | undefined {
  const wanted = parseAccept(c.req.header('accept-language') ?? '').filter(({ q }) => q > 0);
  return wanted.map(({ type }) => languageOf(type)).find((language) => language !== undefined);
}

function pathOf(address: string): string {
  const url = new URL(address);
  for (const passing of ['lang', 'done', 'late']) url.searchParams.delete(passing);
  return localPath(url.pathname + url.search);
}
