import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { SignOnError, type SignOnProblem } from './sign-on-error.ts';

const LONGEST = 200;

/**
 * What a call to the provider failed of. Only names and sentences are taken over: the errors hold requests and answers,
 * with codes and tokens in them.
 */
export function explainFailure(error: unknown): SignOnError {
  if (error instanceof SignOnError) return error;
  return new SignOnError(problemOf(error), `A login by OpenID Connect failed: ${sentenceOf(error)}`);
}

function problemOf(error: unknown): SignOnProblem {
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied') return 'denied';
  return isUnreachable(error) ? 'unreachable' : 'failed';
}

/** No connection, no answer in time, or a server that says itself that it is broken. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof ResponseBodyError) return error.status >= 500;
  if (error instanceof ClientError)
    return error.code === 'OAUTH_TIMEOUT' || (error.cause instanceof Response && error.cause.status >= 500);
  return error instanceof TypeError && error.cause !== undefined;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'an unknown error';
  const parts = [codeOf(error), error.message, ...saidByProvider(error), ...causeOf(error)];
  return parts.filter((part) => part !== undefined).join('; ');
}

function saidByProvider(error: Error): string[] {
  if (!(error instanceof ResponseBodyError || error instanceof AuthorizationResponseError)) return [];
  const { error: code, error_description: description = '' } = error;
  return [JSON.stringify(`${code} ${description}`.trim().slice(0, LONGEST))];
}

function causeOf({ cause }: Error): (string | undefined)[] {
  if (cause instanceof Response) return [`status ${cause.status}`];
  return cause instanceof Error ? [codeOf(cause), cause.message.slice(0, LONGEST)] : [];
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
