import type { BouncedRecipient } from './bounce-report.ts';

/**
 * What undelivered mail says of its recipient:
 * - `gone`: there is no such mailbox, or no more (RFC 3463 §3.2, RFC 7505, RFC 7293)
 * - `unreachable`: full, switched off, or no way there. May pass
 * - `refused`: what was sent, or who sent it, was not liked, for good (5) or for as long as it was tried (4). Says nothing
 *   of the mailbox, and the sender mends it
 * - `delayed`: not yet
 */
export type BounceVerdict = 'gone' | 'unreachable' | 'refused' | 'delayed';

const GONE = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1', '5.7.13', '5.7.17', '5.7.18']);
/** The sender's address, the size, the protocol, the content, the policy. `5.5.0` and `5.3.0` are said of anything. */
const REFUSED = /^[45]\.(?:1\.[789]|2\.3|3\.4|5\.[1-9]\d*|[67]\.\d+)$/;

export function verdictOf({ action, status }: Pick<BouncedRecipient, 'action' | 'status'>): BounceVerdict {
  if (action === 'delayed') return 'delayed';
  if (GONE.has(status)) return 'gone';
  return REFUSED.test(status) ? 'refused' : 'unreachable';
}
