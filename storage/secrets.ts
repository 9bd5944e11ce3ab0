import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** A secret that nobody guesses: 43 letters that fit into a cookie and a header. */
export function newSecret(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What the database keeps of a secret. It is random and long, so one round of a fast hash is enough. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
