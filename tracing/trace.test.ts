import { describe, expect, it } from 'vitest';
import {
  currentTraceId,
  currentTraceparent,
  inNewTrace,
  inSpan,
  inTrace,
  keepingTrace,
  outsideTraces,
} from './trace.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const GIVEN = `00-${TRACE}-00f067aa0ba902b7-01`;
const doing = { name: 'test' };
const idLater = async () => {
  await new Promise(setImmediate);
  return currentTraceId();
};

describe('traces without an exporter', () => {
  it('have an id all the same, another each', async () => {
    const [one, other] = await Promise.all([inNewTrace(doing, idLater), inNewTrace(doing, idLater)]);
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(other).toMatch(/^[0-9a-f]{32}$/);
    expect(one).not.toBe(other);
  });

  it('go on in what is part of the work, and end with it', async () => {
    const ids = await inNewTrace(doing, async () => [currentTraceId(), await inSpan(doing, idLater)]);
    expect(ids[0]).toBe(ids[1]);
    expect(currentTraceId()).toBeNull();
    expect(currentTraceparent()).toBeNull();
  });

  it('go on where they were noted', async () => {
    expect(await inTrace(GIVEN, doing, idLater)).toBe(TRACE);
    expect(await inTrace(GIVEN, doing, async () => currentTraceparent())).toBe(GIVEN);
  });

  it.each([null, undefined, 'nonsense'])('begin where they were noted as %j', async (noted) => {
    const outer = await inNewTrace(doing, async () => [
      currentTraceId(),
      await inTrace(noted, doing, idLater),
    ]);
    expect(outer[1]).toMatch(/^[0-9a-f]{32}$/);
    expect(outer[0]).not.toBe(outer[1]);
  });

  it('take no hold of what only begins in them', async () => {
    expect(await inNewTrace(doing, () => outsideTraces(idLater))).toBeNull();
  });

  it('keep what others call later', async () => {
    const [own, kept] = await inNewTrace(
      doing,
      async () => [currentTraceId(), keepingTrace(idLater)] as const,
    );
    expect(await kept()).toBe(own);
  });

  it('let errors through', async () => {
    const failing = () => Promise.reject(new Error('no'));
    await expect(inNewTrace(doing, failing)).rejects.toThrow('no');
  });
});
