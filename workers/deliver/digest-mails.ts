import type { Notice } from '../../core/watch/notice.ts';
import type { Watch } from '../../core/watch/schema.ts';
import type { DigestMail } from '../../mail/digest-mail.ts';
import { messageIdOf } from '../../mail/message-id.ts';
import { renderDigestMail } from '../../mail/render-digest.ts';
import type { Queryable } from '../../storage/database.ts';
import { digestStories } from '../../storage/digest-stories.ts';
import { digestGroups } from './digest-groups.ts';
import { languageOf, type MadeMail, type Mailing } from './mailing.ts';
import type { WordsFinder } from './words-finder.ts';

export interface DigestSetting extends Pick<DigestMail, 'kind' | 'why' | 'from' | 'to'> {
  wordsOf: WordsFinder;
  mailing: Mailing;
}

/** What is told to one recipient. */
export interface ToldTogether {
  /** The first gives the mail its language and its name. */
  watches: readonly Watch[];
  notices: readonly Notice[];
}

/** One mail of all that watches tell a recipient; null where nothing of it can be told. */
export async function digestMailOf(
  tx: Queryable,
  recipient: string,
  { watches, notices }: ToldTogether,
  { wordsOf, mailing, ...interval }: DigestSetting,
): Promise<MadeMail | null> {
  const { rendering, deskUrl, zone, outletName } = mailing;
  const stories = await digestStories(tx, [...new Set(notices.flatMap(({ storyId }) => storyId ?? []))]);
  const groups = await digestGroups(watches, notices, { stories, wordsOf, deskUrl });
  const [first] = groups;
  const language = watches[0] && languageOf(watches[0], recipient);
  if (!first || !language) return null;
  const isAtOnce = interval.why === 'at-once';
  const names = groups.map(({ watch }) => watch);
  const key = JSON.stringify([language, names, notices.map(({ id }) => id), interval]);
  const rendered = rendering.render(key, recipient, names, (urlOf) =>
    renderDigestMail({
      ...interval,
      language,
      zone,
      outletName,
      groups: groups.map(({ group }) => group(urlOf)),
      deskUrl: isAtOnce ? new URL('/sources', deskUrl).href : deskUrl,
    }),
  );
  const { kind, from, to } = interval;
  const messageId = messageIdOf({ story: null, kind, notices, recipient }, mailing);
  const { watch } = first;
  const mail = {
    ...rendered,
    watch,
    storyId: null,
    recipient,
    kind,
    messageId,
    coversFrom: isAtOnce ? null : from,
    coversTo: isAtOnce ? null : to,
    unsubscribeUrl: rendering.headerUrlOf({ watch, recipient, messageId }),
  };
  return { mail, notices };
}
