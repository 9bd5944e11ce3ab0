import type { PageContext } from '../page-context.ts';

/** Who is logged in, with what is theirs; nothing on a desk without accounts. */
export function PersonLinks({ page }: { page: PageContext }) {
  const { person, messages, path } = page;
  if (person?.via !== 'session') return null;
  return (
    <nav class="person-links" aria-label={messages.accounts.own}>
      <a href="/account" aria-current={path === '/account' ? 'page' : undefined}>
        <span class="spoken">{messages.accounts.own}: </span>
        <b>{person.name}</b>
      </a>
      <form method="post" action="/logout">
        <button type="submit" class="plain">
          {messages.accounts.logOut}
        </button>
      </form>
    </nav>
  );
}
