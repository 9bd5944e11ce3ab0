/** Bytes from a stream, taken in the sizes that a parser wants. Holds no more than it was asked for and one chunk. */
export class ByteReader {
  /** How many bytes were taken so far. */
  offset = 0;
  #held: Buffer = Buffer.alloc(0);
  readonly #source: AsyncIterator<Uint8Array>;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** What is at hand; `hold` brings more. */
  get held(): Buffer {
    return this.#held;
  }

  /** Reads on until at least `size` bytes are held; false where the stream ends before. */
  async hold(size: number): Promise<boolean> {
    const chunks: Uint8Array[] = [this.#held];
    let length = this.#held.length;
    while (length < size) {
      const next = await this.#source.next();
      if (next.done) break;
      chunks.push(next.value);
      length += next.value.length;
    }
    if (chunks.length > 1) this.#held = Buffer.concat(chunks, length);
    return length >= size;
  }

  /** The next `size` bytes; null where the stream ends before. */
  async take(size: number): Promise<Buffer | null> {
    if (!(await this.hold(size))) return null;
    const taken = this.#held.subarray(0, size);
    this.#drop(size);
    return taken;
  }

  /** Passes over `size` bytes without holding them; false where the stream ends before. */
  async skip(size: number): Promise<boolean> {
    let left = size;
    while (left > this.#held.length) {
      left -= this.#held.length;
      this.#drop(this.#held.length);
      if (!(await this.hold(1))) return false;
    }
    this.#drop(left);
    return true;
  }

  /** Lets go of the stream before its end. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  #drop(size: number): void {
    this.#held = this.#held.subarray(size);
    this.offset += size;
  }
}
