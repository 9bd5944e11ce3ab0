const BYTES = 1 << 18;
const ALIGNMENT = 4;

let buffer = new ArrayBuffer(BYTES);
let used = 0;

/**
 * Room for numbers that are kept for weeks, in a buffer that many arrays share: one of its own takes some 250 bytes more
 * (V8), and every collection of garbage looks at it. The buffer goes when the last array on it goes; what is made
 * together mostly goes together.
 */
export function roomFor(bytes: number): { buffer: ArrayBuffer; offset: number } {
  const size = Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
  if (size > BYTES) return { buffer: new ArrayBuffer(size), offset: 0 };
  if (used + size > BYTES) {
    buffer = new ArrayBuffer(BYTES);
    used = 0;
  }
  const offset = used;
  used += size;
  return { buffer, offset };
}

/** A copy of numbers that are to be kept. */
export function kept(numbers: Uint32Array): Uint32Array {
  const room = roomFor(numbers.byteLength);
  const copy = new Uint32Array(room.buffer, room.offset, numbers.length);
  copy.set(numbers);
  return copy;
}
