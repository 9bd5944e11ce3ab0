import type { BouncedRecipient, BounceReport } from '../../mail/bounce/bounce-report.ts';
import { type BounceVerdict, verdictOf } from '../../mail/bounce/verdict.ts';
import {
  bouncesOf,
  lastLifted,
  mailsHandedOver,
  noteBounce,
  noteDelay,
  type ReturnedMail,
} from '../../storage/bounces.ts';
import type { Queryable } from '../../storage/database.ts';
import { stopMail } from '../../storage/mail-stops.ts';

/** What was made of a report: null where it is about none of our mails, or not about its recipient. */
export type BounceOutcome = { mailId: number; verdict: BounceVerdict; stopped: boolean } | null;

/** On so many days must mail to a mailbox that may get well come back, within the window, before its address is stopped. */
const DAYS_UNREACHABLE = 3;
/** Servers give up within five days (RFC 5321 §4.5.4.1): who reports an older mail may have found its Message-ID anywhere. */
const WINDOW_MS = 30 * 86_400_000;
const windowOf = (now: Date) => new Date(now.getTime() - WINDOW_MS);

/**
 * Writes down that a mail came back, and stops the address where that is for good. Whoever forges a report has to know
 * the mail's Message-ID and its recipient: it counts for that recipient alone.
 */
export async function recordBounce(tx: Queryable, report: BounceReport, now: Date): Promise<BounceOutcome> {
  for (const mail of await mailsHandedOver(tx, report.messageIds, windowOf(now))) {
    const bounced = report.recipients.find(({ addresses }) => addresses.includes(mail.recipient));
    if (bounced) return record(tx, mail, bounced, now);
  }
  return null;
}

async function record(
  tx: Queryable,
  mail: ReturnedMail,
  bounced: BouncedRecipient,
  now: Date,
): Promise<BounceOutcome> {
  const verdict = verdictOf(bounced);
  const words = written(bounced);
  if (verdict === 'delayed') {
    await noteDelay(tx, mail.id, words);
    return { mailId: mail.id, verdict, stopped: false };
  }
  await noteBounce(tx, mail.id, words, now);
  const stopped = await isToBeStopped(tx, mail, verdict, now);
  if (stopped) {
    const stop = { address: mail.recipient, watch: null, cause: 'bounced', mailId: mail.id } as const;
    await stopMail(tx, { ...stop, detail: words }, now);
  }
  return { mailId: mail.id, verdict, stopped };
}

/** What came back from before a person let the address be mailed again says nothing new. */
async function isToBeStopped(tx: Queryable, mail: ReturnedMail, verdict: BounceVerdict, now: Date) {
  if (verdict === 'refused') return false;
  const lifted = await lastLifted(tx, mail.recipient);
  if (lifted && mail.handedOverAt <= lifted) return false;
  if (verdict === 'gone') return true;
  const window = windowOf(now);
  const since = lifted && lifted > window ? lifted : window;
  const days = (await bouncesOf(tx, mail.recipient, since))
    .filter(({ bounce }) => verdictOf({ action: 'failed', status: bounce.split(' ')[0] ?? '' }) !== 'refused')
    .map(({ at }) => at.toISOString().slice(0, 10));
  return new Set(days).size >= DAYS_UNREACHABLE;
}

/** `5.1.1 550 no such user`: the status first, by which it is known again. PostgreSQL takes no NUL. */
function written({ status, diagnostic }: BouncedRecipient): string {
  return `${status} ${diagnostic}`.replace(/\p{Cc}+/gu, ' ').trim();
}
