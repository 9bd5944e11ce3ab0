import type { StoryArticle } from '../../storage/story-articles.ts';
import type { PageContext } from '../page-context.ts';
import { PublishedAt } from './times.tsx';

/** What the timeline shows, to read and to hear; the earliest first. */
export function TimelineTable({ articles, page }: { articles: StoryArticle[]; page: PageContext }) {
  const { reading } = page.messages;
  return (
    <details>
      <summary>{reading.timelineTable}</summary>
      <table class="timeline-table">
        <caption class="spoken">{reading.timelineTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{reading.time}</th>
            <th scope="col">{reading.outlet}</th>
            <th scope="col">{reading.article}</th>
          </tr>
        </thead>
        <tbody>
          {articles.toReversed().map((article) => (
            <tr>
              <td>
                <PublishedAt article={article} page={page} />
              </td>
              <td>{page.outletName(article.source)}</td>
              <td>
                <a href={`/articles/${article.id}`} lang={article.language ?? undefined}>
                  {article.title}
                </a>
                {article.copyOf && ` (${reading.copy})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
