import { groupBy } from '../../core/group-by.ts';
import type { Difference } from './compare.ts';
import type { Installation } from './installation.ts';

export interface ToldMail {
  recipient: string;
  messageId: string;
  state: string;
  response: string | null;
  /** Its story's first article; null where it is about none. */
  story: string | null;
  /** The story's number when the mail was made: its thread. */
  thread: number | null;
  root: string | null;
}

/** That somebody is told of a notice. */
export interface ToldNotice {
  watch: string;
  recipient: string;
  story: string | null;
  isMailed: boolean;
  /** Set where it was not told after all. */
  isDropped: boolean;
}

/** Who was told what: what the database says of it, and what the mail server saw. */
export interface Telling {
  mails: readonly ToldMail[];
  notices: readonly ToldNotice[];
  /** Message-IDs of what was accepted. */
  accepted: readonly string[];
}

const STORY = `(
  select min(a.url) from dateline.assignments s join dateline.articles a on a.id = s.article_id
  where s.story_id = coalesce(st.merged_into, st.id))`;

export async function readTelling(installation: Installation): Promise<Telling> {
  const [mails, notices] = await Promise.all([
    installation.query<ToldMail>(`
      select m.recipient, m.message_id as "messageId", m.state, m.response, ${STORY} as story,
        m.story_id::int as thread, m."references"[1] as root
      from dateline.mails m left join dateline.stories st on st.id = m.story_id order by m.id`),
    installation.query<ToldNotice>(`
      select d.watch, d.recipient, ${STORY} as story, d.mail_id is not null as "isMailed",
        d.dropped_at is not null as "isDropped"
      from dateline.deliveries d join dateline.notices n on n.id = d.notice_id
      left join dateline.stories st on st.id = n.story_id`),
  ]);
  const accepted = installation.mailServer.accepted().flatMap(({ messageId }) => messageId ?? []);
  return { mails, notices, accepted };
}

/** Which stories each watch has told to whom. */
function toldStories({ notices }: Telling): Set<string> {
  return new Set(notices.map(({ watch, recipient, story }) => `${watch} to ${recipient} of ${story}`));
}

/**
 * Holds what a run told against what the undisturbed one told. The mails themselves may differ: what comes in together
 * when nothing breaks is told in one, and in two where a fault falls between; and a threshold that a story has passed
 * when it is first told of is no news, where otherwise it is. So it is held that the same people were told of the same
 * stories, each notice by one mail, and each mail once.
 */
export function judgeTelling(wanted: Telling, had: Telling): Difference[] {
  const [wantedStories, hadStories] = [toldStories(wanted), toldStories(had)];
  const copies = groupBy(had.accepted, (messageId) => messageId);
  const known = new Set(had.mails.map(({ messageId }) => messageId));
  const copiesOf = ({ messageId }: ToldMail) => copies.get(messageId)?.length ?? 0;
  const say = (mail: ToldMail) =>
    `${mail.messageId} to ${mail.recipient} of ${mail.story}: ${mail.state} (${mail.response}), accepted ${copiesOf(mail)} times`;
  const wrong = [
    ...[...wantedStories].filter((one) => !hadStories.has(one)).map((one) => `not told: ${one}`),
    ...[...hadStories]
      .filter((one) => !wantedStories.has(one))
      .map((one) => `told though it should not: ${one}`),
    ...had.notices
      .filter(({ isMailed, isDropped }) => !isMailed && !isDropped)
      .map(({ watch, recipient, story }) => `waits for a mail: ${watch} to ${recipient} of ${story}`),
    ...had.mails.filter((mail) => copiesOf(mail) > 1).map((mail) => `twice: ${say(mail)}`),
    ...had.mails.filter((mail) => !isTrue(mail, copiesOf(mail))).map((mail) => `untrue: ${say(mail)}`),
    ...[...copies.keys()].filter((messageId) => !known.has(messageId)).map((id) => `of no row: ${id}`),
    ...tornThreads(had.mails),
  ];
  return wrong.map((what) => ({ of: 'mails', what }));
}

/** By decision 4 one that was handed over and not answered for is `uncertain`, and is not sent again by itself. */
function isTrue({ state, response }: ToldMail, copies: number): boolean {
  if (state === 'sent') return copies === 1;
  if (state === 'failed') return copies === 0 && /\b5\d\d\b/.test(response ?? '');
  return state === 'uncertain';
}

function tornThreads(mails: readonly ToldMail[]): string[] {
  const threads = groupBy(
    mails.filter(({ thread }) => thread !== null),
    ({ recipient, thread }) => `story ${thread} to ${recipient}`,
  );
  return [...threads].flatMap(([thread, own]) => {
    const roots = new Set(own.map(({ root }) => root));
    return roots.size > 1 || roots.has(null) ? [`no thread: ${thread}: ${[...roots].join(', ')}`] : [];
  });
}
