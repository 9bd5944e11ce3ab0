import { groupBy } from '../../core/group-by.ts';
import type { MailRow } from '../../storage/mails.ts';
import type { Attempt } from './faulty-server.ts';
import type { Channel } from './supply.ts';

export type ToldMail = Pick<
  MailRow,
  'id' | 'storyId' | 'recipient' | 'messageId' | 'state' | 'response' | 'coversFrom' | 'coversTo'
>;

/** That a recipient is told of a story in one way; by which mail, where there is one. */
export interface Told {
  storyId: number | null;
  recipient: string;
  channel: Channel;
  mailId: number | null;
}

export interface Evidence {
  /** All of which are to be told, to all readers of either channel. */
  stories: readonly number[];
  readers: Readonly<Record<Channel, readonly string[]>>;
  told: readonly Told[];
  mails: readonly ToldMail[];
  attempts: readonly Attempt[];
  /** When a process was killed, in milliseconds. */
  kills: readonly number[];
}

export interface Verdict {
  mails: number;
  attempts: number;
  /** Mails that the server keeps, once or more often. */
  delivered: number;
  refused: number;
  uncertain: { delivered: number; notDelivered: number };
  /** What must not be, in words; empty where all is well. */
  lost: string[];
  doubled: string[];
  /** Rows that say other than the server. */
  untrue: string[];
}

/** A process reads an answer, and writes it down, in this time; a lost one is explained by a kill within it. */
const IN_HAND_MS = 3_000;

/** Holds what the database says of mails against what the server saw. */
export function judge({ mails, attempts, kills, ...evidence }: Evidence): Verdict {
  const byMessage = groupBy(attempts, ({ messageId }) => messageId);
  const unnamed = groupBy(byMessage.get(null) ?? [], ({ recipient }) => recipient);
  const ownOf = ({ messageId }: ToldMail) => byMessage.get(messageId) ?? [];
  /** With those that ended before the message came, which may have been another's to the same recipient. */
  const attemptsOf = (mail: ToldMail) => [
    ...ownOf(mail),
    ...(unnamed.get(mail.recipient) ?? []),
    ...(unnamed.get('') ?? []),
  ];
  const keptOf = (mail: ToldMail) => ownOf(mail).filter(({ isKept }) => isKept).length;
  const uncertain = mails.filter(({ state }) => state === 'uncertain');
  const known = new Set(mails.map(({ messageId }) => messageId));
  const isExplained = (mail: ToldMail) =>
    ownOf(mail).some(({ endedAt, reply }) => endedAt !== null && reply === null) ||
    attemptsOf(mail).some((attempt) => wasInHand(attempt, kills));
  const describe = (mail: ToldMail) =>
    `mail ${mail.id} of story ${mail.storyId} to ${mail.recipient}: ${mail.state} (${mail.response}), ` +
    `kept ${keptOf(mail)} times, replies ${ownOf(mail)
      .map(({ reply }) => reply)
      .join(' ')}`;
  const isLost = (mail: ToldMail) =>
    keptOf(mail) === 0 && mail.state !== 'uncertain' && !isRefusedForGood(mail, attemptsOf(mail));
  const isUntrue = (mail: ToldMail) => {
    if (mail.state === 'sent') return keptOf(mail) !== 1;
    if (mail.state === 'failed') return keptOf(mail) > 0;
    if (mail.state === 'uncertain') return !isExplained(mail);
    return true;
  };
  return {
    mails: mails.length,
    attempts: attempts.length,
    delivered: mails.filter((mail) => keptOf(mail) > 0).length,
    refused: mails.filter(({ state }) => state === 'failed').length,
    uncertain: {
      delivered: uncertain.filter((mail) => keptOf(mail) > 0).length,
      notDelivered: uncertain.filter((mail) => keptOf(mail) === 0).length,
    },
    lost: [...untold(evidence), ...notCovered(mails), ...mails.filter(isLost).map(describe)],
    doubled: [
      ...toldTwice(evidence),
      ...mails.filter((mail) => keptOf(mail) > 1).map(describe),
      ...attempts
        .filter(({ messageId, isKept }) => isKept && (messageId === null || !known.has(messageId)))
        .map(({ messageId, recipient }) => `${messageId} to ${recipient}: of no row`),
    ],
    untrue: mails.filter(isUntrue).map(describe),
  };
}

function isRefusedForGood({ response }: ToldMail, attempts: readonly Attempt[]): boolean {
  const isSaid = /\b5\d\d\b/.test(response ?? '');
  return isSaid && attempts.some(({ reply }) => reply !== null && reply >= 500);
}

/** Whether a process was killed that had begun with the mail and may not have written down what it heard. */
function wasInHand({ beganAt, repliedAt }: Attempt, kills: readonly number[]): boolean {
  const until = (repliedAt ?? beganAt) + IN_HAND_MS;
  return kills.some((kill) => kill >= beganAt && kill <= until);
}

const nameOf = ({ storyId, recipient, channel }: Omit<Told, 'mailId'>) =>
  `story ${storyId} to ${recipient}, ${channel}`;

type Telling = Pick<Evidence, 'stories' | 'readers' | 'told'>;

function untold({ stories, readers, told }: Telling): string[] {
  const isTold = new Set(told.filter(({ mailId }) => mailId !== null).map(nameOf));
  const channels = ['instant', 'digest'] as const;
  return stories
    .flatMap((storyId) =>
      channels.flatMap((channel) =>
        readers[channel].map((recipient) => nameOf({ storyId, recipient, channel })),
      ),
    )
    .filter((name) => !isTold.has(name))
    .map((name) => `${name}: no mail was made`);
}

/** Two watches may tell the same person of a story, by one mail. */
function toldTwice({ told }: Telling): string[] {
  return [...groupBy(told, nameOf)].flatMap(([name, rows]) => {
    const mails = new Set(rows.map(({ mailId }) => mailId));
    return mails.size > 1 ? [`${name}: mails ${[...mails].join(' and ')} were made`] : [];
  });
}

/** Where a recipient's digest does not begin where the one before ended. */
function notCovered(mails: readonly ToldMail[]): string[] {
  const digests = mails.filter(({ coversTo }) => coversTo !== null);
  return [...groupBy(digests, ({ recipient }) => recipient).values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => Number(a.coversFrom) - Number(b.coversFrom));
    return sorted.slice(1).flatMap((digest, index) => {
      const before = sorted[index]?.coversTo;
      if (before?.getTime() === digest.coversFrom?.getTime()) return [];
      return [`digest ${digest.id} to ${digest.recipient}: the one before ends at ${before?.toISOString()}`];
    });
  });
}
