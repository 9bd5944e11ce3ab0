import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { DatelineError } from '../../core/errors.ts';
import type { DeskEnv } from '../page-context.ts';
import { parseForm, sourceNameSchema } from '../parameters.ts';
import type { SourceCheck, SourceDesk } from '../source-desk.ts';
import { createSurveys } from '../surveys.ts';
import { renderPage } from '../views/layout.tsx';
import { TestFailedPage, TestProgressPage, TestResultPage } from '../views/source-test.tsx';
import type { WatchedSources } from '../watched-sources.ts';

const RELOAD_SECONDS = 3;

const testFormSchema = z.object({ source: sourceNameSchema });

export interface SourceTestOptions {
  desk: SourceDesk;
  sources: WatchedSources;
  onError(error: Error): void;
}

/** Tests a source: a run that keeps nothing, going on while its page loads itself again. */
export function sourceTestRoutes({ desk, sources, onError }: SourceTestOptions): Hono<DeskEnv> {
  const tests = createSurveys<SourceCheck>({ survey: desk.check, onError });
  const app = new Hono<DeskEnv>();
  const titleOf = (name: string) => sources.get(name)?.title ?? name;

  app.post('/', async (c) => {
    const { source: name } = parseForm(testFormSchema, await c.req.parseBody());
    if (!sources.has(name)) throw new HTTPException(404);
    const test = tests.start(name);
    if (test) return c.redirect(`/source-tests/${test.id}`, 303);
    const page = c.get('page');
    c.status(503);
    const busy = new DatelineError('busy', '');
    return renderPage(
      c,
      page.messages.addSource.problems.busy.title,
      <TestFailedPage name={name} title={titleOf(name)} error={busy} page={page} />,
    );
  });

  app.get('/:id', (c) => {
    const test = tests.get(c.req.param('id'));
    if (!test) throw new HTTPException(404);
    const { subject: name, outcome, looks } = test;
    const page = c.get('page');
    const shown = { name, title: titleOf(name), page };
    const heading = page.messages.sources.testOf(shown.title);
    if (outcome === null) {
      c.header('Refresh', String(RELOAD_SECONDS));
      return renderPage(c, heading, <TestProgressPage {...shown} looks={looks} />);
    }
    if ('error' in outcome)
      return renderPage(c, heading, <TestFailedPage {...shown} error={outcome.error} />);
    return renderPage(c, heading, <TestResultPage {...shown} check={outcome.found} />);
  });
  return app;
}
