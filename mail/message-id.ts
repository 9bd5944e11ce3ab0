import { createHash } from 'node:crypto';

export interface ThreadStory {
  id: number;
  /** Tells stories apart that have one number in two installations, or before and after a database was lost. */
  createdAt: Date;
}

/** The id to which all mails on a story refer, so that a reader's program shows them as one thread. */
export function threadIdOf(story: ThreadStory, domain: string): string {
  return `<story-${story.id}.${digest(storyKey(story))}@${domain}>`;
}

/** The Message-ID of one mail: the same however often it is tried, and no other's. */
export function messageIdOf(
  mail: { watch: string; story: ThreadStory; recipient: string; kind: string },
  domain: string,
): string {
  const key = [mail.watch, storyKey(mail.story), mail.recipient, mail.kind].join('\n');
  return `<story-${mail.story.id}.${mail.kind}.${digest(key)}@${domain}>`;
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
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
