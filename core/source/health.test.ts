import { describe, expect, it } from 'vitest';
import { type Health, judgeHealth, type SourceFacts } from './health.ts';

const at = new Date('2026-03-25T08:00:00Z');
const ago = (hours: number) => new Date(at.getTime() - hours * 3_600_000);
const fine: Health = { state: 'fine', since: null, cause: null };
const page = (code: string | null, hours: number) => ({
  at: ago(hours),
  url: 'https://harbourpost.example/1',
  code,
});
const moved = Array.from({ length: 6 }, (_, index) => page('no-text', index + 1));
const refused = Array.from({ length: 6 }, (_, index) => page('forbidden', index + 1));
const good = Array.from({ length: 60 }, (_, index) => page(null, index + 10));
const failed = { problems: [{ code: 'dns', url: 'https://harbourpost.example/feed' }], failures: 4 };

/** A source that had a page every other hour until a week ago. */
function silent() {
  const hours = new Map<number, number>();
  for (let hour = 168; hour < 56 * 24; hour += 2) hours.set(Math.floor(ago(hour).getTime() / 3_600_000), 1);
  return { since: ago(56 * 24), last: ago(168), hours };
}

const facts = (change: Partial<SourceFacts> = {}): SourceFacts => ({
  at,
  problems: [],
  failures: 0,
  lastSuccessAt: ago(3),
  troubledSince: ago(2),
  lists: 1,
  lastReadAt: at,
  resumedAt: null,
  arrivals: { since: at, last: null, hours: new Map() },
  outcomes: good,
  zone: 'Asia/Ho_Chi_Minh',
  ...change,
});

describe('judgeHealth', () => {
  it('leaves a source alone that is fine', () => {
    expect(judgeHealth(facts(), fine)).toBe(fine);
  });

  it.each<[string, Partial<SourceFacts>]>([
    ['late', { arrivals: silent() }],
    ['changed', { arrivals: silent(), outcomes: [...moved, ...good] }],
    ['failing', { arrivals: silent(), outcomes: [...moved, ...good], ...failed }],
    ['blocked', { arrivals: silent(), outcomes: [...refused, ...good], ...failed }],
  ])('puts %s before what is less', (state, change) => {
    expect(judgeHealth(facts(change), fine).state).toBe(state);
  });

  it('is well again after one good run', () => {
    const failing = judgeHealth(facts(failed), fine);
    expect(failing).toMatchObject({ state: 'failing', since: ago(3) });
    expect(judgeHealth(facts(), failing)).toEqual({ state: 'fine', since: at, cause: null });
  });

  it('does not call a source well of whose lists nothing new is known', () => {
    const failing = judgeHealth(facts(failed), fine);
    expect(judgeHealth(facts({ problems: null, failures: 4 }), failing)).toEqual(failing);
  });

  it('is well again when articles come', () => {
    const changed = judgeHealth(facts({ outcomes: [...moved, ...good] }), fine);
    expect(changed.state).toBe('changed');
    const some = [page(null, 0), page(null, 0)];
    expect(judgeHealth(facts({ outcomes: [...some, ...moved, ...good] }), changed).state).toBe('changed');
    expect(judgeHealth(facts({ outcomes: [page(null, 0), ...some, ...moved, ...good] }), changed).state).toBe(
      'fine',
    );
  });

  it('remembers since when', () => {
    const before: Health = { ...judgeHealth(facts(failed), fine), since: ago(99) };
    expect(judgeHealth(facts(failed), before).since).toEqual(ago(99));
  });

  it('does not call a source late for a pause, until a week has passed since', () => {
    const silence = (resumedAt: Date) => judgeHealth(facts({ arrivals: silent(), resumedAt }), fine).state;
    expect([silence(ago(1)), silence(ago(167)), silence(ago(168))]).toEqual(['fine', 'fine', 'late']);
  });

  it('does not call a source late for the time in which it was not read', () => {
    expect(judgeHealth(facts({ arrivals: silent(), lastReadAt: ago(167) }), fine)).toBe(fine);
    expect(judgeHealth(facts({ arrivals: silent(), lastReadAt: null }), fine)).toBe(fine);
  });
});
