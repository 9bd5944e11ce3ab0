import { type Arbitrary, integer, string } from 'fast-check';

const LAST_CODE_POINT = 0x10ffff;

/** Any text at all, halves of surrogate pairs among it. fast-check's own unit of that kind takes a second to build. */
export function anyText({ maxLength }: { maxLength?: number } = {}): Arbitrary<string> {
  const unit = integer({ min: 0, max: LAST_CODE_POINT }).map((code) => String.fromCodePoint(code));
  return string(maxLength === undefined ? { unit } : { unit, maxLength });
}
