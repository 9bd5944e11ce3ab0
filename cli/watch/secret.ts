import { DatelineError } from '../../core/errors.ts';
import { webhookSecret } from '../../core/watch/webhook-signature.ts';
import { ownSecret } from '../../storage/own-secrets.ts';
import { type Session, withStorage } from '../session.ts';
import { namedWatch } from './files.ts';

/**
 * Prints a watch's webhooks, each with the secret that its receiver verifies signatures with.
 * @throws DatelineError `usage` where there is no such watch, or it has none.
 */
export async function printSecrets(session: Session, name: string): Promise<void> {
  await withStorage(session, async ({ db }) => {
    const { webhooks } = await namedWatch(db, name);
    if (webhooks.length === 0)
      throw new DatelineError('usage', `The watch ${name} has no webhooks.`, {
        advice: 'Give it an address on its page or in its file: docs/webhooks.md',
      });
    const own = await ownSecret(db, 'webhooks', session.now());
    for (const url of webhooks) console.log(`${url}\t${webhookSecret(own, url)}`);
  });
}
