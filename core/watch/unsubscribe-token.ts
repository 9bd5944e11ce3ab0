import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Whose mail of which watch a link ends. */
export interface Subscription {
  watch: string;
  recipient: string;
}

const subscriptionSchema = z.tuple([z.string().min(1), z.string().min(1)]);

/** What a link proves by that it was mailed: the name of watch and recipient, signed with this installation's secret. */
export function unsubscribeTokenOf({ watch, recipient }: Subscription, secret: string): string {
  const content = Buffer.from(JSON.stringify([watch, recipient])).toString('base64url');
  return `${content}.${sign(content, secret).toString('base64url')}`;
}

/** What a token was made for; null unless it was made with this secret. */
export function readUnsubscribeToken(token: string, secret: string): Subscription | null {
  const [content = '', signature = '', ...more] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const right = sign(content, secret);
  const isOurs = given.length === right.length && timingSafeEqual(given, right);
  if (!isOurs || more.length > 0) return null;
  const [watch, recipient] = subscriptionSchema.parse(
    JSON.parse(Buffer.from(content, 'base64url').toString()),
  );
  return { watch, recipient };
}

function sign(content: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(content).digest();
}
