import type { StoryCard } from '../../storage/review.ts';
import { EXPORT_FORMATS } from '../hand-on/formats.ts';
import type { PageContext } from '../page-context.ts';
import { StoryActions } from './actions.tsx';
import { TAKES_KEY } from './hand-on.tsx';
import { MarkForm } from './story-marks.tsx';

interface CardActionsProps {
  story: StoryCard;
  back: string;
  page: PageContext;
}

/** What can be done with a story of a list; what is wanted less often is folded. */
export function CardActions(props: CardActionsProps) {
  const { page } = props;
  return (
    <div class="card-actions">
      <StoryActions {...props} />
      {page.mayDecide && <CardStar {...props} />}
      <details class="more">
        <summary aria-describedby={`story-${props.story.id}-title`}>{page.messages.right.more}</summary>
        <More {...props} />
      </details>
    </div>
  );
}

function CardStar({ story: { id, starred }, back, page }: CardActionsProps) {
  const { right } = page.messages;
  return (
    <MarkForm storyId={id} back={back}>
      <button
        type="submit"
        name="kind"
        value={starred ? 'unstar' : 'star'}
        id={`story-${id}-star`}
        data-key="s"
        title={starred ? right.unstar : right.star}
        aria-describedby={`story-${id}-title`}
      >
        <span aria-hidden="true">{starred ? '★' : '☆'}</span>
        <span class="spoken">{starred ? right.unstar : right.star}</span>
      </button>
    </MarkForm>
  );
}

function More({ story: { id }, back, page }: CardActionsProps) {
  const { right, handOn } = page.messages;
  return (
    <>
      {page.mayDecide && (
        <MarkForm storyId={id} back={back}>
          <label for={`story-${id}-note`}>{right.newNote}</label>
          <textarea id={`story-${id}-note`} name="body" rows={2} maxlength={10_000} required data-key="n" />
          <button type="submit" name="kind" value="note">
            {right.writeNote}
          </button>
        </MarkForm>
      )}
      <p class="card-ways">
        {page.mayDecide && (
          <a href={`/stories/${id}/rearrange?kind=merge&back=${encodeURIComponent(back)}`} data-key="m">
            {right.merge}
          </a>
        )}
        <span>{handOn.heading}:</span>
        {EXPORT_FORMATS.map((format, place) => (
          <a href={`/stories/${id}/export.${format}`} {...(place === 0 && TAKES_KEY)}>
            {handOn.formats[format]}
          </a>
        ))}
      </p>
    </>
  );
}
