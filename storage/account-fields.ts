import { z } from 'zod';
import { normaliseText } from '../core/text.ts';
import { ROLES } from './accounts.ts';

/** Decisions are signed with it; `desk` is what signs where there are no accounts. */
export const accountNameSchema = z
  .string()
  .transform(normaliseText)
  .pipe(
    z
      .string()
      .max(80)
      .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._@-]*$/u),
  )
  .refine((name) => name !== 'desk');

/** Twelve characters at least and nothing asked of which (OWASP ASVS 4, 2.1); long ones cost the server time. */
export const passwordSchema = z.string().refine((password) => {
  const { length } = [...password.normalize('NFKC')];
  return length >= 12 && length <= 200;
});

/** What uses a token, for people. */
export const tokenNameSchema = z.string().transform(normaliseText).pipe(z.string().min(1).max(80));

export const roleSchema = z.enum(ROLES);

/** Who somebody is at an OpenID provider: ASCII, at most 255 (OpenID Connect Core 1.0, 2), compared as it stands. */
export const subjectSchema = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]([\x20-\x7e]{0,253}[\x21-\x7e])?$/);
