import type { AccountMessages } from './accounts.ts';

export const accountsEn: AccountMessages = {
  logIn: 'Log in',
  logOut: 'Log out',
  name: 'Name',
  password: 'Password',
  refused: 'Name and password do not belong together.',
  tooOften: (minutes) =>
    `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  logOutAsk: (name) => `You are logged in as ${name}.`,
  loggedOut: 'You are logged out.',
  open: 'This desk has no accounts: whoever uses this address is let in and may do everything.',

  logInWith: (provider) => `Log in with ${provider}`,
  orByPassword: 'Or by name and password',
  stillLoggedIn: (provider) => `At ${provider} you may still be logged in.`,
  logOutToo: (provider) => `Log out at ${provider} as well`,
  signOn: {
    over: {
      title: 'This login is over',
      advice: () => 'It took more than ten minutes, or was begun in another window. Begin again.',
    },
    denied: {
      title: 'You were not let in',
      advice: (provider) =>
        `${provider} did not let you in, or you turned back there. Try again; if it stays so, ask who looks after ${provider} to let you use Dateline.`,
    },
    unreachable: {
      title: 'The login does not answer',
      advice: (provider) =>
        `${provider} cannot be reached at the moment. Try again in a few minutes; if it stays so, tell who looks after this desk.`,
    },
    failed: {
      title: 'The login failed',
      advice: (provider) =>
        `What ${provider} answered cannot be relied on. Try again; if it stays so, tell who looks after this desk: its log names the cause.`,
    },
    'too-often': {
      title: 'Too many attempts',
      advice: () => 'Too many logins failed from your network. Try again in a quarter of an hour.',
    },
    unknown: {
      title: 'You have no account here yet',
      advice: (provider) =>
        `${provider} knows you, and this desk does not. Ask an admin of the desk for an account.`,
    },
    'no-role': {
      title: 'You have no role here',
      advice: (provider) =>
        `${provider} lets you in, but does not name you for any role on this desk. Ask who looks after ${provider}.`,
    },
    'no-name': {
      title: 'You have no name that can sign',
      advice: (provider) =>
        `${provider} tells of you no name that decisions can be signed with. Ask an admin of the desk for an account.`,
    },
    'name-taken': {
      title: 'Your name is taken',
      advice: (provider) =>
        `There is an account of your name, and it does not come in by ${provider}. If it is yours, ask an admin of the desk to link it; otherwise for an account of another name.`,
    },
    disabled: {
      title: 'Your account is disabled',
      advice: () => 'Ask an admin of the desk.',
    },
  },
  tryAgain: 'Back to the login',
  subjectForAdmin: (provider) => `The admin needs your subject at ${provider}:`,

  own: 'Your account',
  loggedInAs: (name, role) => `You are logged in as ${name} (${role}).`,
  wayIn: (provider) => `You come in by ${provider}.`,
  everywhereHeading: 'Other devices',
  everywhereHint: 'Ends every session of yours, this one too. Tokens of programs stay.',
  everywhere: 'Log out everywhere',

  ownTokensHint: 'With a token a program comes in as you, until you revoke it.',
  tokenMade: (name) => `The token for ${name}. Copy it now: it is shown this once.`,
  tokenName: 'Which program',
  tokenScope: 'What it may',
  tokenScopes: { read: 'read', review: 'read and decide' },
  makeToken: 'Make a token',

  changePassword: 'Change password',
  passwordChanged: 'Your password is changed. Everywhere else you are logged out.',
  currentPassword: 'Current password',
  newPassword: 'New password',
  newPasswordAgain: 'New password, once more',
  passwordHint: 'At least 12 characters. A few words that do not belong together are good and easy to keep.',
  problems: {
    'name-taken': 'There is an account of this name.',
    'wrong-name':
      'A name has letters, digits, spaces and . _ - @, at most 80, and begins with a letter or digit.',
    'wrong-password': 'The current password is another one.',
    'weak-password': 'A password has 12 characters at least and 200 at most.',
    'two-passwords': 'The two new passwords differ.',
    'no-way-in': 'An account needs a password or a subject, or nobody can come in by it.',
    'wrong-subject': 'A subject has at most 255 letters, digits and signs of ASCII. Copy it as it is.',
    'subject-taken': 'This subject belongs to another account.',
    'last-admin': 'That is the last admin. Make somebody else an admin first.',
    'wrong-token-name': 'A token has a name of at most 80 characters.',
  },

  heading: 'Accounts',
  nameHint: 'Decisions are signed with it.',
  role: 'Role',
  roles: { reader: 'Reader', reviewer: 'Reviewer', admin: 'Admin' },
  roleHints: {
    reader: 'looks at everything',
    reviewer: 'decides on stories as well',
    admin: 'looks after sources and accounts as well',
  },
  addHeading: 'Add an account',
  add: 'Add account',
  changeRole: (name) => `Role of ${name}`,
  save: 'Save',
  since: 'since',
  yourself: 'you',
  disabled: 'disabled',
  disable: 'Disable',
  enable: 'Enable',
  saved: (name) => `Saved: ${name}`,
  more: 'Password and more',
  setPassword: 'Set password',
  resetHint: 'Ends all sessions of the account. At least 12 characters.',
  byPassword: 'password',
  roleFromProvider: (provider) => `At each login the role becomes what ${provider} says.`,
  subject: (provider) => `Subject at ${provider}`,
  subjectHint: 'Who has it comes in by this account. The page that turns somebody away shows it.',
  emptySubject: 'Empty: nobody. Saving ends all sessions of the account.',
  saveSubject: 'Save subject',
  optionalPassword: 'May stay empty where there is a subject.',
  tokensHeading: 'Tokens of programs',
  noTokens: 'No program has a token.',
  scopes: { read: 'read', review: 'decide' },
  lastUsed: 'last used',
  neverUsed: 'never used',
  revoke: 'Revoke',
  tokenHint: 'Each makes their own on the page of their account. For others, on the machine of the desk:',
};
