import { z } from 'zod';

/** RFC 5321 §4.5.3.1: octets of a local part, and of a path less its angle brackets. */
const MAX_LOCAL = 64;
const MAX_ADDRESS = 254;

const ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * One plain mailbox, `press.office@embassy.example`. Stricter than RFC 5322 on purpose: no quoted local part, whose
 * parsers disagree about where the mail goes (GHSA-mm7p-fcc7-pg87), no name, comment, list or control character.
 * A domain of other letters than ASCII is written as its servers know it, `xn--…`.
 */
export function isMailAddress(text: string): boolean {
  const [local = '', domain = '', ...more] = text.split('@');
  if (more.length > 0 || text.length > MAX_ADDRESS || local.length > MAX_LOCAL) return false;
  const labels = domain.split('.');
  return (
    local.split('.').every((atom) => ATOM.test(atom)) &&
    labels.every((label) => LABEL.test(label)) &&
    (labels.length > 1 || domain === 'localhost')
  );
}

export const mailAddressSchema = z
  .string()
  .refine(isMailAddress, { error: (issue) => `${JSON.stringify(issue.input)} is not a plain mail address` });

export interface Mailbox {
  name: string | null;
  address: string;
}

/** `Dateline <dateline@desk.example>`, its name in quotes or not, or the address alone. Null for anything else. */
export function parseMailbox(text: string): Mailbox | null {
  const named = /^"?([^<>@"\p{Cc}]*)"?\s*<([^<>]*)>$/u.exec(text.trim());
  const address = named?.[2] ?? text.trim();
  return isMailAddress(address) ? { name: named?.[1]?.trim() || null, address } : null;
}
