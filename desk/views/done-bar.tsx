import type { DecisionNotice } from '../../storage/decision-notices.ts';
import type { PageContext } from '../page-context.ts';
import { IN_PLACE } from './actions.tsx';
import { shownHeadline } from './headline.tsx';

/** What a page tells of decisions: the person's own, or that somebody else's came first. */
export interface Told {
  own: boolean;
  decision: DecisionNotice;
}

/** Says what was just decided and offers to undo it. There without anything to say too, so that it is spoken. */
export function DoneBar({ told, page }: { told: Told | undefined; page: PageContext }) {
  return (
    <div role="status" id="done">
      {told && (
        <div class="done-bar">
          <p>{told.own ? sayOwn(told.decision, page) : sayOther(told.decision, page)}</p>
          {told.own && !told.decision.undoneAt && <Undo decision={told.decision} page={page} />}
          <a href={page.path}>{page.messages.morning.close}</a>
        </div>
      )}
    </div>
  );
}

function sayOwn(decision: DecisionNotice, page: PageContext): string {
  const { stories, undoneAt } = decision;
  const { morning } = page.messages;
  const done = stories > 1 ? morning.seenTogether(stories) : sayDone(decision, page);
  return undoneAt ? `${done} ${morning.undone}` : done;
}

function sayDone({ kind, story, rule }: DecisionNotice, page: PageContext): string {
  const { morning, dismissalRules } = page.messages;
  const { title } = shownHeadline(story, page);
  return rule === null ? morning.done[kind](title) : dismissalRules.doneWithRule(title, rule);
}

function sayOther({ kind, story, actor, decidedAt }: DecisionNotice, page: PageContext): string {
  const { morning } = page.messages;
  if (kind !== 'follow' && kind !== 'unfollow' && kind !== 'dismiss' && kind !== 'restore') return '';
  const ago = page.format.ago(decidedAt, page.now);
  return `${morning.others[kind](actor, shownHeadline(story, page).title, ago)} ${morning.nothingDone}`;
}

function Undo({ decision, page }: { decision: DecisionNotice; page: PageContext }) {
  return (
    <form method="post" action={`/decisions/${decision.id}/undo`} hx-boost={IN_PLACE}>
      <input type="hidden" name="back" value={page.path} />
      <button type="submit" id="undo" data-key="u" data-restores={`story-${decision.story.id}`}>
        {page.messages.morning.undo}
      </button>
    </form>
  );
}
