import type { Logger } from 'pino';
import type { z } from 'zod';
import { MailRefusedError } from '../../mail/mail-refused-error.ts';
import { MailUncertainError } from '../../mail/mail-uncertain-error.ts';
import type { OutgoingMail } from '../../mail/message.ts';
import { threadIdOf } from '../../mail/message-id.ts';
import type { Mailer } from '../../mail/send.ts';
import { taskOf } from '../../queues/definition.ts';
import { mailQueue } from '../../queues/mail.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import {
  abandonMail,
  type ClaimedMail,
  claimMail,
  type MailClaim,
  markHandedOver,
  markRefused,
  markSent,
  markUncertain,
  releaseMail,
} from '../../storage/mails.ts';
import { finishTask } from '../../storage/outbox.ts';
import type { Work } from '../work.ts';
import { ClaimLostError } from './claim-lost-error.ts';

type MailTask = z.infer<typeof mailQueue.payload>;

export interface MailDependencies {
  database: Database;
  /** Null where no mail server is set. */
  mailer: Mailer | null;
  now: () => Date;
  log: Logger;
}

/** A day more than the queue's attempts last: news that lay while Dateline was off is not sent months later. */
const MAX_AGE_MS = 4 * 86_400_000;

/**
 * Sends mails, each once. That a mail is about to be handed over is written down before the server can accept it:
 * without that note it is safe to send again, with it and no answer it is uncertain and left to a person.
 */
export function mailWork(dependencies: MailDependencies): Work<MailTask> {
  const { mailer, now, database } = dependencies;
  const { db } = database;
  return {
    queue: mailQueue,
    async handle(task) {
      const { mailId, again } = task;
      const abandon = (why: string) => finish(db, task, (tx) => abandonMail(tx, mailId, why));
      const claimed = await claimMail(db, mailId);
      if (!claimed) return finish(db, task, (tx) => markUncertain(tx, mailId, UNANSWERED));
      const age = now().getTime() - claimed.mail.createdAt.getTime();
      if (!mailer) return abandon('No mail server is set.');
      if (age > MAX_AGE_MS && again === undefined) return abandon('It is no longer news.');
      await send(mailer, claimed, { ...dependencies, task });
    },
    giveUp: (task, error) =>
      finish(db, task, async (tx) => {
        await markUncertain(tx, task.mailId, readable(error.message));
        await abandonMail(tx, task.mailId, readable(error.message));
      }),
  };
}

/** Writes a mail's last state and strikes its task off. */
function finish(db: Queryable, task: MailTask, write: (tx: Queryable) => Promise<void>): Promise<void> {
  return db.transaction(async (tx) => {
    await write(tx);
    await finishTask(tx, taskOf(mailQueue, task));
  });
}

type Sending = MailDependencies & { task: MailTask };

async function send(mailer: Mailer, claimed: ClaimedMail, dependencies: Sending): Promise<void> {
  const { claim } = claimed;
  const { now, database, task } = dependencies;
  const noteHandingOver = async () => {
    if (!(await markHandedOver(database.db, claim, now()))) throw new ClaimLostError(claim.id);
  };
  const sent = await mailer
    .send(outgoing(claimed, mailer.domain), noteHandingOver)
    .catch((error: unknown) => recordFailure(error, claim, dependencies));
  if (!sent) return;
  await finish(database.db, task, (tx) => markSent(tx, claim, readable(sent.response), now()));
}

/** Writes down what became of a mail that was not accepted. @throws the failure, where another attempt may help. */
async function recordFailure(
  failure: unknown,
  claim: MailClaim,
  { database: { db }, log, task }: Sending,
): Promise<null> {
  if (failure instanceof ClaimLostError) return null;
  const reason = readable(failure instanceof Error ? failure.message : String(failure));
  if (failure instanceof MailRefusedError) {
    await finish(db, task, (tx) => markRefused(tx, claim, reason));
  } else if (failure instanceof MailUncertainError) {
    await finish(db, task, (tx) => markUncertain(tx, claim.id, reason));
  } else {
    await releaseMail(db, claim, reason);
    throw failure;
  }
  log.warn({ mailId: claim.id, error: failure }, 'a mail was not delivered for certain');
  return null;
}

const UNANSWERED = 'Dateline stopped between handing the mail over and hearing the answer.';

function outgoing({ mail, story }: ClaimedMail, domain: string): OutgoingMail {
  return {
    messageId: mail.messageId,
    threadId: story && threadIdOf(story, domain),
    listId: `${mail.watch}.${domain}`,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.createdAt,
  };
}

/** A server's words as a row can hold them: PostgreSQL refuses NUL, and some servers send pages. */
function readable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').slice(0, 1_000);
}
