import type { Logger } from 'pino';
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
export function mailWork(dependencies: MailDependencies): Work<{ mailId: number }> {
  const { mailer, now, database } = dependencies;
  const { db } = database;
  return {
    queue: mailQueue,
    async handle({ mailId }) {
      const abandon = (why: string) => finish(db, mailId, (tx) => abandonMail(tx, mailId, why));
      const claimed = await claimMail(db, mailId);
      if (!claimed) return finish(db, mailId, (tx) => markUncertain(tx, mailId, UNANSWERED));
      const age = now().getTime() - claimed.mail.createdAt.getTime();
      if (!mailer) return abandon('No mail server is set.');
      if (age > MAX_AGE_MS) return abandon('It is no longer news.');
      await send(mailer, claimed, dependencies);
    },
    giveUp: ({ mailId }, error) =>
      finish(db, mailId, async (tx) => {
        await markUncertain(tx, mailId, readable(error.message));
        await abandonMail(tx, mailId, readable(error.message));
      }),
  };
}

/** Writes a mail's last state and strikes its task off. */
function finish(db: Queryable, mailId: number, write: (tx: Queryable) => Promise<void>): Promise<void> {
  return db.transaction(async (tx) => {
    await write(tx);
    await finishTask(tx, taskOf(mailQueue, { mailId }));
  });
}

async function send(mailer: Mailer, claimed: ClaimedMail, dependencies: MailDependencies): Promise<void> {
  const { claim } = claimed;
  const { now, database } = dependencies;
  const noteHandingOver = async () => {
    if (!(await markHandedOver(database.db, claim, now()))) throw new ClaimLostError(claim.id);
  };
  const sent = await mailer
    .send(outgoing(claimed, mailer.domain), noteHandingOver)
    .catch((error: unknown) => recordFailure(error, claim, dependencies));
  if (!sent) return;
  await finish(database.db, claim.id, (tx) => markSent(tx, claim, readable(sent.response), now()));
}

/** Writes down what became of a mail that was not accepted. @throws the failure, where another attempt may help. */
async function recordFailure(
  failure: unknown,
  claim: MailClaim,
  { database: { db }, log }: MailDependencies,
): Promise<null> {
  if (failure instanceof ClaimLostError) return null;
  const reason = readable(failure instanceof Error ? failure.message : String(failure));
  if (failure instanceof MailRefusedError) {
    await finish(db, claim.id, (tx) => markRefused(tx, claim, reason));
  } else if (failure instanceof MailUncertainError) {
    await finish(db, claim.id, (tx) => markUncertain(tx, claim.id, reason));
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
