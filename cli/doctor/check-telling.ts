import { DatelineError } from '../../core/errors.ts';
import type { Queryable } from '../../storage/database.ts';
import { findPutOff, mailTroubles, type PutOff } from '../../storage/mail-troubles.ts';
import { keptWatches } from '../../storage/watches.ts';
import { throwAll } from './check.ts';

/** Whether everybody was told who should be: no mail is late or left to a person, and no webhook refuses. */
export async function checkTelling(db: Queryable, now: () => Date): Promise<string> {
  const { watches } = await keptWatches(db);
  const inForce = watches.filter(({ removedAt }) => removedAt === null).map(({ watch }) => watch);
  const [{ failed, uncertain, failingWebhooks }, putOffMails, putOffCalls] = await Promise.all([
    mailTroubles(db, inForce, now()),
    findPutOff(db, 'mails', now()),
    findPutOff(db, 'calls', now()),
  ]);
  throwAll([
    ...(putOffMails && putOffMails.late > 0 ? [delayed(putOffMails)] : []),
    ...mails(failed, 'mails-failed', 'could not be sent', 'failed'),
    ...mails(uncertain, 'mails-uncertain', 'may have arrived or not', 'uncertain'),
    ...(failingWebhooks.length > 0 ? [webhooks(failingWebhooks.map(({ name }) => name))] : []),
  ]);
  return [
    'no mail is late or left to a person, and no webhook refuses',
    ...triedAgain('mails', putOffMails),
    ...triedAgain('calls of webhooks', putOffCalls),
  ].join('; ');
}

/** Servers that greylist (RFC 6647) put everything off at first: within an hour that is no trouble. */
function triedAgain(what: string, putOff: PutOff | null): string[] {
  if (!putOff) return [];
  return [
    `${what} that were put off and are tried again: ${putOff.count}; the last attempt ended with: ${putOff.response}`,
  ];
}

function delayed({ late, response }: PutOff): DatelineError {
  return new DatelineError(
    'mails-delayed',
    `${late} mails have been tried in vain for an hour or more. The last attempt ended with: ${response}`,
    {
      advice:
        'They are tried for three days, and none is lost. Ask who keeps the mail server (SMTP_URL) what it waits for; once it takes them they go by themselves.',
    },
  );
}

function mails(count: number, code: string, what: string, state: string): DatelineError[] {
  if (count === 0) return [];
  return [
    new DatelineError(code, `${count} mails ${what}.`, {
      advice: `On the desk, /mails?state=${state} tells why, and sends them again or settles them.`,
    }),
  ];
}

function webhooks(names: readonly string[]): DatelineError {
  return new DatelineError('webhooks-fail', `Webhooks of ${names.join(', ')} refuse or do not answer.`, {
    advice: 'On the desk, /webhooks tells what they said, and tries them again.',
  });
}
