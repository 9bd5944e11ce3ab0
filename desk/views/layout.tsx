import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { ASSETS } from '../assets.ts';
import { LANGUAGES, MESSAGES } from '../messages/messages.ts';
import { type DeskEnv, inLanguage, type PageContext } from '../page-context.ts';

/** Answers with a whole page around `content`. */
export function renderPage(c: Context<DeskEnv>, title: string, content: Child): Response | Promise<Response> {
  c.header('Cache-Control', 'private, no-cache');
  c.header('Vary', 'Accept-Language, Cookie', { append: true });
  return c.html(
    html`<!doctype html>${(
      <Layout page={c.get('page')} title={title}>
        {content}
      </Layout>
    )}`,
  );
}

function Layout({ page, title, children }: PropsWithChildren<{ page: PageContext; title: string }>) {
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
        <script src={ASSETS.parseHtml.path} defer />
        <script src={ASSETS.htmx.path} defer />
      </head>
      <body>
        <a class="skip" href="#content">
          {messages.skip}
        </a>
        {page.sampleNotice && (
          <p class="notice" role="note">
            {messages.sampleNotice}
          </p>
        )}
        <header class="masthead">
          <a class="brand" href="/">
            Dateline
          </a>
          <nav class="places" aria-label={messages.places}>
            <a href="/sources" aria-current={page.path === '/sources' ? 'page' : undefined}>
              {messages.sources.heading}
            </a>
          </nav>
          <LanguageSwitch page={page} />
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer>{messages.timesIn(page.zone)}</footer>
      </body>
    </html>
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
