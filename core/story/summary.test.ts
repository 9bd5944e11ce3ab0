import { describe, expect, it } from 'vitest';
import { visitTexts } from '../../test/support/visit-texts.ts';
import { summariseStory } from './summary.ts';

const members = visitTexts()
  .filter(({ id }) => /^laos-\d/.test(id))
  .map((prepared) => ({ ...prepared, copyOf: null }));

describe('summariseStory', () => {
  it('gives a visit that has begun no title from before its first day', () => {
    const { visit, headlines } = summariseStory(members, 'Asia/Ho_Chi_Minh');
    expect(visit?.start).toBe('2026-02-05');
    const announced = members.filter(({ published }) => published < '2026-02-05').map(({ id }) => id);
    expect(announced).toContain('laos-1');
    for (const { titleFrom, leadsFrom } of headlines)
      for (const from of [titleFrom, ...leadsFrom]) expect(announced).not.toContain(from);
  });

  it('has the title of what announces a visit while there is nothing else', () => {
    const announcement = members.filter(({ id }) => id === 'laos-1');
    const { title, headlines } = summariseStory(announcement, 'Asia/Ho_Chi_Minh');
    expect(title).toBe(announcement[0]?.title);
    expect(headlines).toMatchObject([{ language: 'vi', title, titleFrom: 'laos-1', leadsFrom: ['laos-1'] }]);
  });

  it('throws where there is no article', () => {
    expect(() => summariseStory([], 'UTC')).toThrow(RangeError);
  });
});
