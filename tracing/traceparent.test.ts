import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTraceparent, writeTraceparent } from './traceparent.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

describe('traceparent', () => {
  it('is read as it is written', () => {
    const hex = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
    const isSome = (id: string) => /[^0]/.test(id);
    const context = fc.record({
      traceId: hex(32).filter(isSome),
      spanId: hex(16).filter(isSome),
      traceFlags: fc.nat(255),
    });
    fc.assert(
      fc.property(context, (given) => {
        expect(readTraceparent(writeTraceparent(given))).toEqual({ ...given, isRemote: true });
      }),
    );
  });

  it.each([
    ['nothing', null],
    ['other text', 'trace'],
    ['a trace of zeros', `00-${'0'.repeat(32)}-${SPAN}-01`],
    ['a span of zeros', `00-${TRACE}-${'0'.repeat(16)}-01`],
    ['capitals', `00-${TRACE.toUpperCase()}-${SPAN}-01`],
    ['the version that is forbidden', `ff-${TRACE}-${SPAN}-01`],
    ['a part too few', `00-${TRACE}-${SPAN}`],
  ])('is not read from %s', (_, text) => {
    expect(readTraceparent(text)).toBeNull();
  });

  it('is read from a later version, which may have more parts', () => {
    expect(readTraceparent(`01-${TRACE}-${SPAN}-01-more`)).toMatchObject({ traceId: TRACE, spanId: SPAN });
  });
});
