import type { Notice } from '../../core/watch/notice.ts';
import type { MailLanguage, Watch } from '../../core/watch/schema.ts';
import type { MailedStory, MailedWatch } from '../../mail/story-mail.ts';
import { taskOf } from '../../queues/definition.ts';
import { mailQueue } from '../../queues/mail.ts';
import type { Queryable } from '../../storage/database.ts';
import { type Channel, settleByMail } from '../../storage/deliveries.ts';
import { headlinesOf } from '../../storage/headlines.ts';
import { addMails, mailsOfMessages, type NewMail } from '../../storage/mails.ts';
import { addTasks } from '../../storage/outbox.ts';
import { ownSecret } from '../../storage/own-secrets.ts';
import { type PersonalRendering, personalRendering } from './personal-rendering.ts';

export interface DeliverySetting {
  /** The outlets' names, by source. */
  sources: ReadonlyMap<string, { title: string }>;
  /** The domain of the sender, for Message-IDs. Null where no mail server is set: no mail is made then. */
  mailDomain: string | null;
  deskUrl: string;
  /** Of the desk. */
  zone: string;
}

/** What mails are made with. */
export interface Mailing extends DeliverySetting {
  domain: string;
  /** What Message-IDs are made with. */
  idSecret: string;
  rendering: PersonalRendering;
  outletName: (source: string) => string;
}

/** Null where no mail server is set. */
export async function openMailing(
  tx: Queryable,
  { sources, mailDomain, deskUrl, zone }: DeliverySetting,
  now: Date,
): Promise<Mailing | null> {
  if (mailDomain === null) return null;
  const rendering = personalRendering(await ownSecret(tx, 'unsubscribe', now), deskUrl);
  const outletName = (source: string) => sources.get(source)?.title ?? source;
  const idSecret = await ownSecret(tx, 'message-ids', now);
  return { sources, mailDomain, deskUrl, zone, domain: mailDomain, idSecret, rendering, outletName };
}

/** A mail with the notices that it tells. */
export interface MadeMail {
  mail: NewMail;
  notices: readonly Pick<Notice, 'id'>[];
}

/** Notes mails with the tasks to send them, and that what waited is told by them. */
export async function postMails(
  tx: Queryable,
  channel: Channel,
  made: readonly MadeMail[],
  now: Date,
): Promise<void> {
  if (made.length === 0) return;
  const newMails = made.map(({ mail }) => mail);
  const added = await addMails(tx, newMails, now);
  const ids = await mailsOfMessages(
    tx,
    newMails.map(({ messageId }) => messageId),
  );
  const told = made.flatMap(({ mail: { messageId, recipient }, notices }) => {
    const mailId = ids.get(messageId);
    return mailId === undefined ? [] : notices.map(({ id }) => ({ noticeId: id, recipient, mailId }));
  });
  await settleByMail(tx, channel, told);
  await addTasks(
    tx,
    added.map((mailId) => taskOf(mailQueue, { mailId })),
    now,
  );
}

/** A watch, as mails name it. */
export function mailedWatch(
  { name, title }: Watch,
  deskUrl: string,
  urlOf: (watch: string) => string,
): MailedWatch {
  return { title, deskUrl: new URL(`/watches/${name}`, deskUrl).href, unsubscribeUrl: urlOf(name) };
}

/** A story, as mails tell of it. */
export function mailedStory<Row extends Omit<MailedStory, 'headlines' | 'deskUrl'>>(
  { title, day, visit, ...row }: Row & { id: number; headlines: unknown },
  deskUrl: string,
): MailedStory {
  return {
    title,
    day,
    visit,
    headlines: headlinesOf(row),
    deskUrl: new URL(`/stories/${row.id}`, deskUrl).href,
  };
}

/** In which language a watch mails a recipient; null where it does not. */
export function languageOf({ recipients }: Watch, recipient: string): MailLanguage | null {
  return recipients.find(({ address }) => address === recipient)?.language ?? null;
}

/** Without what is told twice, by watches that tell the same. */
export function distinctDetails<Detail>(details: readonly Detail[]): Detail[] {
  return [...new Map(details.map((detail) => [JSON.stringify(detail), detail])).values()];
}
