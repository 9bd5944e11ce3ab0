import type { Role } from '../../storage/accounts.ts';
import type { Scope } from '../../storage/api-tokens.ts';

/** Why a form about accounts was not taken. */
export type AccountProblem =
  | 'name-taken'
  | 'wrong-name'
  | 'wrong-password'
  | 'weak-password'
  | 'two-passwords';

/** What the pages on logging in and on accounts say. */
export interface AccountMessages {
  logIn: string;
  logOut: string;
  name: string;
  password: string;
  /** One sentence for a wrong name and a wrong password alike. */
  refused: string;
  tooOften: (minutes: number) => string;
  logOutAsk: (name: string) => string;
  loggedOut: string;
  /** In the footer of a desk that asks nobody who they are. */
  open: string;

  changePassword: string;
  passwordChanged: string;
  currentPassword: string;
  newPassword: string;
  newPasswordAgain: string;
  passwordHint: string;
  problems: Record<AccountProblem, string>;

  heading: string;
  nameHint: string;
  role: string;
  roles: Record<Role, string>;
  roleHints: Record<Role, string>;
  addHeading: string;
  add: string;
  /** Each with the account it is about, for who hears the page. */
  changeRole: (name: string) => string;
  save: string;
  since: string;
  yourself: string;
  disabled: string;
  disable: string;
  enable: string;
  tokensHeading: string;
  noTokens: string;
  tokenName: string;
  scopes: Record<Scope, string>;
  scopesHeading: string;
  lastUsed: string;
  neverUsed: string;
  actions: string;
  revoke: string;
  tokenHint: string;
}
