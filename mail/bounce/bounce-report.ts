/** What a message says that tells of mail which did not arrive. */
export interface BounceReport {
  /** With angle brackets, of the mails that it tells of: one, if all is well. */
  messageIds: string[];
  recipients: BouncedRecipient[];
}

export interface BouncedRecipient {
  /** As the reporting server knows the recipient, and as it was told; in small letters. */
  addresses: string[];
  /** `delayed`: the server goes on trying. */
  action: 'failed' | 'delayed';
  /** RFC 3463, `5.1.1`; `5.0.0` where the server gives none. */
  status: string;
  /** In the words of the server that refused. */
  diagnostic: string;
}

/** Nobody needs more to mend it, and what is forged may be long. */
export const MOST_DIAGNOSTIC = 500;
/** Each of our mails has one recipient; a report on more is of a list, or forged. */
export const MOST_RECIPIENTS = 20;
export const MOST_MESSAGE_IDS = 5;
