import { randomUUID } from 'node:crypto';
import type { RenderedMail } from '../../mail/render.ts';
import { unsubscribeUrlOf } from '../../mail/unsubscribe.ts';

export interface PersonalRendering {
  /** Where a click ends a watch's mails to a recipient. */
  urlOf(watch: string, recipient: string): string;
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
  const urlOf = (watch: string, recipient: string) => unsubscribeUrlOf({ watch, recipient }, secret, deskUrl);
  return {
    urlOf,
    render(key, recipient, watches, make) {
      const common = rendered.get(key) ?? make(place);
      rendered.set(key, common);
      const own = (text: string) =>
        watches.reduce((filled, watch) => filled.replaceAll(place(watch), urlOf(watch, recipient)), text);
      return { subject: common.subject, text: own(common.text), html: own(common.html) };
    },
  };
}
