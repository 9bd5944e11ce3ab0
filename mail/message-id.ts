import { createHash, createHmac, type Hash } from 'node:crypto';

export interface ThreadStory {
  id: number;
  /** Tells stories apart that have one number in two installations, or before and after a database was lost. */
  createdAt: Date;
}

/** The id to which all mails on a story refer, so that a reader's program shows them as one thread. */
export function threadIdOf(story: ThreadStory, domain: string): string {
  return `<story-${story.id}.${digest(storyKey(story))}@${domain}>`;
}

/** What a mail tells, and to whom. */
export interface ToldToOne {
  /** Null where it is not about one story. */
  story: Pick<ThreadStory, 'id'> | null;
  kind: string;
  /** The time tells notices apart that have one number before and after a database was lost. */
  notices: readonly { id: number; noticedAt: Date }[];
  recipient: string;
}

/**
 * The Message-ID of one mail: the same however often it is made, and no other's. Made with a secret of this
 * installation's own: whoever could work it out could report the mail as undelivered, and have its recipient told no more.
 */
export function messageIdOf(
  { story, kind, notices, recipient }: ToldToOne,
  { domain, idSecret }: { domain: string; idSecret: string },
): string {
  const told = notices.map(({ id, noticedAt }) => `${id} ${noticedAt.toISOString()}`).sort();
  const about = story ? `story-${story.id}.${kind}` : kind;
  return `<${about}.${short(createHmac('sha256', idSecret).update([kind, recipient, ...told].join('\n')))}@${domain}>`;
}

/** The Message-ID of a mail on sources that went bad: the same for the same turns of the same sources. */
export function healthMessageIdOf(
  mail: { turns: readonly { source: string; noticedAt: Date }[]; recipient: string },
  domain: string,
): string {
  const turns = mail.turns.map(({ source, noticedAt }) => `${source} ${noticedAt.toISOString()}`).sort();
  return `<source-health.${digest([...turns, mail.recipient].join('\n'))}@${domain}>`;
}

const storyKey = (story: ThreadStory) => `${story.id} ${story.createdAt.toISOString()}`;

function digest(text: string): string {
  return short(createHash('sha256').update(text));
}

const short = (hash: Pick<Hash, 'digest'>) => hash.digest('hex').slice(0, 24);
