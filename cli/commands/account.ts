import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { ROLES, type Role } from '../../storage/accounts.ts';
import { SCOPES, type Scope } from '../../storage/api-tokens.ts';
import {
  type AccountWork,
  addOne,
  changePassword,
  changeRole,
  changeSubject,
  disable,
  enable,
  list,
  makeToken,
} from '../account/look-after.ts';
import { openSession, withStorage } from '../session.ts';

const PASSWORD_HELP = `
The password is asked for at a terminal, and shown nowhere; elsewhere it is the first line of standard input.`;

export function addAccount(program: Command): void {
  const account = program.command('account').description('look after who may use the desk');
  addAdd(account);
  account
    .command('list')
    .description('all accounts, with their roles')
    .addHelpText('after', '\nExample:\n  dateline account list')
    .action(() => onDatabase(list));
  account
    .command('password')
    .argument('<name>')
    .description('set another password, and end all sessions of the account')
    .addHelpText('after', `${PASSWORD_HELP}\n\nExample:\n  dateline account password "Lê Bình"`)
    .action((name: string) => onDatabase((work) => changePassword(work, name)));
  addRole(account);
  addSubject(account);
  account
    .command('disable')
    .argument('<name>')
    .description('let the account and its tokens in no more; what it decided stays signed')
    .addHelpText('after', '\nExample:\n  dateline account disable press')
    .action((name: string) => onDatabase((work) => disable(work, name)));
  account
    .command('enable')
    .argument('<name>')
    .description('let a disabled account in again')
    .addHelpText('after', '\nExample:\n  dateline account enable press')
    .action((name: string) => onDatabase((work) => enable(work, name)));
  addToken(account);
}

function addAdd(account: Command): void {
  account
    .command('add')
    .argument('<name>', 'signs decisions')
    .addOption(
      new Option('--role <role>', 'a reader looks, a reviewer decides, an admin keeps house')
        .choices(ROLES)
        .makeOptionMandatory(),
    )
    .option('--subject <subject>', 'who it is at the OpenID provider; no password is asked for then')
    .description('add an account; from the first one on, the desk asks everybody to log in')
    .addHelpText(
      'after',
      `${PASSWORD_HELP}

Examples:
  dateline account add "Lê Bình" --role admin
  dateline account add press --role reader < password.txt
  dateline account add "Lê Bình" --role admin --subject 2f1c-77aa`,
    )
    .action((name: string, options: { role: Role; subject?: string }) =>
      onDatabase((work) => addOne(work, { name, ...options })),
    );
}

function addRole(account: Command): void {
  account
    .command('role')
    .argument('<name>')
    .addArgument(new Argument('<role>').choices(ROLES))
    .description('give an account another role; it counts from the next request on')
    .addHelpText('after', '\nExample:\n  dateline account role press reviewer')
    .action((name: string, role: Role) => onDatabase((work) => changeRole(work, name, role)));
}

function addSubject(account: Command): void {
  account
    .command('subject')
    .argument('<name>')
    .argument(
      '[subject]',
      'as the page that turned somebody away shows it; without one the account is bound to nobody',
    )
    .description('bind an account to somebody at the OpenID provider, and end its sessions')
    .addHelpText('after', '\nExample:\n  dateline account subject "Lê Bình" 2f1c-77aa')
    .action((name: string, subject: string | undefined) =>
      onDatabase((work) => changeSubject(work, name, subject)),
    );
}

function addToken(account: Command): void {
  account
    .command('token')
    .argument('<name>')
    .requiredOption('--scope <scopes>', `what it is for: ${SCOPES.join(', ')} or both`, parseScopes)
    .option('--label <label>', 'what uses it', 'token')
    .description('make a token for a program, and print it this once; /accounts on the desk revokes it')
    .addHelpText(
      'after',
      `
Examples:
  dateline account token press --scope read --label "wall screen"
  curl -H "Authorization: Bearer $TOKEN" http://localhost:4080/`,
    )
    .action((name: string, { scope, label }: { scope: Scope[]; label: string }) =>
      onDatabase((work) => makeToken(work, name, { scopes: scope, label })),
    );
}

function parseScopes(text: string): Scope[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !SCOPES.some((scope) => scope === name));
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no scope ${JSON.stringify(unknown)}.`);
  return SCOPES.filter((scope) => names.includes(scope));
}

function onDatabase(act: (work: AccountWork) => Promise<void>): Promise<void> {
  const session = openSession();
  const { oidc } = session.settings.desk;
  return withStorage(session, ({ db }) => act({ db, now: session.now(), oidc }));
}
