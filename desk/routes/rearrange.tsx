import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Queryable } from '../../storage/database.ts';
import { mergeCandidates } from '../../storage/merge-candidates.ts';
import type { RearrangementOutcome, Refusal } from '../../storage/rearrangement.ts';
import { currentStoryId, storyCard } from '../../storage/review.ts';
import { articlesOfStory } from '../../storage/story-articles.ts';
import type { RefusalKind } from '../messages/right.ts';
import type { DeskEnv } from '../page-context.ts';
import { backTelling, idSchema, localPath, parseAddress, parseForm } from '../parameters.ts';
import { articlesWithCopies, rearrangeAndTell, withCopies } from '../rearrange.ts';
import { shownHeadline } from '../views/headline.tsx';
import { renderPage } from '../views/layout.tsx';
import { RearrangePage, RefusalPage } from '../views/rearrange-page.tsx';

const articlesSchema = z.union([z.array(idSchema), idSchema.transform((id) => [id])]).default([]);

/** `12`, `#12` or the address of a story's page, on whatever host the desk is known by. */
const storyAddressSchema = z
  .string()
  .trim()
  .max(300)
  .transform((text) => /(?:^#?|\/stories\/)([1-9]\d{0,14})(?![\p{L}\p{N}])/u.exec(text)?.[1])
  .transform((digits) => (digits === undefined ? null : Number(digits)));

/** The list that one came from, to go back there. */
const backSchema = z.string().transform(localPath).optional();

const choiceSchema = z.object({
  kind: z.enum(['merge', 'move']),
  article: articlesSchema,
  back: backSchema,
});

const rearrangeFormSchema = z.object({
  kind: z.enum(['merge', 'split', 'move']),
  article: articlesSchema,
  into: idSchema.optional(),
  /** Outranks what is chosen from the list. */
  address: z.string().default(''),
  back: backSchema,
});
type RearrangeForm = z.infer<typeof rearrangeFormSchema>;

/** Sets stories right: splits articles off, moves them, merges stories; tells why where it cannot be. */
export function rearrangeRoutes(db: Queryable): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();

  app.get('/:id/rearrange', async (c) => {
    const id = parseAddress(idSchema, c.req.param('id'));
    const query = { kind: c.req.query('kind'), article: c.req.queries('article'), back: c.req.query('back') };
    const { kind, article, back } = parseAddress(choiceSchema, query);
    const story = await storyCard(db, id);
    if (!story) return refuse(c, db, await whyNotThere(db, id), id);
    const chosen = kind === 'move' ? withCopies(await articlesOfStory(db, id), article) : [];
    if (kind === 'move' && chosen.length === 0) return refuse(c, db, { outcome: 'nothing-chosen' }, id);
    const page = c.get('page');
    const candidates = await mergeCandidates(db, story);
    return renderPage(
      c,
      kind === 'merge' ? page.messages.right.mergeHeading : page.messages.right.moveTo,
      <RearrangePage
        kind={kind}
        story={story}
        chosen={chosen}
        candidates={candidates}
        back={back}
        page={page}
      />,
    );
  });

  app.post('/:id/rearrange', async (c) => {
    const from = parseAddress(idSchema, c.req.param('id'));
    const form = parseForm(rearrangeFormSchema, await c.req.parseBody({ all: true }));
    const outcome = await rearrangeByForm(db, from, form, c);
    if (outcome.outcome !== 'decided') return refuse(c, db, outcome, from);
    const to = form.kind === 'merge' ? outcome.story : from;
    return c.redirect(backTelling(form.back ?? `/stories/${to}`, 'done', outcome.decision), 303);
  });
  return app;
}

type Refused = Refusal | { outcome: 'no-target' };

async function rearrangeByForm(
  db: Queryable,
  from: number,
  { kind, article, into: chosenStory, address }: RearrangeForm,
  c: Context<DeskEnv>,
): Promise<RearrangementOutcome | { outcome: 'no-target' }> {
  const { now: at, zone } = c.get('page');
  const who = { from, actor: c.get('actor'), at };
  const articles = kind === 'merge' ? [] : await articlesWithCopies(db, from, article);
  if (kind === 'split') return rearrangeAndTell(db, { kind, articles, ...who }, zone);
  const into = address.trim() === '' ? chosenStory : storyAddressSchema.safeParse(address).data;
  if (!into) return { outcome: 'no-target' };
  const rearrangement = kind === 'merge' ? { kind, into, ...who } : { kind, into, articles, ...who };
  return rearrangeAndTell(db, rearrangement, zone);
}

async function whyNotThere(db: Queryable, id: number): Promise<Refused> {
  const into = await currentStoryId(db, id);
  return into === null ? { outcome: 'missing', story: id } : { outcome: 'merged-meanwhile', story: id, into };
}

/** Says why nothing was done, and where to go on. */
async function refuse(c: Context<DeskEnv>, db: Queryable, refused: Refused, from: number) {
  const page = c.get('page');
  const story = await storyCard(db, refused.outcome === 'merged-meanwhile' ? refused.into : from);
  const kind: RefusalKind = refused.outcome;
  c.status(kind === 'missing' && !story ? 404 : 409);
  return renderPage(
    c,
    page.messages.right.refusals[kind].title,
    <RefusalPage
      refusal={kind}
      story={story && { id: story.id, title: shownHeadline(story, page).title }}
      page={page}
    />,
  );
}
