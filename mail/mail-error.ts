import { z } from 'zod';
import type { DatelineError } from '../core/errors.ts';
import { MailDelayedError } from './mail-delayed-error.ts';
import { MailRefusedError } from './mail-refused-error.ts';
import { MailUncertainError } from './mail-uncertain-error.ts';

/** What nodemailer says with an error: its own code, the server's reply, and to what it was the reply. */
const smtpErrorSchema = z.object({
  code: z.string().optional().catch(undefined),
  /** Node's, where nodemailer put its own over it. */
  originalCode: z.string().optional().catch(undefined),
  /** Node's: what the system was asked for that failed. */
  syscall: z.string().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
});
type SmtpError = z.infer<typeof smtpErrorSchema>;

/** 5xx that are about the session, not the mail: bad sequence, authentication required, encryption required. */
const SESSION_REPLIES = new Set([503, 530, 538]);

/**
 * Sorts what went wrong with a mail. `isEnded` says whether the end of the message had been let go: without a reply
 * the server may then have it.
 */
export function mailErrorOf(thrown: unknown, recipient: string, isEnded: boolean): DatelineError {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const error = smtpErrorSchema.safeParse(thrown).data ?? {};
  if (isRefusal(error)) return new MailRefusedError(recipient, reason, thrown);
  if (isEnded && !isRefusedForNow(error) && !isUnwritten(error))
    return new MailUncertainError(recipient, reason, thrown);
  return new MailDelayedError(recipient, reason, adviceFor(error), thrown);
}

/** A 5xx to the greeting or to the login would condemn every mail there is; someone will put that right. */
function isRefusal({ code, command, responseCode }: SmtpError): boolean {
  const isAboutMail = command === 'MAIL FROM' || command === 'RCPT TO' || command === 'DATA';
  if (responseCode === undefined) return code === 'EENVELOPE' || code === 'EMESSAGE';
  return isAboutMail && responseCode >= 500 && !SESSION_REPLIES.has(responseCode);
}

function isRefusedForNow({ responseCode }: SmtpError): boolean {
  return responseCode !== undefined && responseCode >= 400;
}

/** The end is the last that is written before the answer: where writing failed, it did not go out whole. */
function isUnwritten({ syscall }: SmtpError): boolean {
  return syscall === 'write';
}

function adviceFor({ code, originalCode, responseCode }: SmtpError): string {
  if (code === 'EAUTH' || code === 'ENOAUTH' || responseCode === 530) {
    return 'Check user and password in SMTP_URL. Dateline tries again by itself.';
  }
  if (code === 'ETLS' || /CERT|SIGNATURE|TLS|SSL/.test(originalCode ?? '')) {
    return 'The server gave no valid encryption: use smtps://, mend its certificate, or set DATELINE_SMTP_PLAIN=1.';
  }
  return 'Dateline tries again by itself, for three days; `dateline doctor` shows whether the server answers.';
}
