import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Whose mail of which watch a link ends. */
export interface Subscription {
  watch: string;
  recipient: string;
  /** The Message-ID of the mail in whose header the link stands; none where it stands in its text, beside the watch. */
  mail?: string | undefined;
}

const part = z.string().min(1);
const subscriptionSchema = z.tuple([part, part, part.optional()]);

/** What a link proves by that it was mailed: the name of watch and recipient, signed with this installation's secret. */
export function unsubscribeTokenOf({ watch, recipient, mail }: Subscription, secret: string): string {
  const parts = [watch, recipient, ...(mail === undefined ? [] : [mail])];
  const content = Buffer.from(JSON.stringify(parts)).toString('base64url');
  return `${content}.${sign(content, secret).toString('base64url')}`;
}

/** What a token was made for; null unless it was made with this secret. */
export function readUnsubscribeToken(token: string, secret: string): Subscription | null {
  const [content = '', signature = '', ...more] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const right = sign(content, secret);
  const isOurs = given.length === right.length && timingSafeEqual(given, right);
  if (!isOurs || more.length > 0) return null;
  const [watch, recipient, mail] = subscriptionSchema.parse(
    JSON.parse(Buffer.from(content, 'base64url').toString()),
  );
  return { watch, recipient, mail };
}

function sign(content: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(content).digest();
}
