import { createHmac } from 'node:crypto';

const SECRET_PREFIX = 'whsec_';
const hmac = (key: string | Buffer, content: string) => createHmac('sha256', key).update(content);

/**
 * The secret that a receiver checks signatures with, as Standard Webhooks writes it. Each address has its own, made of
 * this installation's, so that none is to be kept and no receiver can sign for another.
 *
 * @param ownSecret that of this installation for webhooks
 */
export function webhookSecret(ownSecret: string, url: string): string {
  return SECRET_PREFIX + hmac(ownSecret, `secret ${url}`).digest('base64');
}

/**
 * By which a receiver tells a repeat. It is of this installation too: after a database is made anew its numbers begin
 * again.
 */
export function webhookIdOf(ownSecret: string, callId: number): string {
  return `dateline_${hmac(ownSecret, 'installation').digest('hex').slice(0, 12)}_${callId}`;
}

/**
 * The headers of Standard Webhooks 1.0.0.
 *
 * @param at when it is posted: receivers refuse what is older than some minutes
 */
export function signatureHeaders(
  secret: string,
  { id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1000);
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  const signature = hmac(key, `${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  };
}
