import { describe, expect, it } from 'vitest';
import { relateVisits, type VisitStory } from './related.ts';

function story(id: number, start: string, visitors: string[], host = 'LA'): VisitStory {
  return { id, day: start, visit: { visitors, host, kind: null, start, end: null } };
}

const one = story(1, '2026-02-05', ['Võ Hải Đăng']);
const kinships = (others: VisitStory[]) =>
  relateVisits(one, others).map(({ story: { id }, kinship, visitor }) => [id, kinship, visitor]);

describe('relateVisits', () => {
  it('finds the visit of the same person to the same country before and after', () => {
    expect(
      kinships([
        story(2, '2025-12-01', ['Võ Hải Đăng']),
        story(3, '2024-12-01', ['Võ Hải Đăng']),
        story(4, '2026-05-01', ['VO HAI DANG', 'Sela Lindqvist']),
        story(5, '2026-07-01', ['Võ Hải Đăng']),
      ]),
    ).toEqual([
      [2, 'previous-visit', 'Võ Hải Đăng'],
      [4, 'next-visit', 'Võ Hải Đăng'],
    ]);
  });

  it('then other visits of the person, then those of others to the country, the nearest first', () => {
    expect(
      kinships([
        story(2, '2026-02-01', ['Sela Lindqvist']),
        story(3, '2026-03-01', ['Võ Hải Đăng'], 'KH'),
        story(4, '2026-02-06', ['Arvik Lindqvist']),
        story(5, '2026-02-06', ['Arvik Lindqvist'], 'TH'),
        one,
      ]),
    ).toEqual([
      [3, 'same-visitor', 'Võ Hải Đăng'],
      [4, 'same-host', null],
      [2, 'same-host', null],
    ]);
  });

  it('does not call what begins on the same day the visit before', () => {
    expect(kinships([story(2, '2026-02-05', ['Võ Hải Đăng'])])).toEqual([[2, 'same-visitor', 'Võ Hải Đăng']]);
  });

  it('names three of a kind at most', () => {
    expect(kinships([2, 3, 4, 5].map((id) => story(id, '2026-02-06', [])))).toHaveLength(3);
  });
});
