import type { z } from 'zod';
import { flag, optional, port, text, url } from './fields.ts';
import { type OidcSettings, oidcFields, oidcOf } from './oidc-settings.ts';
import { told } from './told.ts';

export const deskFields = {
  DATELINE_DESK_HOST: told(
    { meaning: 'the address at which the desk listens', unless: '`127.0.0.1`' },
    text('127.0.0.1'),
  ),
  DATELINE_DESK_PORT: told({ meaning: 'the port at which the desk listens', unless: '`4080`' }, port(4080)),
  DATELINE_DESK_PASSWORD: told(
    {
      meaning:
        'one password for all, as long as there are no [accounts](accounts.md): the desk asks for it with any user name; decisions are noted under that name',
      unless: 'no password, this machine only',
      secret: 'all',
    },
    optional,
  ),
  DATELINE_DESK_OPEN: told(
    {
      meaning:
        '`1` serves other machines without a password, behind a proxy that asks for one; accounts, where there are any, are asked for all the same',
      unless: 'off',
    },
    flag,
  ),
  DATELINE_DESK_URL: told(
    {
      meaning:
        'the address that people use, for links in mails, files, feeds and calendars; with `https://` cookies are sent encrypted alone, so it has to be the address that people log in at, and come back to from an OpenID provider',
      unless: '`http://localhost:4080`',
      secret: 'in-address',
    },
    url(['http:', 'https:']),
  ),
  ...oidcFields,
};

export interface DeskSettings {
  host: string;
  port: number;
  password: string | null;
  /** Serve other machines without a password; for use behind a proxy that asks for one. */
  open: boolean;
  /** The address people use, for links in mails. */
  url: string;
  /** Null: nobody logs in by OpenID Connect. */
  oidc: OidcSettings | null;
}

export function deskOf(given: z.infer<z.ZodObject<typeof deskFields>>): DeskSettings {
  const url = given.DATELINE_DESK_URL ?? `http://localhost:${given.DATELINE_DESK_PORT}`;
  return {
    host: given.DATELINE_DESK_HOST,
    port: given.DATELINE_DESK_PORT,
    password: given.DATELINE_DESK_PASSWORD,
    open: given.DATELINE_DESK_OPEN,
    url,
    oidc: oidcOf(given, url),
  };
}
