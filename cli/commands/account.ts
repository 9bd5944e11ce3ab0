import { type Command, InvalidArgumentError, Option } from 'commander';
import { DatelineError } from '../../core/errors.ts';
import { hashPassword } from '../../desk/access/passwords.ts';
import { accountNameSchema } from '../../storage/account-fields.ts';
import {
  addAccount as add,
  disableAccount,
  findAccount,
  hasAccounts,
  listAccounts,
  ROLES,
  type Role,
  setPassword,
} from '../../storage/accounts.ts';
import { createApiToken, SCOPES, type Scope } from '../../storage/api-tokens.ts';
import type { Queryable } from '../../storage/database.ts';
import { readPassword } from '../account/read-password.ts';
import { openSession, withStorage } from '../session.ts';
import { formatTable } from '../table.ts';

const TERMINAL = { input: process.stdin, output: process.stderr };

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
    .action((name: string) => onDatabase((db) => changePassword(db, name)));
  account
    .command('disable')
    .argument('<name>')
    .description('let the account and its tokens in no more; what it decided stays signed')
    .addHelpText('after', '\nExample:\n  dateline account disable press')
    .action((name: string) => onDatabase((db, now) => disable(db, name, now)));
  addToken(account);
}

const PASSWORD_HELP = `
The password is asked for at a terminal, and shown nowhere; elsewhere it is the first line of standard input.`;

function addAdd(account: Command): void {
  account
    .command('add')
    .argument('<name>', 'signs decisions')
    .addOption(
      new Option('--role <role>', 'a reader looks, a reviewer decides, an admin keeps house')
        .choices(ROLES)
        .makeOptionMandatory(),
    )
    .description('add an account; from the first one on, the desk asks everybody to log in')
    .addHelpText(
      'after',
      `${PASSWORD_HELP}

Examples:
  dateline account add "Lê Bình" --role admin
  dateline account add press --role reader < password.txt`,
    )
    .action((name: string, { role }: { role: Role }) =>
      onDatabase((db, now) => addOne(db, { name, role, now })),
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
      onDatabase((db, now) => makeToken(db, name, { scopes: scope, label, now })),
    );
}

function parseScopes(text: string): Scope[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !SCOPES.some((scope) => scope === name));
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no scope ${JSON.stringify(unknown)}.`);
  return SCOPES.filter((scope) => names.includes(scope));
}

function onDatabase(work: (db: Queryable, now: Date) => Promise<void>): Promise<void> {
  const session = openSession();
  return withStorage(session, ({ db }) => work(db, session.now()));
}

async function addOne(db: Queryable, given: { name: string; role: Role; now: Date }): Promise<void> {
  const name = accountNameSchema.safeParse(given.name);
  if (!name.success)
    throw new DatelineError('usage', `${JSON.stringify(given.name)} is no name for an account.`, {
      advice:
        'Letters, digits, spaces and . _ - @, at most 80, beginning with a letter or digit; not "desk".',
    });
  if (await findAccount(db, name.data)) throw taken(name.data);
  if (given.role !== 'admin' && !(await hasAccounts(db)))
    throw new DatelineError('usage', 'The first account is an admin’s, or nobody could keep house.', {
      advice: `dateline account add ${JSON.stringify(name.data)} --role admin`,
    });
  const passwordHash = await hashPassword(await readPassword(TERMINAL));
  if (!(await add(db, { name: name.data, role: given.role, passwordHash, at: given.now })))
    throw taken(name.data);
  console.log(`${name.data} is added as ${given.role}.`);
}

function taken(name: string): DatelineError {
  return new DatelineError('usage', `There is an account ${JSON.stringify(name)}.`);
}

async function list(db: Queryable): Promise<void> {
  const accounts = await listAccounts(db);
  if (accounts.length === 0) {
    console.log('There are no accounts: dateline account add NAME --role admin adds the first.');
    return;
  }
  const rows = accounts.map(({ name, role, createdAt, disabledAt }) => [
    name,
    role,
    createdAt.toISOString().slice(0, 10),
    disabledAt ? 'disabled' : '',
  ]);
  console.log(formatTable(['name', 'role', 'since', ''], rows));
}

async function changePassword(db: Queryable, given: string): Promise<void> {
  const name = await known(db, given);
  await setPassword(db, name, await hashPassword(await readPassword(TERMINAL)));
  console.log(`${name} has another password, and is logged out everywhere.`);
}

async function disable(db: Queryable, given: string, now: Date): Promise<void> {
  const name = await known(db, given);
  const isDisabled = await disableAccount(db, name, now);
  console.log(isDisabled ? `${name} is disabled.` : `${name} was disabled before.`);
}

async function makeToken(
  db: Queryable,
  given: string,
  { scopes, label, now }: { scopes: Scope[]; label: string; now: Date },
): Promise<void> {
  const account = await known(db, given);
  console.log(await createApiToken(db, { account, name: label.slice(0, 80), scopes, at: now }));
}

async function known(db: Queryable, given: string): Promise<string> {
  const name = accountNameSchema.safeParse(given);
  const account = name.success ? await findAccount(db, name.data) : null;
  if (account) return account.name;
  throw new DatelineError('usage', `There is no account ${JSON.stringify(given)}.`, {
    advice: 'See all with: dateline account list',
  });
}
