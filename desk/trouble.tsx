import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { answerErrorAsProblem, answerProblem, isForPrograms, problemOfStatus } from './api/problem.ts';
import type { Trouble } from './messages/messages.ts';
import type { DeskEnv } from './page-context.ts';
import { renderPage } from './views/layout.tsx';

const TROUBLES: Record<number, Trouble> = {
  400: 'bad-request',
  401: 'password',
  403: 'other-site',
  404: 'not-found',
  413: 'too-large',
  421: 'other-name',
  429: 'too-often',
};

/** What an error may say to the browser beside its page. */
const HEADERS = ['WWW-Authenticate', 'Retry-After'];

/** Explains what a person can mend; the rest goes to `onError` and stays out of the page. */
export function answerError(onError: (error: Error) => void): ErrorHandler<DeskEnv> {
  return (error, c) => {
    const status = error instanceof HTTPException ? error.status : 500;
    if (status >= 500) onError(error);
    for (const name of HEADERS) {
      const value = error instanceof HTTPException ? error.res?.headers.get(name) : null;
      if (value) c.header(name, value);
    }
    return isForPrograms(c) ? answerErrorAsProblem(c, error) : renderTrouble(c, status);
  };
}

export const answerNotFound: NotFoundHandler<DeskEnv> = (c) => renderTrouble(c, 404);

/** @param trouble what the page explains, where the status alone does not say it */
export function renderTrouble(
  c: Context<DeskEnv>,
  status: ContentfulStatusCode,
  trouble: Trouble = TROUBLES[status] ?? 'broken',
) {
  if (isForPrograms(c)) return answerProblem(c, problemOfStatus(status));
  const page = c.get('page');
  const { title, advice } = page.messages.troubles[trouble];
  c.status(status);
  return renderPage(
    c,
    title,
    <>
      <h1>{title}</h1>
      <p>{advice}</p>
      <p>
        {trouble === 'login' ? (
          <a href="/login">{page.messages.accounts.logIn}</a>
        ) : (
          <a href="/">{page.messages.back}</a>
        )}
      </p>
    </>,
  );
}
