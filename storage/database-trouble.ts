import { DrizzleQueryError } from 'drizzle-orm';
import pg from 'pg';
import { DatelineError } from '../core/errors.ts';

interface Known {
  codes: readonly string[];
  what: string;
  advice: string;
}

/** By the codes of PostgreSQL (appendix A of its manual) and of Node.js's connections. */
const KNOWN: readonly Known[] = [
  {
    codes: ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02'],
    what: 'nobody answers at its address',
    advice: 'Start the server of DATABASE_URL, or correct its host and port.',
  },
  {
    codes: ['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'],
    what: 'its machine cannot be found or reached',
    advice: 'See that this machine has a network and a resolver, and that the host in DATABASE_URL is right.',
  },
  {
    codes: ['57P03'],
    what: 'it starts, stops or recovers',
    advice: 'Wait; where it lasts for minutes, its log says what holds it up.',
  },
  {
    codes: ['53300'],
    what: 'it has no connection left',
    advice:
      'Raise its max_connections (each process of Dateline takes up to 30, more on the queues in PostgreSQL), or end what holds connections: select application_name, count(*) from pg_stat_activity group by 1;',
  },
  {
    codes: ['28P01', '28000'],
    what: 'it does not let this user in',
    advice: 'Correct user and password in DATABASE_URL, or its pg_hba.conf.',
  },
  {
    codes: ['3D000'],
    what: 'there is no database of this name',
    advice: 'Make it (createdb), or correct the name at the end of DATABASE_URL.',
  },
  {
    codes: ['53100', '58030'],
    what: 'its disk is full, or cannot be written to',
    advice: 'Make room on the disk of its data folder; what waits goes on by itself.',
  },
  {
    codes: ['25006'],
    what: 'it may only be read: a standby, or default_transaction_read_only is on',
    advice: 'Let DATABASE_URL lead to the primary, or switch the setting off.',
  },
  {
    codes: ['42501'],
    what: 'its user may not do what Dateline has to do',
    advice: 'Make the user of DATABASE_URL the owner of the database.',
  },
  {
    codes: ['42P01', '3F000', '42703', '42704'],
    what: 'its schema is another than this program needs',
    advice: 'Start Dateline once: `dateline start` brings the schema up to date.',
  },
];

/** PostgreSQL's codes for what is amiss with the server rather than with what it is asked, and those of connections. */
const AWAY =
  /^(?:(?:08|53|58)\w{3}|57P\d\d|25006|E(?:CONNREFUSED|CONNRESET|PIPE|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH|TIMEDOUT))$/;

/** What node-postgres says without a code. */
const LOST = /^(?:connection terminated|timeout exceeded when trying to connect|client .* is not queryable)/i;

/** By `query_timeout`, of which node-postgres takes notice by itself. */
const UNANSWERED = /^query read timeout/i;

/** Whether what failed would have gone well with a sound database. */
export function isDatabaseAway(error: unknown): boolean {
  const cause = rootOf(error);
  return LOST.test(saidBy(cause)) || AWAY.test(codeOf(cause) ?? '');
}

/** What another attempt may not meet: a statement that took too long, a deadlock, a row or table that was locked. */
const PASSING = /^(?:57014|40P01|40001|55P03)$/;

/** Whether it was for the state of the database that something failed, not for what it was asked. */
export function isDatabaseTroubled(error: unknown): boolean {
  const cause = rootOf(error);
  return isDatabaseAway(error) || UNANSWERED.test(saidBy(cause)) || PASSING.test(codeOf(cause) ?? '');
}

/** Whether it came of asking the database, whatever the reason. */
export function isOfDatabase(error: unknown): boolean {
  if (error instanceof DrizzleQueryError) return true;
  const cause = rootOf(error);
  return cause instanceof pg.DatabaseError || LOST.test(saidBy(cause)) || UNANSWERED.test(saidBy(cause));
}

/** What an error of the database means for who runs it. */
export function databaseTrouble(error: unknown): DatelineError {
  if (error instanceof DatelineError) return error;
  const cause = rootOf(error);
  const code = codeOf(cause);
  const known = KNOWN.find(({ codes }) => code !== null && codes.includes(code));
  if (known) return trouble(`${known.what} (${saidBy(cause)}).`, known.advice, error);
  // node-postgres ends a connection that was not let in in time, and says no more than that.
  if (/timeout|connection terminated/i.test(saidBy(cause)))
    return trouble(
      'it does not answer in time.',
      'See whether its machine is overloaded, frozen or cut off: ps, top and the log of the server there.',
      error,
    );
  return trouble(`${saidBy(cause)}.`, 'See that the server of DATABASE_URL runs; its log says more.', error);
}

function trouble(what: string, advice: string, cause: unknown): DatelineError {
  return new DatelineError('database', `The database cannot be used: ${what}`, { advice, cause });
}

/** Drizzle wraps what node-postgres threw; several addresses of a host give an AggregateError. */
function rootOf(error: unknown): unknown {
  if (error instanceof AggregateError) return rootOf(error.errors[0]);
  return error instanceof Error && error.cause instanceof Error ? rootOf(error.cause) : error;
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function saidBy(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text || codeOf(error) || 'no reason is given').replace(/\.$/, '');
}
