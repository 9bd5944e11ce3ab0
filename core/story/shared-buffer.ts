const BYTES = 1 << 18;
const ALIGNMENT = 4;

/**
 * Room for numbers that are kept for weeks, in buffers that many arrays share: one of its own takes some 250 bytes more
 * (V8), and every collection of garbage looks at it. A buffer goes when the last array on it goes, so that each kind has
 * buffers of its own, in which all is kept for as long: one short-lived array among them would keep its room for weeks.
 */
export class SharedBuffers {
  #buffer = new ArrayBuffer(0);
  #used = 0;

  /** @returns room that was given to nobody before */
  roomFor(bytes: number): { buffer: ArrayBuffer; offset: number } {
    const size = Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    if (size > BYTES) return { buffer: new ArrayBuffer(size), offset: 0 };
    if (this.#used + size > this.#buffer.byteLength) {
      this.#buffer = new ArrayBuffer(BYTES);
      this.#used = 0;
    }
    const offset = this.#used;
    this.#used += size;
    return { buffer: this.#buffer, offset };
  }

  /** Numbers of 16 bits in such room. */
  shorts(length: number): Uint16Array<ArrayBuffer> {
    const { buffer, offset } = this.roomFor(length * Uint16Array.BYTES_PER_ELEMENT);
    return new Uint16Array(buffer, offset, length);
  }

  /** A copy of numbers of 32 bits in such room. */
  longs(numbers: Uint32Array): Uint32Array {
    const { buffer, offset } = this.roomFor(numbers.byteLength);
    const copy = new Uint32Array(buffer, offset, numbers.length);
    copy.set(numbers);
    return copy;
  }
}

/** Of what is read of articles. */
const readings = new SharedBuffers();

/** A copy of numbers that are read of an article, to be kept with it. */
export function kept(numbers: Uint32Array): Uint32Array {
  return readings.longs(numbers);
}
