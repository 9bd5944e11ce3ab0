import { MAILS_AT_ONCE } from '../mail/send.ts';
import { createPostClient } from '../net/post-client.ts';
import { alertWork } from './alert/alert.ts';
import { roundUpWork } from './deliver/round-up.ts';
import { mailWork } from './mail/mail.ts';
import type { WorkersOptions } from './main.ts';
import { webhookWork } from './webhook/webhook.ts';
import { type Running, startWork, type Work } from './work.ts';

export type TellingOptions = Pick<
  WorkersOptions,
  | 'database'
  | 'queues'
  | 'sources'
  | 'watches'
  | 'zone'
  | 'deskUrl'
  | 'mailer'
  | 'resendUncertain'
  | 'settlesAfter'
  | 'web'
  | 'metrics'
  | 'now'
  | 'log'
>;

/** Most of them wait for the receiver's answer. */
const WEBHOOKS_AT_ONCE = 8;

/** The role `alert`: what watches tell, and the mails and calls by which they do. */
export function startTelling(options: TellingOptions): Running[] {
  const { queues, log } = options;
  const setting = { ...options, mailDomain: options.mailer?.domain ?? null };
  const start = <Payload>(work: Work<Payload>, concurrency: number): Running => {
    const worker = startWork(queues, work, concurrency, log);
    return { stop: () => worker.close() };
  };
  return [
    start(alertWork(setting), 1),
    start(roundUpWork(setting), 1),
    start(mailWork(options), MAILS_AT_ONCE),
    startWebhooks(options, start),
  ];
}

/** The way out ends last: the calls under way still need it. */
function startWebhooks(
  options: TellingOptions,
  start: (work: ReturnType<typeof webhookWork>, concurrency: number) => Running,
): Running {
  const client = createPostClient({ ...options.web, now: options.now });
  const worker = start(webhookWork({ ...options, client }), WEBHOOKS_AT_ONCE);
  return {
    async stop() {
      await worker.stop();
      await client.close();
    },
  };
}
