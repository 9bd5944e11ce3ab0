import type { OidcSettings } from '../../config/oidc-settings.ts';
import type { Account } from '../../storage/accounts.ts';
import type { PageContext } from '../page-context.ts';
import { PasswordField, SubjectField } from './account-fields.tsx';
import { RoleChoice } from './role-choice.tsx';
import { Moment } from './times.tsx';

interface CardProps {
  account: Account;
  /** The OpenID provider; null for none. */
  provider: OidcSettings | null;
  page: PageContext;
}

/** Somebody who may come in, with what an admin can change of it. */
export function AccountCard({ account, provider, page }: CardProps) {
  const { accounts } = page.messages;
  const { name, role, createdAt, disabledAt } = account;
  const isSelf = name === page.person?.name;
  const ways = waysIn(account, provider, page);
  return (
    <>
      <h2 class="person">
        {name}
        {isSelf && <span class="quiet"> ({accounts.yourself})</span>}
        {disabledAt && <span class="mark">{accounts.disabled}</span>}
      </h2>
      <p class="summary">
        {accounts.roles[role]} · {accounts.since} <Moment at={createdAt} page={page} />
        {ways.length > 0 && ` · ${page.format.list(ways)}`}
      </p>
      {!isSelf && <RoleForm account={account} page={page} />}
      {(!isSelf || provider) && (
        <details>
          <summary>
            {labelOf({ provider, isSelf, page })}
            <span class="spoken">: {name}</span>
          </summary>
          {!isSelf && !provider?.only && <PasswordForm name={name} page={page} />}
          {provider && <SubjectForm account={account} provider={provider} page={page} />}
        </details>
      )}
    </>
  );
}

/** What can be changed beside the role. */
function labelOf({
  provider,
  isSelf,
  page,
}: {
  provider: OidcSettings | null;
  isSelf: boolean;
  page: PageContext;
}) {
  const { accounts } = page.messages;
  if (!provider) return accounts.setPassword;
  return isSelf || provider.only ? accounts.subject(provider.label) : accounts.more;
}

/** Told where there is more than one. */
function waysIn(account: Account, provider: OidcSettings | null, page: PageContext): string[] {
  if (!provider) return [];
  const isBound = account.oidcIssuer === provider.issuer;
  const byPassword = account.passwordHash !== null && !provider.only;
  return [...(isBound ? [provider.label] : []), ...(byPassword ? [page.messages.accounts.byPassword] : [])];
}

function RoleForm({ account, page }: { account: Account; page: PageContext }) {
  const { accounts } = page.messages;
  const { name, role, disabledAt } = account;
  const other = disabledAt ? 'enable' : 'disable';
  return (
    <form class="actions" method="post" action="/accounts/change">
      <input type="hidden" name="name" value={name} />
      <RoleChoice
        id={idOf('role', name)}
        label={accounts.changeRole(name)}
        role={role}
        page={page}
        isSpoken
      />
      <button type="submit" name="action" value="role" aria-label={`${accounts.save}: ${name}`}>
        {accounts.save}
      </button>
      <button type="submit" name="action" value={other} aria-label={`${accounts[other]}: ${name}`}>
        {accounts[other]}
      </button>
    </form>
  );
}

function PasswordForm({ name, page }: { name: string; page: PageContext }) {
  const { accounts } = page.messages;
  return (
    <form class="fields" method="post" action="/accounts/change">
      <input type="hidden" name="name" value={name} />
      <PasswordField
        id={idOf('password', name)}
        name="password"
        label={accounts.newPassword}
        kind="new-password"
        hint={accounts.resetHint}
      />
      <button type="submit" name="action" value="password" aria-label={`${accounts.setPassword}: ${name}`}>
        {accounts.setPassword}
      </button>
    </form>
  );
}

function SubjectForm({ account, provider, page }: CardProps & { provider: OidcSettings }) {
  const { accounts } = page.messages;
  const { name, oidcIssuer, oidcSubject } = account;
  const subject = oidcIssuer === provider.issuer ? oidcSubject : null;
  return (
    <form class="fields" method="post" action="/accounts/change">
      <input type="hidden" name="name" value={name} />
      <SubjectField
        id={idOf('subject', name)}
        label={accounts.subject(provider.label)}
        value={subject ?? ''}
        hint={`${accounts.subjectHint} ${accounts.emptySubject}`}
      />
      <button type="submit" name="action" value="identity" aria-label={`${accounts.saveSubject}: ${name}`}>
        {accounts.saveSubject}
      </button>
    </form>
  );
}

/** An id holds no space. */
function idOf(field: string, name: string): string {
  return `${field}-${encodeURIComponent(name)}`;
}
