import type { PageContext } from '../page-context.ts';
import { FormProblem, PasswordField } from './account-fields.tsx';

interface OwnAccountProps {
  /** What the OpenID provider is called by which one comes in; null for none. */
  provider: string | null;
  /** Whether there is a password to change, and a login that takes it. */
  hasPassword: boolean;
  problem: string | null;
  isChanged: boolean;
  page: PageContext;
}

/** What is one's own: the password, and where one is logged in. */
export function OwnAccountPage({ provider, hasPassword, problem, isChanged, page }: OwnAccountProps) {
  const { accounts } = page.messages;
  const { person } = page;
  return (
    <>
      <h1>{accounts.own}</h1>
      {person && <p>{accounts.loggedInAs(person.name, accounts.roles[person.role])}</p>}
      {provider !== null && <p>{accounts.wayIn(provider)}</p>}
      {isChanged && <p role="status">{accounts.passwordChanged}</p>}
      {hasPassword && (
        <section aria-labelledby="change">
          <h2 id="change">{accounts.changePassword}</h2>
          <FormProblem text={problem} />
          <PasswordForm page={page} />
        </section>
      )}
      <section aria-labelledby="everywhere">
        <h2 id="everywhere">{accounts.everywhereHeading}</h2>
        <p class="quiet">{accounts.everywhereHint}</p>
        <form method="post" action="/logout/everywhere">
          <button type="submit">{accounts.everywhere}</button>
        </form>
      </section>
    </>
  );
}

function PasswordForm({ page }: { page: PageContext }) {
  const { accounts } = page.messages;
  return (
    <form class="fields" method="post" action="/account/password">
      <input type="hidden" name="name" value={page.person?.name} autocomplete="username" />
      <PasswordField id="current" label={accounts.currentPassword} kind="current-password" />
      <PasswordField
        id="password"
        label={accounts.newPassword}
        kind="new-password"
        hint={accounts.passwordHint}
      />
      <PasswordField id="again" label={accounts.newPasswordAgain} kind="new-password" />
      <p>
        <button type="submit" class="main">
          {accounts.changePassword}
        </button>
      </p>
    </form>
  );
}
