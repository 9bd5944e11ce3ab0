import { FetchError, type FetchErrorCode } from './errors.ts';

/** What Node.js, OpenSSL, undici and zlib call their troubles, by the first pattern that fits `error.code`. */
const PATTERNS: [RegExp, FetchErrorCode][] = [
  [/^(ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL)$/, 'dns'],
  [/^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/, 'timeout'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES|EPERM)$/, 'connect'],
  [/^(ERR_TLS_\w+|ERR_SSL_\w+|EPROTO|CERT_\w+|\w+_CERT\w*|UNABLE_TO_\w+|HOSTNAME_MISMATCH)$/, 'tls'],
  [/^(Z_\w+|ERR__ERROR_\w+|ERR_BROTLI\w*|ERR_PADDING_\w+)$/, 'encoding'],
];

/** Any failure of a request as a FetchError; one that is already is left as it is. */
export function asFetchError(error: unknown, subject: string): FetchError {
  if (error instanceof FetchError) return error;
  const code = codeOf(error);
  const kind = PATTERNS.find(([pattern]) => pattern.test(code))?.[1] ?? 'protocol';
  return new FetchError(kind, subject, describe(error, code), error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Happy Eyeballs (RFC 8305) ends in an AggregateError, whose own message is empty. */
function describe(error: unknown, code: string): string {
  if (error instanceof AggregateError) return error.errors.map((each) => describe(each, code)).join('; ');
  return error instanceof Error ? error.message || code : String(error);
}
