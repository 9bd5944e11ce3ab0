import { randomUUID } from 'node:crypto';
import { DatelineError } from '../../core/errors.ts';
import { isMailAddress } from '../../core/watch/address.ts';
import type { MailLanguage } from '../../core/watch/schema.ts';
import { MailRefusedError } from '../../mail/mail-refused-error.ts';
import { MailUncertainError } from '../../mail/mail-uncertain-error.ts';
import { renderTestMail } from '../../mail/render-test-mail.tsx';
import type { Mailer } from '../../mail/send.ts';
import { EXIT } from '../exit-codes.ts';
import { tell } from '../last-words.ts';
import { mailerOf } from '../runtime.ts';
import type { Session } from '../session.ts';

/**
 * Sends a test mail on the way that is set, and says what became of it. Returns the exit code.
 * @throws DatelineError `usage` for what is no address, `settings` where no way is set.
 */
export async function sendTestMail(
  { settings, now }: Session,
  address: string,
  language: MailLanguage,
): Promise<number> {
  if (!isMailAddress(address))
    throw new DatelineError('usage', `${JSON.stringify(address)} is not a plain mail address.`, {
      advice: 'Write one address alone, such as press.office@embassy.example.',
    });
  const mailer = mailerOf(settings);
  if (!mailer || !settings.mail)
    throw new DatelineError('settings', 'No way is set on which mails could leave.', {
      advice: 'Set SMTP_URL, DATELINE_MAIL_COMMAND or DATELINE_MAIL_FOLDER: docs/settings.md tells them.',
    });
  const rendered = renderTestMail({
    language,
    zone: settings.zone,
    place: mailer.place,
    from: settings.mail.from,
    deskUrl: settings.desk.url,
    now: now(),
  });
  const mail = { ...rendered, to: address, date: now() };
  return deliver(mailer, {
    ...mail,
    messageId: `<test.${randomUUID()}@${mailer.domain}>`,
    references: [],
    unsubscribeUrl: null,
    listId: `test.${mailer.domain}`,
  });
}

async function deliver(mailer: Mailer, mail: Parameters<Mailer['send']>[0]): Promise<number> {
  try {
    const { response } = await mailer.send(mail, async () => {});
    console.log(`${mailer.place} took the mail to ${mail.to}: ${response}`);
    console.log('→ Look whether it arrived, among the spam too.');
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    tell(`${error.message}\n→ ${error.advice}`);
    const isAnswered = error instanceof MailRefusedError || error instanceof MailUncertainError;
    if (!isAnswered) process.stderr.write('  This test mail is not tried again; the mails of watches are.\n');
    return isAnswered ? EXIT.problems : EXIT.unavailable;
  } finally {
    mailer.close();
  }
}
