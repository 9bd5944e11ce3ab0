import type { DismissalRule } from '../../storage/dismissal-rules.ts';
import type { StoryCard } from '../../storage/review.ts';
import type { PageContext } from '../page-context.ts';
import { shownField } from '../parameters.ts';
import { looksAtTitles } from '../such-form.ts';
import { IN_PLACE } from './actions.tsx';
import { CaughtStories } from './caught-stories.tsx';
import { sayRule } from './rule-sentence.ts';
import { StoryList } from './story-card.tsx';

interface RulesPageProps {
  rules: DismissalRule[];
  /** What rules dismissed and the reader has not seen since. */
  unseen: StoryCard[];
  /** The rule that was just revoked. */
  revoked: DismissalRule | undefined;
  page: PageContext;
}

/** All rules by which stories are dismissed, and what they did. */
export function RulesPage({ rules, unseen, revoked, page }: RulesPageProps) {
  const { dismissalRules } = page.messages;
  const active = rules.filter(({ revokedAt }) => revokedAt === null);
  const past = rules.filter(({ revokedAt }) => revokedAt !== null);
  return (
    <>
      <h1>{dismissalRules.heading}</h1>
      {revoked && (
        <p class="told" role="status">
          {dismissalRules.justRevoked(revoked.title, revoked.cameBack)}
        </p>
      )}
      <p class="quiet">{dismissalRules.intro}</p>
      <Unseen stories={unseen} page={page} />
      {active.length === 0 && <p>{dismissalRules.none}</p>}
      <RuleList rules={active} page={page} />
      {past.length > 0 && (
        <details id="revoked">
          <summary>{dismissalRules.revoked(past.length)}</summary>
          <RuleList rules={past} page={page} />
        </details>
      )}
    </>
  );
}

function Unseen({ stories, page }: { stories: StoryCard[]; page: PageContext }) {
  const { dismissalRules } = page.messages;
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby="unseen">
      <h2 id="unseen">{dismissalRules.unseenHeading(stories.length)}</h2>
      <form class="actions" method="post" action="/stories/seen" hx-boost={IN_PLACE}>
        <input type="hidden" name="back" value={page.path} />
        {stories.map((story) => (
          <input type="hidden" name="story" value={shownField(story)} />
        ))}
        <button type="submit">{dismissalRules.seen}</button>
      </form>
      <StoryList stories={stories} page={page} heading="h3" manyDays />
    </section>
  );
}

function RuleList({ rules, page }: { rules: DismissalRule[]; page: PageContext }) {
  return (
    <ol class="rules">
      {rules.map((rule) => (
        <li>
          <Rule rule={rule} page={page} />
        </li>
      ))}
    </ol>
  );
}

function Rule({ rule, page }: { rule: DismissalRule; page: PageContext }) {
  const { dismissalRules } = page.messages;
  const id = `rule-${rule.id}`;
  return (
    <article class="card" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{rule.title}</h2>
      <p>{sayDismissalRule(rule, page)}</p>
      <p class="summary">
        {dismissalRules.by(rule.madeBy, page.format.moment(rule.madeAt, page.now))}
        {rule.storyId !== null && (
          <>
            {' · '}
            <a href={`/stories/${rule.storyId}`}>{dismissalRules.madeFrom}</a>
          </>
        )}
        {' · '}
        {dismissalRules.dismissedCount(rule.dismissed)}
      </p>
      {rule.revokedAt && (
        <p class="summary">
          {dismissalRules.revokedBy(
            rule.revokedBy ?? '',
            page.format.moment(rule.revokedAt, page.now),
            rule.cameBack,
          )}
        </p>
      )}
      <Latest rule={rule} page={page} />
      {page.mayDecide && !rule.revokedAt && (
        <form class="actions" method="post" action={`/rules/${rule.id}/revoke`}>
          <button type="submit" aria-label={dismissalRules.revokeOf(rule.title)}>
            {dismissalRules.revoke}
          </button>
        </form>
      )}
    </article>
  );
}

function sayDismissalRule({ rule }: DismissalRule, page: PageContext): string {
  const { dismissalRules } = page.messages;
  if (!rule) return dismissalRules.unreadable;
  const sentence = sayRule(rule, page);
  const said = looksAtTitles(rule) ? `${sentence}; ${dismissalRules.inTitles}` : sentence;
  return `${said.charAt(0).toLocaleUpperCase(page.language)}${said.slice(1)}.`;
}

function Latest({ rule: { latest }, page }: { rule: DismissalRule; page: PageContext }) {
  if (latest.length === 0) return null;
  return (
    <details>
      <summary>{page.messages.dismissalRules.latest}</summary>
      <CaughtStories stories={latest} page={page} />
    </details>
  );
}

/** How many stories rules dismissed since the reader looked: one line, and nothing where there are none. */
export function RuleNotice({ stories, page }: { stories: number; page: PageContext }) {
  if (stories === 0) return null;
  return (
    <p class="rule-notice">
      <a href="/rules#unseen">{page.messages.dismissalRules.unseen(stories)}</a>
    </p>
  );
}
