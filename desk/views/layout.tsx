import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { ASSETS } from '../assets.ts';
import { FEED_FORMATS, FEED_NAMES, FEED_TYPES } from '../hand-on/formats.ts';
import { LANGUAGES, MESSAGES } from '../messages/messages.ts';
import { type DeskEnv, inLanguage, type PageContext } from '../page-context.ts';
import { DoneBar, type Told } from './done-bar.tsx';
import { KeysDialog } from './keys.tsx';
import { PersonLinks } from './person.tsx';

/** Answers with a whole page around `content`. */
export function renderPage(c: Context<DeskEnv>, title: string, content: Child): Response | Promise<Response> {
  c.header('Cache-Control', 'private, no-cache');
  c.header('Vary', 'Accept-Language, Cookie', { append: true });
  return c.html(
    html`<!doctype html>${(
      <Layout page={c.get('page')} title={title} told={c.get('told')}>
        {content}
      </Layout>
    )}`,
  );
}

interface LayoutProps {
  page: PageContext;
  title: string;
  told: Told | undefined;
}

function Layout({ page, title, told, children }: PropsWithChildren<LayoutProps>) {
  const { messages } = page;
  return (
    <html lang={page.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === 'Dateline' ? title : `${title} · Dateline`}</title>
        <link rel="icon" href={ASSETS.icon.path} type="image/svg+xml" />
        <link rel="stylesheet" href={ASSETS.style.path} />
        {FEED_FORMATS.map((format) => (
          <link
            rel="alternate"
            type={FEED_TYPES[format]}
            title={`Dateline: ${messages.handOn.followedFeed} (${FEED_NAMES[format]})`}
            href={`/feeds/followed.${format}?lang=${page.language}`}
          />
        ))}
        <script src={ASSETS.parseHtml.path} defer />
        <script src={ASSETS.htmx.path} defer />
        <script src={ASSETS.keys.path} defer />
      </head>
      <body>
        <a class="skip" href="#content">
          {messages.skip}
        </a>
        {page.sampleNotice && <aside class="notice">{messages.sampleNotice}</aside>}
        <header class="masthead">
          <div class="masthead-top">
            <a class="brand" href="/">
              Dateline
            </a>
            <PersonLinks page={page} />
            <LanguageSwitch page={page} />
          </div>
          <nav class="places" aria-label={messages.places}>
            <a href="/sources" aria-current={page.path === '/sources' ? 'page' : undefined}>
              {messages.sources.heading}
            </a>
            <a href="/calendar" aria-current={page.path === '/calendar' ? 'page' : undefined}>
              {messages.calendar.heading}
            </a>
            <a href="/watches" aria-current={page.path === '/watches' ? 'page' : undefined}>
              {messages.watches.place}
            </a>
            <a href="/activity" aria-current={page.path === '/activity' ? 'page' : undefined}>
              {messages.right.activity}
            </a>
            {page.keepsHouse && (
              <a href="/house" aria-current={page.path === '/house' ? 'page' : undefined}>
                {messages.house.heading}
              </a>
            )}
          </nav>
          <SearchField page={page} />
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer>
          {messages.timesIn(page.zone)}{' '}
          <span class="screen-only">
            {page.person?.via === 'open' && messages.accounts.open}{' '}
            <a href="/keys" data-key="?">
              {messages.morning.keysHeading}
            </a>{' '}
            <a href="/api">{messages.api.link}</a>
          </span>
        </footer>
        <DoneBar told={told} page={page} />
        <KeysDialog page={page} />
      </body>
    </html>
  );
}

function SearchField({ page: { messages } }: { page: PageContext }) {
  return (
    <search>
      <form class="search" action="/search">
        <label class="spoken" for="everything">
          {messages.search.everything}
        </label>
        <input id="everything" name="q" type="search" placeholder={messages.search.everything} data-key="/" />
        <button type="submit">{messages.search.search}</button>
      </form>
    </search>
  );
}

function LanguageSwitch({ page }: { page: PageContext }) {
  return (
    <nav class="languages" aria-label={page.messages.language}>
      {LANGUAGES.map((language) =>
        language === page.language ? (
          <span lang={language} aria-current="true">
            {MESSAGES[language].languageName}
          </span>
        ) : (
          <a href={inLanguage(page.path, language)} lang={language} hreflang={language} rel="alternate">
            {MESSAGES[language].languageName}
          </a>
        ),
      )}
    </nav>
  );
}
