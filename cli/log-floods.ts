import { causesOf, codeOf } from './log-errors.ts';

/** Of Node.js where a server is out of reach, and of nodemailer. */
const AWAY =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|ESOCKET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT|EDNS|EAUTH|ECONNECTION|CONNECTION_CLOSED)$/;
/** PostgreSQL (appendix A): connection, resources, authorisation, operator intervention, read-only. */
const SQLSTATE_AWAY = /^(?:08...|53...|28...|57P..|25006)$/;
/** node-postgres and ioredis give no code to these. */
const WORDS =
  /Connection (?:terminated|is closed|ended)|timeout exceeded when trying to connect|Client has encountered a connection error|Command timed out|^(?:LOADING|READONLY|OOM|NOAUTH|WRONGPASS|MISCONF|MASTERDOWN)\b/;

const QUIET_MS = 60_000;

/** A call of a log method, as pino hands it over. */
type Given = unknown[];

/**
 * Of a server that is away, whatever asks for it tells at every try. The same words about one kind of work, for the same
 * reason, pass once a minute, with how many were left out since; all else passes.
 *
 * @returns what is to be logged; null for nothing
 */
export function createFloodGate(
  now: () => number,
): <Line extends Given>(given: Line, kindOfWork?: () => string) => Line | null {
  const told = new Map<string, { at: number; leftOut: number }>();
  return (given, kindOfWork = () => '') => {
    const [fields, message] = given;
    const reason = reasonOf(fields);
    if (reason === null || typeof message !== 'string') return given;
    const key = `${reason} ${kindOfWork()} ${message}`;
    const last = told.get(key);
    if (last && now() - last.at < QUIET_MS) {
      last.leftOut += 1;
      return null;
    }
    told.set(key, { at: now(), leftOut: 0 });
    if (last && last.leftOut > 0) given[0] = { ...Object(fields), leftOut: last.leftOut };
    return given;
  };
}

/** Which server's absence a line tells of, by the error in it, or else why it may come again; null where it may not. */
function reasonOf(fields: unknown): string | null {
  if (typeof fields !== 'object' || fields === null || !('error' in fields)) return null;
  if (!(fields.error instanceof Error)) return null;
  for (const error of causesOf(fields.error).flatMap(partsOf)) {
    const code = codeOf(error) ?? '';
    if (AWAY.test(code) || SQLSTATE_AWAY.test(code)) return code;
    const [words] = WORDS.exec(error.message) ?? [];
    if (words) return words;
  }
  // It is about no work in particular: a connection, or what is looked at again and again.
  const isOfNothingElse = Object.keys(fields).length === 1;
  return isOfNothingElse ? kindOf(fields.error) : null;
}

/** Of the language's own errors each is a fault of ours, by its words; what a server says differs from time to time. */
function kindOf(error: Error): string {
  const { name, message } = error;
  return codeOf(error) ?? (/^(?:Type|Range|Reference|Syntax)Error$/.test(name) ? `${name} ${message}` : name);
}

function partsOf(error: Error): Error[] {
  const parts = error instanceof AggregateError ? error.errors : [];
  return [error, ...parts.filter((part) => part instanceof Error)];
}
