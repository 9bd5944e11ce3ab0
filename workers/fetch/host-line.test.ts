import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHostLines, type HostLines } from './host-line.ts';
import { pause, type TurnStore } from './host-turn.ts';
import { createOwnTurns } from './own-turns.ts';

const HOST = 'news.example';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A request of so many milliseconds until it is sent. Gives the time at which it was. */
async function request(lines: HostLines, gapMs: number, connectMs = 0): Promise<number> {
  const turn = await lines.take(HOST, gapMs, 'long');
  try {
    await turn.moment();
    if (connectMs > 0) await pause(connectMs);
    turn.sent();
    return performance.now();
  } finally {
    await turn.end();
  }
}

async function settled<Result>(work: Promise<Result>): Promise<Result> {
  const done = work.catch(() => {});
  await vi.runAllTimersAsync();
  await done;
  return work;
}

describe('createHostLines', () => {
  it('sends one after another at the pace, counted from when they were sent', async () => {
    const lines = createHostLines(createOwnTurns());
    const began = performance.now();
    const sent = await settled(Promise.all([900, 0, 0].map((ms) => request(lines, 2_000, ms))));
    expect(sent.map((at) => Math.round(at - began))).toEqual([900, 2_900, 4_900]);
  });

  it('sends jobs home where the line is full, one pace apart and a little less', async () => {
    const lines = createHostLines(createOwnTurns());
    const inLine = [0, 0, 0].map(() => request(lines, 2_000));
    const delays = await Promise.all(
      [0, 0].map(() => lines.take(HOST, 2_000, 'short').catch((error: { delayMs: number }) => error.delayMs)),
    );
    expect(delays).toEqual([1_600, 3_200]);
    await settled(Promise.all(inLine));
  });

  it('goes on where a request was never sent', async () => {
    const lines = createHostLines(createOwnTurns());
    const turn = await lines.take(HOST, 2_000, 'short');
    const next = request(lines, 2_000);
    await turn.end();
    await expect(settled(next)).resolves.toBeTypeOf('number');
  });

  it('waits for no host that rests, though it has no pace', async () => {
    const lines = createHostLines(createOwnTurns());
    await lines.rest(HOST, 60_000);
    await expect(lines.take(HOST, 0, 'short')).rejects.toMatchObject({ delayMs: 58_000 });
    await vi.advanceTimersByTimeAsync(60_001);
    await expect(lines.take(HOST, 0, 'short')).resolves.toBeDefined();
  });

  it('knows of a rest that another process was told of, though the host has no pace', async () => {
    const store = createOwnTurns();
    await createHostLines(store).rest(HOST, 60_000);
    await expect(createHostLines(store).take(HOST, 0, 'short')).rejects.toMatchObject({ delayMs: 58_000 });
  });

  it('asks the store once for all that go to a host without a pace', async () => {
    const store = createOwnTurns();
    const restOf = vi.spyOn(store, 'restOf');
    const lines = createHostLines(store);
    await Promise.all([1, 2, 3].map(() => lines.take(HOST, 0, 'short')));
    expect(restOf).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(30_001);
    await lines.take(HOST, 0, 'short');
    expect(restOf).toHaveBeenCalledTimes(2);
  });

  it('keeps a rest that was asked for while another had the turn', async () => {
    const lines = createHostLines(createOwnTurns());
    const began = performance.now();
    const turn = await lines.take(HOST, 2_000, 'long');
    await lines.rest(HOST, 30_000);
    turn.sent();
    expect((await settled(request(lines, 2_000))) - began).toBeGreaterThanOrEqual(30_000);
  });

  it('sends home who waits when it closes', async () => {
    const lines = createHostLines({ ...createOwnTurns(), take: async () => ({ turn: null, waitMs: 5_000 }) });
    const waiting = [lines.take(HOST, 2_000, 'short'), lines.take(HOST, 2_000, 'long')];
    lines.close();
    const ended = await Promise.allSettled(waiting);
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('a turn', () => {
  function storeThat(renews: () => Promise<boolean>): TurnStore {
    return { ...createOwnTurns(), leaseMs: 5_000, renew: renews };
  }

  it('holds while connecting takes long', async () => {
    const renew = vi.fn(async () => true);
    const lines = createHostLines(storeThat(renew));
    await expect(settled(request(lines, 2_000, 30_000))).resolves.toBeTypeOf('number');
    expect(renew.mock.calls.length).toBeGreaterThan(10);
  });

  it.each([
    ['was lost to another', async () => false],
    [
      'could not be renewed',
      async () => {
        throw new Error('the database is down');
      },
    ],
  ])('that %s sends nothing', async (_, renew) => {
    const lines = createHostLines(storeThat(renew));
    await expect(settled(request(lines, 2_000, 5_500))).rejects.toMatchObject({ code: 'stopped' });
  });
});
