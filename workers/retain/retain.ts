import { dayInZone } from '../../core/time.ts';
import { archiveQueue } from '../../queues/archive.ts';
import { taskOf } from '../../queues/definition.ts';
import { wantArchiveDays } from '../../storage/archive-days.ts';
import type { Database } from '../../storage/database.ts';
import { addTasks } from '../../storage/outbox.ts';
import { takeBodies } from '../../storage/retention/bodies.ts';
import { LOG_RULES, takeLogs } from '../../storage/retention/logs.ts';
import { type OrderDays, takeRawPages } from '../../storage/retention/raw-pages.ts';
import { noteRun } from '../../storage/retention/removals.ts';
import type { Removable, Removed, RetentionRule, TakeBatch } from '../../storage/retention/rule.ts';

/** For how many days things are kept; null for ever. */
export interface KeptDays {
  rawPagesDays: number | null;
  dismissedDays: number | null;
  logsDays: number | null;
}

export interface RetainOptions {
  database: Database;
  keep: KeptDays;
  zone: string;
  /** How long a day's folder may lag behind the database. */
  archiveDelayMs: number;
  now: () => Date;
  /** Ends between two batches; what is done is done. */
  signal: AbortSignal;
  /** Nothing is taken, only counted. */
  isDryRun: boolean;
}

/** What went, or would, by one rule. */
export interface Taken extends Omit<Removed, 'day'> {
  what: Removable;
  rule: string;
  /** Null where nothing went. */
  firstDay: string | null;
  lastDay: string | null;
}

const DAY_MS = 86_400_000;

/**
 * Takes away what the rules say, batch by batch, so that nobody waits for long. What is broken off is gone on with by the
 * next run.
 */
export async function retain(options: RetainOptions): Promise<Taken[]> {
  const { database, zone, now, signal, isDryRun } = options;
  const at = now();
  const rules = rulesOf(options, at);
  const taken: Taken[] = [];
  for (const { what, rule, takeBatch } of rules)
    taken.push(summed(what, rule.name, await takeAll(takeBatch, signal)));
  if (rules.length > 0 && !isDryRun && !signal.aborted) {
    await noteRun(database.db, { day: dayInZone(at, zone), rules: namesOfRules(options.keep), now: at });
  }
  return taken;
}

const SETTINGS = {
  dismissedDays: 'DATELINE_KEEP_DISMISSED',
  rawPagesDays: 'DATELINE_KEEP_RAW_PAGES',
  logsDays: 'DATELINE_KEEP_LOGS',
} as const;
const KEPT = ['dismissedDays', 'rawPagesDays', 'logsDays'] as const;

function nameOf(kept: keyof KeptDays, days: number): string {
  return `${SETTINGS[kept]}=${days}`;
}

/** The rules that are in force, in one line; the same for the same settings. */
export function namesOfRules(keep: KeptDays): string {
  return KEPT.flatMap((kept) => (keep[kept] === null ? [] : nameOf(kept, keep[kept]))).join(' ');
}

interface RuleAtWork {
  what: Removable;
  rule: RetentionRule;
  takeBatch: TakeBatch;
}

function rulesOf(options: RetainOptions, now: Date): RuleAtWork[] {
  const { database, keep, zone, isDryRun } = options;
  const orderDays = orderingDays(options);
  const rule = (kept: keyof KeptDays, days: number): RetentionRule => ({
    name: nameOf(kept, days),
    before: new Date(now.getTime() - days * DAY_MS),
    zone,
    now,
    isDryRun,
  });
  const rules: RuleAtWork[] = [];
  if (keep.dismissedDays !== null) {
    const dismissed = rule('dismissedDays', keep.dismissedDays);
    const takeBatch = (after: number) => takeBodies(database, dismissed, after, orderDays);
    rules.push({ what: 'bodies', rule: dismissed, takeBatch });
  }
  if (keep.rawPagesDays !== null) {
    const raw = rule('rawPagesDays', keep.rawPagesDays);
    rules.push({
      what: 'raw-pages',
      rule: raw,
      takeBatch: (after) => takeRawPages(database, raw, after, orderDays),
    });
  }
  if (keep.logsDays !== null) {
    const logs = rule('logsDays', keep.logsDays);
    for (const log of LOG_RULES)
      rules.push({ what: log.what, rule: logs, takeBatch: (after) => takeLogs(database, log, logs, after) });
  }
  return rules;
}

/** A day of which several batches take something is written once. */
function orderingDays({ archiveDelayMs, now }: RetainOptions): OrderDays {
  return async (tx, days) => {
    const at = now();
    const orders = await wantArchiveDays(tx, days);
    const dueAt = new Date(at.getTime() + archiveDelayMs);
    await addTasks(
      tx,
      orders.map((order) => taskOf(archiveQueue, order, dueAt)),
      at,
    );
  };
}

async function takeAll(takeBatch: TakeBatch, signal: AbortSignal): Promise<Removed[]> {
  const removed: Removed[] = [];
  let after: number | null = 0;
  while (after !== null && !signal.aborted) {
    const batch = await takeBatch(after);
    removed.push(...batch.removed);
    after = batch.next;
  }
  return removed;
}

function summed(what: Removable, rule: string, removed: readonly Removed[]): Taken {
  const days = removed.map(({ day }) => day).sort();
  const sum = (of: 'items' | 'bytes') => removed.reduce((total, one) => total + one[of], 0);
  return {
    what,
    rule,
    items: sum('items'),
    bytes: sum('bytes'),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
}
