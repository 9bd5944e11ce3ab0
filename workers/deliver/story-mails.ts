import { groupBy } from '../../core/group-by.ts';
import type { Notice } from '../../core/watch/notice.ts';
import type { MailLanguage, Watch } from '../../core/watch/schema.ts';
import { messageIdOf, threadIdOf } from '../../mail/message-id.ts';
import { type RenderedMail, renderStoryMail } from '../../mail/render.ts';
import type { Queryable } from '../../storage/database.ts';
import { type ThreadMail, threadsOf } from '../../storage/mail-threads.ts';
import type { ToldArticle, ToldStory } from '../../storage/told-stories.ts';
import { distinctDetails, type MadeMail, type Mailing, mailedStory, mailedWatch } from './mailing.ts';

/** A watch that tells of a story, with its words that the story has. */
export interface Catching {
  watch: Watch;
  words: string[];
}

/** Whom to tell of a story, for which watches, and what. */
export interface Addressee {
  address: string;
  language: MailLanguage;
  catching: Catching[];
  notices: Notice[];
}

/** The thread's own id and its first mail, then the latest: a header of hundreds would be cut by servers. */
const MOST_LATEST = 10;

/** The mails that tell recipients of one story, each in the thread of that story. */
export async function storyMails(
  tx: Queryable,
  found: ToldStory,
  addressees: readonly Addressee[],
  mailing: Mailing,
): Promise<MadeMail[]> {
  const addresses = addressees.map(({ address }) => address);
  const threads = groupBy(await threadsOf(tx, found.story.id, addresses), ({ recipient }) => recipient);
  const newestArticle = found.articles.reduce((newest, { id }) => Math.max(newest, id), 0) || null;
  return addressees.map((addressee) => {
    const thread = threads.get(addressee.address) ?? [];
    const kind = thread.length === 0 ? 'began' : 'news';
    const { address: recipient, notices, catching } = addressee;
    const watch = catching[0]?.watch.name ?? '';
    const rendered = rendering(found, addressee, thread, mailing);
    const messageId = messageIdOf({ story: found.story, kind, notices, recipient }, mailing);
    const mail = {
      ...rendered,
      watch,
      storyId: found.story.id,
      recipient,
      kind,
      subject: thread[0]?.subject ?? rendered.subject,
      messageId,
      references: referencesOf(found, thread, mailing.domain),
      newestArticle,
      unsubscribeUrl: mailing.rendering.headerUrlOf({ watch, recipient, messageId }),
    } as const;
    return { mail, notices };
  });
}

function referencesOf({ story }: ToldStory, thread: readonly ThreadMail[], domain: string): string[] {
  const [first, ...others] = thread;
  if (!first) return [threadIdOf(story, domain)];
  const root = first.references?.[0] ?? threadIdOf(first.story, domain);
  return [root, first.messageId, ...others.slice(-MOST_LATEST).map(({ messageId }) => messageId)];
}

function rendering(
  found: ToldStory,
  { address, language, catching, notices }: Addressee,
  thread: readonly ThreadMail[],
  { rendering: personal, deskUrl, zone, outletName }: Mailing,
): RenderedMail {
  const last = thread.at(-1) ?? null;
  const news = distinctDetails(notices.map(({ detail }) => detail));
  const names = catching.map(({ watch }) => watch.name);
  const known = knownTo(thread);
  const key = JSON.stringify([language, names, news, last?.createdAt ?? null, known.newestArticle]);
  return personal.render(key, address, names, (urlOf) =>
    renderStoryMail({
      language,
      zone,
      story: mailedStory(found.story, deskUrl),
      reports: found.articles.map((article) => ({
        ...reportOf(article, outletName),
        isNew: known.isNew(article),
      })),
      news,
      outletName,
      since: last?.createdAt ?? null,
      watches: catching.map(({ watch, words }) => ({ ...mailedWatch(watch, deskUrl, urlOf), words })),
    }),
  );
}

/** Mails of earlier releases do not say which articles they knew: those that were there by then. */
function knownTo(thread: readonly ThreadMail[]) {
  const last = thread.at(-1);
  const newestArticle = last?.newestArticle ?? null;
  const isNew = ({ id, takenInAt }: ToldArticle) => {
    if (!last) return true;
    return newestArticle === null ? takenInAt > last.createdAt : id > newestArticle;
  };
  return { newestArticle, isNew };
}

function reportOf({ source, copyOf, takenInAt, ...article }: ToldArticle, outletName: Mailing['outletName']) {
  return { ...article, outlet: outletName(source), isCopy: copyOf !== null };
}
