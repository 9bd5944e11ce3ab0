import type { OutgoingMail } from '../message.ts';

/** A mail as it goes out. */
export interface Consignment {
  mail: OutgoingMail;
  /** The envelope's sender, a plain address. */
  from: string;
  /** The mail as it goes over the wire. */
  message: Buffer;
  /** Awaited before anything that could have the mail delivered. If it throws, the mail must not be. */
  beforeEnd: () => Promise<void>;
}

/** A way on which mails leave. */
export interface Transport {
  /** Where they go, fit to be shown. */
  readonly place: string;
  /**
   * Hands one mail over. A settled promise means that `beforeEnd` has ended too.
   * @throws MailDelayedError, MailRefusedError, MailUncertainError, or what `beforeEnd` throws.
   */
  deliver(consignment: Consignment): Promise<{ response: string }>;
  /** Whether mails could leave now. @throws what stands in the way */
  verify(): Promise<void>;
  /** Lets go of what is held open for the next mail, which opens it anew. */
  close(): void;
}
