import type { Child } from 'hono/jsx';
import type { StoryMarkings } from '../../storage/marks.ts';
import type { Note } from '../../storage/notes.ts';
import type { PageContext } from '../page-context.ts';
import { IN_PLACE } from './actions.tsx';
import { Moment } from './times.tsx';

interface StoryMarksProps {
  storyId: number;
  marks: StoryMarkings;
  page: PageContext;
}

/** @param props `back` is where the browser goes afterwards */
export function MarkForm({ storyId, back, children }: { storyId: number; back: string; children: Child }) {
  return (
    <form class="mark-form" method="post" action={`/stories/${storyId}/marks`} hx-boost={IN_PLACE}>
      <input type="hidden" name="back" value={back} />
      {children}
    </form>
  );
}

/** Star, tags and who looks after the story, in one line; what changes them is folded. */
export function StoryMarksBar(props: StoryMarksProps) {
  return (
    <div class="story-marks">
      <Star {...props} />
      <Tags {...props} />
      <Assignee {...props} />
    </div>
  );
}

function Star({ storyId, marks: { starred }, page }: StoryMarksProps) {
  const { right } = page.messages;
  if (!page.mayDecide) return starred ? <p class="mark">{right.starred}</p> : null;
  return (
    <MarkForm storyId={storyId} back={page.path}>
      <button type="submit" name="kind" value={starred ? 'unstar' : 'star'} id="star" data-key="s">
        {starred ? `★ ${right.unstar}` : `☆ ${right.star}`}
      </button>
    </MarkForm>
  );
}

function Tags({ storyId, marks: { tags, commonTags }, page }: StoryMarksProps) {
  const { right } = page.messages;
  if (!page.mayDecide && tags.length === 0) return null;
  return (
    <div class="mark-row">
      <span>{right.tags}:</span>
      {tags.map((tag) => (
        <span class="tag">
          {tag}
          {page.mayDecide && (
            <MarkForm storyId={storyId} back={page.path}>
              <input type="hidden" name="tag" value={tag} />
              <button type="submit" name="kind" value="untag" aria-label={right.removeTag(tag)}>
                ×
              </button>
            </MarkForm>
          )}
        </span>
      ))}
      {page.mayDecide && (
        <details>
          <summary>{right.addTag}…</summary>
          <MarkForm storyId={storyId} back={page.path}>
            <label class="spoken" for="new-tag">
              {right.newTag}
            </label>
            <input
              id="new-tag"
              name="tag"
              maxlength={40}
              required
              list="common-tags"
              autocomplete="off"
              data-key="t"
            />
            <datalist id="common-tags">
              {commonTags.map((tag) => (
                <option value={tag} />
              ))}
            </datalist>
            <button type="submit" name="kind" value="tag">
              {right.addTag}
            </button>
          </MarkForm>
        </details>
      )}
    </div>
  );
}

function Assignee({ storyId, marks: { assignee, colleagues }, page }: StoryMarksProps) {
  const { right } = page.messages;
  return (
    <div class="mark-row">
      <span>
        {right.assignee}: <b>{assignee ?? right.nobody}</b>
      </span>
      {page.mayDecide && assignee && (
        <MarkForm storyId={storyId} back={page.path}>
          <button type="submit" name="kind" value="unassign">
            {right.unassign}
          </button>
        </MarkForm>
      )}
      {page.mayDecide && (
        <details>
          <summary>{right.assign}…</summary>
          <MarkForm storyId={storyId} back={page.path}>
            <label class="spoken" for="colleague">
              {right.colleague}
            </label>
            <input
              id="colleague"
              name="person"
              maxlength={80}
              required
              list="colleagues"
              autocomplete="off"
              data-key="a"
            />
            <datalist id="colleagues">
              {colleagues.map((person) => (
                <option value={person} />
              ))}
            </datalist>
            <button type="submit" name="kind" value="assign">
              {right.assign}
            </button>
          </MarkForm>
        </details>
      )}
    </div>
  );
}

/** What people wrote to one another, and a field for more. */
export function Notes({ storyId, marks: { notes }, page }: StoryMarksProps) {
  const { right } = page.messages;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{right.notes}</h2>
      {notes.length === 0 && <p class="quiet">{right.noNotes}</p>}
      <ol class="notes">
        {notes.map((note) => (
          <li>
            <NoteText note={note} page={page} />
            {page.mayDecide && note.author === page.person?.name && (
              <MarkForm storyId={storyId} back={page.path}>
                <input type="hidden" name="note" value={String(note.id)} />
                <button type="submit" name="kind" value="remove-note">
                  {right.removeNote}
                </button>
              </MarkForm>
            )}
          </li>
        ))}
      </ol>
      {page.mayDecide && (
        <MarkForm storyId={storyId} back={page.path}>
          <label for="note">{right.newNote}</label>
          <textarea id="note" name="body" rows={3} maxlength={10_000} required data-key="n" />
          <button type="submit" name="kind" value="note">
            {right.writeNote}
          </button>
        </MarkForm>
      )}
    </section>
  );
}

function NoteText({ note, page }: { note: Note; page: PageContext }) {
  return (
    <>
      <p class="quiet">
        <b>{note.author}</b> · <Moment at={note.writtenAt} page={page} />
      </p>
      <p class="note-body">{note.body}</p>
    </>
  );
}
