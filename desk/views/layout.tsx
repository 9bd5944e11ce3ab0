import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { ASSETS } from '../assets.ts';
import { FEED_FORMATS, FEED_NAMES, FEED_TYPES } from '../hand-on/formats.ts';
import type { DeskEnv, PageContext } from '../page-context.ts';
import { DoneBar, type Told } from './done-bar.tsx';
import { KeysDialog } from './keys.tsx';
import { Masthead } from './masthead.tsx';

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
        <Masthead page={page} />
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
