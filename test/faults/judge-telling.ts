import { groupBy } from '../../core/group-by.ts';
import { subjectOf } from '../../mail/render.ts';
import { compareThings, type Difference } from './compare.ts';
import type { AcceptedMail, Telling, ToldMail, ToldNotice } from './telling.ts';

/**
 * Holds what a run told against what the undisturbed one told. How it was put into mails may differ: what comes in
 * together when nothing breaks is told in one, and in two where a fault falls between; and a threshold that a story has
 * passed when it is first told of is no news, where otherwise it is. So it is held that each watch knows the same of the
 * same stories; that the same people were told of them, each notice by one mail and each mail once; that each message says
 * what was written; and that a mail names its story by a headline of the undisturbed run, and links to its articles alone.
 */
export function judgeTelling(wanted: Telling, had: Telling): Difference[] {
  return [
    ...toldPeople(wanted, had).map((what) => ({ of: 'mails', what })),
    ...mailsOnce(had).map((what) => ({ of: 'mails', what })),
    ...tornThreads(had.mails).map((what) => ({ of: 'mails', what })),
    ...had.mails.flatMap((mail) => untrueWords(mail, wanted)).map((what) => ({ of: 'mails', what })),
    ...compareThings(wanted.known, had.known).map((what) => ({ of: 'told', what })),
    ...callsOnce(wanted, had).map((what) => ({ of: 'webhooks', what })),
  ];
}

const aboutNotice = ({ watch, recipient, story }: ToldNotice) => `${watch} to ${recipient} of ${story}`;

function toldPeople(wanted: Telling, had: Telling): string[] {
  const toldIn = ({ notices }: Telling) =>
    new Set(notices.filter(({ isDropped }) => !isDropped).map(aboutNotice));
  const waiting = had.notices.filter(
    ({ isMailed, isDropped, mayWait }) => !isMailed && !isDropped && !mayWait,
  );
  return [
    ...apart(toldIn(wanted), toldIn(had)),
    ...waiting.map((notice) => `waits for a mail: ${aboutNotice(notice)}`),
  ];
}

function apart(wanted: ReadonlySet<string>, had: ReadonlySet<string>): string[] {
  return [
    ...[...wanted].filter((one) => !had.has(one)).map((one) => `not told: ${one}`),
    ...[...had].filter((one) => !wanted.has(one)).map((one) => `told though it should not: ${one}`),
  ];
}

function mailsOnce({ mails, accepted }: Telling): string[] {
  const copies = groupBy(accepted, ({ messageId }) => messageId);
  const copiesOf = ({ messageId }: ToldMail) => copies.get(messageId) ?? [];
  const say = (mail: ToldMail) =>
    `${mail.messageId} to ${mail.recipient} of ${mail.story}: ${mail.state} (${mail.response}), accepted ${copiesOf(mail).length} times`;
  const known = new Set<string | null>(mails.map(({ messageId }) => messageId));
  const others = [...copies.keys()].filter((messageId) => !known.has(messageId));
  return [
    ...mails.filter((mail) => copiesOf(mail).length > 1).map((mail) => `twice: ${say(mail)}`),
    ...mails.filter((mail) => !isTrue(mail, copiesOf(mail).length)).map((mail) => `untrue: ${say(mail)}`),
    ...mails.flatMap((mail) => copiesOf(mail).flatMap((copy) => alteredIn(mail, copy))),
    ...others.map((messageId) => `of no row: ${messageId}`),
  ];
}

/** No fault refuses one for good. By decision 4 one that was handed over and not answered for is `uncertain`, and is not sent again by itself. */
function isTrue({ state }: ToldMail, copies: number): boolean {
  if (state === 'sent') return copies === 1;
  return state === 'uncertain';
}

/** What the recipient reads other than what was written. */
function alteredIn(mail: ToldMail, copy: AcceptedMail): string[] {
  const parts = ['recipient', 'subject', 'text', 'html'] as const;
  return parts
    .filter((part) => asRead(mail[part]) !== asRead(copy[part]))
    .map((part) => `altered: ${mail.messageId} has another ${part}: ${copy[part].slice(0, 200)}`);
}

/** Ends of lines and of the text are the wire's. */
function asRead(text: string): string {
  return text.replace(/\r\n/g, '\n').trimEnd();
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

const LINK = /^https?:\/\/\S+$/gm;

/** What a mail on one story says that is not so by the undisturbed run. */
function untrueWords({ messageId, story, subject, text }: ToldMail, { articles }: Telling): string[] {
  if (story === null) return [];
  const own = articles.get(story) ?? { urls: [], titles: [] };
  const isHeadline = own.titles.some((title) => subjectOf(title) === subject);
  const others = new Set([...articles.values()].flatMap(({ urls }) => urls));
  for (const url of own.urls) others.delete(url);
  const foreign = (text.match(LINK) ?? []).filter((url) => others.has(url));
  return [
    ...(isHeadline
      ? []
      : [`${messageId} of ${story} is called ${JSON.stringify(subject)}, as no article is`]),
    ...foreign.map((url) => `${messageId} of ${story} links to ${url}, which is of another story`),
  ];
}

/** A call may come twice, under the same id: the receiver can tell. */
function callsOnce(wanted: Telling, had: Telling): string[] {
  const toldIn = ({ calls }: Telling) => new Set(calls.map(({ watch, story }) => `${watch} of ${story}`));
  const asJson = (body: string) => JSON.stringify(sorted(JSON.parse(body)));
  const taken = new Set(had.taken.map(asJson));
  const written = new Set(had.calls.map(({ payload }) => asJson(payload)));
  return [
    ...apart(toldIn(wanted), toldIn(had)),
    ...had.calls
      .filter(({ state, payload }) => state !== 'delivered' || !taken.has(asJson(payload)))
      .map(({ watch, story, state }) => `${watch} of ${story}: ${state}, and the receiver has it not so`),
    ...[...taken].filter((body) => !written.has(body)).map((body) => `of no row: ${body.slice(0, 200)}`),
  ];
}

/** PostgreSQL keeps the keys of JSON in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]) => [key, sorted(own)]),
  );
}
