import { type ApiToken, SCOPES } from '../../storage/api-tokens.ts';
import type { PageContext } from '../page-context.ts';
import { FormProblem } from './account-fields.tsx';
import { TokenCards } from './token-list.tsx';

interface OwnTokensProps {
  tokens: ApiToken[];
  made: { name: string; secret: string } | null;
  /** Why a token was not made. */
  refused: string | null;
  page: PageContext;
}

/** The programs that come in as oneself, with a form to let in another. */
export function OwnTokens({ tokens, made, refused, page }: OwnTokensProps) {
  const { accounts, api } = page.messages;
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{accounts.tokensHeading}</h2>
      <p class="quiet">
        {accounts.ownTokensHint} <a href="/api">{api.link}</a>
      </p>
      {made && (
        <p class="notice-line" role="status">
          {accounts.tokenMade(made.name)} <code class="subject">{made.secret}</code>
        </p>
      )}
      <TokenCards tokens={tokens} isOwn page={page} />
      <FormProblem text={refused} />
      <TokenForm page={page} />
    </section>
  );
}

function TokenForm({ page }: { page: PageContext }) {
  const { accounts } = page.messages;
  const offered = page.mayDecide ? SCOPES : SCOPES.slice(0, 1);
  return (
    <form class="fields" method="post" action="/account/tokens">
      <p>
        <label for="token-name">{accounts.tokenName}</label>
        <input id="token-name" name="name" required maxlength={80} autocomplete="off" />
      </p>
      <p>
        <label for="scope">{accounts.tokenScope}</label>
        <select id="scope" name="scope">
          {offered.map((scope) => (
            <option value={scope}>{accounts.tokenScopes[scope]}</option>
          ))}
        </select>
      </p>
      <p>
        <button type="submit">{accounts.makeToken}</button>
      </p>
    </form>
  );
}
