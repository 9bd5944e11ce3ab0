import type { Role } from '../../storage/accounts.ts';
import type { Scope } from '../../storage/api-tokens.ts';
import type { SignOnProblem } from '../access/oidc/sign-on-error.ts';

/** Why a form about accounts was not taken. */
export type AccountProblem =
  | 'name-taken'
  | 'wrong-name'
  | 'wrong-password'
  | 'weak-password'
  | 'two-passwords'
  | 'no-way-in'
  | 'wrong-subject'
  | 'subject-taken'
  | 'last-admin'
  | 'wrong-token-name';

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

  /** Each with what the operator calls the provider. */
  logInWith: (provider: string) => string;
  orByPassword: string;
  stillLoggedIn: (provider: string) => string;
  logOutToo: (provider: string) => string;
  signOn: Record<SignOnProblem, { title: string; advice: (provider: string) => string }>;
  tryAgain: string;
  subjectForAdmin: (provider: string) => string;

  /** Of who looks at the page. */
  own: string;
  loggedInAs: (name: string, role: string) => string;
  wayIn: (provider: string) => string;
  everywhereHeading: string;
  everywhereHint: string;
  everywhere: string;

  ownTokensHint: string;
  /** The token itself follows. */
  tokenMade: (name: string) => string;
  tokenName: string;
  tokenScope: string;
  /** What a token may at most. */
  tokenScopes: Record<Scope, string>;
  makeToken: string;

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
  saved: (name: string) => string;
  more: string;
  /** Of somebody else, by an admin. */
  setPassword: string;
  resetHint: string;
  byPassword: string;
  roleFromProvider: (provider: string) => string;
  subject: (provider: string) => string;
  subjectHint: string;
  emptySubject: string;
  saveSubject: string;
  optionalPassword: string;
  tokensHeading: string;
  noTokens: string;
  scopes: Record<Scope, string>;
  lastUsed: string;
  neverUsed: string;
  revoke: string;
  tokenHint: string;
}
