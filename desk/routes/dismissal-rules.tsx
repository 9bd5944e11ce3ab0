import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Rule } from '../../core/watch/schema.ts';
import { phrasesOf } from '../../core/watch/term.ts';
import type { Queryable } from '../../storage/database.ts';
import { listDismissalRules } from '../../storage/dismissal-rules.ts';
import { currentStoryId, type StoryCard, storyCard, storyCardsOf } from '../../storage/review.ts';
import { unseenRuleDismissals } from '../../storage/rule-dismissals.ts';
import { previewRule, suchRule } from '../../storage/such-stories.ts';
import { makeRuleAndArchive, revokeRuleAndArchive } from '../make-rule.ts';
import type { DeskEnv, PageContext } from '../page-context.ts';
import { backTelling, idSchema, parseAddress, parseForm } from '../parameters.ts';
import type { RuleProblems } from '../rule-problems.ts';
import { LONGEST_RULE_TITLE, ruleOfSuch, type SuchForm, suchFieldsOf, suchFormSchema } from '../such-form.ts';
import { renderPage } from '../views/layout.tsx';
import { RulesPage } from '../views/rules-page.tsx';
import { type ShownPreview, SuchPage } from '../views/such-form.tsx';
import type { WatchedSources } from '../watched-sources.ts';

/** How far back a rule is held against what is there. */
const PREVIEW_MS = 30 * 86_400_000;

/** Rules by which stories are dismissed: all of them, and "and such ones" that makes one. */
export function dismissalRuleRoutes(db: Queryable, sources: WatchedSources): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', async (c) => {
    const page = c.get('page');
    const reader = { person: c.get('actor') };
    const [rules, unseen] = await Promise.all([listDismissalRules(db), unseenRuleDismissals(db, reader)]);
    const cards = inOrder(unseen, await storyCardsOf(db, unseen, reader));
    const revoked = idSchema.safeParse(c.req.query('revoked')).data;
    return renderPage(
      c,
      page.messages.dismissalRules.heading,
      <RulesPage
        rules={rules}
        unseen={cards}
        revoked={rules.find(({ id, revokedAt }) => id === revoked && revokedAt !== null)}
        page={page}
      />,
    );
  });

  app.get('/new', async (c) => {
    const query = Object.fromEntries(
      Object.entries(c.req.queries()).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
    );
    const form = parseAddress(suchFormSchema, query);
    const story = await storyOf(db, form.story);
    return renderForm(c, {
      db,
      sources,
      story,
      form: form.isGiven ? form : await derived(db, form, story, c),
    });
  });

  app.post('/', async (c) => {
    const form = parseForm(suchFormSchema, await c.req.parseBody({ all: true }));
    const story = await storyOf(db, form.story);
    const read = ruleOfSuch(form);
    if ('problems' in read || form.title === '') {
      c.status(400);
      return renderForm(c, { db, sources, story, form });
    }
    if (JSON.stringify(read.rule) !== form.previewed)
      return renderForm(c, { db, sources, story, form, hasChanged: true });
    return save(c, db, form, read.rule);
  });

  app.post('/:id/revoke', async (c) => {
    const id = parseAddress(idSchema, c.req.param('id'));
    const revoked = await revokeRuleAndArchive(db, { id, actor: c.get('actor'), at: c.get('page').now });
    if (revoked.outcome === 'missing') return c.notFound();
    return c.redirect(`/rules?revoked=${id}`, 303);
  });
  return app;
}

async function storyOf(db: Queryable, asked: number): Promise<StoryCard> {
  const id = await currentStoryId(db, asked);
  const story = id === null ? null : await storyCard(db, id);
  if (!story) throw new HTTPException(404);
  return story;
}

async function save(c: Context<DeskEnv>, db: Queryable, form: SuchForm, rule: Rule) {
  const { now, zone } = c.get('page');
  const made = await makeRuleAndArchive(
    db,
    {
      title: form.title,
      rule,
      storyId: form.story,
      shown: form.shown,
      also: form.takesAlso ? form.caught : [],
      madeBy: c.get('actor'),
      at: now,
    },
    zone,
  );
  const back = form.back ?? `/stories/${form.story}`;
  if (made.outcome === 'missing') return c.notFound();
  if (made.outcome === 'overtaken') return c.redirect(backTelling(back, 'late', made.by), 303);
  if (made.decision === null) return c.redirect(`/rules#rule-${made.ruleId}`, 303);
  return c.redirect(backTelling(back, 'done', made.decision), 303);
}

/** The form filled in with a rule for stories like this one. */
async function derived(
  db: Queryable,
  form: SuchForm,
  story: StoryCard,
  c: Context<DeskEnv>,
): Promise<SuchForm> {
  const page = c.get('page');
  const rule = await suchRule(db, story.id, since(page));
  if (!rule) throw new HTTPException(404);
  const title = titleOf(rule, page).slice(0, LONGEST_RULE_TITLE);
  return { ...form, ...suchFieldsOf(rule, page.format.country), title: title || story.title.slice(0, 100) };
}

function titleOf({ match, visit }: Rule, { format }: PageContext): string {
  const { hosts = [], visitors = [] } = visit ?? {};
  const words = match.all.flatMap(phrasesOf);
  const names = [...words, ...visitors, ...hosts.map(format.country)];
  return names.join(', ');
}

const since = ({ now }: PageContext) => new Date(now.getTime() - PREVIEW_MS);

interface Shown {
  db: Queryable;
  sources: WatchedSources;
  story: StoryCard;
  form: SuchForm;
  hasChanged?: boolean;
}

async function renderForm(c: Context<DeskEnv>, { db, sources, story, form, hasChanged = false }: Shown) {
  const page = c.get('page');
  const read = ruleOfSuch(form);
  const problems: RuleProblems = 'problems' in read ? read.problems : {};
  const preview = 'rule' in read ? await shownPreview(db, read.rule, story, page) : null;
  return renderPage(
    c,
    page.messages.dismissalRules.newHeading,
    <SuchPage
      story={story}
      form={form}
      back={form.back ?? `/stories/${story.id}`}
      problems={problems}
      preview={preview}
      hasChanged={hasChanged}
      sources={[...sources.keys()]}
      page={page}
    />,
  );
}

async function shownPreview(
  db: Queryable,
  rule: Rule,
  story: StoryCard,
  page: PageContext,
): Promise<ShownPreview> {
  const { caught, isCut, spared, total } = await previewRule(db, {
    rule,
    storyId: story.id,
    since: since(page),
  });
  const cards = await storyCardsOf(db, [...caught, ...spared.keys()]);
  return {
    rule: JSON.stringify(rule),
    caught: inOrder(caught, cards),
    isCut,
    spared: inOrder([...spared.keys()], cards).map((one) => ({ story: one, why: spared.get(one.id) ?? [] })),
    share: caught.length / Math.max(1, total),
  };
}

function inOrder(ids: readonly number[], cards: readonly StoryCard[]): StoryCard[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
