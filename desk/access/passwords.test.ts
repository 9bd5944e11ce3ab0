import { expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.ts';

it('keeps a password as OWASP asks, and knows it however its letters were typed', async () => {
  const password = 'lúa nếp cửa sổ';
  const hash = await hashPassword(password);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(hash, password.normalize('NFD'))).toBe(true);
  expect(await verifyPassword(hash, 'lua nep cua so')).toBe(false);
  expect(await verifyPassword(null, password)).toBe(false);
});
