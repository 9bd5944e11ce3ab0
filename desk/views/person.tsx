import type { PageContext } from '../page-context.ts';

/** Who is logged in, with what is theirs; nothing on a desk without accounts. */
export function PersonLinks({ page }: { page: PageContext }) {
  const { person, messages, path } = page;
  if (person?.via !== 'session') return null;
  const link = (href: string, label: string) => (
    <a href={href} aria-current={path === href ? 'page' : undefined}>
      {label}
    </a>
  );
  return (
    <nav class="person-links" aria-label={person.name}>
      <b>{person.name}</b>
      {person.role === 'admin' && link('/accounts', messages.accounts.heading)}
      {link('/password', messages.accounts.password)}
      <form method="post" action="/logout">
        <button type="submit" class="plain">
          {messages.accounts.logOut}
        </button>
      </form>
    </nav>
  );
}
