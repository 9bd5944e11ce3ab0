import type { AccountProblem } from '../messages/accounts.ts';
import type { PageContext } from '../page-context.ts';

interface LoginProps {
  /** Where the browser goes once it is let in. */
  back: string;
  name: string;
  problem: string | null;
  page: PageContext;
}

export function LoginPage({ back, name, problem, page }: LoginProps) {
  const { accounts } = page.messages;
  return (
    <>
      <h1>{accounts.logIn}</h1>
      <FormProblem text={problem} />
      <form class="fields" method="post" action="/login">
        <input type="hidden" name="back" value={back} />
        <p>
          <label for="name">{accounts.name}</label>
          <input
            id="name"
            name="name"
            value={name}
            required
            maxlength={80}
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
          />
        </p>
        <PasswordField id="password" label={accounts.password} kind="current-password" />
        <p>
          <button type="submit" class="main">
            {accounts.logIn}
          </button>
        </p>
      </form>
    </>
  );
}

export function FormProblem({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <div class="problem" role="alert">
      <p>{text}</p>
    </div>
  );
}

interface FieldProps {
  id: string;
  label: string;
  kind: 'current-password' | 'new-password';
  hint?: string;
}

export function PasswordField({ id, label, kind, hint }: FieldProps) {
  return (
    <p>
      <label for={id}>{label}</label>
      <input
        id={id}
        name={id}
        type="password"
        required
        maxlength={400}
        autocomplete={kind}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      {hint !== undefined && (
        <span class="quiet" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}

/** Asks whether to go, or says that one is gone. */
export function LogoutPage({ page }: { page: PageContext }) {
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
        <p>
          <a href="/login">{accounts.logIn}</a>
        </p>
      )}
    </>
  );
}

interface PasswordProps {
  problem: AccountProblem | null;
  isChanged: boolean;
  page: PageContext;
}

export function PasswordPage({ problem, isChanged, page }: PasswordProps) {
  const { accounts } = page.messages;
  return (
    <>
      <h1>{accounts.changePassword}</h1>
      {isChanged && <p role="status">{accounts.passwordChanged}</p>}
      <FormProblem text={problem && accounts.problems[problem]} />
      <form class="fields" method="post" action="/password">
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
    </>
  );
}
