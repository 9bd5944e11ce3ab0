import { randomUUID } from 'node:crypto';
import type { Subscription } from '../../core/watch/unsubscribe-token.ts';
import type { RenderedMail } from '../../mail/render.ts';
import { unsubscribeUrlOf } from '../../mail/unsubscribe.ts';

export interface PersonalRendering {
  /** For a mail's header: where a click ends such mails to a recipient, of all watches that it tells for. */
  headerUrlOf(mail: { watch: string; recipient: string; messageId: string }): string;
  /**
   * A mail for one recipient. What has the same key is rendered once, and each recipient's own links are put in.
   *
   * @param watches whose links are in it
   */
  render(
    key: string,
    recipient: string,
    watches: readonly string[],
    make: (urlOf: (watch: string) => string) => RenderedMail,
  ): RenderedMail;
}

/** A watch may have a thousand recipients, whose mails differ in their links alone. */
export function personalRendering(secret: string, deskUrl: string): PersonalRendering {
  const rendered = new Map<string, RenderedMail>();
  // No text of an article can have it.
  const unique = randomUUID();
  const place = (watch: string) => `https://${unique}.invalid/${watch}/`;
  const urlOf = (subscription: Subscription) => unsubscribeUrlOf(subscription, secret, deskUrl);
  return {
    headerUrlOf: ({ watch, recipient, messageId }) => urlOf({ watch, recipient, mail: messageId }),
    render(key, recipient, watches, make) {
      const common = rendered.get(key) ?? make(place);
      rendered.set(key, common);
      const links = watches.map((watch) => ({ place: place(watch), url: urlOf({ watch, recipient }) }));
      const own = (text: string) =>
        links.reduce((filled, link) => filled.replaceAll(link.place, link.url), text);
      return { subject: common.subject, text: own(common.text), html: own(common.html) };
    },
  };
}
