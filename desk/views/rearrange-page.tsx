import type { MergeCandidate } from '../../storage/merge-candidates.ts';
import type { StoryCard } from '../../storage/review.ts';
import type { StoryArticle } from '../../storage/story-articles.ts';
import type { RefusalKind } from '../messages/right.ts';
import type { PageContext } from '../page-context.ts';
import { shownHeadline } from './headline.tsx';

interface RearrangePageProps {
  kind: 'merge' | 'move';
  story: StoryCard;
  /** Those that go; of a merge none, which takes all. */
  chosen: StoryArticle[];
  candidates: MergeCandidate[];
  /** The list that one came from; the story's page unless given. */
  back: string | undefined;
  page: PageContext;
}

/** Chooses where a story, or some of its articles, are to go. */
export function RearrangePage({ kind, story, chosen, candidates, back, page }: RearrangePageProps) {
  const { messages } = page;
  const { right } = messages;
  const { title, language } = shownHeadline(story, page);
  return (
    <>
      <h1>{kind === 'merge' ? right.mergeHeading : right.moveHeading(messages.articles(chosen.length))}</h1>
      <p lang={language}>
        <b>{title}</b>
      </p>
      {chosen.length > 0 && (
        <ul class="chosen">
          {chosen.map((article) => (
            <li lang={article.language ?? undefined}>
              {article.title} <span class="quiet">{page.outletName(article.source)}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">{kind === 'merge' ? right.mergeAdvice : right.moveAdvice}</p>
      <form method="post" action={`/stories/${story.id}/rearrange`}>
        {back !== undefined && <input type="hidden" name="back" value={back} />}
        {chosen.map((article) => (
          <input type="hidden" name="article" value={String(article.id)} />
        ))}
        <Candidates candidates={candidates} page={page} />
        <p>
          <label for="address">{right.address}</label>
          <br />
          <input id="address" name="address" maxlength={300} aria-describedby="address-hint" />
          <br />
          <span class="quiet" id="address-hint">
            {right.addressHint}
          </span>
        </p>
        <p class="actions">
          <button type="submit" name="kind" value={kind}>
            {kind === 'merge' ? right.mergeNow : right.moveNow}
          </button>
          <a class="button" href={back ?? `/stories/${story.id}`}>
            {right.cancel}
          </a>
        </p>
      </form>
    </>
  );
}

function Candidates({ candidates, page }: Pick<RearrangePageProps, 'candidates' | 'page'>) {
  const { right } = page.messages;
  if (candidates.length === 0) return <p>{right.noCandidates}</p>;
  return (
    <fieldset class="candidates">
      <legend>{right.target}</legend>
      {candidates.map((candidate, place) => {
        const { title, language } = shownHeadline(candidate, page);
        return (
          <label>
            <input type="radio" name="into" value={String(candidate.id)} autofocus={place === 0} />{' '}
            <span lang={language}>{title}</span>{' '}
            <span class="quiet">
              {page.format.shortDay(candidate.day)} · {candidate.id}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

interface RefusalPageProps {
  refusal: RefusalKind;
  /** Where to go on. */
  story: { id: number; title: string } | null;
  page: PageContext;
}

export function RefusalPage({ refusal, story, page }: RefusalPageProps) {
  const { right } = page.messages;
  const { title, advice } = right.refusals[refusal];
  return (
    <>
      <h1>{title}</h1>
      <p>
        {right.nothingDone} {advice}
      </p>
      {story && (
        <p>
          <a href={`/stories/${story.id}`}>{right.openStory(story.title)}</a>
        </p>
      )}
    </>
  );
}
