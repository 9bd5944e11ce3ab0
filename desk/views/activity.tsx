import type { Activity, NamedStory, PersonActivity } from '../../storage/activity.ts';
import type { PageContext } from '../page-context.ts';
import { IN_PLACE } from './actions.tsx';
import { shownHeadline } from './headline.tsx';
import { Moment } from './times.tsx';

interface ActivityProps {
  entries: Activity[];
  page: PageContext;
}

/** Who did what and when, and the program's own moves, in whole sentences. */
export function ActivityList({ entries, page }: ActivityProps) {
  if (entries.length === 0) return <p class="quiet">{page.messages.right.noActivity}</p>;
  return (
    <ol class="activity">
      {entries.map((entry) => (
        <li>
          <span class="quiet">
            <Moment at={entry.at} page={page} />
          </span>{' '}
          <a href={`/stories/${entry.story.id}`}>{sayActivity(entry, page)}</a>
          <Undoing entry={entry} page={page} />
        </li>
      ))}
    </ol>
  );
}

/** The latest of a story, folded. */
export function StoryActivity({ entries, storyId, page }: ActivityProps & { storyId: number }) {
  const { right } = page.messages;
  return (
    <details class="story-activity">
      <summary>{right.activity}</summary>
      <ActivityList entries={entries} page={page} />
      <p>
        <a href={`/activity?story=${storyId}`}>{right.older}</a>
      </p>
    </details>
  );
}

function Undoing({ entry, page }: { entry: Activity; page: PageContext }) {
  const { right } = page.messages;
  if (entry.by !== 'person') return null;
  if (entry.undoneAt)
    return (
      <span class="quiet">
        {' '}
        {right.undoneBy(entry.undoneBy ?? '', page.format.moment(entry.undoneAt, page.now))}
      </span>
    );
  const isOwn = entry.actor === page.person?.name;
  const isOthersNote = !isOwn && (entry.kind === 'note' || entry.kind === 'remove-note');
  if (!page.mayDecide || isOthersNote) return null;
  return (
    <form method="post" action={`/decisions/${entry.id}/undo`} hx-boost={IN_PLACE}>
      <input type="hidden" name="back" value={page.path} />
      <button type="submit" aria-label={`${right.undo}: ${sayActivity(entry, page)}`}>
        {right.undo}
      </button>
    </form>
  );
}

function sayRuleActivity(
  actor: string,
  title: string,
  rule: NonNullable<PersonActivity['rule']>,
  { messages: { dismissalRules } }: PageContext,
): string {
  return rule.isDoer
    ? dismissalRules.didByRule(title, rule.title, actor)
    : dismissalRules.didWithRule(actor, title, rule.title);
}

function sayActivity(entry: Activity, page: PageContext): string {
  const { did, program } = page.messages.right;
  const titleOf = (story: NamedStory | null) => (story ? shownHeadline(story, page).title : '');
  const title = titleOf(entry.story);
  if (entry.by === 'person' && entry.rule) return sayRuleActivity(entry.actor, title, entry.rule, page);
  if (entry.by === 'person')
    return did[entry.kind](entry.actor, title, entry.about ?? '', titleOf(entry.other));
  if (entry.by === 'merges') return program.merged(title, titleOf(entry.other));
  return program[entry.kind](title);
}
