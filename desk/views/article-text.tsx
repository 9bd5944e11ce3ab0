import type { ArticlePage } from '../../storage/review.ts';
import type { PageContext } from '../page-context.ts';
import { ArticleOrigin } from './article-origin.tsx';
import { Captions } from './captions.tsx';
import { DayLink } from './day-link.tsx';
import { shownHeadline } from './headline.tsx';
import { TextBlocks } from './text-blocks.tsx';
import { TextLinks } from './text-links.tsx';
import { Moment } from './times.tsx';
import { VersionDifference } from './version-difference.tsx';

/** An article's text and where it comes from. */
export function ArticleText({ article, page }: { article: ArticlePage; page: PageContext }) {
  const { content } = article;
  return (
    <>
      <StoryLink story={article.story} page={page} />
      <article class="text" lang={content.language ?? undefined}>
        <h1>{content.title}</h1>
        <ArticleOrigin article={article} page={page} />
        {content.lead && <p class="lead">{content.lead}</p>}
        <TextBlocks blocks={content.blocks} />
        <Captions images={content.images} page={page} />
      </article>
      <TextLinks links={content.links} language={content.language} page={page} />
      {article.versions.length > 1 && <Versions article={article} page={page} />}
    </>
  );
}

function StoryLink({ story, page }: Pick<ArticlePage, 'story'> & { page: PageContext }) {
  if (!story) return <p class="summary">{page.messages.noStory}</p>;
  const { title, language } = shownHeadline(story, page);
  return (
    <DayLink day={story.day} page={page}>
      {' › '}
      <a href={`/stories/${story.id}`} lang={language}>
        {title}
      </a>
    </DayLink>
  );
}

function Versions({ article, page }: { article: ArticlePage; page: PageContext }) {
  const { messages } = page;
  return (
    <details class="versions">
      <summary>
        {messages.versions} ({article.versions.length})
      </summary>
      <ol>
        {article.versions.map(({ number, createdAt, difference }) => (
          <li>
            {messages.version(number)} · <Moment at={createdAt} page={page} />
            {number === article.version && ` · ${messages.current}`}
            {number > 1 && (
              <VersionDifference difference={difference} language={article.content.language} page={page} />
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
