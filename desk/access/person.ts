import type { Role } from '../../storage/accounts.ts';
import type { Scope } from '../../storage/api-tokens.ts';

/** Who a request is from. */
export type Person = { name: string; role: Role } & (
  | {
      /** Let in without accounts, with the one password for all or without any; or logged in. */
      via: 'open' | 'password' | 'session';
    }
  | { via: 'token'; scopes: Scope[] }
);

/** Without accounts everybody may everything but make accounts. */
export const EVERYBODY: Person = { name: 'desk', role: 'admin', via: 'open' };
