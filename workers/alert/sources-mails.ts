import type { Watch } from '../../core/watch/schema.ts';
import { messageIdOf } from '../../mail/message-id.ts';
import { renderDigestMail } from '../../mail/render-digest.ts';
import type { WaitingDelivery } from '../../storage/deliveries.ts';
import { languageOf, type MadeMail, type Mailing, mailedWatch } from './mailing.ts';

/** The mails that tell recipients at once of sources that went bad. */
export function sourcesMails(
  watch: Watch,
  atOnce: ReadonlyMap<string, readonly WaitingDelivery[]>,
  { rendering, domain, idSecret, deskUrl, zone, outletName }: Mailing,
  now: Date,
): MadeMail[] {
  return [...atOnce].flatMap(([recipient, waiting]) => {
    const language = languageOf(watch, recipient);
    if (!language) return [];
    const notices = waiting.map(({ notice }) => notice);
    const sources = notices.flatMap(({ detail }) => (detail.kind === 'source' ? [detail] : []));
    const key = JSON.stringify([language, notices.map(({ id }) => id)]);
    const rendered = rendering.render(key, recipient, [watch.name], (urlOf) =>
      renderDigestMail({
        kind: 'round-up',
        why: 'at-once',
        language,
        zone,
        from: now,
        to: now,
        outletName,
        groups: [{ watch: mailedWatch(watch, deskUrl, urlOf), stories: [], sources }],
        deskUrl: new URL('/sources', deskUrl).href,
      }),
    );
    const id = { story: null, kind: 'round-up', notices, recipient } as const;
    const messageId = messageIdOf(id, { domain, idSecret });
    const mail = {
      ...rendered,
      watch: watch.name,
      storyId: null,
      recipient,
      kind: 'round-up' as const,
      messageId,
      unsubscribeUrl: rendering.headerUrlOf({ watch: watch.name, recipient, messageId }),
    };
    return [{ mail, notices }];
  });
}
