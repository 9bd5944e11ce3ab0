import type { ApiToken } from '../../storage/api-tokens.ts';
import type { PageContext } from '../page-context.ts';
import { FormProblem, PasswordField } from './account-fields.tsx';
import { OwnTokens } from './own-tokens.tsx';

/** What became of a form. */
export interface Shown {
  /** Why a password was not changed, or a token not made. */
  refusedPassword?: string;
  refusedToken?: string;
  /** A token that was made a moment ago. */
  made?: { name: string; secret: string };
}

interface OwnAccountProps {
  /** What the OpenID provider is called by which one comes in; null for none. */
  provider: string | null;
  /** Whether there is a password to change, and a login that takes it. */
  hasPassword: boolean;
  isChanged: boolean;
  tokens: ApiToken[];
  shown: Shown;
  page: PageContext;
}

/** What is one's own: the password, the programs that come in as oneself, and where one is logged in. */
export function OwnAccountPage(props: OwnAccountProps) {
  const { provider, hasPassword, isChanged, tokens, shown, page } = props;
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
          <FormProblem text={shown.refusedPassword ?? null} />
          <PasswordForm page={page} />
        </section>
      )}
      <OwnTokens tokens={tokens} made={shown.made ?? null} refused={shown.refusedToken ?? null} page={page} />
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
