import type { OidcSettings } from '../../config/oidc-settings.ts';
import type { Account, Role } from '../../storage/accounts.ts';
import type { ApiToken } from '../../storage/api-tokens.ts';
import type { AccountProblem } from '../messages/accounts.ts';
import type { PageContext } from '../page-context.ts';
import { AccountCard } from './account-card.tsx';
import { FormProblem, NameField, PasswordField, SubjectField } from './account-fields.tsx';
import { RoleChoice } from './role-choice.tsx';
import { TokenList } from './token-list.tsx';

/** What was not done, and why; of a new account with what was asked for. */
export type Refused = { problem: AccountProblem; name: string } & (
  | { of: 'known' }
  | { of: 'new'; role: Role; subject: string }
);

interface AccountsProps {
  accounts: Account[];
  tokens: ApiToken[];
  /** The OpenID provider; null for none. */
  provider: OidcSettings | null;
  /** The account that was changed a moment ago. */
  saved: string | null;
  refused: Refused | null;
  page: PageContext;
}

/** Who may come in, and which programs. */
export function AccountsPage({ accounts, tokens, provider, saved, refused, page }: AccountsProps) {
  const { messages } = page;
  const text = refused && messages.accounts.problems[refused.problem];
  return (
    <>
      <h1>{messages.accounts.heading}</h1>
      {saved !== null && <p role="status">{messages.accounts.saved(saved)}</p>}
      {refused?.of === 'known' && <FormProblem text={`${refused.name}: ${text}`} />}
      {provider?.roleClaim && <p class="quiet">{messages.accounts.roleFromProvider(provider.label)}</p>}
      <ul class="people">
        {accounts.map((account) => (
          <li class="card">
            <AccountCard account={account} provider={provider} page={page} />
          </li>
        ))}
      </ul>
      <section aria-labelledby="add">
        <h2 id="add">{messages.accounts.addHeading}</h2>
        {refused?.of === 'new' && <FormProblem text={text} />}
        <AddForm asked={refused?.of === 'new' ? refused : null} provider={provider} page={page} />
      </section>
      <TokenList tokens={tokens} page={page} />
    </>
  );
}

interface AddProps {
  asked: { name: string; role: Role; subject: string } | null;
  provider: OidcSettings | null;
  page: PageContext;
}

function AddForm({ asked, provider, page }: AddProps) {
  const { accounts } = page.messages;
  const hint = provider ? `${accounts.passwordHint} ${accounts.optionalPassword}` : accounts.passwordHint;
  return (
    <form class="fields" method="post" action="/accounts">
      <NameField value={asked?.name ?? ''} autocomplete="off" hint={accounts.nameHint} page={page} />
      <p>
        <RoleChoice id="role" label={accounts.role} role={asked?.role ?? 'reviewer'} page={page} />
      </p>
      {provider && (
        <SubjectField
          id="subject"
          label={accounts.subject(provider.label)}
          value={asked?.subject ?? ''}
          hint={accounts.subjectHint}
        />
      )}
      {!provider?.only && (
        <PasswordField
          id="password"
          label={accounts.password}
          kind="new-password"
          hint={hint}
          required={!provider}
        />
      )}
      <p>
        <button type="submit" class="main">
          {accounts.add}
        </button>
      </p>
    </form>
  );
}
