import type { Queue } from 'bullmq';
import { Hono } from 'hono';
import type { SettingInForce } from '../../config/settings-in-force.ts';
import { listAccounts } from '../../storage/accounts.ts';
import { listApiTokens } from '../../storage/api-tokens.ts';
import type { Queryable } from '../../storage/database.ts';
import { countMails, lastSentAt } from '../../storage/mail-log.ts';
import { countTasks } from '../../storage/outbox.ts';
import { listRemovals, retentionState } from '../../storage/retention/removals.ts';
import { countWebhookCalls } from '../../storage/webhook-calls.ts';
import type { DeskEnv } from '../page-context.ts';
import { HousePage, type HouseState, SettingsPage } from '../views/house.tsx';
import { renderPage } from '../views/layout.tsx';
import { RemovalsPage } from '../views/removals.tsx';

/** What holds for the whole program, as its settings say. */
export interface ProgramState {
  version: string;
  settings: readonly SettingInForce[];
}

export interface HouseOptions {
  db: Queryable;
  /** Null on a desk without queues. */
  queues: readonly Queue[] | null;
  /** Null where it is not known to the desk. */
  program: ProgramState | null;
  sendsMail: boolean;
}

const REMOVALS_SHOWN = 200;

/** What keeps the house, each with a line of how it is; and the settings. */
export function houseRoutes(options: HouseOptions): Hono<DeskEnv> {
  const { program } = options;
  const app = new Hono<DeskEnv>();
  app.get('/house', async (c) => {
    const page = c.get('page');
    const state = await houseState(options, page.now);
    return renderPage(c, page.messages.house.heading, <HousePage state={state} page={page} />);
  });

  app.get('/house/removals', async (c) => {
    const page = c.get('page');
    const [removals, retention] = await Promise.all([
      listRemovals(options.db, REMOVALS_SHOWN),
      retentionState(options.db, page.now),
    ]);
    return renderPage(
      c,
      page.messages.retention.heading,
      <RemovalsPage removals={removals} state={retention} page={page} />,
    );
  });

  app.get('/settings', (c) => {
    const page = c.get('page');
    return renderPage(
      c,
      page.messages.house.settings,
      <SettingsPage settings={program?.settings ?? []} page={page} />,
    );
  });
  return app;
}

async function houseState(options: HouseOptions, now: Date): Promise<HouseState> {
  const { db, queues, program, sendsMail } = options;
  const [mails, lastSent, webhookCalls, tasks, givenUp, accounts, tokens, retention] = await Promise.all([
    countMails(db),
    lastSentAt(db),
    countWebhookCalls(db),
    countTasks(db, now),
    countFailed(queues),
    listAccounts(db),
    listApiTokens(db),
    retentionState(db, now),
  ]);
  return {
    mails,
    lastSent,
    sendsMail,
    webhookCalls,
    openTasks: [...tasks.values()].reduce((sum, count) => sum + count, 0),
    givenUp,
    program,
    retention,
    accounts: accounts.filter(({ disabledAt }) => disabledAt === null).length,
    tokens: tokens.length,
  };
}

/** Jobs that were given up, which queues keep for a week. Null where there are no queues. */
async function countFailed(queues: readonly Queue[] | null): Promise<number | null> {
  if (!queues) return null;
  const counts = await Promise.all(queues.map((queue) => queue.getFailedCount()));
  return counts.reduce((sum, count) => sum + count, 0);
}
