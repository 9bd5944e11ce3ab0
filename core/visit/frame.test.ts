import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitTexts } from '../../test/support/visit-texts.ts';
import { addFrames, type FramePerson, isSamePerson, type VisitFrame } from './frame.ts';

const frames = visitTexts().map(({ frame }) => frame);

function person(name: string, country: string | null, offices: FramePerson['offices'] = []): FramePerson {
  const words = name.toLowerCase().split(' ').filter(Boolean);
  // Bits only ever rule out: with all of them the words decide.
  return {
    name,
    words,
    bits: words.length > 0 ? -1 : 0,
    offices,
    country,
    countries: country ? { [country]: 0.5 } : {},
    share: 0.5,
    talk: 0.5,
    travels: 0,
  };
}

/** What must not hang on the order of adding, rounded. */
function sumsOf({ articles, places, days, mentions, published, journeys, kinds }: VisitFrame) {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return {
    articles,
    places: places.map((place) => [place.code, round(place.host), round(place.origin), round(place.named)]),
    days: [...days].map(([day, weight]) => [day, round(weight)]).sort(([a], [b]) => (a ?? 0) - (b ?? 0)),
    mentions: mentions.length,
    published,
    journeys: round(journeys),
    kinds: Object.fromEntries(Object.entries(kinds).map(([kind, weight]) => [kind, round(weight)])),
  };
}

describe('frameOf', () => {
  it('weighs the days of each article as one in all', () => {
    for (const { days } of frames)
      expect([...days.values()].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
  });

  it('bounds the words of visiting', () => {
    for (const { journeys } of frames) {
      expect(journeys).toBeGreaterThanOrEqual(0);
      expect(journeys).toBeLessThanOrEqual(1);
    }
  });
});

describe('addFrames', () => {
  it('sums up the same in whatever order', () => {
    const order = shuffledSubarray(frames, { minLength: frames.length });
    const expected = sumsOf(frames.reduce(addFrames));
    assert(property(order, (shuffled) => void expect(sumsOf(shuffled.reduce(addFrames))).toEqual(expected)));
  });

  it('sums up the same in whatever parts', () => {
    for (let middle = 1; middle < frames.length; middle++) {
      const halves = [frames.slice(0, middle), frames.slice(middle)].map((half) => half.reduce(addFrames));
      expect(sumsOf(halves.reduce(addFrames))).toEqual(sumsOf(frames.reduce(addFrames)));
    }
  });

  it('changes neither of the two', () => {
    const [a, b] = frames;
    if (!a || !b) throw new Error('The texts have changed.');
    const before = structuredClone([a, b]);
    addFrames(a, b);
    expect([a, b]).toEqual(before);
  });

  it('makes one of those who are the same, under the longer name', () => {
    const [frame] = frames;
    if (!frame) throw new Error('The texts have changed.');
    const withPeople = (people: FramePerson[]) => ({ ...frame, people });
    const sum = addFrames(
      withPeople([person('Lindqvist', null, ['head-of-government'])]),
      withPeople([person('Arvik Lindqvist', 'NO', ['party-chief']), person('Ilma Torvald', 'NO')]),
    );
    expect(sum.people).toHaveLength(2);
    expect(sum.people[0]).toMatchObject({
      name: 'Arvik Lindqvist',
      country: 'NO',
      share: 1,
      offices: ['head-of-government', 'party-chief'],
    });
  });
});

describe('the country of somebody', () => {
  it('is the one that most articles give, whichever came first', () => {
    const [frame] = frames;
    if (!frame) throw new Error('The texts have changed.');
    const countries = ['LA', 'NO', 'NO', null];
    const sum = countries
      .map((country): VisitFrame => ({ ...frame, people: [person('Arvik Lindqvist', country)] }))
      .reduce(addFrames);
    expect(sum.people[0]).toMatchObject({ country: 'NO', countries: { LA: 0.5, NO: 1 } });
  });
});

describe('isSamePerson', () => {
  const premier: FramePerson['offices'] = ['head-of-government'];

  it.each([
    [person('Arvik Lindqvist', 'NO'), person('Lindqvist', null), true],
    [person('Arvik Lindqvist', 'NO', premier), person('Ilma Torvald', 'NO', premier), false],
    [person('', 'NO', premier), person('Arvik Lindqvist', 'NO', premier), true],
    [person('', 'NO', premier), person('Arvik Lindqvist', 'CL', premier), false],
    [person('', null, premier), person('', null, premier), false],
    // A country has many ministers at a time.
    [person('', 'NO', ['minister']), person('Ilma Torvald', 'NO', ['minister']), false],
  ])('tells %#', (a, b, same) => {
    expect(isSamePerson(a, b)).toBe(same);
    expect(isSamePerson(b, a)).toBe(same);
  });

  it('never rules out by bits whom the names do not', () => {
    const people = frames.flatMap((frame) => frame.people).filter(({ words }) => words.length > 0);
    for (const a of people)
      for (const b of people)
        expect(isSamePerson(a, b)).toBe(isSamePerson({ ...a, bits: -1 }, { ...b, bits: -1 }));
  });
});
