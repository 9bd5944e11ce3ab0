import type { PageContext } from '../page-context.ts';

/** In the place of a text that a rule of retention took away. */
export function TextRemoved({ at, page }: { at: Date; page: PageContext }) {
  const { messages, format, now } = page;
  return <p class="summary">{messages.retention.textRemoved(format.moment(at, now))}</p>;
}

/** On the page of a story that was dismissed once: how many of its texts are gone. */
export function TextsRemoved({ articles, page }: { articles: number; page: PageContext }) {
  return articles === 0 ? null : <p class="summary">{page.messages.retention.textsRemoved(articles)}</p>;
}
