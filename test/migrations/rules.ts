/** Why a statement of a migration is refused, or must say why it is harmless. */
export interface Refusal {
  statement: string;
  why: string;
}

interface Rule {
  pattern: RegExp;
  why: string;
  /** Nothing runs yet that knows a table which the same migration makes. */
  isFineFor?: 'new tables';
}

/** `-- allowed: ` and the reason, on a line before the statement. */
const ALLOWED = /^\s*-- allowed: \S.*$/m;

const RULES: readonly Rule[] = [
  {
    pattern: /\bdrop (?:table|column|schema|type|view|constraint)\b/,
    why: 'a running older program still uses it',
  },
  {
    pattern: /\bdrop index (?!concurrently)/,
    why: 'an older program may infer conflicts from it; and it locks',
  },
  { pattern: /\brename\b/, why: 'a running older program knows the old name' },
  {
    pattern: /\bset not null\b/,
    why: 'an older program writes no value, and the table is read under a lock',
  },
  { pattern: /\bdrop not null\b/, why: 'an older program cannot read a row without a value' },
  { pattern: /\balter column "?\w+"? (?:set data )?type\b/, why: 'the table is written anew under a lock' },
  {
    pattern: /\badd column (?!.*\bdefault\b).*\bnot null\b/,
    why: 'an older program writes no value: give it a default',
    isFineFor: 'new tables',
  },
  {
    pattern: /\badd column .*\bgenerated always as\b/,
    why: 'the table is written anew under a lock',
    isFineFor: 'new tables',
  },
  {
    pattern: /\badd constraint (?!.*\bnot valid\b)/,
    why: 'all rows are looked at under a lock: add it NOT VALID, and validate it in the next migration',
    isFineFor: 'new tables',
  },
  {
    pattern: /\bcreate (?:unique )?index (?!concurrently)/,
    why: 'nobody can write meanwhile: CREATE INDEX CONCURRENTLY IF NOT EXISTS, in a migration of its own',
    isFineFor: 'new tables',
  },
  { pattern: /\btruncate\b/, why: 'a running older program still uses the rows' },
];

/** Holds a migration to what docs/decisions/0018-migrations.md says. */
export function refusalsOf(migration: string): Refusal[] {
  const statements = migration.split('--> statement-breakpoint');
  const made = new Set(statements.flatMap((statement) => tableIn(plain(statement), /create table /) ?? []));
  return [...statements.flatMap((statement) => refusalsIn(statement, made)), ...mixed(statements)];
}

function refusalsIn(statement: string, made: ReadonlySet<string>): Refusal[] {
  if (ALLOWED.test(statement)) return [];
  const text = plain(statement);
  const table = tableIn(text, /(?:alter table (?:only )?|\bon )/);
  return RULES.filter(({ pattern, isFineFor }) => {
    const isFine = isFineFor === 'new tables' && table !== null && made.has(table);
    return pattern.test(text) && !isFine;
  }).map(({ why }) => ({ statement: text, why }));
}

/** PostgreSQL builds no index concurrently in a transaction, so that the rest would not be one. */
function mixed(statements: readonly string[]): Refusal[] {
  const isConcurrent = (statement: string) => /\bindex concurrently\b/.test(plain(statement));
  const others = statements.filter((statement) => plain(statement) !== '' && !isConcurrent(statement));
  if (others.length === 0 || others.length === statements.length) return [];
  return others.map((statement) => ({
    statement: plain(statement),
    why: 'beside an index that is built concurrently it is in no transaction: put it into a migration of its own',
  }));
}

function tableIn(text: string, before: RegExp): string | null {
  return new RegExp(`${before.source}(?:if not exists )?"?dateline"?\\."?(\\w+)`).exec(text)?.[1] ?? null;
}

/** In small letters and on one line, without comments. */
function plain(statement: string): string {
  return statement
    .replaceAll(/^\s*--.*$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
