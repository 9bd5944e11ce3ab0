import type { Context, MiddlewareHandler } from 'hono';
import { ROLES, type Role } from '../../storage/accounts.ts';
import type { Scope } from '../../storage/api-tokens.ts';
import { isForPrograms } from '../api/problem.ts';
import type { DeskEnv } from '../page-context.ts';
import { renderTrouble } from '../trouble.tsx';
import type { Person } from './person.ts';

type Kind = 'look' | 'change';

interface Rule {
  /** A place with all that is below it. */
  place: string;
  kind?: Kind;
  /** Null: whoever comes. */
  role: Role | null;
  /** Of one's own account: neither for tokens nor for desks without accounts. */
  loggedIn?: boolean;
}

/** Who may what, all in one place. The first that fits counts; the last two fit everything. */
const RULES: Rule[] = [
  { place: '/login', role: null },
  { place: '/logout', role: null },
  { place: '/account', role: 'reader', loggedIn: true },
  { place: '/accounts', role: 'admin', loggedIn: true },
  { place: '/queues', role: 'admin' },
  { place: '/settings', role: 'admin' },
  { place: '/house', role: 'admin' },
  // Addresses may hold secrets.
  { place: '/webhooks', role: 'admin' },
  // Whom mails go to is private.
  { place: '/mails', role: 'reviewer' },
  { place: '/api/v1/mails', role: 'reviewer' },
  { place: '/sources/add', role: 'admin' },
  { place: '/sources/seen', role: 'reviewer' },
  { place: '/sources', kind: 'change', role: 'admin' },
  { place: '/source-tests', role: 'admin' },
  // A form that readers could not send.
  { place: '/rules/new', role: 'reviewer' },
  { place: '/watches/new', role: 'reviewer' },
  // Of one's own looks.
  { place: '/stories/seen', role: 'reader' },
  { place: '/api/v1/stories/seen', role: 'reader' },
  // To take back what one has seen; of anything else the routes ask `mayUndo`.
  { place: '/decisions', role: 'reader' },
  { place: '/api/v1/decisions', role: 'reader' },
  { place: '', kind: 'look', role: 'reader' },
  { place: '', kind: 'change', role: 'reviewer' },
];

const SCOPE_OF: Record<Kind, Scope> = { look: 'read', change: 'review' };

/** Lets nobody in who may not; asks who is not known to log in. */
export function allowByRole(): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const kind = kindOf(c.req.method);
    const rule = ruleFor(kind, c.req.path);
    if (rule.role === null) return next();
    const person = c.get('person');
    if (!person) return askToLogIn(c, kind);
    if (!isAllowed(person, kind, rule))
      return renderTrouble(c, 403, lacksAccount(person, rule) ? 'account' : 'role');
    return next();
  };
}

/** Whether a person's pages offer what changes something. */
export function mayDecide(person: Person | null): boolean {
  return person !== null && reaches(person.role, 'reviewer');
}

/** Whether a person's pages offer what keeps the house. */
export function keepsHouse(person: Person | null): boolean {
  return person !== null && person.via !== 'token' && reaches(person.role, 'admin');
}

/** Anything that is not known to change nothing may change something. */
function kindOf(method: string): Kind {
  return method === 'GET' || method === 'HEAD' ? 'look' : 'change';
}

function ruleFor(kind: Kind, path: string): Rule & { role: Role | null } {
  const fits = (rule: Rule) =>
    (rule.kind === undefined || rule.kind === kind) &&
    (path === rule.place || path.startsWith(`${rule.place}/`));
  // A path without a slash to begin with is no place of ours.
  return RULES.find(fits) ?? { place: path, role: 'admin' };
}

function isAllowed(person: Person, kind: Kind, rule: Rule): boolean {
  if (rule.role === null || !reaches(person.role, rule.role)) return false;
  if (rule.loggedIn && person.via !== 'session') return false;
  if (person.via !== 'token') return true;
  // A token never keeps house, however high its account stands.
  return rule.role !== 'admin' && person.scopes.includes(SCOPE_OF[kind]);
}

function lacksAccount({ via }: Person, { loggedIn = false }: Rule): boolean {
  return loggedIn && (via === 'open' || via === 'password');
}

function reaches(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** A person at a browser is taken to the form and back again; a program is told. */
function askToLogIn(c: Context<DeskEnv>, kind: Kind) {
  const isPage = kind === 'look' && !isForPrograms(c) && c.req.header('accept')?.includes('text/html');
  if (isPage) return c.redirect(`/login?back=${encodeURIComponent(c.get('page').path)}`, 302);
  const isSubscribed = /^\/feeds\/|\.ics$/.test(c.req.path);
  c.header('WWW-Authenticate', `${isSubscribed ? 'Basic' : 'Bearer'} realm="Dateline"`);
  return renderTrouble(c, 401, 'login');
}
