import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { ASSETS } from '../assets.ts';
import type { Language, Messages } from '../messages/messages.ts';
import type { DeskEnv } from '../page-context.ts';

export interface UnsubscribeShown {
  recipient: string;
  watchTitle: string;
  /**
   * What the recipient wants no more, `watch` or `all`. Else whether they are mailed: not where mail to them was
   * `returned`, nor where the watch has `ended`, for all or for them.
   */
  state: 'watch' | 'all' | 'returned' | 'ended' | 'mailed';
}

export const isStopped = (state: UnsubscribeShown['state']) => state === 'watch' || state === 'all';

/** For people who have no account: nothing of the desk around it, and nothing to follow. */
export function renderBarePage(
  c: Context<DeskEnv>,
  { language, title }: { language: Language; title: string },
  content: Child,
): Response | Promise<Response> {
  // The address is a key: it is kept nowhere, listed nowhere, and told to nobody.
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex, nofollow');
  return c.html(
    html`<!doctype html>${(
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex, nofollow" />
          <title>{`${title} · Dateline`}</title>
          <link rel="icon" href={ASSETS.icon.path} type="image/svg+xml" />
          <link rel="stylesheet" href={ASSETS.style.path} />
        </head>
        <body>
          <main id="content">{content}</main>
        </body>
      </html>
    )}`,
  );
}

interface UnsubscribePageProps extends UnsubscribeShown {
  messages: Messages['unsubscribe'];
}

/** The form leads to the page's own address, which is the link in the mail. */
export function UnsubscribePage({ recipient, watchTitle, state, messages }: UnsubscribePageProps) {
  const isDone = isStopped(state);
  return (
    <>
      <h1>{isDone ? messages.done : messages.heading}</h1>
      <p role="status">{messages.states[state](recipient, watchTitle)}</p>
      {isDone && <p class="hint">{messages.lag}</p>}
      <form method="post" class="fields">
        {isDone ? (
          <p>
            <button type="submit" name="what" value="again">
              {messages.again}
            </button>
          </p>
        ) : (
          <p>
            <button type="submit" class="main" name="what" value="watch">
              {messages.stopOne(watchTitle)}
            </button>
          </p>
        )}
        {state !== 'all' && (
          <p>
            <button type="submit" name="what" value="all">
              {messages.stopAll}
            </button>
          </p>
        )}
      </form>
    </>
  );
}
