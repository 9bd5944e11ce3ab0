import { hash, verify } from '@node-rs/argon2';

/** Argon2id, the package's own choice, as the OWASP Password Storage Cheat Sheet asks: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a password that nobody has, so that an unknown name takes as long as a known one. */
const dummyHash = hash(crypto.randomUUID(), COST);

export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password), COST);
}

/** Whether a password is the account's; without a hash it never is, and takes as long. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await dummyHash), asTyped(password));
  return isRight && passwordHash !== null;
}

/** Vietnamese letters come composed or in parts, by keyboard (NIST SP 800-63B, 3.1.1.2). */
function asTyped(password: string): string {
  return password.normalize('NFKC');
}
