import type { MailSettings } from '../../config/mail-settings.ts';
import type { Settings } from '../../config/settings.ts';
import { DatelineError } from '../../core/errors.ts';
import type { Mailer } from '../../mail/send.ts';
import { createProbe, SilenceError } from '../../storage/probe.ts';
import { mailerOf } from '../runtime.ts';

/** A server that lets nobody wait for so long before it greets; mails themselves wait for longer. */
const PATIENCE_MS = 10_000;

/** Whether mails could leave now, with what key they are signed, and what their recipients have to do without. */
export async function checkMail(settings: Settings, patienceMs = PATIENCE_MS): Promise<string> {
  const mailer = mailerOf(settings);
  if (!mailer || !settings.mail)
    return 'off: none of SMTP_URL, DATELINE_MAIL_COMMAND and DATELINE_MAIL_FOLDER is set';
  await verify(mailer, settings.mail, patienceMs);
  const found = [
    `${mailer.place} takes mail from ${settings.mail.from}`,
    ...sender(settings.mail, mailer),
    ...signature(settings.mail, mailer),
    ...oneClick(settings.desk.url),
  ];
  return found.join('; ');
}

async function verify(mailer: Mailer, mail: MailSettings, patienceMs: number): Promise<void> {
  try {
    await createProbe(() => mailer.verify(), { patienceMs, holdsMs: 0 })();
  } catch (error) {
    if (error instanceof DatelineError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatelineError('mail', `${mailer.place} takes no mail: ${reason}`, {
      advice: adviceOn(error, mail),
    });
  }
}

function adviceOn(error: unknown, mail: MailSettings): string {
  if (error instanceof SilenceError)
    return 'See whether that server is overloaded or stopped; mails wait meanwhile, and leave by themselves.';
  return 'url' in mail
    ? 'Correct SMTP_URL (smtp://user:password@host:587), or unset it to send no mail.'
    : 'Set DATELINE_MAIL_FOLDER to a folder that can be written to.';
}

/** Servers refuse what comes from a domain that there is not (RFC 5321 §2.3.5). */
function sender(mail: MailSettings, { domain }: Mailer): string[] {
  if (domain !== 'localhost' || 'folder' in mail) return [];
  return ['other servers refuse a sender at localhost: set MAIL_FROM'];
}

/** A signature for another domain is valid, yet does not vouch for the sender (DMARC, RFC 7489 §3.1.1). */
function signature({ dkim }: MailSettings, { domain }: Mailer): string[] {
  if (!dkim) return [];
  const isSenders = domain === dkim.domain || domain.endsWith(`.${dkim.domain}`);
  const signed = `signed for ${dkim.domain} (${dkim.selector})`;
  return [isSenders ? signed : `${signed}, which says nothing about a sender at ${domain}`];
}

function oneClick(deskUrl: string): string[] {
  if (new URL(deskUrl).protocol === 'https:') return [];
  return ['no unsubscribing with one click, since DATELINE_DESK_URL is not https://'];
}
