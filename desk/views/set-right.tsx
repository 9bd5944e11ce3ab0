import type { StoryArticle } from '../../storage/story-articles.ts';
import type { PageContext } from '../page-context.ts';

const FORM = 'set-right';

/** Takes an article along with what `SetRight` does. */
export function ChooseArticle({ article, page }: { article: StoryArticle; page: PageContext }) {
  if (!page.mayDecide) return null;
  return (
    <input
      class="choose"
      type="checkbox"
      form={FORM}
      name="article"
      value={String(article.id)}
      aria-label={page.messages.right.choose(article.title)}
    />
  );
}

/** Splits a single article off; there where more than one are in the story. */
export function NotThisStory({ storyId, article, page }: NotThisStoryProps) {
  const { right } = page.messages;
  if (!page.mayDecide) return null;
  return (
    <form class="not-this" method="post" action={`/stories/${storyId}/rearrange`}>
      <input type="hidden" name="article" value={String(article.id)} />
      <button type="submit" name="kind" value="split" aria-label={right.notThisStoryOf(article.title)}>
        {right.notThisStory}
      </button>
    </form>
  );
}

interface NotThisStoryProps {
  storyId: number;
  article: StoryArticle;
  page: PageContext;
}

/** What can be done with the articles that are chosen, and with the whole story. */
export function SetRight({ storyId, articles, page }: SetRightProps) {
  const { right } = page.messages;
  if (!page.mayDecide) return null;
  const action = `/stories/${storyId}/rearrange`;
  return (
    <section class="set-right" aria-labelledby="set-right-heading">
      <h3 id="set-right-heading">{right.heading}</h3>
      {articles > 1 && <p class="quiet">{right.advice}</p>}
      <form class="actions" id={FORM} method="post" action={action}>
        {articles > 1 && (
          <>
            <button type="submit" name="kind" value="split">
              {right.split}
            </button>
            <button
              type="submit"
              formmethod="get"
              name="kind"
              value="move"
              data-key="m"
              data-key-when="input[name=article]:checked"
            >
              {right.moveTo}
            </button>
          </>
        )}
        <a class="button" href={`${action}?kind=merge`} data-key="m">
          {right.merge}
        </a>
      </form>
    </section>
  );
}

interface SetRightProps {
  storyId: number;
  articles: number;
  page: PageContext;
}
