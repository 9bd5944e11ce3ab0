import type { MailTroubles } from '../../storage/mail-troubles.ts';
import type { PageContext } from '../page-context.ts';
import { webhooksAddress } from './webhooks.tsx';

export interface MailNoticeProps {
  troubles: MailTroubles;
  /** Whether watches have recipients, and no way to send mail is set. */
  isMute: boolean;
  page: PageContext;
}

/** That somebody may not be told who should be, in one line for who can do something about it. */
export function MailNotice({ troubles, isMute, page }: MailNoticeProps) {
  const { failed, uncertain, bounced, failingWebhooks } = troubles;
  const { mails } = page.messages;
  if (!page.mayDecide) return null;
  const forAdmins = (href: string, text: string) =>
    page.keepsHouse ? <a href={href}>{text}</a> : <span>{text}</span>;
  const [only, another] = failingWebhooks;
  const said = [
    ...(failed + uncertain > 0
      ? [<a href="/mails?state=open">{mails.noticeMails(failed, uncertain)}</a>]
      : []),
    ...(bounced > 0 ? [<a href="/mails">{mails.noticeBounces(bounced)}</a>] : []),
    ...(failingWebhooks.length > 0
      ? [
          forAdmins(
            // In all states: a receiver that is down has calls that wait before it has one that failed.
            webhooksAddress({ watch: another ? undefined : only?.name }),
            mails.noticeWebhooks(page.format.list(failingWebhooks.map(({ title }) => title))),
          ),
        ]
      : []),
    ...(isMute ? [forAdmins('/house', mails.noticeNoMail)] : []),
  ];
  if (said.length === 0) return null;
  return (
    <section class="warning" aria-labelledby="untold">
      <h2 id="untold">{mails.noticeHeading}</h2>
      <ul>
        {said.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </section>
  );
}
