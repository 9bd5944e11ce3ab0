import { Readable } from 'node:stream';

/** A message whose end is held back until the sender has noted that it is about to go out. */
export class HeldMessage {
  readonly size: number;
  readonly stream: Readable;
  /** Whether the message was begun to be handed over. */
  isBegun = false;
  /** Whether the end was let go, so that the server may have the mail. */
  isEnded = false;
  /** What `beforeEnd` threw. */
  failure: Error | null = null;
  #beforeEnd: Promise<void> | null = null;

  constructor(message: Buffer, beforeEnd: () => Promise<void>) {
    this.size = message.length;
    this.stream = Readable.from(this.#parts(message, beforeEnd));
  }

  /** Waits for a `beforeEnd` that is under way: a lost connection must not overtake what it writes. */
  async settled(): Promise<void> {
    await this.#beforeEnd;
  }

  async *#parts(message: Buffer, beforeEnd: () => Promise<void>): AsyncGenerator<Buffer> {
    this.isBegun = true;
    yield message;
    this.#beforeEnd = beforeEnd().catch((thrown: unknown) => {
      this.failure = thrown instanceof Error ? thrown : new Error(String(thrown));
    });
    await this.#beforeEnd;
    if (this.failure) throw this.failure;
    // A stream that was destroyed meanwhile, because the connection is gone, ends nothing.
    this.isEnded = !this.stream.destroyed;
  }
}
