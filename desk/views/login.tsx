import type { OidcSettings } from '../../config/oidc-settings.ts';
import type { SignOnProblem } from '../access/oidc/sign-on-error.ts';
import type { PageContext } from '../page-context.ts';
import { FormProblem, NameField, PasswordField } from './account-fields.tsx';

interface LoginProps {
  /** Where the browser goes once it is let in. */
  back: string;
  name: string;
  problem: string | null;
  /** The OpenID provider; null where there is none. */
  provider: Pick<OidcSettings, 'label' | 'only'> | null;
  page: PageContext;
}

export function LoginPage({ back, name, problem, provider, page }: LoginProps) {
  const { accounts } = page.messages;
  return (
    <>
      <h1>{accounts.logIn}</h1>
      <FormProblem text={problem} />
      {provider && (
        <p>
          {/* A link, not a form: `form-action` of our Content-Security-Policy forbids a form that leads elsewhere. */}
          <a class="button main" href={`/login/oidc?back=${encodeURIComponent(back)}`}>
            {accounts.logInWith(provider.label)}
          </a>
        </p>
      )}
      {provider && !provider.only && <h2>{accounts.orByPassword}</h2>}
      {!provider?.only && (
        <form class="fields" method="post" action="/login">
          <input type="hidden" name="back" value={back} />
          <NameField value={name} autocomplete="username" page={page} />
          <PasswordField id="password" label={accounts.password} kind="current-password" />
          <p>
            <button type="submit" class={provider ? undefined : 'main'}>
              {accounts.logIn}
            </button>
          </p>
        </form>
      )}
    </>
  );
}

interface LogoutProps {
  /** Where one may log out of the OpenID provider as well. */
  provider: { label: string; url: string } | null;
  page: PageContext;
}

/** Asks whether to go, or says that one is gone. */
export function LogoutPage({ provider, page }: LogoutProps) {
  const { accounts } = page.messages;
  const isIn = page.person?.via === 'session';
  return (
    <>
      <h1>{accounts.logOut}</h1>
      <p role="status">{isIn && page.person ? accounts.logOutAsk(page.person.name) : accounts.loggedOut}</p>
      {isIn ? (
        <form method="post" action="/logout">
          <button type="submit" class="main">
            {accounts.logOut}
          </button>
        </form>
      ) : (
        <>
          {provider && (
            <p>
              {accounts.stillLoggedIn(provider.label)}{' '}
              <a href={provider.url} rel="external">
                {accounts.logOutToo(provider.label)}
              </a>
            </p>
          )}
          <p>
            <a href="/login">{accounts.logIn}</a>
          </p>
        </>
      )}
    </>
  );
}

interface ProblemProps {
  problem: SignOnProblem;
  label: string;
  back: string;
  /** Who somebody is at the provider, for an admin to let them in by; null where that would not help. */
  subject: string | null;
  page: PageContext;
}

/** Why the way by the provider led nowhere, and what to do next. */
export function SignOnProblemPage({ problem, label, back, subject, page }: ProblemProps) {
  const { accounts } = page.messages;
  const { title, advice } = accounts.signOn[problem];
  return (
    <>
      <h1>{title}</h1>
      <p>{advice(label)}</p>
      {subject !== null && (
        <p>
          {accounts.subjectForAdmin(label)} <code class="subject">{subject}</code>
        </p>
      )}
      <p>
        <a href={`/login?back=${encodeURIComponent(back)}`}>{accounts.tryAgain}</a>
      </p>
    </>
  );
}
