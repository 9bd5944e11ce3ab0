import { type ApiToken, SCOPES } from '../../storage/api-tokens.ts';
import type { PageContext } from '../page-context.ts';
import { Moment } from './times.tsx';

/** Which programs come in, by whose account and for what. */
export function TokenList({ tokens, page }: { tokens: ApiToken[]; page: PageContext }) {
  const { accounts } = page.messages;
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{accounts.tokensHeading}</h2>
      {tokens.length === 0 && <p>{accounts.noTokens}</p>}
      <TokenCards tokens={tokens} isOwn={false} page={page} />
      <p class="quiet">
        {accounts.tokenHint} <code>dateline account token NAME --scope read</code>{' '}
        <a href="/api">{page.messages.api.link}</a>
      </p>
    </section>
  );
}

interface CardsProps {
  tokens: ApiToken[];
  /** Of who looks at the page, and not of all. */
  isOwn: boolean;
  page: PageContext;
}

export function TokenCards({ tokens, isOwn, page }: CardsProps) {
  if (tokens.length === 0) return null;
  return (
    <ul class="people">
      {tokens.map((token) => (
        <li class="card">
          <TokenLine token={token} isOwn={isOwn} page={page} />
        </li>
      ))}
    </ul>
  );
}

function TokenLine({ token, isOwn, page }: Omit<CardsProps, 'tokens'> & { token: ApiToken }) {
  const { accounts } = page.messages;
  const scopes = SCOPES.filter((scope) => token.scopes.includes(scope));
  return (
    <>
      <h3 class="person">
        {token.name}
        {!isOwn && <span class="quiet"> ({token.account})</span>}
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
      <form class="actions" method="post" action={isOwn ? '/account/tokens/revoke' : '/accounts/revoke'}>
        <input type="hidden" name="token" value={token.id} />
        <button type="submit" aria-label={`${accounts.revoke}: ${token.name}`}>
          {accounts.revoke}
        </button>
      </form>
    </>
  );
}
