import type { Logger } from 'pino';
import type { z } from 'zod';
import { MailRefusedError } from '../../mail/mail-refused-error.ts';
import { MailUncertainError } from '../../mail/mail-uncertain-error.ts';
import type { OutgoingMail } from '../../mail/message.ts';
import { threadIdOf } from '../../mail/message-id.ts';
import type { Mailer } from '../../mail/send.ts';
import { taskOf } from '../../queues/definition.ts';
import { mailQueue } from '../../queues/mail.ts';
import type { Database } from '../../storage/database.ts';
import {
  abandonMail,
  type ClaimedMail,
  claimMail,
  type HeldClaim,
  markHandedOver,
  markRefused,
  markSent,
  markUncertain,
  releaseMail,
  reopenUncertain,
} from '../../storage/mails.ts';
import { passOn } from '../../storage/outbox.ts';
import { inSpan, SpanKind } from '../../tracing/trace.ts';
import type { MAIL_OUTCOMES, Metrics } from '../monitor/metrics.ts';
import { serverWords } from '../server-words.ts';
import { settleTask } from '../settle-task.ts';
import type { Work } from '../work.ts';
import { ClaimLostError } from './claim-lost-error.ts';

type MailTask = z.infer<typeof mailQueue.payload>;

export interface MailDependencies {
  database: Database;
  /** Null where mail is off. */
  mailer: Mailer | null;
  /** Whether an uncertain mail is sent once more without a person; not unless given. */
  resendUncertain?: boolean;
  metrics?: Metrics | undefined;
  now: () => Date;
  log: Logger;
}

/** Longer than the queue's attempts last: news that lay while Dateline was off is not sent months later. */
const MAX_AGE_MS = 4 * 86_400_000;
/** Longer than any server is waited for: a run of the same job that still lives has heard its answer by then. */
const RESEND_AFTER_MS = 660_000;
const LONGEST_SAID = 1_000;

/**
 * Sends mails, each once. That a mail is about to be handed over is written down before the server can accept it:
 * without that note it is safe to send again, with it and no answer it is uncertain and left to a person.
 */
export function mailWork(dependencies: MailDependencies): Work<MailTask> {
  const { mailer, now, database, resendUncertain } = dependencies;
  const { db } = database;
  const abandon = async (task: MailTask, claimed: ClaimedMail, why: string) => {
    await settleTask(db, taskOf(mailQueue, task), (tx) =>
      abandonMail(tx, task.mailId, outcomeWithout(task), why),
    );
    countAttempt(dependencies, claimed, 'abandoned');
  };
  return {
    queue: mailQueue,
    async handle(task) {
      const { mailId, again, resend } = task;
      const oldest = new Date(now().getTime() - MAX_AGE_MS);
      if (mailer && resendUncertain && resend !== undefined)
        await reopenUncertain(db, { id: mailId, attempt: resend }, oldest);
      const claimed = await claimMail(db, mailId);
      if (!claimed) return leaveUncertain(task, UNANSWERED, dependencies);
      if (!mailer) return abandon(task, claimed, 'Mail is off.');
      if (claimed.mail.createdAt < oldest && again === undefined)
        return abandon(task, claimed, 'It is no longer news.');
      if (claimed.isStopped) return abandon(task, claimed, STOPPED);
      await send(mailer, claimed, { ...dependencies, task });
    },
    giveUp: (task, error) =>
      settleTask(db, taskOf(mailQueue, task), async (tx) => {
        await markUncertain(tx, task.mailId, readable(error.message));
        await abandonMail(tx, task.mailId, outcomeWithout(task), readable(error.message));
      }),
  };
}

/** What a mail is that is not sent after all: one that was to be sent once more may have arrived. */
function outcomeWithout({ resend }: MailTask): 'failed' | 'uncertain' {
  return resend === undefined ? 'failed' : 'uncertain';
}

/** Notes that a mail may have arrived or not, and where it is to be sent again, that: once. */
function leaveUncertain(
  task: MailTask,
  reason: string,
  { database, resendUncertain, now }: MailDependencies,
): Promise<void> {
  return database.db.transaction(async (tx) => {
    const tries = await markUncertain(tx, task.mailId, reason);
    const isResent = resendUncertain && tries !== null && task.resend === undefined;
    const at = now();
    const dueAt = new Date(at.getTime() + RESEND_AFTER_MS);
    const next = isResent ? [taskOf(mailQueue, { mailId: task.mailId, resend: tries }, dueAt)] : [];
    await passOn(tx, taskOf(mailQueue, task), next, at);
  });
}

type Sending = MailDependencies & { task: MailTask };

async function send(mailer: Mailer, claimed: ClaimedMail, dependencies: Sending): Promise<void> {
  const { claim } = claimed;
  const { now, database, task, log } = dependencies;
  let notedAt: Date | null = null;
  const noteHandingOver = async () => {
    notedAt = now();
    if (!(await markHandedOver(database.db, claim, notedAt))) throw new ClaimLostError(claim.id);
  };
  const sent = await inSpan({ name: 'send mail', kind: SpanKind.CLIENT }, () =>
    mailer.send(outgoing(claimed, mailer.domain), noteHandingOver),
  ).catch((error: unknown) => recordFailure(error, claimed, notedAt, dependencies));
  if (!sent) return;
  const outcome = { response: readable(sent.response), now: now() };
  await markSent(database.db, claim.id, taskOf(mailQueue, task), outcome);
  countAttempt(dependencies, claimed, 'sent');
  log.info({ mailId: claim.id, kind: claimed.mail.kind }, 'a mail was sent');
}

/** Writes down what became of a mail that was not accepted. @throws the failure, where another attempt may help. */
async function recordFailure(
  failure: unknown,
  claimed: ClaimedMail,
  notedAt: Date | null,
  dependencies: Sending,
): Promise<null> {
  const {
    database: { db },
    log,
    task,
  } = dependencies;
  if (failure instanceof ClaimLostError) return null;
  const claim: HeldClaim = { ...claimed.claim, notedAt };
  const reason = readable(failure instanceof Error ? failure.message : String(failure));
  if (failure instanceof MailRefusedError) {
    await settleTask(db, taskOf(mailQueue, task), (tx) => markRefused(tx, claim, reason));
    countAttempt(dependencies, claimed, 'refused');
  } else if (failure instanceof MailUncertainError) {
    await leaveUncertain(task, reason, dependencies);
    countAttempt(dependencies, claimed, 'uncertain');
  } else {
    await releaseMail(db, claim, reason);
    countAttempt(dependencies, claimed, 'delayed');
    throw failure;
  }
  log.warn({ mailId: claim.id, error: failure }, 'a mail was not delivered for certain');
  return null;
}

function countAttempt(
  { metrics }: MailDependencies,
  { mail: { kind } }: ClaimedMail,
  outcome: (typeof MAIL_OUTCOMES)[number],
): void {
  metrics?.mails.inc({ kind, outcome });
}

const STOPPED = 'Its recipient is mailed no more: they unsubscribed, or mail to them comes back.';
const UNANSWERED = 'Dateline stopped between handing the mail over and hearing the answer.';

function outgoing({ mail, story }: ClaimedMail, domain: string): OutgoingMail {
  return {
    messageId: mail.messageId,
    // Earlier releases wrote no references; their mails of a story refer to an id made from it.
    references: mail.references ?? (story ? [threadIdOf(story, domain)] : []),
    unsubscribeUrl: mail.unsubscribeUrl,
    listId: `${mail.watch}.${domain}`,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.createdAt,
  };
}

function readable(text: string): string {
  return serverWords(text, LONGEST_SAID);
}
