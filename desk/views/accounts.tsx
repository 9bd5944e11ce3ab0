import { type Account, ROLES, type Role } from '../../storage/accounts.ts';
import { type ApiToken, SCOPES } from '../../storage/api-tokens.ts';
import type { AccountProblem } from '../messages/accounts.ts';
import type { PageContext } from '../page-context.ts';
import { FormProblem, PasswordField } from './login.tsx';
import { Moment } from './times.tsx';

interface AccountsProps {
  accounts: Account[];
  tokens: ApiToken[];
  /** Why an account was not added, with what was asked for. */
  refused: { problem: AccountProblem; name: string; role: Role } | null;
  page: PageContext;
}

/** Who may come in, and which programs. */
export function AccountsPage({ accounts, tokens, refused, page }: AccountsProps) {
  const { messages } = page;
  return (
    <>
      <h1>{messages.accounts.heading}</h1>
      <ul class="people">
        {accounts.map((account) => (
          <li class="card">
            <AccountLine account={account} page={page} />
          </li>
        ))}
      </ul>
      <section aria-labelledby="add">
        <h2 id="add">{messages.accounts.addHeading}</h2>
        <FormProblem text={refused && messages.accounts.problems[refused.problem]} />
        <AddForm name={refused?.name ?? ''} role={refused?.role ?? 'reviewer'} page={page} />
      </section>
      <section aria-labelledby="tokens">
        <h2 id="tokens">{messages.accounts.tokensHeading}</h2>
        {tokens.length === 0 ? (
          <p>{messages.accounts.noTokens}</p>
        ) : (
          <ul class="people">
            {tokens.map((token) => (
              <li class="card">
                <TokenLine token={token} page={page} />
              </li>
            ))}
          </ul>
        )}
        <p class="quiet">
          {messages.accounts.tokenHint} <code>dateline account token NAME --scope read</code>
        </p>
      </section>
    </>
  );
}

function AccountLine({ account, page }: { account: Account; page: PageContext }) {
  const { accounts } = page.messages;
  const { name, role, createdAt, disabledAt } = account;
  const isSelf = name === page.person?.name;
  return (
    <>
      <h2 class="person">
        {name}
        {isSelf && <span class="quiet"> ({accounts.yourself})</span>}
        {disabledAt && <span class="mark">{accounts.disabled}</span>}
      </h2>
      <p class="summary">
        {accounts.roles[role]} · {accounts.since} <Moment at={createdAt} page={page} />
      </p>
      {/* Who could lower or disable themselves could leave a desk without an admin. */}
      {!isSelf && (
        <form class="actions" method="post" action="/accounts/change">
          <input type="hidden" name="name" value={name} />
          <RoleChoice
            id={`role-${encodeURIComponent(name)}`}
            label={accounts.changeRole(name)}
            role={role}
            page={page}
            isSpoken
          />
          <button type="submit" name="action" value="role" aria-label={`${accounts.save}: ${name}`}>
            {accounts.save}
          </button>
          <button
            type="submit"
            name="action"
            value={disabledAt ? 'enable' : 'disable'}
            aria-label={`${disabledAt ? accounts.enable : accounts.disable}: ${name}`}
          >
            {disabledAt ? accounts.enable : accounts.disable}
          </button>
        </form>
      )}
    </>
  );
}

interface RoleProps {
  id: string;
  label: string;
  role: Role;
  page: PageContext;
  /** The label is heard and not seen. */
  isSpoken?: boolean;
}

function RoleChoice({ id, label, role, page, isSpoken = false }: RoleProps) {
  const { accounts } = page.messages;
  return (
    <>
      <label for={id} class={isSpoken ? 'spoken' : undefined}>
        {label}
      </label>
      <select id={id} name="role">
        {ROLES.map((each) => (
          <option value={each} selected={each === role}>
            {isSpoken ? accounts.roles[each] : `${accounts.roles[each]}: ${accounts.roleHints[each]}`}
          </option>
        ))}
      </select>
    </>
  );
}

function AddForm({ name, role, page }: { name: string; role: Role; page: PageContext }) {
  const { accounts } = page.messages;
  return (
    <form class="fields" method="post" action="/accounts">
      <p>
        <label for="name">{accounts.name}</label>
        <input
          id="name"
          name="name"
          value={name}
          required
          maxlength={80}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="name-hint"
        />
        <span class="quiet" id="name-hint">
          {accounts.nameHint}
        </span>
      </p>
      <p>
        <RoleChoice id="role" label={accounts.role} role={role} page={page} />
      </p>
      <PasswordField
        id="password"
        label={accounts.password}
        kind="new-password"
        hint={accounts.passwordHint}
      />
      <p>
        <button type="submit" class="main">
          {accounts.add}
        </button>
      </p>
    </form>
  );
}

function TokenLine({ token, page }: { token: ApiToken; page: PageContext }) {
  const { accounts } = page.messages;
  const scopes = SCOPES.filter((scope) => token.scopes.includes(scope));
  return (
    <>
      <h3 class="person">
        {token.name} <span class="quiet">({token.account})</span>
      </h3>
      <p class="summary">
        {page.format.list(scopes.map((scope) => accounts.scopes[scope]))} ·{' '}
        {token.usedAt ? (
          <>
            {accounts.lastUsed} <Moment at={token.usedAt} page={page} />
          </>
        ) : (
          accounts.neverUsed
        )}
      </p>
      <form class="actions" method="post" action="/accounts/revoke">
        <input type="hidden" name="token" value={token.id} />
        <button type="submit" aria-label={`${accounts.revoke}: ${token.name}`}>
          {accounts.revoke}
        </button>
      </form>
    </>
  );
}
