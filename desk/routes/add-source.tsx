import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { DatelineError } from '../../core/errors.ts';
import type { SiteSurvey } from '../../core/source/site-survey.ts';
import type { DeskEnv } from '../page-context.ts';
import { parseForm } from '../parameters.ts';
import type { SourceChoices, SourceDesk } from '../source-desk.ts';
import { createSurveys, type Survey } from '../surveys.ts';
import { AddressPage, FailedPage, ProgressPage } from '../views/add-source.tsx';
import { renderPage } from '../views/layout.tsx';
import { AddedPage, ProposalPage } from '../views/source-proposal.tsx';

const addressFormSchema = z.object({ address: z.string().trim().min(1).max(2000) });

const field = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text || undefined)
    .optional();
const choicesFormSchema = z.object({
  action: z.enum(['preview', 'add']),
  name: field(60),
  title: field(100),
  zone: field(60),
});

const RELOAD_SECONDS = 3;

export interface AddSourceOptions {
  desk: SourceDesk;
  onError(error: Error): void;
}

/**
 * Adds a source: a form for an address; a survey that runs on while its page loads itself again; what was found, with
 * the few fields that a person may correct. What is written is made from the survey that the server keeps.
 */
export function addSourceRoutes({ desk, onError }: AddSourceOptions): Hono<DeskEnv> {
  const surveys = createSurveys({ survey: desk.survey, onError });
  /** The sources that were made of surveys. */
  const addedOf = new WeakMap<Survey<SiteSurvey>, string>();
  const app = new Hono<DeskEnv>();

  const found = (id: string): Survey<SiteSurvey> => {
    const survey = surveys.get(id);
    if (!survey) throw new HTTPException(404);
    return survey;
  };

  app.get('/', (c) => {
    const page = c.get('page');
    return renderPage(c, page.messages.addSource.heading, <AddressPage page={page} />);
  });

  app.post('/', async (c) => {
    const { address } = parseForm(addressFormSchema, await c.req.parseBody());
    const survey = surveys.start(address);
    if (survey) return c.redirect(`/sources/add/${survey.id}`, 303);
    const page = c.get('page');
    c.status(503);
    const busy = new DatelineError('busy', '');
    const title = page.messages.addSource.problems.busy.title;
    return renderPage(c, title, <FailedPage address={address} error={busy} looks={[]} page={page} />);
  });

  app.get('/:id', async (c) => {
    const survey = found(c.req.param('id'));
    const { outcome, subject: address, looks } = survey;
    const added = addedOf.get(survey);
    const page = c.get('page');
    const { messages } = page;
    if (added) return renderPage(c, messages.addSource.added(added), <AddedPage name={added} page={page} />);
    if (outcome === null) {
      c.header('Refresh', String(RELOAD_SECONDS));
      const title = messages.addSource.lookingAt(address);
      return renderPage(c, title, <ProgressPage address={address} looks={looks} page={page} />);
    }
    if ('found' in outcome) return renderProposal(c, desk, outcome.found, {});
    const title = messages.addSource.heading;
    return renderPage(
      c,
      title,
      <FailedPage address={address} error={outcome.error} looks={looks} page={page} />,
    );
  });

  app.post('/:id', async (c) => {
    const survey = found(c.req.param('id'));
    if (!survey.outcome || !('found' in survey.outcome)) throw new HTTPException(404);
    const { action, ...choices } = parseForm(choicesFormSchema, await c.req.parseBody());
    const site = survey.outcome.found;
    if (action === 'preview' || addedOf.has(survey)) return renderProposal(c, desk, site, choices);
    const outcome = await attempt(desk.add(site, choices));
    if ('error' in outcome) return renderProposal(c, desk, site, choices, outcome.error);
    addedOf.set(survey, outcome.value.name);
    return c.redirect(`/sources/add/${survey.id}`, 303);
  });
  return app;
}

async function renderProposal(
  c: Context<DeskEnv>,
  desk: SourceDesk,
  survey: SiteSurvey,
  choices: SourceChoices,
  refusal: DatelineError | null = null,
) {
  const page = c.get('page');
  const proposed = await attempt(desk.propose(survey, choices));
  const error = refusal ?? ('error' in proposed ? proposed.error : noneRead(survey));
  if (refusal) c.status(422);
  return renderPage(
    c,
    page.messages.addSource.found(survey.title),
    <ProposalPage
      survey={survey}
      choices={choices}
      yaml={'value' in proposed ? proposed.value.yaml : null}
      name={'value' in proposed ? proposed.value.name : null}
      error={error}
      page={page}
    />,
  );
}

/** No error, but to be known before the source is added. */
function noneRead({ articles }: SiteSurvey): DatelineError | null {
  return articles.some(({ article }) => article) ? null : new DatelineError('none-read', '');
}

async function attempt<T>(work: Promise<T>): Promise<{ value: T } | { error: DatelineError }> {
  try {
    return { value: await work };
  } catch (error) {
    if (error instanceof DatelineError) return { error };
    throw error;
  }
}
