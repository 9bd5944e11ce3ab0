import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import DKIM from 'nodemailer/lib/dkim';
import { DatelineError } from '../core/errors.ts';

export interface DkimOptions {
  /** `d=`: the domain that vouches for the mail. */
  domain: string;
  /** `s=`: which of its keys. */
  selector: string;
  /** An RSA private key in PEM. */
  keyFile: string;
}

/** RFC 8301 §3.2: verifiers must not take shorter ones. */
const LEAST_BITS = 1024;

/** RFC 6376 §5.4.1, and what one-click unsubscribing asks to be signed (RFC 8058 §4). */
const SIGNED_FIELDS = [
  ...['From', 'To', 'Subject', 'Date', 'Message-ID', 'In-Reply-To', 'References'],
  ...['MIME-Version', 'Content-Type', 'Content-Transfer-Encoding'],
  ...['List-Id', 'List-Unsubscribe', 'List-Unsubscribe-Post', 'Auto-Submitted'],
].join(':');

/** Signs messages as they go over the wire. @throws DatelineError where the key cannot be used, and why */
export function dkimSigner({ domain, selector, keyFile }: DkimOptions): (message: Buffer) => Promise<Buffer> {
  const privateKey = readKey(keyFile).export({ type: 'pkcs8', format: 'pem' }).toString();
  const dkim = new DKIM({
    domainName: domain,
    keySelector: selector,
    privateKey,
    headerFieldNames: SIGNED_FIELDS,
  });
  return async (message) => Buffer.concat(await dkim.sign(message).toArray());
}

function readKey(keyFile: string): KeyObject {
  const key = parseKey(keyFile, readText(keyFile));
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== 'rsa')
    throw unusable(keyFile, `it is a key of kind ${key.asymmetricKeyType}`);
  if (bits < LEAST_BITS)
    throw unusable(keyFile, `it has ${bits} bits; receivers ask for ${LEAST_BITS} at least`);
  return key;
}

function readText(keyFile: string): string {
  try {
    return readFileSync(keyFile, 'utf8');
  } catch (cause) {
    throw unusable(keyFile, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function parseKey(keyFile: string, text: string): KeyObject {
  try {
    return createPrivateKey(text);
  } catch (cause) {
    throw unusable(keyFile, reasonFor(text), cause);
  }
}

function reasonFor(text: string): string {
  if (text.includes('PUBLIC KEY')) return 'it is the public key, which belongs into the DNS';
  if (text.includes('ENCRYPTED')) return 'it is locked with a password';
  return 'it holds no private key in PEM';
}

function unusable(keyFile: string, reason: string, cause?: unknown): DatelineError {
  return new DatelineError('dkim-key', `Mails cannot be signed with ${keyFile}: ${reason}.`, {
    advice: 'Make one with: openssl genrsa -out FILE 2048, and set DATELINE_DKIM_KEY_FILE to it.',
    cause,
  });
}
