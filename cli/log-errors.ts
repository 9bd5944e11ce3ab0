import { pino } from 'pino';

/** What an error says, and nothing of what it holds: node-postgres hangs whole connections with their keys on it. */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const chain = causesOf(error);
  const code = chain.map(codeOf).find((one) => one !== undefined);
  const advice = 'advice' in error ? error.advice : undefined;
  const said = chain.map(messageOf).filter(Boolean);
  const message = said.map((one, at) => (at < said.length - 1 ? one.replace(/\.$/, '') : one)).join(': ');
  const stack = chain.map(stackOf).join('\ncaused by: ');
  return { type: pino.stdSerializers.err(error).type, message, code, advice, stack };
}

const MOST_CAUSES = 10;

/** An error and what it came of, outermost first. */
export function causesOf(error: Error): Error[] {
  const chain: Error[] = [];
  for (let at: unknown = error; at instanceof Error && chain.length < MOST_CAUSES; at = at.cause)
    chain.push(at);
  return chain;
}

export function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Enough of a statement to know it by: the longest of ours have 2,500 characters. */
const LONGEST_QUERY = 300;

/**
 * Drizzle tells of a query that failed with all that it was given: digests of passwords, addresses of webhooks, whole
 * mails. Node.js tells of several addresses that are all out of reach in errors of its own, and says nothing itself.
 */
function messageOf(error: Error): string {
  const { message } = error;
  if (message === '' && error instanceof AggregateError)
    return error.errors.map((one: unknown) => (one instanceof Error ? one.message : String(one))).join('; ');
  const said = message.replace(/\nparams: .*$/s, '');
  const isLong = said.startsWith('Failed query: ') && said.length > LONGEST_QUERY;
  return isLong ? `${said.slice(0, LONGEST_QUERY)} …` : said;
}

/** What it says and where it arose. */
export function stackOf(error: Error): string {
  const { stack = '', message } = error;
  return stack.replace(message, () => messageOf(error));
}
