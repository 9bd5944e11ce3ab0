import { index, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { dateline, identity, instant, reference } from './columns.ts';
import { stories } from './stories.ts';

/** A reader looks, a reviewer decides, an admin keeps house. */
export const role = dateline.enum('role', ['reader', 'reviewer', 'admin']);

/** Who may come in, and under which name decisions are signed. */
export const accounts = dateline.table(
  'accounts',
  {
    name: text('name').primaryKey(),
    /** Argon2id in its own notation; null for who comes in another way. */
    passwordHash: text('password_hash'),
    role: role('role').notNull(),
    createdAt: instant('created_at').notNull(),
    disabledAt: instant('disabled_at'),
    /** Who it is at an identity provider (OpenID Connect Core 1.0 §2): the pair never changes hands, names do. */
    oidcIssuer: text('oidc_issuer'),
    oidcSubject: text('oidc_subject'),
  },
  (table) => [uniqueIndex('accounts_oidc').on(table.oidcIssuer, table.oidcSubject)],
);

export const sessions = dateline.table(
  'sessions',
  {
    /** SHA-256 of what the cookie holds, so that who reads the table can not come in. */
    tokenHash: text('token_hash').primaryKey(),
    account: text('account')
      .notNull()
      .references(() => accounts.name),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('sessions_account').on(table.account)],
);

export const apiTokens = dateline.table(
  'api_tokens',
  {
    id: identity(),
    tokenHash: text('token_hash').notNull(),
    account: text('account')
      .notNull()
      .references(() => accounts.name),
    name: text('name').notNull(),
    scopes: text('scopes').array().notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [uniqueIndex('api_tokens_hash').on(table.tokenHash)],
);

/** Who looks at the desk, by the name that signs decisions; without accounts there is one, `desk`. */
export const readers = dateline.table('readers', {
  person: text('person').primaryKey(),
  firstLookedAt: instant('first_looked_at').notNull(),
});

/** What a person has seen of a story. */
export const looks = dateline.table(
  'looks',
  {
    person: text('person').notNull(),
    storyId: reference('story_id')
      .notNull()
      .references(() => stories.id),
    /** Up to which change of the story. */
    seenAt: instant('seen_at').notNull(),
    /** When they saw it: a visit may have come to another phase since. */
    lookedAt: instant('looked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.storyId] }), index('looks_story').on(table.storyId)],
);
