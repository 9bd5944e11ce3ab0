import { groupBy } from '../../core/group-by.ts';
import { toldOfAny, toldOfStorySchema } from '../../core/watch/told.ts';
import type { Installation } from './installation.ts';

/** A mail, as the database has it. */
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
  subject: string;
  text: string;
  html: string;
}

/** That somebody is told of a notice. */
export interface ToldNotice {
  watch: string;
  recipient: string;
  story: string | null;
  isMailed: boolean;
  /** Set where it was not told after all. */
  isDropped: boolean;
  /** Whether it may still come: in the next digest, which a clock that was ahead may have put off for as long. */
  mayWait: boolean;
}

/** A message, as the mail server has it. */
export interface AcceptedMail {
  messageId: string | null;
  recipient: string;
  subject: string;
  text: string;
  html: string;
}

/** A call of a webhook, as the database has it. */
export interface ToldCall {
  watch: string;
  story: string | null;
  state: string;
  payload: string;
}

/** Who was told what: what the database says of it, and what the mail server and the webhooks' receiver saw. */
export interface Telling {
  mails: readonly ToldMail[];
  notices: readonly ToldNotice[];
  accepted: readonly AcceptedMail[];
  calls: readonly ToldCall[];
  /** The bodies that the receiver took. */
  taken: readonly string[];
  /**
   * By watch and story, what the watch counts as told: how many outlets, which phase. Not which disagreements: one that a
   * few articles have until others come hangs on the order in which they come.
   */
  known: ReadonlyMap<string, string>;
  /** By story, its articles: their addresses and headlines in all versions. */
  articles: ReadonlyMap<string, { urls: readonly string[]; titles: readonly string[] }>;
}

const STORY = `(
  select min(a.url) from dateline.assignments s join dateline.articles a on a.id = s.article_id
  where s.story_id = coalesce(st.merged_into, st.id))`;
/** Two slots of the digest of each minute. */
const DIGEST_PATIENCE = '150 seconds';

export async function readTelling(installation: Installation): Promise<Telling> {
  const { query, mailServer, receiver } = installation;
  const [mails, notices, calls, known, articles] = await Promise.all([
    query<ToldMail>(`
      select m.recipient, m.message_id as "messageId", m.state, m.response, ${STORY} as story,
        m.story_id::int as thread, m."references"[1] as root, m.subject, m.text, m.html
      from dateline.mails m left join dateline.stories st on st.id = m.story_id order by m.id`),
    query<ToldNotice>(`
      select d.watch, d.recipient, ${STORY} as story, d.mail_id is not null as "isMailed",
        d.dropped_at is not null as "isDropped",
        d.channel = 'digest' and (n.noticed_at > now() - interval '${DIGEST_PATIENCE}'
          or coalesce(k.covered_to > now(), false)) as "mayWait"
      from dateline.deliveries d join dateline.notices n on n.id = d.notice_id
      left join dateline.digest_marks k on k.watch = d.watch and k.recipient = d.recipient
      left join dateline.stories st on st.id = n.story_id`),
    query<ToldCall>(`
      select c.watch, ${STORY} as story, c.state, c.payload::text as payload
      from dateline.webhook_calls c join dateline.notices n on n.id = c.notice_id
      left join dateline.stories st on st.id = n.story_id order by c.id`),
    query<{ about: string; told: unknown }>(`
      select w.watch || ' of ' || ${STORY} as about, w.told
      from dateline.watch_stories w join dateline.stories st on st.id = w.story_id`),
    query<{ story: string; urls: string[]; titles: string[] }>(`
      select ${STORY} as story, array_agg(a.url) as urls, array_agg(a.title) as titles
      from dateline.stories st join dateline.assignments s on s.story_id = st.id
      join dateline.articles current on current.id = s.article_id join dateline.articles a on a.url = current.url
      group by st.id`),
  ]);
  return {
    mails,
    notices,
    accepted: mailServer.accepted().map((mail) => ({
      messageId: mail.messageId ?? null,
      recipient: mail.to?.[0]?.address ?? '',
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html ?? '',
    })),
    calls,
    taken: [...receiver.taken.values()].flatMap((bodies) => [...bodies]),
    known: knownOf(known),
    articles: new Map(articles.map(({ story, ...has }) => [story, has])),
  };
}

/** Of stories that are one by now, all that is known, as the program has it. */
function knownOf(rows: readonly { about: string; told: unknown }[]): Map<string, string> {
  const byStory = groupBy(rows, ({ about }) => about);
  return new Map(
    [...byStory].map(([about, own]) => {
      const told = toldOfAny(own.map((row) => toldOfStorySchema.parse(row.told)));
      return [about, JSON.stringify({ outlets: told?.outlets, phase: told?.phase })];
    }),
  );
}
