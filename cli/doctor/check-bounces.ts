import type { Settings } from '../../config/settings.ts';
import { openBounceMailbox } from '../../mail/bounce/bounce-mailbox.ts';

/** Whether the mailbox can be read into which undelivered mail comes back. */
export async function checkBounces({ bounces: { mailbox: url } }: Settings): Promise<string> {
  if (url === null) return 'not read: DATELINE_BOUNCES is not set';
  const mailbox = openBounceMailbox(url);
  return `${mailbox.place}, ${await mailbox.verify()} messages`;
}
